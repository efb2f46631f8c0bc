import type { Shelf } from "../shelf.ts";
import { type CheckedList, checkRows, findList } from "./check-rows.ts";
import { groupsSheet } from "./groups-sheet.ts";
import { notesSheet } from "./notes-sheet.ts";
import { peopleSheet } from "./people-sheet.ts";
import { readTables } from "./read-tables.ts";
import { type ListSummary, summaryOf } from "./summary.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

export interface ListDeps {
  readonly shelf: Shelf;
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
  /** What is written; CSV has the people alone. Default: xlsx. */
  readonly format?: "xlsx" | "csv";
}

export interface CheckedSheet {
  readonly sheet: Uint8Array;
  readonly summary: ListSummary;
}

/** How many people are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Checks a list of people: an .xlsx or CSV file, by what its bytes are, to a sheet with what applies to each. Rows that can't be
 * read are marked at their cells and the rest go on. `filename` names the places of a CSV file. Nothing of the list is kept or logged.
 * @throws Refusal where the file is no list, or passes a limit (`listLimits`).
 */
export async function checkList(
  input: Uint8Array,
  filename: string,
  { shelf, today, format = "xlsx" }: ListDeps,
  onProgress?: OnProgress,
): Promise<CheckedSheet> {
  const list = checkRows(findList(await readTables(input, filename)), { shelf, today }, onProgress);
  return { sheet: await written(list, today, format), summary: summaryOf(list) };
}

async function written(list: CheckedList, today: string, format: "xlsx" | "csv"): Promise<Uint8Array> {
  const people = peopleSheet(list);
  return format === "csv"
    ? writeCsv(people)
    : writeXlsx([people, groupsSheet(list), notesSheet(list, today)]);
}
