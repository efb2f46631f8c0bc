import type { RefusalDetails } from "../refusal.ts";
import type { Ambiguity, Understood } from "../understanding/understood.ts";
import { nonceOf } from "./buttons.ts";
import { adviceOn, type Ground, on, profileOf } from "./ground.ts";
import { renew } from "./renew.ts";
import { take } from "./taking.ts";
import { repeat, say, type Turn } from "./turn.ts";

/** 如果…: what a change would change. Nothing of it is kept; without a change in it, how to ask is said. */
export function tryOut(ground: Ground, turn: Turn, understood: Understood): Turn {
  const { said, ambiguous, refused } = understood;
  const profile = profileOf(ground, turn.talk);
  const taken = take(turn.talk, said, null);
  const refusals = [...refused, ...taken.refused, ...ambiguous.map(tooWide)];
  const told = say(turn, ...refusals.map((details) => ({ kind: "refused", details }) as const));
  if (Object.keys(said).length === 0) {
    const how = { kind: "what-if-how", profile, nonce: nonceOf(turn.talk.asked) } as const;
    return repeat(ground, refusals.length > 0 ? told : say(turn, how));
  }
  const then = renew(ground, taken.talk).talk;
  const tried = profileOf(ground, then);
  const before = adviceOn(ground, turn.talk);
  const after = adviceOn(ground, then);
  const { pack } = on(ground, then);
  const from = pack === on(ground, turn.talk).pack ? {} : { from: pack };
  return repeat(
    ground,
    say(told, { kind: "what-if", tried, changed: taken.changed, before, after, ...from }),
  );
}

/** A choice would be kept, and a trial keeps nothing: so the wider word is refused with what it could mean. */
function tooWide({ field, word, candidates }: Ambiguity): RefusalDetails {
  return { field, got: word, expected: "更具体的说法", candidates };
}
