import type { Ground } from "./ground.ts";
import { tellOutdated } from "./outdated.ts";
import { renew } from "./renew.ts";
import { say, type Turn } from "./turn.ts";

/**
 * Takes the talk to the pack that it stands on now, and tells what that changes, and whether its plan is of another year.
 * `chose`: he has named the region or the year himself just now, so that only what is lost is news to him.
 */
export function settle(ground: Ground, turn: Turn, chose: boolean): Turn {
  const { talk, moved, lost } = renew(ground, turn.talk);
  const knew = turn.talk.pack !== undefined && turn.talk.answered.length > 0;
  const isNews = moved && (lost.length > 0 || (knew && !chose));
  const next = { ...turn, talk };
  return tellOutdated(
    ground,
    isNews ? say(next, { kind: "moved", lost }) : next,
    !chose && talk.answered.length > 0,
  );
}
