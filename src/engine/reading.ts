import { soundAlikes } from "../answers/sound-alikes.ts";
import { readCourtesy } from "../understanding/courtesy.ts";
import { asksForMore } from "../understanding/sentences.ts";
import type { Understood } from "../understanding/understood.ts";
import { asksOfOther, type LookedUp, lookUp, tell } from "./answering.ts";
import { nonceOf } from "./buttons.ts";
import { claim } from "./claim.ts";
import { meet } from "./courtesies.ts";
import { type Ground, on } from "./ground.ts";
import { waitForSpecialty } from "./level.ts";
import { begin, pendingQuestion, start, welcome } from "./moves.ts";
import { answers } from "./questions.ts";
import { afterTaking, keep } from "./taken.ts";
import { proceed, put, repeat, say, type Turn } from "./turn.ts";
import { tryOut } from "./what-if.ts";

/** A message that is no order: it speaks of the person's case, asks something, or both. */
export function read(ground: Ground, before: Turn, understood: Understood, text: string): Turn {
  if (understood.question !== undefined) return readQuestion(ground, before, understood, text);
  const turn = understood.level === undefined ? before : waitForSpecialty(before, understood.level);
  if (understood.unread === true) return readBesides(ground, turn, understood, text);
  if (hasValues(understood)) return takeIn(ground, turn, understood);
  if (understood.withoutFigures !== undefined) return claim(ground, turn, understood.withoutFigures.years);
  if (understood.aboutApplying) return begin(ground, turn);
  const courtesy = readCourtesy(text);
  return courtesy === null ? notUnderstood(ground, turn, text) : meet(ground, turn, courtesy);
}

/** Whether a message holds anything that could be kept, asked back or refused. */
export function hasValues({ said, ambiguous, refused }: Understood): boolean {
  return Object.keys(said).length > 0 || ambiguous.length > 0 || refused.length > 0;
}

/**
 * Words that say nothing of the interview. They may be a question all the same (申报平台 名称), where the book is sure of it;
 * a mere slip in an answer isn't turned into one.
 */
export function notUnderstood(ground: Ground, turn: Turn, text: string): Turn {
  const found = lookUp(ground, turn, text);
  if ("wantsBook" in found) return { ...turn, ...found };
  const { asked, pending } = turn.talk;
  if (found.reply.answers.length > 0 && (pending === null || isSure(found))) {
    const told = tell(ground, turn, text, found);
    return pending === null ? told : repeat(ground, told);
  }
  if (asked === 0) return offer(say(turn, welcome(ground, turn)));
  const question = pendingQuestion(turn);
  if (pending === null) return tell(ground, turn, text, found);
  return (
    askWhetherMeant(ground, turn, text) ?? repeat(ground, say(turn, { kind: "not-understood", question }))
  );
}

/** Wrong characters of the same sound are how a phone misspells (水里): what they may mean is asked back, never taken. */
function askWhetherMeant(ground: Ground, turn: Turn, text: string): Turn | null {
  const question = pendingQuestion(turn);
  if (question === null || ground.book === undefined || turn.talk.pending?.kind !== "question") return null;
  const { field } = question;
  if (field !== "specialty" && field !== "target" && field !== "unit") return null;
  const { lexicon } = on(ground, turn.talk);
  const candidates = soundAlikes(text, field, lexicon, ground.book.tools.words);
  if (candidates.length === 0) return null;
  return put(ground, turn, { kind: "choice", ambiguity: { field, word: text, candidates }, question });
}

/** The chance from which words that aren't worded as a question are taken for one in the middle of an interview. */
const sure = 0.9;

function isSure({ reply }: LookedUp): boolean {
  return reply.answers.length > 0 && reply.score >= sure;
}

/** 莲都区的学时要求: whose plan is meant is kept, and the rest may be a question to it, where the book is sure of it. */
function readBesides(ground: Ground, turn: Turn, understood: Understood, text: string): Turn {
  const found = lookUp(ground, turn, text);
  if ("wantsBook" in found) return { ...turn, ...found };
  if (!isSure(found)) return takeIn(ground, turn, understood);
  return turn.talk.pending === null
    ? readQuestion(ground, turn, { ...understood, question: { ownCase: false } }, text)
    : takeIn(ground, tell(ground, turn, text, found), understood);
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
 * A question in free text: answered, and then the interview goes on where it stood. What it says of the person's own case,
 * or in answer to what was asked, is taken; a question about others leaves his answers alone.
 */
function readQuestion(ground: Ground, turn: Turn, understood: Understood, text: string): Turn {
  const { pending, concluded } = turn.talk;
  const ownCase = understood.question?.ownCase === true || understood.corrects;
  const ofOther = asksOfOther(ground, turn, understood.said, text);
  const isAnswer = answersPending(turn, understood) && (ownCase || !ofOther);
  // 助工行不行？ in answer to what was asked is the answer, and no question of its own.
  const answering = isAnswer && !asksForMore(text);
  const fresh = answering ? understood : newIn(turn, understood);
  const values = hasValues(fresh);
  const looked = answering ? null : lookUp(ground, turn, text);
  if (looked !== null && "wantsBook" in looked) return { ...turn, ...looked };
  const found = looked !== null && looked.reply.answers.length > 0;
  if (hasValues(understood) && concluded && !ownCase && !found) return tryOut(ground, turn, understood);
  const speaksOfIt = ownCase || answering || (!found && !ofOther && (pending === null || isAnswer));
  const told = looked === null || (!found && values && speaksOfIt) ? turn : tell(ground, turn, text, looked);
  if (values && speaksOfIt) return takeIn(ground, told, fresh);
  if (pending !== null) return repeat(ground, told);
  if (!found && understood.aboutApplying) return start(ground, turn);
  // A result stays as it is for whoever asks on.
  if (concluded) return told;
  if (ownCase && found) return proceed(ground, told);
  // Once is enough for whoever asks one thing after another.
  return turn.talk.question === undefined ? offer(told) : told;
}

/**
 * What a question says that isn't known yet. 我外地学的公需课认不认 names another place, and is no new answer: whoever has an
 * answer changed says so.
 */
function newIn({ talk }: Turn, understood: Understood): Understood {
  if (understood.corrects) return understood;
  const { specialty, target, unit, region, applicationYear, ...others } = understood.said;
  const { answers } = talk;
  const said = {
    ...others,
    ...(region !== undefined && answers.region === undefined && { region }),
    ...(applicationYear !== undefined && answers.applicationYear === undefined && { applicationYear }),
    ...(specialty !== undefined && answers.specialty === undefined && { specialty }),
    ...(target !== undefined && answers.target === undefined && { target }),
    ...(unit !== undefined && answers.unit === undefined && { unit }),
  };
  return { ...understood, said };
}

function answersPending(turn: Turn, { said }: Understood): boolean {
  const question = pendingQuestion(turn);
  return question !== null && answers(said, question);
}
