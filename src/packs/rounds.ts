import type { Committee } from "./schema.ts";

/** A committee's windows: one or more rounds a year, in order (checked). Whole months of the pack's year. */
export type Round = Committee["windows"][number];

/** First and last month that a cell of annex 1 names, 1 to 12: 6月, 第二季度, 6—8月. Null where it names none. */
export function monthsSaid(cell: string): { readonly first: number; readonly last: number } | null {
  const quarter = /^第?([一二三四1-4])季度$/u.exec(cell)?.[1];
  if (quarter !== undefined) {
    const number = "一二三四".includes(quarter) ? "一二三四".indexOf(quarter) + 1 : Number(quarter);
    return { first: number * 3 - 2, last: number * 3 };
  }
  const [, from, to] = /^(\d{1,2})\s*月?(?:\s*[-—–~～至到]+\s*(\d{1,2}))?\s*月$/u.exec(cell) ?? [];
  return from === undefined ? null : { first: Number(from), last: Number(to ?? from) };
}

/** Whether a month lies in a round, first and last month counted. */
export function isIn({ start, end }: Round, month: number): boolean {
  return start.value <= month && month <= end.value;
}

/** 7 月至 9 月; 4 月至 6 月（第二季度） where the notice names a quarter; 6 月 where start and end are one month. */
export function roundText({ start, end }: Round): string {
  const months = start.value === end.value ? `${start.value} 月` : `${start.value} 月至 ${end.value} 月`;
  const quarters = [...new Set([start.quote, end.quote])].filter((quote) => quote.includes("季度"));
  return quarters.length === 0 ? months : `${months}（${quarters.join("至")}）`;
}

/** All rounds of a committee: 3 月至 5 月、9 月至 11 月. */
export function roundsText({ windows }: Pick<Committee, "windows">): string {
  return windows.map(roundText).join("、");
}
