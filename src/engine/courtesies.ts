import type { Courtesy } from "../understanding/courtesy.ts";
import type { Ground } from "./ground.ts";
import { repeat, say, type Turn } from "./turn.ts";

/** Meets a courtesy with one, and goes on where the talk stood; nobody is asked about titles who is in despair. */
export function meet(ground: Ground, turn: Turn, courtesy: Courtesy): Turn {
  const goesOn = turn.talk.pending !== null && courtesy !== "despair";
  const met = say(turn, { kind: "courtesy", courtesy, goesOn, canPass: ground.service.staffed });
  return goesOn ? repeat(ground, met) : met;
}
