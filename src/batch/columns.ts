import type { HourSubject } from "../packs/schema.ts";
import { Refusal } from "../refusal.ts";
import type { ListField } from "./heading-words.ts";
import { type FieldHeading, type Heading, type HeadingYear, readHeading } from "./headings.ts";
import { listLimits } from "./limits.ts";
import { ownWidth } from "./result-headings.ts";
import { type Cell, columnName, placeOf, type Table, textOf } from "./table.ts";

interface HourColumn {
  readonly year: HeadingYear;
  readonly subject: HourSubject;
  readonly column: number;
}

/** Where in a sheet everything stands. Columns and rows from 0. */
export interface Columns {
  /** The row of the first person. */
  readonly firstRow: number;
  readonly fields: ReadonlyMap<ListField, number>;
  readonly hours: readonly HourColumn[];
  /** The heading of each column, as it stands there; "" where there is none. */
  readonly labels: readonly string[];
  /** How many columns are the list's own; those of an earlier check stand behind them. */
  readonly width: number;
  /** Columns that have a heading and aren't read. */
  readonly unread: readonly { readonly column: number; readonly label: string; readonly hint?: string }[];
}

/**
 * Finds the headings of a list: in one row, or in two where a year stands over its subjects (2024年学时 over 总 专业 公需).
 * Rows above them, a title say, are passed over. Null where no row has a heading for the specialty or the title.
 * Of columns that say the same more and less exactly (单位 and 部门), the most exact is read.
 * @throws Refusal where two columns say the same.
 */
export function findColumns(table: Table): Columns | null {
  const candidates = table.rows
    .slice(0, listLimits.rowsAbove)
    .flatMap((_, row) => [labelled(table, row, 1), labelled(table, row, 2)])
    .filter(({ headings }) =>
      headings.some((heading) => isField(heading, "specialty") || isField(heading, "target")),
    );
  const [best] = candidates.toSorted((one, other) => other.known - one.known || one.depth - other.depth);
  return best === undefined ? null : columnsOf(table.name, best);
}

interface Labelled {
  readonly row: number;
  /** Rows that the headings take. */
  readonly depth: 1 | 2;
  readonly labels: readonly string[];
  readonly headings: readonly Heading[];
  /** How many different things are headed. */
  readonly known: number;
}

function labelled(table: Table, row: number, depth: 1 | 2): Labelled {
  const upper = table.rows[row] ?? [];
  const lower = depth === 2 ? (table.rows[row + 1] ?? []) : [];
  const labels = depth === 1 ? upper.map(textOf) : joined(upper, lower);
  const headings = withYears(
    labels.map((label, column) => {
      const whole = readHeading(label);
      const below = lower[column] ?? null;
      return whole.kind === "unread" && below !== null ? readHeading(textOf(below)) : whole;
    }),
  );
  const known = new Set(headings.filter((heading) => heading.kind !== "unread").map(keyOf)).size;
  return { row, depth, labels, headings, known };
}

/**
 * 2024年总学时, 专业学时, 公需学时: the year is written once, and holds for the subjects to its right. Among them 专业 alone is
 * a subject too, where the specialty has a column already.
 */
function withYears(headings: readonly Heading[]): readonly Heading[] {
  const read: Heading[] = [];
  for (const heading of headings) {
    const left = read.at(-1);
    const year = left?.kind === "hours" ? left.year : null;
    const subject =
      heading.kind === "field" && read.some((other) => isField(other, heading.field))
        ? heading.orSubject
        : undefined;
    if (year !== null && subject !== undefined) read.push({ kind: "hours", year, subject });
    else if (heading.kind !== "hours" || heading.year !== null) read.push(heading);
    else if (year !== null) read.push({ ...heading, year });
    else read.push({ kind: "unread", hint: "没有写是哪一年的；请写成“2024年专业学时”这样" });
  }
  return read;
}

/** Each lower heading with the upper one over it; a merged cell has its text at its left end alone. */
function joined(upper: readonly Cell[], lower: readonly Cell[]): readonly string[] {
  let over = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = textOf(upper[column] ?? null);
    const below = textOf(lower[column] ?? null);
    if (above !== "") over = above;
    return below === "" ? above : `${over}${below}`;
  });
}

function isField(heading: Heading, field: ListField): heading is FieldHeading {
  return heading.kind === "field" && heading.field === field;
}

function keyOf(heading: Heading): string {
  if (heading.kind === "field") return heading.field;
  if (heading.kind === "unread") return "";
  const { year, subject } = heading;
  return `${subject}.${typeof year === "number" ? year : `-${year?.before}`}`;
}

function columnsOf(name: string, { row, depth, labels, headings }: Labelled): Columns {
  const fields = new Map<ListField, number>();
  const hours: Columns["hours"][number][] = [];
  const unread: Columns["unread"][number][] = [];
  const seen = new Map<string, number>();
  const width = ownWidth(labels);
  const own = headings.slice(0, width);
  for (const [column, heading] of own.entries()) {
    const label = labels[column] ?? "";
    if (label === "") continue;
    if (heading.kind === "unread") {
      unread.push({ column, label, ...(heading.hint !== undefined && { hint: heading.hint }) });
      continue;
    }
    const stronger = heading.kind === "field" ? strongerThan(heading, own) : undefined;
    if (stronger !== undefined) {
      unread.push({ column, label, hint: `已经另有一列“${labels[stronger] ?? ""}”` });
      continue;
    }
    const before = seen.get(keyOf(heading));
    if (before !== undefined) throw twice(placeOf(name, row, column), label, before);
    seen.set(keyOf(heading), column);
    if (heading.kind === "field") fields.set(heading.field, column);
    else if (heading.year !== null) hours.push({ year: heading.year, subject: heading.subject, column });
  }
  return { firstRow: row + depth, fields, hours, labels, width, unread };
}

/** The column that says most exactly what this heading says less exactly; undefined where that is its own. */
function strongerThan({ field, step }: FieldHeading, headings: readonly Heading[]): number | undefined {
  const strongest = Math.min(...headings.flatMap((heading) => (isField(heading, field) ? heading.step : [])));
  return strongest < step
    ? headings.findIndex((heading) => isField(heading, field) && heading.step === strongest)
    : undefined;
}

function twice(field: string, got: string, before: number): Refusal {
  return new Refusal({
    field,
    got,
    expected: `另一个标题：${columnName(before)} 列说的是同一件事，请只留一列`,
  });
}
