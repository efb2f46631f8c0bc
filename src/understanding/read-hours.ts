import { hourSubjects } from "../packs/schema.ts";
import type { Profile, YearHours } from "../policy/profile.ts";
import { inLine, numberOf, objectOf, refuse } from "./json-values.ts";
import { hoursFault, hoursYearFault, sumFault } from "./limits.ts";

/** Hours by year and subject, as a profile has them. @throws Refusal naming year and subject */
export function readHours(value: unknown, applicationYear: number): Profile["hours"] {
  const years = objectOf(value, "hours", '按年份写的学时，如 {"2024":{"total":92}}');
  return Object.fromEntries(
    Object.entries(years).map(([year, hours]) => {
      const fault = /^\d{4}$/.test(year) ? hoursYearFault(Number(year), applicationYear) : undefined;
      if (fault !== null) {
        refuse({ field: `hours.${inLine(year)}`, got: year, expected: fault?.expected ?? "四位数字的年份" });
      }
      return [year, readYear(year, hours)];
    }),
  );
}

function readYear(year: string, value: unknown): YearHours {
  const input = objectOf(value, `hours.${year}`, `一个对象，字段可为 ${hourSubjects.join("、")}`);
  for (const key of Object.keys(input)) {
    if (!hourSubjects.some((subject) => subject === key)) {
      refuse({
        field: `hours.${year}.${inLine(key)}`,
        got: key,
        expected: `这些字段之一：${hourSubjects.join("、")}`,
      });
    }
  }
  const hours: YearHours = Object.fromEntries(
    hourSubjects.flatMap((subject) => {
      const given = Object.hasOwn(input, subject) ? input[subject] : undefined;
      if (given === undefined) return [];
      const field = `hours.${year}.${subject}`;
      return [[subject, numberOf(given, field, (number) => hoursFault(year, subject, number))]];
    }),
  );
  const fault = sumFault(year, hours);
  return fault === null ? hours : refuse(fault);
}
