import type { Pack } from "../packs/pack.ts";
import { type HourSubject, hourSubjects } from "../packs/schema.ts";
import type { Shortfall } from "./advice.ts";
import type { YearHours } from "./profile.ts";

/**
 * 5.1: 专业技术人才每年参加继续教育累计不少于90学时，其中专业科目不少于60学时，公需科目不少于18学时(其中一般公需科目不少于12学时)。
 * …申报当年和前一年度连续两年均符合继续教育学时要求的才能申报职称。…2019年以前的学时都视同合格。
 */
export interface HoursRule {
  /** Least hours a year. */
  readonly least: Readonly<Record<HourSubject, number>>;
  /** How many years up to the application year must each meet all of them. */
  readonly consecutiveYears: number;
  /** Years before this one count as met. */
  readonly exemptBefore: number;
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
  /** Counts as met without figures; `open` where that can be read either way. */
  readonly exempt: "yes" | "open" | "no";
}

export function compileHours(pack: Pack): HoursRule {
  const { thresholds, consecutiveYears, exemption } = pack.rules.continuingEducation;
  return {
    least: {
      total: thresholds.total.value,
      professional: thresholds.professional.value,
      public: thresholds.public.value,
      generalPublic: thresholds.generalPublic.value,
    },
    consecutiveYears: consecutiveYears.value,
    exemptBefore: exemption.before.value,
    boundary: exemption.boundary.value,
  };
}

const noShortfalls: readonly Shortfall[] = Object.freeze([]);
const noSubjects: readonly HourSubject[] = Object.freeze([]);

/** One year against all thresholds. What isn't given is unknown; nothing is inferred from the other parts. */
export function checkYear(rule: HoursRule, year: number, hours: YearHours | undefined): YearCheck {
  const exempt = exemption(rule, year);
  if (exempt === "yes" || (hours !== undefined && isEnough(rule.least, hours)))
    return { year, status: "met", shortfalls: noShortfalls, missing: noSubjects, exempt };
  if (hours === undefined)
    return { year, status: "unknown", shortfalls: noShortfalls, missing: hourSubjects, exempt };
  return weigh(rule, year, hours, exempt);
}

function isEnough(least: HoursRule["least"], hours: YearHours): boolean {
  const { total, professional, public: common, generalPublic } = hours;
  return (
    total !== undefined &&
    professional !== undefined &&
    common !== undefined &&
    generalPublic !== undefined &&
    total >= least.total &&
    professional >= least.professional &&
    common >= least.public &&
    generalPublic >= least.generalPublic
  );
}

function weigh(rule: HoursRule, year: number, hours: YearHours, exempt: YearCheck["exempt"]): YearCheck {
  const shortfalls: Shortfall[] = [];
  const missing: HourSubject[] = [];
  const part = (subject: HourSubject, given: number | undefined, least: number) => {
    if (given === undefined) missing.push(subject);
    else if (given < least) shortfalls.push({ year, subject, hours: difference(least, given) });
  };
  part("total", hours.total, rule.least.total);
  part("professional", hours.professional, rule.least.professional);
  part("public", hours.public, rule.least.public);
  part("generalPublic", hours.generalPublic, rule.least.generalPublic);
  // Short in the year that may be exempt: neither met nor unmet.
  const status = shortfalls.length > 0 && exempt === "no" ? "unmet" : "unknown";
  return { year, status, shortfalls, missing, exempt };
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
