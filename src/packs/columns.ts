import { cellsOf } from "./cells.ts";

/** What a column of the plan is for. */
export type Column =
  | "number"
  | "name"
  | "titles"
  | "start"
  | "end"
  | "span"
  | "contact"
  | "office"
  | "phone"
  | "applicants";

/** The first that fits counts: 所评资格名称 is the titles', though it has 名称 in it. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ["number", /序号|编号/u],
  ["titles", /资格|职称/u],
  ["name", /名称/u],
  ["start", /启动|开始/u],
  ["end", /完成|结束/u],
  ["span", /时间|月份/u],
  ["contact", /(?:单位|办公室|部门).*电话/u],
  ["phone", /电话/u],
  ["office", /单位|办公室|部门/u],
  ["applicants", /对象|范围/u],
];

/** The columns of a table by its header row, in whatever order they stand; null for one that isn't known. */
export function columnsOf(header: string): readonly (Column | null)[] {
  return cellsOf(header).map((cell) => headings.find(([, shape]) => shape.test(cell))?.[0] ?? null);
}

/** A row's cells by column. */
export function rowBy(columns: readonly (Column | null)[], row: string): ReadonlyMap<Column, string> {
  const cells = cellsOf(row);
  return new Map(columns.flatMap((column, index) => (column === null ? [] : [[column, cells[index] ?? ""]])));
}

/** The lines of a clause that are rows of a table, the header first. */
export function tableLines(clause: string | undefined): readonly string[] {
  return (clause ?? "").split("\n").filter((line) => line.includes("|"));
}
