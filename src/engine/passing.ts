import { readCourtesy } from "../understanding/courtesy.ts";
import { understand } from "../understanding/understand.ts";
import { file } from "./answering.ts";
import { type Ground, on, profileOf } from "./ground.ts";
import { repeat, say, type Turn } from "./turn.ts";

/**
 * After 转人工 the next words are the question for staff. 取消 or 不用了 takes that back and nothing else; null for another
 * order, which is obeyed.
 */
export function hearPassing(ground: Ground, turn: Turn, text: string): Turn | null {
  const { intent } = understand(text, {
    lexicon: on(ground, turn.talk).lexicon,
    pending: null,
    profile: profileOf(ground, turn.talk),
    today: ground.today,
  });
  const takenBack = intent?.kind === "cancel" || intent?.kind === "no" || /^没[有事]了?$/u.test(text);
  if (takenBack) return repeat(ground, say(stopPassing(turn), { kind: "not-passed" }));
  if (intent?.kind === "yes" || readCourtesy(text) !== null) return say(turn, { kind: "pass-what" });
  return intent === undefined ? file(ground, turn, text) : null;
}

/** He does something else: his next words are his own again. */
export function stopPassing(turn: Turn): Turn {
  if (turn.talk.passing === undefined) return turn;
  const { passing: _, ...talk } = turn.talk;
  return { ...turn, talk };
}
