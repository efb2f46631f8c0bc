import type { Pack } from "../packs/pack.ts";
import type { Advice } from "../policy/advice.ts";
import { assess } from "../policy/assess.ts";
import type { Profile } from "../policy/profile.ts";
import { Refusal } from "../refusal.ts";
import type { Chosen } from "../shelf.ts";
import { type CellFault, openRow } from "./cell-faults.ts";
import { type Columns, findColumns } from "./columns.ts";
import { headingWords } from "./heading-words.ts";
import { listLimits, tooManyRows } from "./limits.ts";
import { type PersonGround, readPerson } from "./read-person.ts";
import { groupsSheetName } from "./result-headings.ts";
import { type Cell, isBlank, type Table, textOf } from "./table.ts";

/** A row of the list with what came of it. `row` from 0. */
export interface CheckedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly outcome: Outcome;
}

export interface Advised {
  readonly kind: "advised";
  readonly profile: Profile;
  readonly advice: Advice;
  readonly chosen: Chosen;
  /** Whether the kind of unit was read from the unit's own name. */
  readonly unitByName: boolean;
}

type Outcome = Advised | { readonly kind: "unread"; readonly faults: readonly CellFault[] };

/** A list, checked: rows in their order; `passedOver` are examples and notes, which are nobody's. */
export interface CheckedList {
  readonly table: Table;
  readonly columns: Columns;
  readonly rows: readonly CheckedRow[];
  readonly passedOver: readonly number[];
  /** Other sheets that look like lists too; nobody in them is checked. */
  readonly unreadSheets: readonly string[];
}

type Found = Pick<CheckedList, "table" | "columns" | "unreadSheets">;

/** The first sheet with headings that are known. Throws Refusal where there is none. */
export function findList(tables: readonly Table[]): Found {
  for (const [index, table] of tables.entries()) {
    const columns = findColumns(table);
    if (columns === null) continue;
    const others = tables.slice(index + 1).filter(looksLikeList);
    return { table, columns, unreadSheets: others.map(({ name }) => name) };
  }
  const [specialty = "", target = ""] = [headingWords.specialty[0], headingWords.target[0]];
  throw new Refusal({
    field: "表格",
    got: firstWords(tables),
    expected: `一行标题，里面有“${specialty}”或者“${target}”；可以下载模板照着填`,
  });
}

/** Whether people may stand in a sheet: two headings at least, so that explanations and a result's own sheets are none. */
function looksLikeList(table: Table): boolean {
  if (table.name === groupsSheetName) return false;
  try {
    const columns = findColumns(table);
    return columns !== null && columns.fields.size + columns.hours.length > 1;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

function firstWords(tables: readonly Table[]): string {
  const row = tables.flatMap(({ rows }) => rows).find((cells) => cells.some((cell) => !isBlank(cell))) ?? [];
  return row
    .map(textOf)
    .filter((text) => text !== "")
    .join("、");
}

/**
 * Reads and judges every row. `onProgress` hears of every hundredth person and of the last.
 * @throws Refusal where there are too many people, or none.
 */
export function checkRows(
  { table, columns, unreadSheets }: Found,
  { shelf, today }: Omit<PersonGround, "wordsRead" | "yearsGiven">,
  onProgress: (done: number, total: number) => void = () => undefined,
): CheckedList {
  const all = table.rows.map((cells, row) => ({ cells, row })).slice(columns.firstRow);
  const filled = all.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const people = filled.filter(({ cells }) => !isPassedOver(cells, columns));
  const passedOver = filled.filter(({ cells }) => isPassedOver(cells, columns)).map(({ row }) => row);
  if (people.length > listLimits.rows) throw tooManyRows();
  if (people.length === 0)
    throw new Refusal({ field: table.name, got: "标题下面没有人", expected: "标题下面每行一个人" });
  const yearColumn = columns.fields.get("applicationYear");
  const yearsGiven =
    yearColumn !== undefined && people.some(({ cells }) => !isBlank(cells[yearColumn] ?? null));
  const ground: PersonGround = { shelf, today, wordsRead: new Map(), yearsGiven };
  const rows = people.map(({ cells, row }, index): CheckedRow => {
    const outcome = outcomeOf(cells, columns, ground);
    if ((index + 1) % 100 === 0 || index + 1 === people.length) onProgress(index + 1, people.length);
    return { row, cells, outcome };
  });
  return { table, columns, rows, passedOver, unreadSheets };
}

/** The packs that people were judged by. */
export function packsOf({ rows }: CheckedList): readonly Pack[] {
  return [
    ...new Set(rows.flatMap(({ outcome }) => (outcome.kind === "advised" ? [outcome.chosen.pack] : []))),
  ];
}

function outcomeOf(cells: readonly Cell[], columns: Columns, ground: PersonGround): Outcome {
  const person = readPerson(openRow(cells, columns), ground);
  if (person.kind === "faulty") return { kind: "unread", faults: person.faults };
  const { profile, chosen, unitByName } = person;
  return { kind: "advised", profile, chosen, unitByName, advice: assess(chosen.policy, profile, chosen) };
}

/** What begins an example row of the template. */
export const exampleMark = "示例";

const example = new RegExp(`^[（(【[]?${exampleMark}`, "u");
const note = /^[（(【[]?(?:注|备注|说明|填表|制表|审核|合计|总计|联系人|单位盖章|示例)/u;

/** An example of the template, or a line of notes under the list: nothing of it says what a person applies for. */
function isPassedOver(cells: readonly Cell[], { fields }: Columns): boolean {
  const name = textOf(cells[fields.get("name") ?? -1] ?? null);
  if (example.test(name)) return true;
  const first = cells.findIndex((cell) => !isBlank(cell));
  if (!note.test(textOf(cells[first] ?? null))) return false;
  return [fields.get("specialty"), fields.get("target")].every(
    (column) => column === undefined || column === first || isBlank(cells[column] ?? null),
  );
}
