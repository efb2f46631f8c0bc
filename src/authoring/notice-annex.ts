import { type Block, bare, type Row, rowText, type Table } from "./notice-blocks.ts";
import type { ClauseList } from "./notice-clauses.ts";
import { columnsOf, isHeading, isLowerHeading } from "./plan-columns.ts";
import { beginsPlan, isListedRow } from "./plan-place.ts";

/**
 * The annexes: annex1 is the plan's title and heading, annex1.1 … its rows, annex1.note the 注 below it, annex1.initial the
 * table of 初定. Another annex gets its own id; what is none of these is `unplaced`, with a doubt.
 */
export function cutAnnex(blocks: readonly Block[], list: ClauseList): void {
  if (blocks.length === 0) return;
  list.open("annex1");
  if (!blocks.some(beginsPlan)) list.doubt("没有认出评审计划的表：请自己分行");
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "table") cutTable(block, list);
    else cutParagraph(block.text, block.doubt, blocks.slice(index + 1), list);
  }
}

function cutParagraph(
  text: string,
  doubt: string | undefined,
  after: readonly Block[],
  list: ClauseList,
): void {
  const { current = "" } = list;
  const other = /^附件([2-9]|[二三四五六七八九])/u.exec(bare(text))?.[1];
  const inRows = /^annex1\.\d/.test(current);
  if (isListedRow(text)) {
    const number = /^[-*•]?\s*[（(]?(\d{1,2})/u.exec(text)?.[1];
    list.open(`annex1.${freeNumber(number, list)}`);
  } else if (other !== undefined) list.open(`annex${other}`);
  else if (isNote(text) && current !== "annex1.initial") list.open("annex1.note");
  else if (titlesInitial(text, after)) list.open("annex1.initial");
  else if (inRows) {
    list.open("unplaced");
    list.add(text, doubt ?? "附件1里没有认出来的一段：请看归到哪里");
    return;
  }
  list.add(text, doubt);
}

/** A title of the table of 初定: it says so itself, and a table comes next. */
function titlesInitial(text: string, after: readonly Block[]): boolean {
  return /初定|认定/u.test(text) && text.length <= 50 && after[0]?.kind === "table";
}

function cutTable(table: Table, list: ClauseList): void {
  const { current = "" } = list;
  const afterPlan = isRow(current) || current === "annex1.note";
  if (current === "annex1.initial" || (afterPlan && /初定/u.test(table.rows.map(rowText).join()))) {
    if (current !== "annex1.initial") list.open("annex1.initial");
    for (const row of table.rows) list.add(rowText(row));
  } else if (beginsPlan(table)) cutPlan(table, list);
  else {
    if (afterPlan) list.open("unplaced");
    for (const row of table.rows) list.add(rowText(row), "没有认出来的表：请看归到哪里");
  }
}

function cutPlan({ rows }: Table, list: ClauseList): void {
  let heading: (readonly string[])[] = [];
  let numberColumn = -1;
  let inHeading = true;
  for (const row of rows) {
    const cells = row.map(({ text }) => text);
    const lower: boolean = inHeading && heading.length > 0 && isLowerHeading(cells);
    inHeading = lower || isHeading(cells);
    if (inHeading) {
      // A table that goes on over the page has its heading again.
      if (!lower && list.current !== "annex1") list.open("annex1.heading");
      heading = lower ? [...heading, cells] : [cells];
      numberColumn = columnsOf(heading).findIndex(({ role }) => role === "number");
      list.add(rowText(row));
    } else if (heading.length === 0) list.add(rowText(row));
    else cutRow(row, numberColumn, list);
  }
}

function cutRow(row: Row, numberColumn: number, list: ClauseList): void {
  const cells = row.map(({ text }) => text);
  const said = new Set(cells.filter((text) => text !== ""));
  const number = numberColumn < 0 ? undefined : bare(cells[numberColumn] ?? "").replace(/[.、．]$/u, "");
  const goesOn = number === "" || row[numberColumn]?.repeated === true;
  if (said.size <= 1) cutAcross([...said].join(""), list);
  else if (goesOn && isRow(list.current)) list.add(rowText(row), anotherRow);
  else {
    const free = freeNumber(number, list);
    const odd =
      number === undefined || number === `${free}`
        ? undefined
        : `序号「${number}」重复或读不懂，按第 ${free} 行编`;
    const merged = row.filter(({ repeated }) => repeated).length;
    list.open(`annex1.${free}`);
    list.add(rowText(row), odd ?? (merged === 0 ? undefined : mergedCells(merged)));
  }
}

const anotherRow = "同一个序号下的又一行，没有编进计划：请看是另一轮、另一种资格，还是另一个评委会";

function mergedCells(number: number): string {
  return `原表有合并单元格，这一行有 ${number} 格写的是合并格的值：请对照原件`;
}

function isRow(id: string | undefined): boolean {
  return /^annex1\.\d+$/.test(id ?? "");
}

/** A row of one cell across the table: the 注 below it, or a heading of a group. */
function cutAcross(text: string, list: ClauseList): void {
  if (isNote(text)) {
    list.open("annex1.note");
    list.add(text);
  } else {
    list.open("annex1.group");
    list.add(text, "这一行横跨全表，没有编进计划：请看它管哪几行");
  }
}

function isNote(text: string): boolean {
  return /^[（(]?(注|备注|说明)\s*[:：]/u.test(text);
}

/** The number that a row says, where no other has it; else the next one. */
function freeNumber(said: string | undefined, list: ClauseList): number {
  const number = Number(said);
  if (Number.isInteger(number) && number > 0 && number < 1000 && !list.has(`annex1.${number}`)) return number;
  let free = 1;
  while (list.has(`annex1.${free}`)) free += 1;
  return free;
}
