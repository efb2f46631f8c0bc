import type { ProfileField } from "../packs/schema.ts";
import { profileFields } from "../packs/schema.ts";
import type { YearHours } from "../policy/profile.ts";
import type { Question, QuestionId } from "../policy/question.ts";
import type { RefusalDetails } from "../refusal.ts";
import { sumFault } from "../understanding/limits.ts";
import type { Said } from "../understanding/understood.ts";
import type { Answers, Talk } from "./talk.ts";

/** What became of a message's values. */
export interface Taken {
  readonly talk: Talk;
  /** Fields, and hours by year, that have another value than before. */
  readonly changed: readonly (QuestionId | ProfileField)[];
  /** Whether one of them had a value before. */
  readonly corrected: boolean;
  /** Hours that contradict each other; the year's values stay as they were. */
  readonly refused: readonly RefusalDetails[];
}

const plainFields = profileFields.filter((field) => field !== "hours");

/**
 * Keeps what was said: new values come in place of old ones, hours subject by subject, and what isn't spoken of stays.
 * A question answered this way is no longer declined. `pending` says under which question a year's hours are noted.
 */
export function take(talk: Talk, said: Said, pending: Question | null): Taken {
  const hours = takeHours(talk.answers.hours, said.hours ?? {});
  const named = plainFields.filter((field) => said[field] !== undefined);
  const { hours: _, ...values } = said;
  const answers: Answers = { ...talk.answers, ...values, hours: hours.kept };
  const differs = named.filter((field) => !same(meaning(talk.answers[field]), meaning(said[field])));
  const given: QuestionId[] = [...named, ...hours.years.map((year) => hoursId(year, said, pending))];
  return {
    talk: {
      ...talk,
      answers,
      declined: talk.declined.filter((id) => !settles(given, said, id)),
      answered: [...talk.answered, ...given.filter((id) => !talk.answered.includes(id))],
    },
    changed: [...differs, ...hours.changed],
    corrected: differs.some((field) => talk.answers[field] !== undefined) || hours.corrected,
    refused: hours.refused,
  };
}

/** The question stays unanswered: a value it had goes, the others stay. */
export function decline(talk: Talk, question: Question): Talk {
  const { id } = question;
  return {
    ...talk,
    answers: without(talk.answers, question),
    declined: talk.declined.includes(id) ? talk.declined : [...talk.declined, id],
    answered: talk.answered.includes(id) ? talk.answered : [...talk.answered, id],
  };
}

function without(answers: Answers, question: Question): Answers {
  if (question.field !== "hours") {
    const { [question.field]: _, ...rest } = answers;
    return { ...rest, hours: answers.hours };
  }
  const { [String(question.year)]: year = {}, ...others } = answers.hours;
  if (question.subject === undefined) return { ...answers, hours: others };
  const { [question.subject]: __, ...parts } = year;
  return { ...answers, hours: { ...others, [String(question.year)]: parts } };
}

function hoursId(year: string, said: Said, pending: Question | null): QuestionId {
  const subject = pending?.year === Number(year) ? pending.subject : undefined;
  const answered = subject !== undefined && said.hours?.[year]?.[subject] !== undefined;
  return answered && pending !== null ? pending.id : `hours.${Number(year)}`;
}

/** Whether what was given settles a declined question: its field, its year, or its very subject. */
function settles(given: readonly QuestionId[], said: Said, declined: QuestionId): boolean {
  if (given.includes(declined)) return true;
  const [, year = "", subject] = declined.split(".");
  const hours = said.hours?.[year];
  if (hours === undefined) return false;
  return subject === undefined || Object.keys(hours).includes(subject);
}

interface TakenHours {
  readonly kept: Answers["hours"];
  readonly years: readonly string[];
  readonly changed: readonly QuestionId[];
  readonly corrected: boolean;
  readonly refused: readonly RefusalDetails[];
}

function takeHours(known: Answers["hours"], said: Answers["hours"]): TakenHours {
  let taken: TakenHours = { kept: known, years: [], changed: [], corrected: false, refused: [] };
  for (const [year, named] of Object.entries(said)) taken = takeYear(taken, year, named);
  return taken;
}

function takeYear(taken: TakenHours, year: string, named: YearHours): TakenHours {
  const before = taken.kept[year] ?? {};
  const after = { ...before, ...named };
  const fault = sumFault(year, after);
  if (fault !== null) return { ...taken, refused: [...taken.refused, fault] };
  const changed = same(before, after) ? [] : [`hours.${Number(year)}` as const];
  const overwritten = Object.entries(before).some(([subject, hours]) =>
    Object.entries(named).some(([other, value]) => other === subject && value !== hours),
  );
  return {
    ...taken,
    kept: { ...taken.kept, [year]: after },
    years: [...taken.years, year],
    changed: [...taken.changed, ...changed],
    corrected: taken.corrected || overwritten,
  };
}

/** A reading stands for its entry, whichever word named it. */
function meaning(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : value;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
