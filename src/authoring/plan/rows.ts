import { cellsOf } from "../../packs/cells.ts";
import { type Column, columnsOf, headingTexts, isHeading } from "../../packs/columns.ts";
import { bare } from "../notice/blocks.ts";
import type { Clause } from "../notice/clauses.ts";

import { listedCells } from "./list.ts";
import type { PlanRow } from "./row.ts";

export interface PlanTable {
  readonly rows: readonly PlanRow[];
  /** The row of 初定, with its clause. */
  readonly initial: PlanRow | null;
}

/** The rows of annex 1 by their columns, and the row of 初定, out of a notice that is cut. */
export function planTable(clauses: readonly Clause[]): PlanTable {
  const rows: PlanRow[] = [];
  let heading: Heading = [];
  for (const { id, lines } of clauses) {
    const texts = lines.map(({ text }) => text);
    if (/^annex\d+(\.heading.*)?$/.test(id)) {
      const storeys = texts.filter(isRowText).map(cellsOf);
      if (storeys.some(isHeading)) heading = storeys;
    } else if (/^annex\d+\.\d+$/.test(id)) rows.push(rowOf(id, texts[0] ?? "", heading));
  }
  const isInitial = ({ cells }: PlanRow) => /初定/u.test(cells.get("name") ?? "");
  return {
    rows: rows.filter((row) => !isInitial(row)),
    initial: initialRow(clauses) ?? rows.find(isInitial) ?? null,
  };
}

type Heading = readonly (readonly string[])[];

/** The table of 初定: a heading, then one row. */
function initialRow(clauses: readonly Clause[]): PlanRow | null {
  const clause = clauses.find(({ id }) => /^annex\d+\.initial$/.test(id));
  const [heading, row] = (clause?.lines ?? []).map(({ text }) => text).filter(isRowText);
  if (clause === undefined || heading === undefined || row === undefined) return null;
  return rowOf(clause.id, row, [cellsOf(heading)]);
}

function isRowText(text: string): boolean {
  return text.includes(" | ");
}

function rowOf(clause: string, text: string, heading: Heading): PlanRow {
  if (!isRowText(text)) return { clause, ...listedCells(text) };
  const columns = columnsOf(heading);
  const headed = headingTexts(heading).map((storeys) => storeys.join(""));
  const cells = new Map<Column, string>();
  const headings = new Map<Column, string>();
  const left: string[] = [];
  for (const [index, said] of cellsOf(text).entries()) {
    const column = columns[index];
    if (column != null) {
      cells.set(column, said);
      headings.set(column, headed[index] ?? "");
    } else if (bare(said) !== "") {
      left.push(column === undefined ? `多出的一格「${said}」` : `「${headed[index]}」一栏「${said}」`);
    }
  }
  return { clause, cells, headings, left };
}
