import plan from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { dayAfter, weekdayOf } from "../calendar.ts";

/**
 * Working days in China: the State Council sets each year's holidays, and which Saturdays and Sundays make up for them.
 * Only the package's lists are used: its functions go by the time zone of the machine.
 */
const holidays = new Set(Object.keys(plan.holidays));
const makeUpDays = new Set(Object.keys(plan.workdays));
const plannedYears = new Set([...holidays].map((day) => day.slice(0, 4)));

/** Whether the holidays in the year of an ISO day are known. Where they aren't, only Saturdays and Sundays are. */
export function isPlanned(day: string): boolean {
  return plannedYears.has(day.slice(0, 4));
}

export function isHoliday(day: string): boolean {
  return holidays.has(day);
}

/** Whether an ISO day is a Saturday or Sunday on which work is made up. */
export function isMakeUpDay(day: string): boolean {
  return makeUpDays.has(day);
}

export function isWorkingDay(day: string): boolean {
  return isMakeUpDay(day) || (weekdayOf(day) <= 5 && !isHoliday(day));
}

/** The `count`-th working day after an ISO day, which itself doesn't count. `count` is whole and positive. */
export function workingDayAfter(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = dayAfter(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
