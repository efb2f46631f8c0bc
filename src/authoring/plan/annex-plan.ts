import { columnsOf, isHeading, isLowerHeading } from "../../packs/columns.ts";
import { bare, type Row, rowText, type Table } from "../notice/blocks.ts";
import type { ClauseList } from "../notice/clauses.ts";
import { isNote } from "./place.ts";

/** Where the cutting stands in the annex: its id, the heading of the plan, how many rows it has so far. */
export interface PlanPlace {
  annex: string;
  heading: readonly (readonly string[])[];
  numberColumn: number;
  rows: number;
}

/** Cuts a table of committees: its heading, and each row as a clause of its own. */
export function cutPlan({ rows }: Table, place: PlanPlace, list: ClauseList): void {
  let storeys = 0;
  for (const row of rows) {
    const cells = row.map(({ text }) => text);
    const lower = storeys > 0 && isLowerHeading(cells);
    if (lower || isHeading(cells)) {
      // A table that goes on over the page has its heading again.
      if (!lower && list.current !== place.annex) list.open(`${place.annex}.heading`);
      place.heading = lower ? [...place.heading, cells] : [cells];
      place.numberColumn = columnsOf(place.heading).indexOf("number");
      storeys += 1;
      list.add(rowText(row));
    } else if (storeys === 0 && place.rows === 0) list.add(rowText(row));
    else {
      cutRow(row, place, list);
      storeys = 0;
    }
  }
}

/** Whether a table without a heading is the rest of the plan, over the page: as wide, and its number the next. */
export function goesOnWithPlan({ rows }: Table, { heading, numberColumn, rows: before }: PlanPlace): boolean {
  const width = Math.max(0, ...heading.map((row) => row.length));
  const number = Number(bare(rows[0]?.[numberColumn]?.text ?? ""));
  return before > 0 && rows.every((row) => row.length === width) && number === before + 1;
}

const anotherRow = "同一个序号下的又一行，没有编进计划：请看是另一轮、另一种资格，还是另一个评委会";

function cutRow(row: Row, place: PlanPlace, list: ClauseList): void {
  const { numberColumn } = place;
  const said = new Set(row.map(({ text }) => text).filter((text) => text !== ""));
  const number = numberColumn < 0 ? undefined : bare(row[numberColumn]?.text ?? "").replace(/[.、．]$/u, "");
  const goesOn = number === "" || row[numberColumn]?.repeated === true;
  if (said.size <= 1) cutAcross([...said].join(""), place, list);
  else if (goesOn && /^annex\d+\.\d+$/.test(list.current ?? "")) list.add(rowText(row), anotherRow);
  else {
    const id = list.open(nextRow(number, place, list));
    const given = id.split(".")[1] ?? "";
    const merged = row.filter(({ repeated }) => repeated).length;
    if (number !== undefined && number !== given) {
      list.add(rowText(row), `序号「${number}」重复或读不懂，按第 ${given} 行编`);
    } else list.add(rowText(row), merged === 0 ? undefined : mergedCells(merged));
  }
}

function mergedCells(number: number): string {
  return `原表有合并单元格，这一行有 ${number} 格写的是合并格的值：请对照原件`;
}

/** A row of one cell across the table: the 注 below it, or a heading of a group. */
function cutAcross(text: string, { annex }: PlanPlace, list: ClauseList): void {
  list.open(isNote(text) ? `${annex}.note` : `${annex}.group`);
  list.add(text, isNote(text) ? undefined : "这一行横跨全表，没有编进计划：请看它管哪几行");
}

/** The id of a row by the number that it says, where no other has it; else by the next one. */
export function nextRow(said: string | undefined, place: PlanPlace, list: ClauseList): string {
  place.rows += 1;
  const number = Number(said);
  const own = `${place.annex}.${number}`;
  if (Number.isInteger(number) && number > 0 && number < 1000 && !list.has(own)) return own;
  let free = 1;
  while (list.has(`${place.annex}.${free}`)) free += 1;
  return `${place.annex}.${free}`;
}
