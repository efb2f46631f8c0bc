import type { HourSubject } from "../packs/schema.ts";
import type { YearHours } from "../policy/profile.ts";
import type { RefusalDetails } from "../refusal.ts";

/** Hours of a leap year: no year has more. */
const hoursOfAYear = 8784;
/** The longest working life that is believed, in years. */
const workingLife = 60;

const subjectNames: Readonly<Record<HourSubject, string>> = {
  total: "总学时",
  professional: "专业学时",
  public: "公需学时",
  generalPublic: "一般公需学时",
};

/** The fault of a number of hours, if any. */
export function hoursFault(year: string, subject: HourSubject, value: number): RefusalDetails | null {
  if (value >= 0 && value <= hoursOfAYear) return null;
  return {
    field: `hours.${year}.${subject}`,
    got: String(value),
    expected: `0 到 ${hoursOfAYear} 之间的学时数`,
  };
}

/**
 * The fault of a year's hours taken together, if any. Clause 5.1: general public hours are part of the public ones, and
 * professional and public ones part of the total.
 */
export function sumFault(year: string, hours: YearHours): RefusalDetails | null {
  const { total, professional = 0, generalPublic = 0 } = hours;
  if (hours.public !== undefined && generalPublic > hours.public) {
    return refused(year, hours, "generalPublic", `一般公需学时不超过公需学时（${hours.public}）`);
  }
  // To six decimals, so that 70.1 and 20.2 aren't more than 90.3.
  const parts = round(professional + (hours.public ?? generalPublic));
  if (total === undefined || parts <= total) return null;
  return refused(year, hours, "total", `总学时不少于专业与公需学时之和（${parts}）`);
}

function refused(year: string, hours: YearHours, subject: HourSubject, expected: string): RefusalDetails {
  const got = Object.entries(subjectNames)
    .flatMap(([key, name]) => {
      const value = Object.entries(hours).find(([other]) => other === key)?.[1];
      return value === undefined ? [] : [`${name} ${value}`];
    })
    .join("，");
  return { field: `hours.${year}.${subject}`, got, expected };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export function hoursYearFault(year: number, applicationYear: number): RefusalDetails | null {
  const first = applicationYear - workingLife;
  if (Number.isInteger(year) && year >= first && year <= applicationYear) return null;
  return { field: `hours.${year}`, got: String(year), expected: `${first} 到 ${applicationYear} 之间的年份` };
}

export function careerStartFault(year: number, applicationYear: number): RefusalDetails | null {
  const first = applicationYear - workingLife;
  if (Number.isInteger(year) && year >= first && year <= applicationYear) return null;
  return {
    field: "careerStart",
    got: String(year),
    expected: `${first} 到 ${applicationYear} 之间的年份，四位数字`,
  };
}

export function requiredYearsFault(years: number): RefusalDetails | null {
  if (Number.isInteger(years) && years >= 0 && years <= workingLife) return null;
  return { field: "requiredYears", got: String(years), expected: `0 到 ${workingLife} 之间的整年数` };
}

export function mountainYearsFault(years: number): RefusalDetails | null {
  if (years >= 0 && years <= workingLife) return null;
  return {
    field: "mountainYears",
    got: String(years),
    expected: `0 到 ${workingLife} 之间的年数，可以带小数`,
  };
}
