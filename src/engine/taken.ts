import type { Question } from "../policy/question.ts";
import type { Ambiguity, Said } from "../understanding/understood.ts";
import { type Ground, profileOf } from "./ground.ts";
import { settleLevel } from "./level.ts";
import { pendingQuestion } from "./moves.ts";
import { answers } from "./questions.ts";
import { settle } from "./settle.ts";
import { type Taken, take } from "./taking.ts";
import { proceed, put, say, type Turn } from "./turn.ts";

/** Keeps what was said and tells it, where that is more than the plain answer to what was asked. */
export function keep(ground: Ground, turn: Turn, said: Said): Turn {
  const kept = keepTold(ground, turn, said);
  const chose = said.region !== undefined || said.applicationYear !== undefined;
  return chose ? settle(ground, kept, true) : kept;
}

function keepTold(ground: Ground, turn: Turn, said: Said): Turn {
  const taken = take(turn.talk, said, pendingQuestion(turn));
  const next = { ...turn, talk: taken.talk };
  const refusals = taken.refused.map((details) => ({ kind: "refused", details }) as const);
  if (taken.changed.length === 0 || plain(turn, said, taken)) return say(next, ...refusals);
  const profile = profileOf(ground, taken.talk);
  const { changed, corrected } = taken;
  return say(next, { kind: "understood", profile, changed, corrected }, ...refusals);
}

/**
 * What comes after something was taken: a word that fits several is asked back, and so is one that was left standing; a
 * question put anew (上一步, 改…) that wasn't answered yet stays; else the interview goes on.
 */
export function afterTaking(
  ground: Ground,
  before: Turn,
  told: Said,
  fitting: readonly Ambiguity[] = [],
): Turn {
  const level = settleLevel(ground, before.talk);
  const said = { ...told, ...level.said };
  const ambiguous = [...fitting, ...level.ambiguous];
  const turn = keep(ground, { ...before, talk: level.talk }, level.said);
  const { pending } = turn.talk;
  const question = pendingQuestion(turn);
  const open =
    question !== null && !answers(said, question) && !isOtherYear(turn, question, said) ? question : null;
  const anew = pending !== null && pending.kind !== "confirm" && pending.anew === true;
  const [ambiguity, ...rest] = openChoices(turn, said, ambiguous);
  if (ambiguity !== undefined) {
    return put(ground, turn, { kind: "choice", ambiguity, question: open, rest, ...(anew ? { anew } : {}) });
  }
  if (open === null || !anew) return proceed(ground, turn);
  return put(ground, turn, { kind: "question", question: open, anew });
}

/** 改学时, and then those of another year than the one asked: that one was meant, where the asked one has figures. */
function isOtherYear({ talk }: Turn, question: Question, said: Said): boolean {
  const known = talk.answers.hours[String(question.year)] !== undefined;
  return question.field === "hours" && question.subject === undefined && said.hours !== undefined && known;
}

/** New choices first, then those that stood before, unless their field was told or is asked back newly. */
function openChoices(turn: Turn, said: Said, ambiguous: readonly Ambiguity[]): readonly Ambiguity[] {
  const { pending } = turn.talk;
  const choices = ambiguous.filter(({ candidates }) => candidates.length > 0);
  const stood = pending?.kind === "choice" ? [pending.ambiguity, ...(pending.rest ?? [])] : [];
  const settled = (field: Ambiguity["field"]) =>
    said[field] !== undefined || choices.some((choice) => choice.field === field);
  return [...choices, ...stood.filter(({ field }) => !settled(field))];
}

/** The answer to the very question, in the entry's own name or a bare number: nothing to tell. */
function plain(turn: Turn, said: Said, taken: Taken): boolean {
  const question = pendingQuestion(turn);
  if (question === null || question.field === "hours" || taken.corrected) return false;
  if (Object.keys(said).some((field) => field !== question.field)) return false;
  const value = said[question.field];
  if (typeof value !== "object" || !("id" in value)) return true;
  return value.basis === "notice" && (value.word === value.id || value.word === "");
}
