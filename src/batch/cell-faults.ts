import type { RefusalDetails } from "../refusal.ts";
import type { Columns } from "./columns.ts";
import type { ListField } from "./heading-words.ts";
import { listLimits } from "./limits.ts";
import type { Read } from "./read-cells.ts";
import { type Cell, isBlank, isUncomputed, textOf } from "./table.ts";

/** A cell that can't be read. `column` from 0; `field` as contract `assess` calls it. */
export interface CellFault extends RefusalDetails {
  readonly column: number;
}

/** One row of a list while it is read: its cells by what they hold, and what can't be read. */
export interface Row {
  readonly columns: Columns;
  readonly faults: readonly CellFault[];
  readonly cell: (field: ListField) => Cell;
  /** Reads the cell of a field. Undefined where it says nothing, and where it is at fault, which is then noted. */
  readonly take: (field: ListField, read: (cell: Cell) => Read) => unknown;
  /** The same of any column. */
  readonly takeAt: (column: number, field: string, read: (cell: Cell) => Read) => unknown;
  readonly fault: (column: number, details: RefusalDetails) => void;
  readonly isFaulty: (field: string) => boolean;
}

export function openRow(cells: readonly Cell[], columns: Columns): Row {
  const faults: CellFault[] = [];
  const fault: Row["fault"] = (column, details) => {
    faults.push({ ...details, expected: withoutIds(details), column });
  };
  const cellAt = (column: number | undefined): Cell =>
    column === undefined ? null : (cells[column] ?? null);
  const takeAt: Row["takeAt"] = (column, field, read) => {
    const cell = cellAt(column);
    if (isBlank(cell)) return undefined;
    const result = unreadable(cell) ?? read(cell);
    if ("value" in result) return result.value;
    fault(column, { field, ...result.refused });
    return undefined;
  };
  return {
    columns,
    faults,
    fault,
    takeAt,
    cell: (field) => cellAt(columns.fields.get(field)),
    take: (field, read) => {
      const column = columns.fields.get(field);
      return column === undefined ? undefined : takeAt(column, field, read);
    },
    isFaulty: (field) => faults.some((one) => one.field === field),
  };
}

function unreadable(cell: Cell): Read | null {
  const got = textOf(cell);
  if (isUncomputed(cell))
    return { refused: { got, expected: "写明的值（这里是公式，文件里没有存它的结果；公式不会在这里运行）" } };
  if (got.length > listLimits.cell)
    return { refused: { got: `${got.length} 个字`, expected: `每格不超过 ${listLimits.cell} 个字` } };
  return null;
}

/** The column of a profile's path; the specialty's or the title's where no column holds it. */
export function columnOf({ fields, hours }: Columns, path: string): number {
  const [name = "", year, subject] = path.split(".");
  if (name === "hours") {
    const exact = hours.find((one) => one.subject === subject && one.year === Number(year));
    const sameSubject = hours.find((one) => one.subject === subject && typeof one.year !== "number");
    const sameYear = hours.find((one) => one.year === Number(year));
    const found = exact ?? sameSubject ?? sameYear;
    return found?.column ?? fields.get("hoursInWords") ?? 0;
  }
  const own = [...fields].find(([field]) => field === name)?.[1];
  const unitName = name === "unit" ? fields.get("unitName") : undefined;
  return own ?? unitName ?? fields.get("specialty") ?? fields.get("target") ?? 0;
}

/** What is expected, without the ids beside the names: people don't know them. */
function withoutIds({ expected, candidates = [] }: RefusalDetails): string {
  return candidates.reduce((text, id) => text.replaceAll(`（${id}）`, ""), expected);
}
