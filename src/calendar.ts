import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";

/** The only room that knows dayjs. Days are ISO strings (`2024-06-20`), in Asia/Shanghai. */
dayjs.extend(utc);
dayjs.extend(timezone);
dayjs.extend(customParseFormat);

const zone = "Asia/Shanghai";

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return dayjs(text, "YYYY-MM-DD", true).isValid();
}

/** The day in Asia/Shanghai at an instant, given in milliseconds since 1970. */
export function dayAt(instant: number): string {
  return dayjs(instant).tz(zone).format("YYYY-MM-DD");
}

/** An instant as people read it in Asia/Shanghai: `2024-06-20 14:05`. */
export function momentAt(instant: number): string {
  return dayjs(instant).tz(zone).format("YYYY-MM-DD HH:mm");
}

/** The time of day in Asia/Shanghai at an instant, in minutes since midnight. */
export function minuteAt(instant: number): number {
  const time = dayjs(instant).tz(zone);
  return time.hour() * 60 + time.minute();
}

/** The day of the week of an ISO day: Monday 1 to Sunday 7. */
export function weekdayOf(day: string): number {
  return dayjs.utc(day).day() || 7;
}

/** The ISO day so many days after another. */
export function dayAfter(day: string, count: number): string {
  return dayjs.utc(day).add(count, "day").format("YYYY-MM-DD");
}

/** The last day of a month `YYYY-MM`, as an ISO day. */
export function lastDayOf(monthOfYear: string): string {
  return dayjs(`${monthOfYear}-01`).endOf("month").format("YYYY-MM-DD");
}

/** The days from one ISO day to another, both included, oldest first; at most `most`, none where `to` lies before `from`. */
export function daysFrom(from: string, to: string, most: number): readonly string[] {
  const count = Math.min(most, Math.max(0, dayjs.utc(to).diff(dayjs.utc(from), "day") + 1));
  return Array.from({ length: count }, (_, index) => dayAfter(from, index));
}
