import { isDay } from "../calendar.ts";
import { refuse, show } from "./json-values.ts";

/** The day of a profile, and the year that its application is for. */

const firstDay = "2000-01-01";
const lastDay = "2100-12-31";
/** How far ahead of the day an application year may lie. */
const yearsAhead = 10;

/** An ISO day. @throws Refusal */
export function readDay(value: unknown): string {
  if (typeof value === "string" && isDay(value) && value >= firstDay && value <= lastDay) return value;
  return refuse({
    field: "asOf",
    got: show(value),
    expected: "2000 到 2100 年之间的一个真实日期，写作 2024-06-20",
  });
}

/** @param currentYear of the profile's day @throws Refusal */
export function readApplicationYear(value: unknown, currentYear: number): number {
  const last = currentYear + yearsAhead;
  if (typeof value === "number" && Number.isInteger(value) && value >= 2000 && value <= last) return value;
  return refuse({ field: "applicationYear", got: show(value), expected: `2000 到 ${last} 之间的年份` });
}
