import { cellsOf, itemsOf } from "./cells.ts";
import { type Column, columnsOf, rowBy, tableLines } from "./columns.ts";
import type { Fault } from "./fault.ts";
import type { PackFiles } from "./files.ts";
import type { Notice } from "./notice.ts";
import { annexClause, rowNumber } from "./pack-words.ts";
import { monthsSaid } from "./rounds.ts";
import type { Clause, Committee, Plan } from "./schema.ts";
import type { Path } from "./source.ts";

/** A fault at a path of the file under check. */
type At = (path: Path, message: string) => Fault;

/** What a cell should hold, by column. */
type Cells = readonly (readonly [column: Column, path: Path, ours: string])[];

/** The plan against its annex, row by row and column by column, so that no row is left out and no cell is misread. */
export function checkPlan({ plan: { source, data }, notice }: PackFiles): Fault[] {
  const at: At = (path, message) => ({ file: source.file, line: source.lineOf(path), message });
  const encoded = data.committees.map((committee) => committee.clause);
  const annexes = [...new Set(encoded.map(annexClause))];
  const rows = [...notice.clauses].filter(
    ([clause]) => /^annex\d+\.\d+$/.test(clause) && annexes.includes(annexClause(clause)),
  );
  const missing = rows
    .filter(([clause]) => !encoded.includes(clause))
    .map(([clause]) =>
      at(["committees"], `条款 ${clause}（${notice.file}:${notice.lines.get(clause)}）没有评委会`),
    );
  const headers = new Map(annexes.map((annex) => [annex, headerOf(notice, annex)]));
  const committees = data.committees.flatMap((committee, index) => {
    const path = ["committees", index];
    const row = rows.find(([clause]) => clause === committee.clause)?.[1];
    const header = headers.get(annexClause(committee.clause));
    if (row === undefined) return [at([...path, "clause"], `${committee.clause} 不是附件的一行`)];
    if (header === undefined || !header.includes("name"))
      return [at([...path, "clause"], `${annexClause(committee.clause)} 没有表头，或表头里没有评委会名称`)];
    if (encoded.indexOf(committee.clause) < index)
      return [at([...path, "clause"], `${committee.clause} 编了两次`)];
    return checkRow(committee, rowBy(header, row), (inner, message) => at([...path, ...inner], message));
  });
  const initial = data.initialRecognition;
  return [
    ...missing,
    ...committees,
    ...(initial === undefined
      ? []
      : checkInitial(initial, notice, (inner, message) => at(["initialRecognition", ...inner], message))),
  ];
}

function headerOf({ clauses }: Notice, annex: Clause): readonly (Column | null)[] {
  return columnsOf(tableLines(clauses.get(annex)).map(cellsOf));
}

function checkRow(committee: Committee, row: ReadonlyMap<Column, string>, at: At): Fault[] {
  const { windows } = committee;
  const starts = windows.map(({ start }) => start.quote);
  const ends = windows.map(({ end }) => end.quote);
  const faults = unlike(row, at, [
    ["number", ["clause"], rowNumber(committee.clause)],
    ["name", ["name"], committee.name.value],
    ["start", ["windows"], listed(starts)],
    ["end", ["windows"], listed(ends)],
    ["span", ["windows"], listed([...new Set([...starts, ...ends])])],
    ...contactCells(committee, row),
    ["applicants", ["applicants"], committee.applicants.value],
    ["titles", ["titles"], listed(committee.titles.map((title) => title.value))],
  ]);
  return [
    ...faults,
    ...checkLevel(committee, at),
    ...checkRounds(committee, at),
    ...checkTitles(committee, at),
    ...checkExcludes(committee, at),
  ];
}

/** Office and number in one cell, or each in its own. */
function contactCells(
  { office, phone }: Pick<Committee, "office" | "phone">,
  row: ReadonlyMap<Column, string>,
): Cells {
  const cell = row.get("contact") ?? "";
  const plain = `${office.value} ${phone?.value ?? ""}`.trim();
  return [
    ["contact", ["office"], isContact(cell, office.value, phone?.value ?? "") ? cell : plain],
    ["office", ["office"], office.value],
    ["phone", ["phone"], phone?.value ?? ""],
  ];
}

/** The office, then its number, and between them nothing but what parts them: a space, brackets, 联系电话：. */
function isContact(cell: string, office: string, phone: string): boolean {
  if (!cell.startsWith(office)) return false;
  const rest = cell.slice(office.length);
  const at = rest.indexOf(phone);
  const parting = `${rest.slice(0, at)}${rest.slice(at + phone.length)}`;
  return at >= 0 && /^[\s，,；;、：:（）()]*(?:联系)?(?:电话)?[\s：:（）()]*$/u.test(parting);
}

