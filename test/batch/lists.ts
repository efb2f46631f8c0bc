import { type CheckedSheet, checkList } from "../../src/batch/check-list.ts";
import { readTables } from "../../src/batch/read-tables.ts";
import { type Table, textOf } from "../../src/batch/table.ts";
import { openShelf } from "../../src/shelf.ts";
import { loadPack } from "../support/pack.ts";

export const shelf = openShelf([loadPack()]);
export const today = "2024-06-20";

/** Rows as a CSV file: the first has the headings. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return new TextEncoder().encode(rows.map((row) => row.map(quoted).join(",")).join("\n"));
}

export function check(rows: readonly (readonly string[])[]): Promise<CheckedSheet> {
  return checkList(csvOf(rows), "名单.csv", { shelf, today });
}

/** The sheets of a result, read back as text. */
export async function readBack(sheet: Uint8Array): Promise<readonly Table[]> {
  return readTables(sheet, "result");
}

/** What a result's first sheet says under a heading, row by row. */
export async function saysUnder(heading: string, sheet: Uint8Array): Promise<readonly string[]> {
  const [people] = await readBack(sheet);
  const [headings = [], ...rows] = people?.rows ?? [];
  const column = headings.indexOf(heading);
  return rows.map((row) => textOf(row[column] ?? null));
}

export const headings = [
  "姓名",
  "单位类型",
  "专业",
  "申报职称",
  "规定年限",
  "参加工作年份",
  "2024年总学时",
  "2024年专业学时",
  "2024年公需学时",
  "2024年一般公需学时",
  "2023年总学时",
  "2023年专业学时",
  "2023年公需学时",
  "2023年一般公需学时",
];

/** A made-up colleague for whom everything is met. */
export const zhang = [
  "张三",
  "企业",
  "水利",
  "助工",
  "4",
  "2012",
  ...["92", "62", "30", "12"],
  ...["92", "62", "30", "12"],
];

/** The same with some cells changed, by heading. */
export function like(
  person: readonly string[],
  changes: Readonly<Record<string, string>>,
): readonly string[] {
  return person.map((value, column) => changes[headings[column] ?? ""] ?? value);
}
