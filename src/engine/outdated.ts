import { type Ground, on, profileOf } from "./ground.ts";
import { waitsForRegion } from "./renew.ts";
import { say, type Turn } from "./turn.ts";

/**
 * Where the plan isn't of the person's year, that is said before anything else: once a year, so that somebody who comes
 * back (`cameBack`) later learns first that what he was told was for another year.
 */
export function tellOutdated(ground: Ground, turn: Turn, cameBack: boolean): Turn {
  const { asOf, applicationYear } = profileOf(ground, turn.talk);
  const chosen = on(ground, turn.talk);
  const { policy } = chosen;
  if (waitsForRegion(chosen, turn.talk)) return turn;
  const today = Number(asOf.slice(0, 4));
  if (!policy.isOutdated(asOf, applicationYear) || turn.talk.toldOutdated === today) return turn;
  const finding = policy.outdatedWords(asOf, applicationYear);
  const talk = { ...turn.talk, toldOutdated: today };
  return say({ ...turn, talk }, { kind: "outdated", finding, cameBack });
}
