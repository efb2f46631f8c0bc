import { isHeading } from "../../packs/columns.ts";
import { readNumber } from "../../understanding/numerals.ts";
import { type Block, bare } from "../notice/blocks.ts";

/** A row of a plan that is printed as a list: `1. …评审委员会：…师；…月—…月；…局 …（电话）`. */
const listed =
  /^[-*•]?\s*(?:[（(]?\d{1,2}[)）]?[.、．\s]|[（(]?[一二三四五六七八九十]{1,3}[)）、])?\s*\S{2,60}?(?:评审委员会|评委会)\s*[:：;；,，]\s*\S/u;
const month = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|季度/u;

/** Whether a paragraph is a row of a plan printed as a list. */
export function isListedRow(text: string): boolean {
  return listed.test(text) && month.test(bare(text));
}

/** Whether a block begins a plan: a table with the heading of one, or the first row of a list. */
export function beginsPlan(block: Block): boolean {
  if (block.kind === "paragraph") return isListedRow(block.text);
  return block.rows.slice(0, 3).some((row) => isHeading(row.map(({ text }) => text)));
}

/** Where the annexes begin: at 附件1, or the title before the plan. The end where there is none. */
export function annexStart(blocks: readonly Block[]): number {
  const plan = blocks.findIndex(beginsPlan);
  const date = blocks.findLastIndex((block) => block.kind === "paragraph" && isDateLine(block.text));
  const marked = blocks.findIndex(
    (block, index) => index > date && block.kind === "paragraph" && annexNumber(block.text) !== null,
  );
  if (plan < 0) return marked < 0 ? blocks.length : marked;
  let start = plan;
  while (start > 0 && start > plan - mostTitleLines && isTitle(blocks[start - 1])) start -= 1;
  return marked >= 0 && marked < plan ? marked : start;
}

/** The number of an annex whose line this is: 附件1, alone in its line or before the title. Null where it is none. */
export function annexNumber(text: string): string | null {
  const [, number] =
    /^附件([1-9]\d?|[一二三四五六七八九])?(?:[:：]?$|[:：]?[^:：。；,，]{4,40}$)/u.exec(bare(text)) ?? [];
  if (number === undefined) return /^附件[:：]?$/u.test(bare(text)) ? "1" : null;
  return String(readNumber(number) ?? number);
}

/** What begins a note below the plan. */
export function isNote(text: string): boolean {
  return /^[（(]?(注|备注|说明)\s*[:：]/u.test(text);
}

const mostTitleLines = 4;

/** The line that dates the notice: …年…月…日. */
export function isDateLine(text: string): boolean {
  return /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/u.test(
    bare(text),
  );
}

/** A title before a table: short, no sentence, none of what ends a notice. */
function isTitle(block: Block | undefined): boolean {
  if (block?.kind !== "paragraph") return false;
  const text = bare(block.text);
  return text.length <= 50 && !/[。；：:]$|^\(.*\)$/u.test(text) && !isDateLine(text) && !isEnding(text);
}

/** What stands below the date: who may read it, who has a copy. */
function isEnding(text: string): boolean {
  return /公开发布|公开方式|主动公开|依申请公开|^抄送|印发|^[（(]?联系人/u.test(bare(text));
}
