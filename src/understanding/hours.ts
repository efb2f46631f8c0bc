import { type HourSubject, hourSubjects } from "../packs/schema.ts";
import type { Profile, YearHours } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import type { RefusalDetails } from "../refusal.ts";
import { assignNumbers } from "./hour-runs.ts";
import type { Assignment } from "./hour-shares.ts";
import { hourTokens } from "./hour-tokens.ts";
import { hoursFault, hoursYearFault, sumFault } from "./limits.ts";
import type { Ambiguity } from "./understood.ts";
import type { Today } from "./years.ts";

export interface HoursGround {
  readonly profile: Profile;
  readonly pending: Question | null;
  readonly today: Today;
  /** Years that 每年 stands for. */
  readonly everyYear: readonly number[];
  /** A value that a correction puts away (不是64): the year that has it is meant. */
  readonly putAway?: number;
  /** A question without a word of the person's own case: its numbers are nobody's. */
  readonly impersonal: boolean;
}

export interface HoursRead {
  readonly hours: Readonly<Record<string, YearHours>>;
  readonly refused: readonly RefusalDetails[];
  readonly ambiguous: readonly Ambiguity[];
  readonly loose: readonly number[];
  /** 还差3个学时 without saying what there is. */
  readonly lacking: readonly number[] | null;
  /** Years that the text names. */
  readonly years: readonly number[];
}

interface Note {
  readonly year: number;
  readonly subject: HourSubject;
  readonly value: number;
}

/** What a text says of continuing-education hours. `text`: what other readers left of it. */
export function readHours(text: string, ground: HoursGround): HoursRead {
  const tokens = hourTokens(text, ground.today);
  const { assigned, loose } = assignNumbers(tokens);
  const years = tokens.flatMap((token) => (token.kind === "years" ? token.years : []));
  // A number between Latin words (alert(1)) is no answer.
  const answers = ground.pending?.field === "hours" && !/[a-z]{2}/.test(text);
  const aboutHours = /学时|课时|继续教育/.test(text) || answers;
  const meant = assigned.filter(({ evident, number }) => (evident || aboutHours) && !number.demanded);
  const stated =
    ground.impersonal && ground.pending?.field !== "hours"
      ? []
      : meant.filter(({ number }) => !number.lacking);
  const faults = stated.flatMap((one) => inexact(one, ground) ?? []);
  const exact = stated.filter((one) => inexact(one, ground) === null);
  const notes = exact.flatMap((one) =>
    (yearsOf(one, ground) ?? []).flatMap((year) => notesOf(one, year, ground)),
  );
  const yearless = exact.filter((one) => yearsOf(one, ground) === null);
  const same = tokens.some(({ kind }) => kind === "same") && assigned.length === 0;
  const checked = checkNotes([...notes, ...(same ? sameAsKnown(years, ground) : [])], ground);
  const lacking = assigned.filter(({ number }) => number.lacking);
  return {
    hours: checked.hours,
    refused: [...faults, ...checked.refused],
    ambiguous: askForYear(yearless, ground),
    loose: [...loose, ...assigned.filter((one) => !meant.includes(one)).map(({ number }) => number)]
      .filter(({ demanded }) => !demanded)
      .map(({ value }) => value),
    lacking: lacking.length > 0 ? lacking.flatMap((one) => yearsOf(one, ground) ?? []) : null,
    years,
  };
}

/** The years of a number; null where none is named and none is asked. */
function yearsOf({ years, subject, number }: Assignment, ground: HoursGround): readonly number[] | null {
  if (years === "every") return ground.everyYear;
  if (years.length > 0) return years;
  if (ground.pending?.year !== undefined) return [ground.pending.year];
  // Only the year that runs can still grow.
  if (number.added) return [ground.today.applicationYear];
  const known = Object.entries(ground.profile.hours);
  const corrected = known.filter(
    ([, hours]) => ground.putAway !== undefined && hours[subject] === ground.putAway,
  );
  const [only, ...others] = corrected;
  return only !== undefined && others.length === 0 ? [Number(only[0])] : null;
}

/**
 * 和今年一样, 2021 2022也一样: the hours of the years that are known, where they are alike, for those named or asked. 也一样
 * alone, asked for a year, means the year after it, which is asked before it.
 */
