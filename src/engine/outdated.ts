import { profileOf } from "./questions.ts";
import { type Ground, say, type Turn } from "./turn.ts";

/**
 * Where the plan isn't of the person's year, that is said before anything else: once a year, so that somebody who comes
 * back later learns first that what he was told was for another year.
 */
export function tellOutdated(ground: Ground, turn: Turn): Turn {
  const { asOf, applicationYear } = profileOf(turn.talk, ground.today);
  const today = Number(asOf.slice(0, 4));
  if (!ground.policy.isOutdated(asOf, applicationYear) || turn.talk.toldOutdated === today) return turn;
  const finding = ground.policy.outdatedWords(asOf, applicationYear);
  const talk = { ...turn.talk, toldOutdated: today };
  return say({ ...turn, talk }, { kind: "outdated", finding, cameBack: turn.talk.answered.length > 0 });
}
