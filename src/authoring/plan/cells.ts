import { itemsOf } from "../../packs/cells.ts";
import { monthsSaid } from "../../packs/rounds.ts";

/** What a cell says, or why it wasn't understood, in words for a TODO. */
export type Reading<T> = { readonly said: T; readonly look?: string } | { readonly unread: string };

/** A month with the notice's words for it. */
export interface SaidMonth {
  readonly value: number;
  readonly quote: string;
}

export interface SaidRound {
  readonly start: SaidMonth;
  readonly end: SaidMonth;
}

/**
 * The rounds that a row's time cells name: a start and an end in two cells, as many of each, or both in one (6-8月,
 * 第三季度). A month that isn't there is never supplied.
 */
export function readRounds(start: string, end: string): Reading<readonly SaidRound[]> {
  const starts = itemsOf(start);
  const ends = itemsOf(end);
  if (starts.length === 0 || ends.length === 0) return { unread: "是空的" };
  if (starts.length !== ends.length) {
    return { unread: `启动有 ${starts.length} 个时间，完成有 ${ends.length} 个，对不上` };
  }
  const rounds: SaidRound[] = [];
  for (const [index, from] of starts.entries()) {
    const to = ends[index] ?? "";
    const first = monthsSaid(from)?.first;
    const last = monthsSaid(to)?.last;
    if (first === undefined || last === undefined) {
      return { unread: `「${first === undefined ? from : to}」不是只写月份或季度` };
    }
    const before = rounds.at(-1)?.end.value ?? 0;
    if (last < first) return { unread: `「${from}」到「${to}」，完成早于启动；跨年的要自己看` };
    if (first <= before) return { unread: `「${from}」和前一轮重叠，或不按先后` };
    rounds.push({ start: { value: first, quote: from }, end: { value: last, quote: to } });
  }
  return { said: rounds };
}

/** The months of 初定: …月、…月, or 每月 for all twelve. */
export function readMonths(cell: string): Reading<readonly SaidMonth[]> {
  const months: SaidMonth[] = [];
  if (/^每(?:个)?月$/u.test(cell)) {
    return { said: Array.from({ length: 12 }, (_, index) => ({ value: index + 1, quote: cell })) };
  }
  for (const item of itemsOf(cell)) {
    const said = monthsSaid(item);
    if (said === null || said.first !== said.last) return { unread: `「${item}」不是一个月份` };
    months.push({ value: said.first, quote: item });
  }
  return months.length === 0 ? { unread: "是空的" } : { said: months };
}

export interface SaidContact {
  readonly office: string;
  /** To the letter; null where the cell has none. */
  readonly phone: string | null;
}

/** A number with or without its area code and extension, or a mobile one; figures may be full-width. */
const number =
  "(?:[（(]?[0０][\\d０-９]{2,3}[)）]?\\s?[-－—–]?\\s?)?[\\d０-９]{7,8}(?:(?:转|[-－—–])[\\d０-９]{1,6})?";
const mobile = "[1１][3-9３-９][\\d０-９]{9}";
const phones = new RegExp(`(?<![\\d０-９])(?:${mobile}|${number})(?![\\d０-９])`, "gu");

/** An office and its number out of one cell. What stands beside the two is to be looked at. */
export function readContact(cell: string): Reading<SaidContact> {
  const found = [...cell.matchAll(phones)];
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) {
    if (cell === "") return { unread: "是空的" };
    const look = /\d{5,}/.test(cell.normalize("NFKC")) ? "里面有数字，不像电话" : undefined;
    return { said: { office: officeIn(cell), phone: null }, ...(look === undefined ? {} : { look }) };
  }
  const office = officeIn(cell.slice(0, first.index));
  const phone = cell.slice(first.index, last.index + last[0].length);
  const rest = cell.slice(last.index + last[0].length).replaceAll(/[\s，。；、）)]/gu, "");
  if (office === "") return { unread: "只有电话，没有单位" };
  const looks = [
    ...(found.length > 1 ? ["有几个电话，照原样留着"] : []),
    ...(rest === "" ? [] : [`电话后面还有「${rest}」，没有编进去`]),
  ];
  return { said: { office, phone }, ...(looks.length === 0 ? {} : { look: looks.join("；") }) };
}

/** The number of a cell of its own; null where it says that there is none. */
export function readPhone(cell: string): Reading<string | null> {
  if (/^[\s/／\\—–-]*$|^(无|暂无)$/u.test(cell)) return { said: null };
  const reading = readContact(`单位 ${cell}`);
  if ("unread" in reading || reading.said.phone === null) return { unread: `「${cell}」不像电话` };
  return { ...reading, said: reading.said.phone };
}

function officeIn(text: string): string {
  return text
    .trim()
    .replace(/[\s，,；;、：:（(]*(联系)?电话[\s：:]*$/u, "")
    .replace(/[\s，,；;、：:（(]+$/u, "")
    .trim();
}
