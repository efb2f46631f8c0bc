/** A formula whose value the file doesn't hold. It isn't computed here. */
export interface Uncomputed {
  /** As it stands in the file, with its sign: `=A1+B1`. */
  readonly formula: string;
}

/** What a cell holds; null where nothing. A Date is midnight UTC of its day. */
export type Cell = string | number | boolean | Date | Uncomputed | null;

/** A sheet as it was read. `rows[16]` is the row that people call 17, also where rows above it are empty. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? "" : columnName(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell's place as people find it: `Sheet1!C17`. Both numbers from 0. */
export function placeOf(table: string, row: number, column: number): string {
  return `${table}!${columnName(column)}${row + 1}`;
}

export function isUncomputed(cell: Cell): cell is Uncomputed {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** A cell as text: a day is written 2024-06-20, an empty cell is "". */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dayOf(cell);
  if (isUncomputed(cell)) return cell.formula;
  return String(cell).trim();
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

/** Signs that people put where there is nothing to say. */
const dashes = /^[-—–－/／\\]*$/u;

/** Whether a cell says nothing. */
export function isBlank(cell: Cell): boolean {
  return !isUncomputed(cell) && dashes.test(textOf(cell));
}
