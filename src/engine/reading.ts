import type { Silence } from "../packs/schema.ts";
import type { Understood } from "../understanding/understood.ts";
import { nonceOf } from "./buttons.ts";
import { claim } from "./claim.ts";
import { waitForSpecialty } from "./level.ts";
import { begin, pendingQuestion, start } from "./moves.ts";
import { answers, profileOf } from "./questions.ts";
import { silenceAbout } from "./silences.ts";
import { afterTaking, keep } from "./taken.ts";
import { type Ground, proceed, repeat, say, type Turn } from "./turn.ts";
import type { Utterance } from "./utterance.ts";
import { tryOut } from "./what-if.ts";

/** A message that is no order: it speaks of the person's case, asks something, or both. */
export function read(ground: Ground, before: Turn, understood: Understood, text: string): Turn {
  if (understood.question !== undefined) return readQuestion(ground, before, understood, text);
  const turn = understood.level === undefined ? before : waitForSpecialty(before, understood.level);
  if (hasValues(understood)) return takeIn(ground, turn, understood);
  if (understood.withoutFigures !== undefined) return claim(ground, turn, understood.withoutFigures.years);
  if (understood.aboutApplying) return begin(ground, turn);
  return notUnderstood(ground, turn, text);
}

/** Whether a message holds anything that could be kept, asked back or refused. */
export function hasValues({ said, ambiguous, refused }: Understood): boolean {
  return Object.keys(said).length > 0 || ambiguous.length > 0 || refused.length > 0;
}

/** Words that say nothing of the interview; where they touch a matter that the notice leaves open, that is said. */
export function notUnderstood(ground: Ground, turn: Turn, text: string): Turn {
  const silence = silenceAbout(ground.pack, text);
  if (silence !== null) return repeat(ground, say(turn, leftOpen(ground, turn, silence)));
  const { asked, pending } = turn.talk;
  if (asked === 0) return offer(say(turn, { kind: "welcome" }));
  const question = pendingQuestion(turn);
  return pending === null
    ? say(turn, { kind: "not-understood", question })
    : repeat(ground, say(turn, { kind: "not-understood", question }));
}

function leftOpen({ today }: Ground, { talk }: Turn, { id }: Silence): Utterance {
  return { kind: "silence", id, profile: profileOf(talk, today) };
}

function takeIn(ground: Ground, turn: Turn, understood: Understood): Turn {
  const { said, ambiguous, refused, withoutFigures } = understood;
  const kept = keep(ground, turn, said);
  const told = say(kept, ...refused.map((details) => ({ kind: "refused", details }) as const));
  const nothingNew = Object.keys(said).length === 0 && ambiguous.length === 0;
  if (nothingNew && turn.talk.pending !== null) return repeat(ground, told);
  if (withoutFigures !== undefined && ambiguous.length === 0) {
    return claim(ground, told, withoutFigures.years);
  }
  return afterTaking(ground, told, said, ambiguous);
}

function offer(turn: Turn): Turn {
  return say(turn, { kind: "offer-interview", nonce: nonceOf(turn.talk.asked) });
}

/**
 * A question in free text. What it says of the person's own case, or in answer to what was asked, is taken; the rest is
 * answered from the notice's silences where one fits, and the interview goes on where it stood.
 */
function readQuestion(ground: Ground, turn: Turn, understood: Understood, text: string): Turn {
  const { pending, concluded } = turn.talk;
  const ownCase = understood.question?.ownCase === true;
  const silence = silenceAbout(ground.pack, text);
  const values = hasValues(understood);
  if (values && concluded && !ownCase) {
    return tryOut(ground, silence === null ? turn : say(turn, leftOpen(ground, turn, silence)), understood);
  }
  const speaksOfIt = ownCase || answersPending(turn, understood) || (pending === null && silence === null);
  const answered =
    silence !== null
      ? say(turn, leftOpen(ground, turn, silence))
      : values && speaksOfIt
        ? turn
        : say(turn, { kind: "unanswered", profile: profileOf(turn.talk, ground.today) });
  if (values && speaksOfIt) return takeIn(ground, answered, understood);
  if (pending !== null) return repeat(ground, answered);
  if (silence === null && understood.aboutApplying) return start(ground, turn);
  // A result stays as it is for whoever asks on.
  if (concluded) return answered;
  return ownCase ? proceed(ground, answered) : offer(answered);
}

function answersPending(turn: Turn, { said }: Understood): boolean {
  const question = pendingQuestion(turn);
  return question !== null && answers(said, question);
}
