import { readNumber } from "../../understanding/numerals.ts";
import { isDateLine } from "../plan/place.ts";
import { type Block, bare, rowText } from "./blocks.ts";
import type { ClauseList } from "./clauses.ts";

/** The notice without its annexes: header, preamble, numbered clauses, closing. */
export function cutBody(blocks: readonly Block[], list: ClauseList): void {
  const lines = blocks.flatMap(linesOf);
  const first = lines.findIndex(({ text }) => topNumber(text) === 1);
  const greeting = lines.findIndex(({ text }, index) => (first < 0 || index < first) && isGreeting(text));
  const title = lines.findIndex(({ text }) => /^.{0,40}关于.*通知$|的通知$/u.test(bare(text)));
  const body = first < 0 ? lines.length : first;
  const preamble = Math.min(greeting >= 0 ? greeting : title + 1, body);
  const closing = first < 0 ? closingStart(lines, preamble) : closingStart(lines, first);
  list.open("header");
  for (const { text, doubt } of lines.slice(0, preamble)) list.add(text, doubt);
  list.open("preamble");
  for (const { text, doubt } of lines.slice(preamble, Math.min(body, closing))) list.add(text, doubt);
  if (first < 0) list.doubt("没有找到「一、」这样的条：请自己分条");
  if (first >= 0) cutNumbered(lines.slice(first, closing), list);
  list.open("closing");
  for (const { text, doubt } of lines.slice(closing)) list.add(text, doubt);
}

interface BodyLine {
  readonly text: string;
  readonly doubt?: string;
}

function linesOf(block: Block): readonly BodyLine[] {
  if (block.kind === "paragraph") return [block];
  return block.rows.map((row, index) =>
    index === 0
      ? { text: rowText(row), doubt: "正文里的表格，没有编进数据：请看要不要" }
      : { text: rowText(row) },
  );
}

function isGreeting(text: string): boolean {
  return /^.{0,60}(单位|部门|委员会|委办局|街道|学校|医院|企业|机关|局|办)[^。；]{0,20}[:：]$/u.test(
    bare(text),
  );
}

const topMark = /^([一二三四五六七八九十]{1,3})[、.．]/u;
const partMark = /^[（(]([一二三四五六七八九十]{1,3})[)）]/u;

function topNumber(text: string): number | null {
  return numberBy(topMark, text);
}

function numberBy(mark: RegExp, text: string): number | null {
  const numeral = mark.exec(text.trim())?.[1];
  return numeral === undefined ? null : readNumber(numeral);
}

const pointMark = /^(\d{1,2})[.．、](?!\d)/u;

/**
 * 一、 begins a clause, （一） a part of it, 1. a point of that, as long as they count up; another number stays where it stands,
 * doubted where it is one of a clause or a part.
 */
function cutNumbered(lines: readonly BodyLine[], list: ClauseList): void {
  const numbers = { top: 0, part: 0, point: 0 };
  for (const { text, doubt } of lines) {
    const odd = openNumbered(text.trim(), numbers, list);
    list.add(text, doubt ?? odd);
  }
}

/** Opens the clause that a line begins, if it begins one. @returns what is odd about its number. */
function openNumbered(
  text: string,
  numbers: { top: number; part: number; point: number },
  list: ClauseList,
): string | undefined {
  const top = numberBy(topMark, text);
  const part = numberBy(partMark, text);
  const point = numberBy(pointMark, text);
  const left = "编号没有接上前面的，留在上一条里：请看要不要另分一条";
  if (top !== null) {
    if (top <= numbers.top) return left;
    const odd =
      top > numbers.top + 1 ? `编号从第 ${numbers.top} 条跳到第 ${top} 条：中间的没有认出来` : undefined;
    Object.assign(numbers, { top, part: 0, point: 0 });
    list.open(`${top}`);
    return odd;
  }
  if (part !== null) {
    if (part <= numbers.part) return left;
    const odd =
      part > numbers.part + 1 ? `编号从（${numbers.part}）跳到（${part}）：中间的没有认出来` : undefined;
    Object.assign(numbers, { part, point: 0 });
    list.open(`${numbers.top}.${part}`);
    return odd;
  }
  if (point !== null && numbers.part > 0 && point === numbers.point + 1) {
    numbers.point = point;
    list.open(`${numbers.top}.${numbers.part}.${point}`);
  }
  return undefined;
}

const closingWords =
  /顺利完成|特此通知|请.{0,10}遵照执行|认真贯彻|未尽事宜|本通知自.{0,30}(起|施行|执行)|切实履行|高度重视.{0,40}组织|联系(人|电话)[:：]|^.{0,20}电话[:：]?\s?\d{7}/u;

/** Where the closing begins: the words that end a notice, else its list of annexes, else who signed it and when. */
function closingStart(lines: readonly BodyLine[], from: number): number {
  const lastNumbered = lines.findLastIndex(
    ({ text }) => topMark.test(text.trim()) || partMark.test(text.trim()),
  );
  const after = Math.max(from, lastNumbered + 1);
  const isAnnexList = ({ text }: BodyLine, index: number) =>
    index >= after && /^[-*•]?\s*附\s*件\s*[:：]/u.test(text);
  const annexes = lines.findIndex(isAnnexList);
  const date = lines.findLastIndex(({ text }, index) => index >= after && isDateLine(text));
  // Who signed stands in the line above the date.
  const signed =
    date < 0 ? lines.length : date > after && bareLength(lines[date - 1]) <= 40 ? date - 1 : date;
  const end = annexes < 0 ? signed : Math.min(annexes, signed);
  const words = lines.findIndex(
    ({ text }, index) => index >= after && index < end && closingWords.test(text),
  );
  return words < 0 ? end : words;
}

function bareLength(line: BodyLine | undefined): number {
  return bare(line?.text ?? "").length;
}
