import type { CellFault } from "./cell-faults.ts";
import { type CheckedList, type CheckedRow, packsOf } from "./check-rows.ts";
import { groupsOf } from "./groups.ts";
import { placeOf } from "./table.ts";

/** A cell that couldn't be read: `Sheet1!C17`, what it says, and what is expected there. */
export interface ListFault extends Omit<CellFault, "column" | "candidates"> {
  readonly place: string;
  /** The heading over the cell. */
  readonly heading: string;
}

/** What a check came to, in plain data. */
export interface ListSummary {
  /** Everybody in the list. */
  readonly people: number;
  readonly ready: number;
  readonly notReady: number;
  readonly incomplete: number;
  /** People with a cell that couldn't be read, who weren't judged. */
  readonly unread: number;
  /** How many go where, in the order of the second sheet. */
  readonly groups: readonly { readonly name: string; readonly people: number }[];
  readonly faults: readonly ListFault[];
  /** Headings that weren't read, with what to write instead where that is known. */
  readonly unreadHeadings: readonly {
    readonly place: string;
    readonly heading: string;
    readonly hint?: string;
  }[];
  /** Names of other sheets that look like lists too, whose people weren't checked. */
  readonly unreadSheets: readonly string[];
  /** Rows passed over, as people number them: examples of the template, notes. */
  readonly passedOver: readonly number[];
  /** Ids of the packs that people were judged by. */
  readonly packs: readonly string[];
}

export function summaryOf(list: CheckedList): ListSummary {
  const { table, columns, rows, passedOver, unreadSheets } = list;
  const counted = (verdict: string) =>
    rows.filter(({ outcome }) => outcome.kind === "advised" && outcome.advice.verdict === verdict).length;
  const headingRow = columns.firstRow - 1;
  return {
    people: rows.length,
    ready: counted("ready"),
    notReady: counted("not-ready"),
    incomplete: counted("incomplete"),
    unread: rows.filter(({ outcome }) => outcome.kind === "unread").length,
    groups: groupsOf(rows).map((group) => ({ name: group.name, people: group.rows.length })),
    faults: rows.flatMap((row) => faultsOf(list, row)),
    unreadHeadings: columns.unread.map(({ column, label, hint }) => ({
      place: placeOf(table.name, headingRow, column),
      heading: label,
      ...(hint !== undefined && { hint }),
    })),
    unreadSheets,
    passedOver: passedOver.map((row) => row + 1),
    packs: packsOf(list).map(({ id }) => id),
  };
}

function faultsOf({ table, columns }: CheckedList, { row, outcome }: CheckedRow): readonly ListFault[] {
  if (outcome.kind !== "unread") return [];
  return outcome.faults.map(({ column, field, got, expected }) => ({
    place: placeOf(table.name, row, column),
    heading: columns.labels[column] ?? "",
    field,
    got,
    expected,
  }));
}
