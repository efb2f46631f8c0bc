import { exemption, type HoursRule, type YearStatus } from "./hours.ts";
import type { Profile } from "./profile.ts";
import type { YearView, YearViews } from "./year-view.ts";

/**
 * The number of years, in the notice of 2024 clause 5.1: 专业技术人才申报职称时，其符合继续教育学时要求的年份应当与所申报职称规定的年限要求一致.
 *
 * Read as a number of years: as many as the title requires must meet the thresholds. Where only years with a gap between
 * them reach the number, it is unknown whether that serves.
 */
export interface YearsCheck {
  /** The years that must each meet the thresholds, the latest first. */
  readonly core: readonly YearView[];
  /** Other years with figures, latest first. */
  readonly others: readonly YearView[];
  readonly status: YearStatus;
  /** Years that certainly meet; the most of them in a row; and years that meet or may meet. */
  readonly certain: number;
  readonly inARow: number;
  readonly possible: number;
}

export function checkYears(rule: HoursRule, views: YearViews, profile: Profile): YearsCheck {
  const { applicationYear, hours, requiredYears } = profile;
  const core: YearView[] = [];
  let given = 0;
  for (const offset of rule.mustMeet) {
    const figures = hours[applicationYear + offset];
    if (figures !== undefined) given += 1;
    core.push(views(applicationYear + offset, figures));
  }
  const others = otherYears(rule, views, profile, given);
  const { certain, possible, inARow } = tally(rule, profile, core, others);
  return {
    core,
    others,
    status: rule.countsYears ? statusOf(requiredYears, certain, inARow, possible) : "met",
    certain,
    inARow,
    possible,
  };
}

export function statusOf(
  required: number | undefined,
  certain: number,
  inARow: number,
  possible: number,
): YearStatus {
  if (required === undefined) return "unknown";
  if (possible < required) return "unmet";
  return certain >= required && inARow >= required ? "met" : "unknown";
}

const none: readonly YearView[] = [];

/** Years besides the `given` ones that must meet anyway. */
function otherYears(
  rule: HoursRule,
  views: YearViews,
  { hours, applicationYear }: Profile,
  given: number,
): readonly YearView[] {
  const keys = Object.keys(hours);
  if (keys.length <= given) return none;
  const others: YearView[] = [];
  for (const key of keys) {
    const year = Number(key);
    if (!(year <= applicationYear) || isCore(rule, year - applicationYear)) continue;
    const check = views(year, hours[key]);
    if (!check.blank) others.push(check);
  }
  return others.length > 1 ? others.sort((a, b) => b.year - a.year) : others;
}

/** Whether the year that many years from the application year must meet anyway. */
export function isCore({ mustMeet }: HoursRule, offset: number): boolean {
  return mustMeet.includes(offset);
}

/** Where no more years are required than must meet anyway, only those count. */
function coreAlone(rule: HoursRule, { requiredYears }: Profile): boolean {
  return requiredYears !== undefined && requiredYears <= rule.mustMeet.length;
}

/** Counts the years that bear on the number. Without a career start, how many lie before the earliest isn't bounded. */
function tally(rule: HoursRule, profile: Profile, core: readonly YearView[], others: readonly YearView[]) {
  const { careerStart, applicationYear } = profile;
  const alone = coreAlone(rule, profile);
  const first = alone ? applicationYear + firstOffset(rule) : firstCounted(rule, profile, others);
  let certain = 0;
  let open = 0;
  let inARow = 0;
  let row = 0;
  for (let year = first; year <= applicationYear; year += 1) {
    const must = isCore(rule, year - applicationYear);
    if (alone && !must) continue;
    const check = must ? core.find((one) => one.year === year) : checkOf(others, year);
    const status = check?.status ?? withoutFigures(rule, year, careerStart);
    if (status === "met") {
      certain += 1;
      row += 1;
      if (row > inARow) inARow = row;
    } else {
      row = 0;
      if (status === "unknown") open += 1;
    }
  }
  const bounded = alone || careerStart !== undefined;
  return { certain, inARow, possible: bounded ? certain + open : Number.POSITIVE_INFINITY };
}

/**
 * The first year to count: the career's first, or an earlier one with figures that isn't exempt. Exempt years count by
 * the career alone, whatever figures they have.
 */
export function firstCounted(
  rule: HoursRule,
  { careerStart, applicationYear }: Profile,
  others: readonly YearView[],
): number {
  let first = careerStart ?? applicationYear + firstOffset(rule);
  for (const { year, exempt } of others) if (year < first && exempt !== "yes") first = year;
  return first;
}

/** The earliest of the years that must meet anyway, from the application year. */
function firstOffset({ mustMeet }: HoursRule): number {
  return mustMeet.at(-1) ?? 0;
}

function checkOf(others: readonly YearView[], year: number): YearView | undefined {
  for (const check of others) if (check.year === year) return check.exempt === "yes" ? undefined : check;
  return undefined;
}

/** A year of the career counts as met where it is exempt; a year outside it doesn't count. */
function withoutFigures(
  rule: HoursRule,
  year: number,
  careerStart: number | undefined,
): YearStatus | undefined {
  if (careerStart !== undefined && year < careerStart) return undefined;
  return exemption(rule, year) === "yes" ? "met" : "unknown";
}