function sameAsKnown(years: readonly number[], { profile, pending }: HoursGround): readonly Note[] {
  const known = Object.keys(profile.hours).map(Number);
  const named = years.filter((year) => known.includes(year));
  const after = years.length === 0 && pending?.year !== undefined ? pending.year + 1 : null;
  const from = named.length > 0 ? named : after !== null && known.includes(after) ? [after] : known;
  const hours = profile.hours[from[0] ?? 0] ?? {};
  if (from.some((year) => !alike(profile.hours[year] ?? {}, hours))) return [];
  const asked = pending?.year === undefined || from.includes(pending.year) ? [] : [pending.year];
  const others = years.filter((year) => !from.includes(year));
  return (others.length > 0 ? others : asked).flatMap((year) =>
    hourSubjects.flatMap((subject) => {
      const value = hours[subject];
      return value === undefined ? [] : [{ year, subject, value }];
    }),
  );
}

function alike(one: YearHours, other: YearHours): boolean {
  return hourSubjects.every((subject) => one[subject] === other[subject]);
}

/** A number without a subject answers the subject that is asked. */
function subjectOf(one: Assignment, year: number, { pending }: HoursGround): HourSubject {
  const asked = pending?.year === year && pending.subject !== undefined;
  return asked && !one.named && one.years.length === 0 ? pending.subject : one.subject;
}

function notesOf(one: Assignment, year: number, ground: HoursGround): readonly Note[] {
  const subject = subjectOf(one, year, ground);
  const { value, added } = one.number;
  return added ? grown(ground.profile.hours[year] ?? {}, year, subject, value) : [{ year, subject, value }];
}

/** What each subject is part of: an hour more of it is an hour more of these. */
const within: Readonly<Record<HourSubject, readonly HourSubject[]>> = {
  total: [],
  professional: ["total"],
  public: ["total"],
  generalPublic: ["public", "total"],
};

/** 再补1个一般公需: the known hours and so many more, also in what the subject is part of. */
function grown(known: YearHours, year: number, subject: HourSubject, more: number): readonly Note[] {
  return [subject, ...within[subject]].flatMap((name) => {
    const before = known[name];
    return before === undefined ? [] : [{ year, subject: name, value: before + more }];
  });
}

/** 大概90, 90多, 25学分: a number that can't be reckoned with. */
function inexact(one: Assignment, ground: HoursGround): RefusalDetails | null {
  const { number, subject } = one;
  const year = yearsOf(one, ground)?.[0] ?? ground.today.applicationYear;
  const field = `hours.${year}.${subject}`;
  if (/学分/.test(number.text)) {
    return { field, got: number.text, expected: "学时数（学分怎么折算成学时，通知没有写）" };
  }
  if (number.vague) return { field, got: number.text, expected: "准确的学时数" };
  const counted = subjectOf(one, year, ground);
  if (!number.added || ground.profile.hours[year]?.[counted] !== undefined) return null;
  return { field: `hours.${year}.${counted}`, got: number.text, expected: "连同以前的一共多少学时" };
}

function checkNotes(
  notes: readonly Note[],
  { today, profile }: HoursGround,
): Pick<HoursRead, "hours" | "refused"> {
  const refused: RefusalDetails[] = [];
  const hours: Record<string, YearHours> = {};
  for (const { year, subject, value } of notes) {
    const fault = hoursYearFault(year, today.applicationYear) ?? hoursFault(String(year), subject, value);
    if (fault === null) hours[year] = { ...hours[year], [subject]: value };
    else if (!refused.some(({ field }) => field === fault.field)) refused.push(fault);
  }
  const sums = Object.entries(hours).flatMap(([year, given]) => contradiction(year, given, profile) ?? []);
  const spoiled = sums.map(({ field }) => field.split(".")[1]);
  return {
    hours: Object.fromEntries(Object.entries(hours).filter(([year]) => !spoiled.includes(year))),
    refused: [...refused, ...sums],
  };
}

/** Against what is said at once, and against what is known where that alone was sound. */
function contradiction(year: string, given: YearHours, profile: Profile): RefusalDetails | null {
  return sumFault(year, given) ?? sumFault(year, { ...profile.hours[year], ...given });
}

function askForYear(yearless: readonly Assignment[], { today }: HoursGround): readonly Ambiguity[] {
  if (yearless.length === 0) return [];
  const hours: YearHours = Object.fromEntries(yearless.map(({ subject, number }) => [subject, number.value]));
  const { applicationYear } = today;
  const word = yearless.map(({ number }) => number.text).join("、");
  return [
    { field: "hours", word, candidates: [String(applicationYear), String(applicationYear - 1)], hours },
  ];
}
