import type { Finding } from "./advice.ts";
import { checkYear, type HoursRule, type YearCheck } from "./hours.ts";
import type { Profile } from "./profile.ts";

/**
 * 5.1: 专业技术人才申报职称时，其符合继续教育学时要求的年份应当与所申报职称规定的年限要求一致.
 *
 * Read as a number of years: as many as the title requires must meet the thresholds. Where only years with a gap between
 * them reach the number, it is unknown whether that serves.
 */
export interface YearsCheck {
  /** The years that must each meet the thresholds, the application year first. */
  readonly core: readonly YearCheck[];
  /** Other years with figures, latest first. */
  readonly others: readonly YearCheck[];
  readonly status: "met" | "unmet" | "unknown";
  /** Years that certainly meet, and the most of them in a row. */
  readonly certain: number;
  readonly inARow: number;
  /** The years that count towards the number, earliest first; with no career start, as far back as anything is known of. */
  readonly counted: readonly YearCheck[];
}

export function checkYears(rule: HoursRule, profile: Profile): YearsCheck {
  const { applicationYear, hours, requiredYears, careerStart } = profile;
  const core: YearCheck[] = [];
  const firstCore = applicationYear - rule.consecutiveYears + 1;
  for (let year = applicationYear; year >= firstCore; year -= 1)
    core.push(checkYear(rule, year, hours[year]));
  const others = otherYears(rule, profile, firstCore);
  const few = requiredYears !== undefined && requiredYears <= rule.consecutiveYears;
  const counted = few ? core.toReversed() : countedYears(rule, profile, core, others);
  const { certain, possible, inARow } = tally(counted);
  const boundless = careerStart === undefined && !few;
  const status = statusOf(requiredYears, certain, boundless ? Number.POSITIVE_INFINITY : possible, inARow);
  return { core, others, status, certain, inARow, counted };
}

function statusOf(
  required: number | undefined,
  certain: number,
  possible: number,
  inARow: number,
): YearsCheck["status"] {
  if (required === undefined) return "unknown";
  if (possible < required) return "unmet";
  return certain >= required && inARow >= required ? "met" : "unknown";
}

function otherYears(rule: HoursRule, { hours }: Profile, firstCore: number): readonly YearCheck[] {
  const others: YearCheck[] = [];
  for (const key in hours) {
    const year = Number(key);
    if (year < firstCore) others.push(checkYear(rule, year, hours[key]));
  }
  return others.sort((a, b) => b.year - a.year);
}

/**
 * Every year of the career, and years with figures outside it. Without a career start: from the earliest year with
 * figures; years before it may count too, but how many isn't known.
 */
function countedYears(
  rule: HoursRule,
  { careerStart, hours, applicationYear }: Profile,
  core: readonly YearCheck[],
  others: readonly YearCheck[],
): readonly YearCheck[] {
  const firstCore = applicationYear - core.length + 1;
  const earliest = others.at(-1)?.year ?? firstCore;
  const start = Math.min(careerStart ?? earliest, earliest);
  const counted: YearCheck[] = [];
  for (let year = start; year <= applicationYear; year += 1) {
    const given = hours[year];
    const inCareer = careerStart === undefined || year >= careerStart;
    if (!inCareer && given === undefined) continue;
    counted.push(core[applicationYear - year] ?? checkYear(rule, year, given));
  }
  return counted;
}

function tally(years: readonly YearCheck[]) {
  let certain = 0;
  let possible = 0;
  let inARow = 0;
  let row = 0;
  let last = Number.NaN;
  for (const { year, status } of years) {
    row = status === "met" ? (year === last + 1 ? row + 1 : 1) : 0;
    if (status === "met") certain += 1;
    if (status !== "unmet") possible += 1;
    inARow = Math.max(inARow, row);
    last = year;
  }
  return { certain, possible, inARow };
}

export function yearsFinding(rule: HoursRule, profile: Profile, check: YearsCheck): Finding {
  return {
    rule: "continuing-education.years",
    status: check.status,
    message: yearsMessage(profile.requiredYears, check),
    citations: rule.citations,
    basis: "interpretation",
  };
}

function yearsMessage(
  required: number | undefined,
  { status, certain, inARow, counted }: YearsCheck,
): string {
  const have =
    certain === inARow
      ? `学时合格的年份已知有 ${certain} 年`
      : `学时合格的年份已知有 ${certain} 年，其中连续的最多 ${inARow} 年`;
  if (required === undefined) {
    const holds = inARow > 0 ? `；如果你的职称要求 ${inARow} 年或更少，这一项就够了` : "";
    return `${have}${holds}。要求几年，这份通知没有列，看该职称自己的评审条件。`;
  }
  if (status === "met") return `${have}，够你的职称要求的 ${required} 年。`;
  if (status === "unmet") {
    const possible = counted.filter((year) => year.status !== "unmet").length;
    return `学时合格的年份最多 ${possible} 年，你的职称要求 ${required} 年，还差 ${required - possible} 年。`;
  }
  if (certain >= required)
    return `${have}，年数够 ${required} 年，但中间有间断。通知没有写要不要连续，请先问评委会。`;
  return `${have}，你的职称要求 ${required} 年，其余年份还不知道。`;
}
