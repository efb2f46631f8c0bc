import { smallestChange } from "../policy/smallest-change.ts";
import { type ButtonAction, nonceOf } from "./buttons.ts";
import { adviceOn, type Ground, on, profileOf } from "./ground.ts";
import { partsOf } from "./of-pack.ts";
import { repeat, say, type Turn } from "./turn.ts";
import type { Utterance } from "./utterance.ts";

/** What can be asked of an advice: below a result, and by word at any time. */
export type ResultAction = Extract<
  ButtonAction,
  "clauses" | "clause" | "calendar" | "what-if" | "smallest-change" | "staff-form"
>;

/** 评审计划: the whole plan, as a picture and in words, then the pending question again. */
export function showPlan(ground: Ground, turn: Turn): Turn {
  const address = ground.service.calendar;
  const { regions } = ground.shelf;
  const region = on(ground, turn.talk).pack.manifest.region.value;
  // Where there is one region alone, nobody has to know that there could be others.
  const query = regions.length > 1 ? `?region=${encodeURIComponent(region)}` : "";
  const words = { kind: "plan", ...(address !== undefined && { calendar: `${address}${query}` }) } as const;
  return repeat(ground, say(turn, { kind: "plan-picture", day: ground.today }, words));
}

/** Says it of the advice on what is known now, then the pending question again. `argument`: a clause's id. */
export function actOnResult(ground: Ground, turn: Turn, action: ResultAction, argument: string): Turn {
  const utterance = sayOf(ground, turn, action, argument);
  return repeat(ground, say(turn, utterance));
}

/** `5.1` of the talk's own pack, or `qinghe-2025/5.1`. */
function clauseOf(ground: Ground, { talk }: Turn, argument: string): Utterance {
  const { of, id } = partsOf(ground.shelf, argument);
  const { pack } = of ?? on(ground, talk);
  if (!pack.clauses.has(id)) return { kind: "not-understood", question: null };
  return { kind: "clause", clause: id, ...(of !== null && { from: pack }) };
}

function sayOf(ground: Ground, turn: Turn, action: ResultAction, argument: string): Utterance {
  const { pack, policy } = on(ground, turn.talk);
  const profile = profileOf(ground, turn.talk);
  const nonce = nonceOf(turn.talk.asked);
  switch (action) {
    case "clause":
      return clauseOf(ground, turn, argument);
    case "clauses":
      return {
        kind: "clauses",
        advice: adviceOn(ground, turn.talk),
        ...(ground.shelf.packs.length > 1 && { from: pack }),
      };
    case "calendar":
      return { kind: "calendar", advice: adviceOn(ground, turn.talk) };
    case "staff-form":
      return { kind: "staff-form", advice: adviceOn(ground, turn.talk), profile };
    case "what-if":
      return { kind: "what-if-how", profile, nonce };
    case "smallest-change":
      return {
        kind: "smallest-change",
        steps: smallestChange(policy, profile),
        advice: adviceOn(ground, turn.talk),
      };
  }
}
