import type { Cell } from "./table.ts";

/** How a cell looks. The colours are in `write-xlsx.ts`; a list as CSV has none. */
export type Look = "plain" | "heading" | "banner" | "note" | "good" | "short" | "open" | "fault";

/** A cell to be written. `span`: the columns that it takes, itself included. */
export interface SheetCell {
  readonly value: Cell;
  readonly look?: Look;
  readonly span?: number;
}

/** Words to choose from in the cells of a column. Rows from 0, both included; other words may be typed. */
export interface Choice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly values: readonly string[];
}

/** A sheet to be written. `widths` in characters; `frozen` and `frozenColumns`: what stays in sight at the top and the left. */
export interface SheetToWrite {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly frozenColumns?: number;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly choices?: readonly Choice[];
}

export function cells(values: readonly Cell[], look: Look = "plain"): readonly SheetCell[] {
  return values.map((value) => ({ value, look }));
}

/** In characters of a sheet: Chinese ones are twice as wide as others. */
export function displayWidth(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x2e7f) width += 1;
  return width;
}
