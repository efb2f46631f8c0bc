import type { Pack } from "../packs/pack.ts";
import { type Clause, type HourSubject, hourSubjects } from "../packs/schema.ts";
import type { Finding, Shortfall } from "./advice.ts";
import type { YearHours } from "./profile.ts";

/**
 * 5.1: 专业技术人才每年参加继续教育累计不少于90学时，其中专业科目不少于60学时，公需科目不少于18学时(其中一般公需科目不少于12学时)。
 * …申报当年和前一年度连续两年均符合继续教育学时要求的才能申报职称。…2019年以前的学时都视同合格。
 */
export interface HoursRule {
  readonly citations: readonly Clause[];
  /** Least hours a year, by subject, in the notice's order. */
  readonly thresholds: readonly { readonly subject: HourSubject; readonly least: number }[];
  /** How many years up to the application year must each meet all of them. */
  readonly consecutiveYears: number;
  /** Years before this one count as met. */
  readonly exemptBefore: number;
  readonly exemptQuote: string;
  /** Whether that year itself is exempt too; `open` where the notice can be read either way. */
  readonly boundary: "in" | "out" | "open";
  /** The thresholds in words: 总 90、专业 60…. */
  readonly words: string;
}

export const subjectNames: Readonly<Record<HourSubject, string>> = {
  total: "总",
  professional: "专业",
  public: "公需",
  generalPublic: "一般公需",
};

export function compileHours(pack: Pack): HoursRule {
  const { continuingEducation: rule } = pack.rules;
  const thresholds = hourSubjects.map((subject) => ({ subject, least: rule.thresholds[subject].value }));
  return {
    citations: Object.freeze([rule.clause]),
    thresholds,
    consecutiveYears: rule.consecutiveYears.value,
    exemptBefore: rule.exemption.before.value,
    exemptQuote: rule.exemption.before.quote,
    boundary: rule.exemption.boundary.value,
    words: thresholds.map(({ subject, least }) => `${subjectNames[subject]} ${least}`).join("、"),
  };
}

export type YearStatus = "met" | "unmet" | "unknown";

export interface YearCheck {
  readonly year: number;
  readonly status: YearStatus;
  readonly shortfalls: readonly Shortfall[];
  /** Subjects without a figure that could still change what is said of the year. */
  readonly missing: readonly HourSubject[];
  /** Counts as met without figures; `open` where that can be read either way. */
  readonly exempt: "yes" | "open" | "no";
}

const noShortfalls: readonly Shortfall[] = Object.freeze([]);
const noSubjects: readonly HourSubject[] = Object.freeze([]);

/** One year against all thresholds. What isn't given is unknown; nothing is inferred from the other parts. */
export function checkYear(rule: HoursRule, year: number, hours: YearHours | undefined): YearCheck {
  const exempt = exemption(rule, year);
  if (exempt === "yes") return { year, status: "met", shortfalls: noShortfalls, missing: noSubjects, exempt };
  if (hours === undefined)
    return { year, status: "unknown", shortfalls: noShortfalls, missing: hourSubjects, exempt };
  const shortfalls: Shortfall[] = [];
  const missing: HourSubject[] = [];
  for (const { subject, least } of rule.thresholds) {
    const given = hours[subject];
    if (given === undefined) missing.push(subject);
    else if (given < least) shortfalls.push({ year, subject, hours: difference(least, given) });
  }
  return { year, status: statusOf(shortfalls, missing, exempt), shortfalls, missing, exempt };
}

function statusOf(
  shortfalls: readonly Shortfall[],
  missing: readonly HourSubject[],
  exempt: YearCheck["exempt"],
): YearStatus {
  // Short in the year that may be exempt: neither met nor unmet.
  if (shortfalls.length > 0) return exempt === "open" ? "unknown" : "unmet";
  return missing.length === 0 ? "met" : "unknown";
}

function exemption(rule: HoursRule, year: number): YearCheck["exempt"] {
  if (year < rule.exemptBefore) return "yes";
  if (year > rule.exemptBefore || rule.boundary === "out") return "no";
  return rule.boundary === "in" ? "yes" : "open";
}

/** To six decimals, so that 90 − 89.9 is 0.1; never 0 for what is short. */
export function difference(least: number, given: number): number {
  const exact = least - given;
  return Math.round(exact * 1e6) / 1e6 || exact;
}

/** A year's check as a finding; `core` years are judged, the others are info. */
export function yearFinding(rule: HoursRule, check: YearCheck, core: boolean): Finding {
  const { year, status, shortfalls } = check;
  return {
    rule: "continuing-education.year",
    status: core ? status : "info",
    message: yearMessage(rule, check),
    citations: rule.citations,
    basis: check.exempt === "open" && status === "unknown" ? "interpretation" : "notice",
    year,
    ...(shortfalls.length > 0 && { shortfalls }),
  };
}

function yearMessage(rule: HoursRule, { year, status, shortfalls, missing, exempt }: YearCheck): string {
  if (exempt === "yes") return `${year} 年的学时视同合格。`;
  if (status === "met") return `${year} 年的学时够了（要求${rule.words}）。`;
  const short =
    shortfalls.length === 0
      ? ""
      : `${year} 年还差 ${shortfalls.map(({ subject, hours }) => `${hours} 个${subjectNames[subject]}学时`).join("、")}。`;
  const open = exempt === "open" ? `「${rule.exemptQuote}」包不包括 ${year} 年，通知没有写明。` : "";
  if (missing.length === 0) return short + open;
  const all = missing.length === rule.thresholds.length;
  const names = missing.map((subject) => subjectNames[subject]).join("、");
  return `${short}${all ? `${year} 年的学时还不知道（要求${rule.words}）` : `${year} 年的${names}学时还不知道`}。${open}`;
}
