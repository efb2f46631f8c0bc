import { hourSubjects, type ProfileField, profileFields } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question, QuestionId } from "../policy/question.ts";
import type { Said } from "../understanding/understood.ts";

const hoursShape = /^hours\.(\d{4})(?:\.([a-zA-Z]+))?$/;

/** The question of an id; null where no question has it. `hours` alone is none: hours are asked by year. */
export function questionOf(id: string): Question | null {
  const [, year, name] = hoursShape.exec(id) ?? [];
  if (year !== undefined) return hoursQuestion(Number(year), name);
  const field = profileFields.find((known) => known === id);
  return field === undefined || field === "hours" ? null : { id: field, field };
}

function hoursQuestion(year: number, name: string | undefined): Question | null {
  if (name === undefined) return { id: `hours.${year}`, field: "hours", year };
  const subject = hourSubjects.find((known) => known === name);
  return subject === undefined ? null : { id: `hours.${year}.${subject}`, field: "hours", year, subject };
}

export function isQuestionId(id: unknown): id is QuestionId {
  return typeof id === "string" && questionOf(id) !== null;
}

/** The question that asks a field anew; hours by year, the application year where none is named. */
export function questionAbout(field: ProfileField, profile: Profile, year?: number): Question {
  if (field !== "hours") return { id: field, field };
  const asked = year ?? profile.applicationYear;
  return { id: `hours.${asked}`, field, year: asked };
}

/** The questions of a year's subjects that have no figure; the year's own where none has one. */
export function openQuestions(profile: Profile, year: number): readonly Question[] {
  const hours = profile.hours[year];
  return hours === undefined
    ? [questionAbout("hours", profile, year)]
    : hourSubjects
        .filter((subject) => hours[subject] === undefined)
        .map((subject) => ({ id: `hours.${year}.${subject}`, field: "hours", year, subject }));
}

/** Whether what was said answers the question; hours of its year, and of its subject where it asks for one. */
export function answers(said: Said, question: Question): boolean {
  if (question.field !== "hours") return said[question.field] !== undefined;
  const hours = said.hours?.[String(question.year)];
  if (hours === undefined) return false;
  return question.subject === undefined || hours[question.subject] !== undefined;
}
