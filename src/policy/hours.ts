import type { Pack } from "../packs/pack.ts";
import { type HourSubject, hourSubjects } from "../packs/schema.ts";
import type { Shortfall } from "./advice.ts";
import type { YearHours } from "./profile.ts";

/**
 * Continuing education, in the notice of 2024 clause 5.1: 专业技术人才每年参加继续教育累计不少于90学时，其中专业科目不少于60学时，公需科目不少于
 * 18学时(其中一般公需科目不少于12学时)。…申报当年和前一年度连续两年均符合继续教育学时要求的才能申报职称。…2019年以前的学时都视同合格。
 */
export interface HoursRule {
  /** The subjects that the notice sets a threshold for, in the order of `hourSubjects`; at least one. */
  readonly subjects: readonly HourSubject[];
  /** Least hours a year, of these subjects. */
  readonly least: { readonly [subject in HourSubject]?: number };
  /** Years that must each meet all of them, counted from the application year: 0 is itself, -1 the year before. Latest first. */
  readonly mustMeet: readonly number[];
  /** Whether the number of meeting years must reach what the title requires. */
  readonly countsYears: boolean;
  /** Years before this one count as met; null where the notice exempts none. */
  readonly exemptBefore: number | null;
  /** Whether that year itself is exempt too; `open` where the notice can be read either way. */
  readonly boundary: "in" | "out" | "open";
}

export type YearStatus = "met" | "unmet" | "unknown";

export interface YearCheck {
  readonly year: number;
  readonly status: YearStatus;
  readonly shortfalls: readonly Shortfall[];
  /** Subjects without a figure that could still change what is said of the year. */
  readonly missing: readonly HourSubject[];
  /** Without any figure that counts. */
  readonly blank: boolean;
  /** Counts as met without figures; `open` where that can be read either way. */
  readonly exempt: "yes" | "open" | "no";
}

export function compileHours(pack: Pack): HoursRule {
  const { thresholds, mustMeet, yearsMatch, exemption } = pack.rules.continuingEducation;
  const subjects = hourSubjects.filter((subject) => thresholds[subject] !== undefined);
  return {
    subjects: Object.freeze(subjects),
    least: Object.fromEntries(subjects.map((subject) => [subject, thresholds[subject]?.value])),
    mustMeet: mustMeet.value.toSorted((a, b) => b - a),
    countsYears: yearsMatch !== undefined,
    exemptBefore: exemption?.before.value ?? null,
    boundary: exemption?.boundary.value ?? "out",
  };
}

const noShortfalls: readonly Shortfall[] = Object.freeze([]);
const noSubjects: readonly HourSubject[] = Object.freeze([]);

/** One year against all thresholds. What isn't given is unknown; nothing is inferred from the other parts. */
export function checkYear(rule: HoursRule, year: number, hours: YearHours | undefined): YearCheck {
  const exempt = exemption(rule, year);
  if (exempt === "yes" || (hours !== undefined && isEnough(rule, hours)))
    return { year, status: "met", shortfalls: noShortfalls, missing: noSubjects, blank: false, exempt };
  if (hours === undefined)
    return {
      year,
      status: "unknown",
      shortfalls: noShortfalls,
      missing: rule.subjects,
      blank: true,
      exempt,
    };
  return weigh(rule, year, hours, exempt);
}

function isEnough({ subjects, least }: HoursRule, hours: YearHours): boolean {
  for (const subject of subjects) {
    const given = hours[subject];
    if (given === undefined || given < (least[subject] ?? 0)) return false;
  }
  return true;
}

function weigh(rule: HoursRule, year: number, hours: YearHours, exempt: YearCheck["exempt"]): YearCheck {
  const shortfalls: Shortfall[] = [];
  const missing: HourSubject[] = [];
  for (const subject of rule.subjects) {
    const given = hours[subject];
    const least = rule.least[subject] ?? 0;
    if (given === undefined) missing.push(subject);
    else if (given < least) shortfalls.push({ year, subject, hours: difference(least, given) });
  }
  // Short in the year that may be exempt: neither met nor unmet.
  const status = shortfalls.length > 0 && exempt === "no" ? "unmet" : "unknown";
  const blank = missing.length === rule.subjects.length;
  return { year, status, shortfalls, missing, blank, exempt };
}

/** Whether a year counts as met without figures. */
export function exemption(rule: HoursRule, year: number): YearCheck["exempt"] {
  if (rule.exemptBefore === null) return "no";
  if (year < rule.exemptBefore) return "yes";
  if (year > rule.exemptBefore || rule.boundary === "out") return "no";
  return rule.boundary === "in" ? "yes" : "open";
}

/** To six decimals, so that 90 − 89.9 is 0.1; never 0 for what is short. */
export function difference(least: number, given: number): number {
  const exact = least - given;
  return Math.round(exact * 1e6) / 1e6 || exact;
}