/** Cells that hold something else than they should; a column that the table doesn't have can't. */
function unlike(row: ReadonlyMap<Column, string>, at: At, cells: Cells): Fault[] {
  return cells.flatMap(([column, path, ours]) => {
    const cell = row.get(column);
    const theirs = cell !== undefined && isList(column) ? listed(itemsOf(cell)) : cell;
    return theirs === undefined || theirs === ours
      ? []
      : [at(path, `「${ours}」与附件这一格「${theirs}」不符`)];
  });
}

function isList(column: Column): boolean {
  return column === "titles" || column === "start" || column === "end" || column === "span";
}

function listed(items: readonly string[]): string {
  return items.join("／");
}

/** A name that has a level in it has this one. */
function checkLevel({ name, level }: Committee, at: At): Fault[] {
  const said = /初级|中级|高级/u.exec(name.value)?.[0];
  return said === undefined || name.value.includes(level.quote)
    ? []
    : [at(["level"], "评委会名称里没有这个层级")];
}

/** Each round says the months that its cells name, ends after it starts, and starts after the one before has ended. */
function checkRounds({ windows }: Committee, at: At): Fault[] {
  return windows.flatMap(({ start, end }, index) => {
    const path: Path = ["windows", index];
    const before = windows[index - 1]?.end.value ?? 0;
    return [
      ...(monthsSaid(start.quote)?.first === start.value
        ? []
        : [at([...path, "start"], `「${start.quote}」不是从 ${start.value} 月起`)]),
      ...(monthsSaid(end.quote)?.last === end.value
        ? []
        : [at([...path, "end"], `「${end.quote}」不是到 ${end.value} 月止`)]),
      ...(end.value < start.value ? [at([...path, "start"], "完成月份早于启动月份")] : []),
      ...(start.value <= before ? [at([...path, "start"], "和前一轮重叠，或不按先后")] : []),
    ];
  });
}

/** Every item of the title cell is either reviewed or recommended for, and nothing else is. */
function checkTitles({ titles, reviews, recommends }: Committee, at: At): Fault[] {
  const items = titles.map((title) => title.value);
  const used = [...reviews, ...recommends].map((entry) => entry.quote);
  const idle = items.filter((item) => !used.includes(item));
  return [
    ...idle.map((item) => at(["titles"], `「${item}」既不在 reviews 也不在 recommends`)),
    ...reviews.flatMap((entry, index) =>
      items.includes(entry.quote) && !entry.quote.startsWith("推荐")
        ? []
        : [at(["reviews", index], `「${entry.quote}」不是这一行所评的资格`)],
    ),
    ...recommends.flatMap((entry, index) =>
      entry.quote !== undefined && items.includes(entry.quote) && entry.quote.startsWith("推荐")
        ? []
        : [at(["recommends", index], `「${entry.quote ?? ""}」不是这一行推荐的资格`)],
    ),
  ];
}

function checkExcludes(
  { excludes, applicants }: Pick<Committee, "excludes" | "applicants">,
  at: At,
): Fault[] {
  if (/除外|不含|不包括/u.test(applicants.value) === excludes.length > 0) return [];
  return [at(["excludes"], `申报对象「${applicants.value}」里的「除外」与 excludes 不符`)];
}

/** The row of 初定: the last line of its table. */
function checkInitial(initial: NonNullable<Plan["initialRecognition"]>, notice: Notice, at: At): Fault[] {
  const lines = tableLines(notice.clauses.get(initial.name.clause));
  const row = rowBy(columnsOf(lines.slice(0, 1).map(cellsOf)), lines.at(-1) ?? "");
  const months = listed([...new Set(initial.months.map((month) => month.quote))]);
  return [
    ...unlike(row, at, [
      ["name", ["name"], initial.name.value],
      ["end", ["months"], months],
      ["span", ["months"], months],
      ...contactCells(initial, row),
      ["applicants", ["applicants"], initial.applicants.value],
    ]),
    ...checkMonths(initial.months, at),
    ...checkExcludes(initial, at),
  ];
}

/** Months in order, each once; a cell 每月 stands for all twelve. */
function checkMonths(months: NonNullable<Plan["initialRecognition"]>["months"], at: At): Fault[] {
  const monthly = months.filter(({ quote }) => quote === "每月");
  return [
    ...months.flatMap(({ value }, index) =>
      value > (months[index - 1]?.value ?? 0) ? [] : [at(["months", index], "月份重复，或不按先后")],
    ),
    ...(monthly.length === 0 || monthly.length === 12 ? [] : [at(["months"], "「每月」是十二个月")]),
  ];
}
