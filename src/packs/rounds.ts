import type { Committee } from "./schema.ts";

/** A committee's windows: one or more rounds a year, in order (checked). Whole months of the pack's year. */
export type Round = Committee["windows"][number];

/**
 * First and last month that a cell of the plan names, 1 to 12: 6月, ６月份, 六月, 第二季度, 6—8月, 6月至8月, 每月. Null where it
 * names none, or more than months (6月底, 次年1月).
 */
export function monthsSaid(cell: string): { readonly first: number; readonly last: number } | null {
  const text = cell.normalize("NFKC").replaceAll(/\s/gu, "").replaceAll(numeral, figure);
  if (text === "每月") return { first: 1, last: 12 };
  const quarter = Number(/^第?([1-4])季度$/u.exec(text)?.[1]);
  if (quarter > 0) return { first: quarter * 3 - 2, last: quarter * 3 };
  const [, from, to = from] = /^(\d{1,2})月?份?(?:[-‐‑–—―−~～至到]+(\d{1,2}))?月份?$/u.exec(text) ?? [];
  const said = { first: Number(from), last: Number(to) };
  return isMonth(said.first) && isMonth(said.last) ? said : null;
}

const numeral = /十[一二]?|[一二三四五六七八九]/gu;

function figure(text: string): string {
  return String("一二三四五六七八九十".indexOf(text.slice(-1)) + (text.length > 1 ? 11 : 1));
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

/** Whether a month lies in a round, first and last month counted. */
export function isIn({ start, end }: Round, month: number): boolean {
  return start.value <= month && month <= end.value;
}

/** Whole months of one year, 1 to 12, both included; `start` is never after `end`. */
export interface Months {
  readonly start: number;
  readonly end: number;
}

export function monthsOf({ start, end }: Round): Months {
  return { start: start.value, end: end.value };
}

/** 7—9月; one month alone is 9月. For tables; `roundText` is for sentences. */
export function monthsName({ start, end }: Months): string {
  return start === end ? `${start}月` : `${start}—${end}月`;
}

/** A month of a year as `YYYY-MM`. */
export function monthOfYear(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
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
