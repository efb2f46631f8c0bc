import { assess } from "../policy/assess.ts";
import { smallestChange } from "../policy/smallest-change.ts";
import { type ButtonAction, nonceOf } from "./buttons.ts";
import { profileOf } from "./questions.ts";
import { type Ground, repeat, say, type Turn } from "./turn.ts";
import type { Utterance } from "./utterance.ts";

/** What can be asked of an advice: below a result, and by word at any time. */
export type ResultAction = Extract<
  ButtonAction,
  "clauses" | "clause" | "calendar" | "what-if" | "smallest-change" | "staff-form"
>;

/** Says it of the advice on what is known now, then the pending question again. `argument`: a clause's id. */
export function actOnResult(ground: Ground, turn: Turn, action: ResultAction, argument: string): Turn {
  const utterance = sayOf(ground, turn, action, argument);
  return repeat(ground, say(turn, utterance));
}

function sayOf(ground: Ground, turn: Turn, action: ResultAction, argument: string): Utterance {
  const profile = profileOf(turn.talk, ground.today);
  const nonce = nonceOf(turn.talk.asked);
  switch (action) {
    case "clause":
      return ground.pack.clauses.has(argument)
        ? { kind: "clause", clause: argument }
        : { kind: "not-understood", question: null };
    case "clauses":
      return { kind: "clauses", advice: assess(ground.policy, profile) };
    case "calendar":
      return { kind: "calendar", advice: assess(ground.policy, profile) };
    case "staff-form":
      return { kind: "staff-form", advice: assess(ground.policy, profile), profile };
    case "what-if":
      return { kind: "what-if-how", profile, nonce };
    case "smallest-change":
      return {
        kind: "smallest-change",
        steps: smallestChange(ground.policy, profile),
        advice: assess(ground.policy, profile),
      };
  }
}
