import type { Pack } from "../packs/pack.ts";
import type { HourSubject } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { checkYear, type HoursRule, type YearCheck } from "./hours.ts";
import { compileYearWords } from "./hours-words.ts";
import type { YearHours } from "./profile.ts";
import type { Question } from "./question.ts";
import { remember } from "./remember.ts";

/** A year's check with all that is said and asked because of it. Frozen: people with the same shortfalls share one. */
export interface YearView extends YearCheck {
  /** The finding where the year must meet the thresholds, and where it is only told. */
  readonly judged: Finding;
  readonly told: Finding;
  /** What could still change it; a year without any figure is asked whole, one with some part by part. */
  readonly questions: readonly Question[];
}

export type YearViews = (year: number, hours: YearHours | undefined) => YearView;

export function compileYearViews(pack: Pack, rule: HoursRule): YearViews {
  const words = compileYearWords(pack);
  const make = (year: number, hours: YearHours | undefined): YearView => {
    const check = checkYear(rule, year, hours);
    return Object.freeze({
      ...check,
      judged: words(check, true),
      told: words(check, false),
      questions: questionsOf(check),
    });
  };
  const shared = remember((year: number) =>
    remember((signature: number) => make(year, fromSignature(rule, signature))),
  );
  const nothingKnown = signatureOf(rule, {});
  return (year, hours) => {
    const signature = hours === undefined ? nothingKnown : signatureOf(rule, hours);
    return signature < 0 ? make(year, hours) : shared(year)(signature);
  };
}

/**
 * What the thresholds see of a year's hours, as one number: for each subject nothing short, so many whole hours short,
 * or not known. Negative where it isn't whole hours.
 */
function signatureOf(rule: HoursRule, hours: YearHours): number {
  let signature = 0;
  for (const subject of rule.subjects) {
    const least = rule.least[subject] ?? 0;
    signature = joined(signature, digitOf(hours[subject], least), least);
  }
  return signature;
}

function digitOf(given: number | undefined, least: number): number {
  if (given === undefined) return unknownDigit(least);
  if (given >= least) return 0;
  const short = least - given;
  return Number.isInteger(short) && short <= least ? short : -1;
}

function unknownDigit(least: number): number {
  return Math.ceil(least) + 1;
}

function joined(signature: number, digit: number, least: number): number {
  return signature < 0 || digit < 0 ? -1 : signature * (unknownDigit(least) + 1) + digit;
}

/** Hours that the thresholds see alike. */
function fromSignature(rule: HoursRule, signature: number): YearHours {
  const hours: { [subject in HourSubject]?: number } = {};
  let rest = signature;
  for (const subject of rule.subjects.toReversed()) {
    const least = rule.least[subject] ?? 0;
    const digit = rest % (unknownDigit(least) + 1);
    rest = Math.floor(rest / (unknownDigit(least) + 1));
    if (digit !== unknownDigit(least)) hours[subject] = least - digit;
  }
  return hours;
}

function questionsOf({ year, missing, blank, status }: YearCheck): readonly Question[] {
  if (blank && status === "unknown") return [{ id: `hours.${year}`, field: "hours", year }];
  return missing.map((subject) => ({ id: `hours.${year}.${subject}`, field: "hours", year, subject }));
}
