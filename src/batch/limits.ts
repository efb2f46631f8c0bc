import { Refusal } from "../refusal.ts";

/**
 * How much a list may hold. They are in this one place; the template, the help and the refusals say them from here.
 */
export const listLimits = {
  /** People in a list. */
  rows: 10_000,
  /** Columns of a sheet. */
  columns: 100,
  /** Characters of a cell, in UTF-16 units. */
  cell: 500,
  /** Bytes of the file as it comes. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of what an .xlsx file unpacks to. */
  unpacked: 150 * 1024 * 1024,
  /** Rows above the first person: a title, notes, the headings. */
  rowsAbove: 30,
  /** Seconds that a check may take where others wait beside it. */
  seconds: 60,
} as const;

/** The last row that may hold anything; there may be gaps between the people. */
export const furthestRow = 10 * (listLimits.rows + listLimits.rowsAbove);

const mebibyte = 1024 * 1024;

/** The limits in a sentence, for people. */
export const limitsInWords = `一张表最多 ${listLimits.rows} 人、${listLimits.columns} 列，文件不超过 ${listLimits.bytes / mebibyte} MB，每格不超过 ${listLimits.cell} 个字`;

/** The same for the help, which is English. */
export const limitsInEnglish = `at most ${listLimits.rows} people, ${listLimits.columns} columns, ${listLimits.bytes / mebibyte} MB and ${listLimits.cell} characters a cell`;

export function tooManyRows(): Refusal {
  return new Refusal({
    field: "表格",
    got: `超过 ${listLimits.rows} 人`,
    expected: `一张表最多 ${listLimits.rows} 人，请分开`,
  });
}

/** `column`: the letters of one that lies beyond. */
export function tooManyColumns(column: string): Refusal {
  return new Refusal({
    field: "表格",
    got: `${column} 列里的内容`,
    expected: `最多 ${listLimits.columns} 列`,
  });
}
