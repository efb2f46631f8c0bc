import { clauseName } from "../../packs/clause-name.ts";
import type { Pack } from "../../packs/pack.ts";
import { type Months, monthsName } from "../../packs/rounds.ts";
import { lastLine } from "../names.ts";
import { type InitialRow, initialRow, planRows, planTitle } from "./plan-rows.ts";
import { filingText, notFiling } from "./plan-text.ts";

/** The plan as a table for a terminal, by the month in which a committee starts first. @param day ISO day, for what is under way */
export function planTable(pack: Pack, day: string): string {
  const header = ["评审月份", "现在", "评委会", "办公室", "电话", "所评资格", "依据"];
  const initial = initialRow(pack);
  const rows = [
    ...planRows(pack).map((row) => [
      row.windows.map(monthsName).join("、"),
      stateOf(row.windows, pack.manifest.year.value, day),
      row.field,
      row.office,
      row.phone ?? "—",
      row.titles.join("、"),
      clauseName(pack, row.clause),
    ]),
    ...(initial === null ? [] : [initialCells(pack, initial)]),
  ];
  const year = pack.manifest.year.value;
  const outdated = day.startsWith(`${year}-`)
    ? []
    : [`现在是 ${day.slice(0, 4)} 年，这是 ${year} 年度的计划。`];
  return [
    planTitle(pack),
    `${notFiling}${filingText(pack)}`,
    ...outdated,
    "",
    ...aligned([header, ...rows]),
    "",
    lastLine(pack),
    "",
  ].join("\n");
}

function initialCells(pack: Pack, { months, name, office, phone, clause }: InitialRow): readonly string[] {
  const all = months.length === 12 ? "每月" : months.map((month) => `${month}月`).join("、");
  return [all, "—", `${name}（完成月份）`, office, phone ?? "—", "—", clauseName(pack, clause)];
}

/** 评审中, 还没到 or 已过; of several rounds the one under way, else the next. */
function stateOf(windows: readonly Months[], year: number, day: string): string {
  const month = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7));
  if (windows.some(({ start, end }) => start <= month && month <= end)) return "评审中";
  return windows.some(({ start }) => month < start) ? "还没到" : "已过";
}

/** Columns one under the other, where a Chinese character is as wide as two others; a dash is as terminals have it, narrow. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => cellWidth(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - cellWidth(cell) + 2))
      .join("")
      .trimEnd(),
  );
}

function cellWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u{20}-\u{24F}\u{2010}-\u{2027}]/u.test(character) ? 1 : 2),
    0,
  );
}
