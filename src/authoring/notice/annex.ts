import { cutPlan, goesOnWithPlan, nextRow, type PlanPlace } from "../plan/annex-plan.ts";
import { annexNumber, beginsPlan, isListedRow, isNote } from "../plan/place.ts";
import { type Block, bare, rowText, type Table } from "./blocks.ts";
import type { ClauseList } from "./clauses.ts";

/**
 * The annexes: of the one that holds the plan, annex1 is its title and heading, annex1.1 … its rows, annex1.note the 注 below
 * it, annex1.initial the table of 初定. Another annex gets its own id; what is none of these is `unplaced`, with a doubt.
 */
export function cutAnnex(blocks: readonly Block[], body: readonly Block[], list: ClauseList): void {
  const [first] = blocks;
  if (first === undefined) return;
  if (!blocks.some(beginsPlan)) list.doubt("没有认出评审计划的表：请自己分行");
  const place: PlanPlace = { annex: "", heading: [], numberColumn: -1, rows: 0 };
  openAnnex(first.kind === "paragraph" ? numberOf(first.text, body) : "1", place, list);
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "table") cutTable(block, place, list);
    else cutParagraph(block.text, block.doubt, index === 0 ? null : blocks.slice(index + 1), place, list);
  }
}

/** An annex's number: its own line says it (附件2), or the body where it names the annex by its title; else it is the only one. */
function numberOf(text: string, body: readonly Block[]): string {
  const own = annexNumber(text);
  if (own !== null) return own;
  const named = body
    .map((block) => (block.kind === "paragraph" ? bare(block.text) : ""))
    .map((line) => line.split(bare(text)).slice(1).join(""))
    .map((after) => /^》?[(（]附件(\d{1,2})[)）]/u.exec(after)?.[1]);
  return named.find((number) => number !== undefined) ?? "1";
}

function openAnnex(number: string, place: PlanPlace, list: ClauseList): void {
  place.annex = list.open(`annex${number}`);
  place.rows = 0;
}

/** `after` are the blocks that follow; null for the first, which the annex begins with. */
function cutParagraph(
  text: string,
  doubt: string | undefined,
  after: readonly Block[] | null,
  place: PlanPlace,
  list: ClauseList,
): void {
  const { annex } = place;
  const other = after === null ? null : annexNumber(text);
  const afterRows = place.rows > 0 && list.current !== `${annex}.note` && list.current !== `${annex}.initial`;
  let odd = doubt;
  if (isListedRow(text)) list.open(nextRow(/^[-*•]?\s*[（(]?(\d{1,2})/u.exec(text)?.[1], place, list));
  else if (other !== null && `annex${other}` !== annex) openAnnex(other, place, list);
  else if (isNote(text) && list.current !== `${annex}.initial`) list.open(`${annex}.note`);
  else if (after !== null && titlesInitial(text, after)) list.open(`${annex}.initial`);
  else if (afterRows) {
    if (list.current?.startsWith("unplaced") !== true) list.open("unplaced");
    odd ??= isPageNumber(text) ? "像是页码" : "附件里没有认出来的一段：请看归到哪里";
  }
  list.add(text, odd);
}

/** A title of the table of 初定: it says so itself, and a table comes next. */
function titlesInitial(text: string, after: readonly Block[]): boolean {
  return /初定|认定/u.test(text) && text.length <= 50 && after[0]?.kind === "table";
}

function isPageNumber(text: string): boolean {
  return /^[-—－–]*\d{1,3}[-—－–]*$/u.test(bare(text));
}

function cutTable(table: Table, place: PlanPlace, list: ClauseList): void {
  const initial = `${place.annex}.initial`;
  if (list.current === initial || (place.rows > 0 && /初定/u.test(table.rows.map(rowText).join()))) {
    if (list.current !== initial) list.open(initial);
    for (const row of table.rows) list.add(rowText(row));
  } else if (beginsPlan(table) || goesOnWithPlan(table, place)) cutPlan(table, place, list);
  else {
    if (place.rows > 0) list.open("unplaced");
    for (const row of table.rows) list.add(rowText(row), "没有认出来的表：请看归到哪里");
  }
}
