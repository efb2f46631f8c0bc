import { dayAfter, daysFrom, isDay } from "../../../../calendar.ts";

/** The days that statistics are about: ISO days, both included. */
export interface Range {
  readonly from: string;
  readonly to: string;
  /** How many days back from today, where it was chosen so. */
  readonly last: Last | null;
}

export const lasts = [7, 30, 90] as const;
type Last = (typeof lasts)[number];

export const longestRange = 366;

/** Null where the days chosen are no range of at most 366 that ends by today; the last 30 days where none is chosen. */
export function readRange(query: (name: string) => string | undefined, today: string): Range | null {
  const [from, to] = [query("from"), query("to")];
  if (from === undefined && to === undefined) {
    const last = lasts.find((days) => String(days) === (query("days") ?? "30"));
    return last === undefined ? null : { from: dayAfter(today, 1 - last), to: today, last };
  }
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to) || to > today) return null;
  const count = daysFrom(from, to, longestRange + 1).length;
  return count >= 1 && count <= longestRange ? { from, to, last: null } : null;
}

/** As it stands in an address. */
export function rangeQuery({ from, to, last }: Range): string {
  return last === null ? `from=${from}&to=${to}` : `days=${last}`;
}
