import { checkYear, type HoursRule, type YearCheck, type YearStatus } from "./hours.ts";
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
  readonly status: YearStatus;
  /** Years that certainly meet; the most of them in a row; and years that meet or may meet. */
  readonly certain: number;
  readonly inARow: number;
  readonly possible: number;
}

export function checkYears(rule: HoursRule, profile: Profile): YearsCheck {
  const { applicationYear, hours, requiredYears } = profile;
  const core: YearCheck[] = [];
  for (let back = 0; back < rule.consecutiveYears; back += 1)
    core.push(checkYear(rule, applicationYear - back, hours[applicationYear - back]));
  const others = otherYears(rule, profile);
  const { certain, possible, inARow } = tally(rule, profile, core, others);
  return {
    core,
    others,
    status: statusOf(requiredYears, certain, possible, inARow),
    certain,
    inARow,
    possible,
  };
}

function statusOf(
  required: number | undefined,
  certain: number,
  possible: number,
  inARow: number,
): YearStatus {
  if (required === undefined) return "unknown";
  if (possible < required) return "unmet";
  return certain >= required && inARow >= required ? "met" : "unknown";
}

function otherYears(rule: HoursRule, { hours, applicationYear }: Profile): readonly YearCheck[] {
  const others: YearCheck[] = [];
  const lastOther = applicationYear - rule.consecutiveYears;
  for (const key of Object.keys(hours)) {
    const year = Number(key);
    if (year <= lastOther) others.push(checkYear(rule, year, hours[key]));
  }
  return others.length > 1 ? others.sort((a, b) => b.year - a.year) : others;
}

/** Where no more years are required than must meet anyway, only those count. */
export function coreAlone(rule: HoursRule, { requiredYears }: Profile): boolean {
  return requiredYears !== undefined && requiredYears <= rule.consecutiveYears;
}

/** Counts the years that bear on the number. Without a career start, how many lie before the earliest known isn't bounded. */
function tally(rule: HoursRule, profile: Profile, core: readonly YearCheck[], others: readonly YearCheck[]) {
  const { careerStart, applicationYear } = profile;
  const alone = coreAlone(rule, profile);
  const firstCore = applicationYear - core.length + 1;
  let certain = 0;
  let open = 0;
  let inARow = 0;
  let row = 0;
  let next = others.length - 1;
  let other = others.at(-1);
  for (
    let year = alone ? firstCore : firstCounted(profile, others, firstCore);
    year <= applicationYear;
    year += 1
  ) {
    let status: YearStatus | undefined;
    if (year >= firstCore) status = core[applicationYear - year]?.status;
    else if (year === other?.year) {
      status = other.status;
      next -= 1;
      other = next < 0 ? undefined : others[next];
    } else if (careerStart === undefined || year >= careerStart) status = withoutFigures(rule, year);
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

/** The career's first year, or an earlier one with figures. */
export function firstCounted(
  { careerStart }: Profile,
  others: readonly YearCheck[],
  firstCore: number,
): number {
  const earliest = others.at(-1)?.year ?? firstCore;
  return careerStart === undefined ? earliest : Math.min(careerStart, earliest);
}

function withoutFigures(rule: HoursRule, year: number): YearStatus {
  const exempt = year < rule.exemptBefore || (year === rule.exemptBefore && rule.boundary === "in");
  return exempt ? "met" : "unknown";
}
