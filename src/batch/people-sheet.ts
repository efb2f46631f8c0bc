import type { CheckedList, CheckedRow } from "./check-rows.ts";
import { verdictLooks } from "./person-words.ts";
import { resultCells, resultWidths } from "./result-columns.ts";
import { resultHeadings } from "./result-headings.ts";
import { cells, displayWidth, type Look, type SheetCell, type SheetToWrite } from "./sheet.ts";
import { textOf } from "./table.ts";

/** Sheet 1: each person's own columns as they were given, then what the check says; the order of the list is kept. */
export function peopleSheet(list: CheckedList): SheetToWrite {
  const own = ownColumns(list);
  const labels = own.map((column) => list.columns.labels[column] ?? "");
  return {
    name: "逐人结果",
    frozen: 1,
    frozenColumns: nameColumns(list),
    widths: [...own.map((column) => columnWidth(list, column)), ...resultWidths],
    rows: [
      cells([...labels, ...resultHeadings], "heading"),
      ...list.rows.map((row) => personRow(list, row, own)),
    ],
  };
}

/** The columns up to the name, where it stands near the left: whose row it is stays in sight. */
function nameColumns({ columns }: CheckedList): number {
  const name = columns.fields.get("name") ?? -1;
  return name < 3 ? name + 1 : 0;
}

/** The columns of the list; those of an earlier check, which are made anew, are left out. */
function ownColumns({ columns, rows }: CheckedList): readonly number[] {
  const { labels, width } = columns;
  const longest = rows.reduce((most, { cells: row }) => Math.max(most, row.length), labels.length);
  return Array.from({ length: width < labels.length ? width : longest }, (_, column) => column);
}

function personRow(list: CheckedList, row: CheckedRow, own: readonly number[]): readonly SheetCell[] {
  const { outcome } = row;
  const faulty = new Set(outcome.kind === "unread" ? outcome.faults.map(({ column }) => column) : []);
  const given = own.map((column): SheetCell => {
    const value = row.cells[column] ?? null;
    return { value, look: faulty.has(column) ? "fault" : "plain" };
  });
  const [verdict = "", ...results] = resultCells(row, list.table.name);
  const last = outcome.kind === "unread" ? "fault" : "plain";
  return [
    ...given,
    { value: verdict, look: lookOf(row) },
    ...cells(results.slice(0, -1)),
    ...cells(results.slice(-1), last),
  ];
}

function lookOf({ outcome }: CheckedRow): Look {
  if (outcome.kind === "unread") return "fault";
  return verdictLooks[outcome.advice.verdict];
}

/** Rows that are enough to know a column's width by. */
const looksAt = 50;

function columnWidth({ columns, rows }: CheckedList, column: number): number {
  const texts = rows.slice(0, looksAt).map(({ cells: row }) => textOf(row[column] ?? null));
  const widest = Math.max(...[columns.labels[column] ?? "", ...texts].map(displayWidth));
  return Math.min(30, Math.max(8, widest + 2));
}
