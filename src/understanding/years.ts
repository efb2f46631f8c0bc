import { numeral, readNumber } from "./numerals.ts";

/** Calendar years that a text names: one, several, or a range. `start` and `end` are UTF-16 offsets. */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  /** In the order named. */
  readonly years: readonly number[];
}

export interface Today {
  readonly year: number;
  readonly applicationYear: number;
}

const relative: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 0,
  今年度: 0,
  去年: -1,
  去年度: -1,
  上年: -1,
  上一年: -1,
  上年度: -1,
  前一年: -1,
  前一年度: -1,
  上一年度: -1,
  前年: -2,
  大前年: -3,
  明年: 1,
};

const relativeYear = "今年度?|本年度?|当年|去年度?|上一?年度?|前一年度?|大前年|前年|明年";
const fourDigits = "(?:19|20)\\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2}";
const twoDigits = "\\d{2}|[七八九〇零][〇零一二三四五六七八九]";
const ending = "年?(?:度|份|期间)?";

/** Source of a regular expression for one calendar year: 2012, 2012年, 12年, 九八年, 二〇一二年, 去年. */
export const oneYear = `(?:${relativeYear}|(?:\\d{4}|${fourDigits})年(?:度|份)?|(?:${fourDigits})(?!\\d|个?学时|个?课时|小时)|(?:${twoDigits})年(?:度|份)?(?!半|多|了|以上))`;

const atom = `(?:${relativeYear}|\\d{4}|${fourDigits}|${twoDigits})`;
const range = new RegExp(`(${atom})${ending}(?:到|至|-|~|起到|起至)(?:了)?(${atom})${ending}`, "y");
const since = new RegExp(
  `(?:从|自)?(${atom})${ending}(?:起|以来|开始|至今|到现在|到目前|以后|之后)(?:到现在|到今年|至今)?`,
  "y",
);
const list = new RegExp(`(?:${atom}${ending}[、,和及与跟/ ]){1,20}${atom}${ending}`, "y");
const recent = new RegExp(
  `(?:(?:最近|近|这|过去|连续)(?:的|这)?(${numeral})个?年(?:度|来|里|间)?|([两二三四五])年(?=都|均|各|全))`,
  "y",
);
const single = new RegExp(oneYear, "y");

/** Longest range that is read, so that a slip of the finger doesn't make thousands of years. */
const longestRange = 60;

/** All calendar years of a text, from left to right. */
export function findYears(text: string, today: Today): readonly YearMention[] {
  const mentions: YearMention[] = [];
  let at = 0;
  while (at < text.length) {
    const found = yearsAt(text, at, today);
    if (found) mentions.push(found);
    at = found?.end ?? at + 1;
  }
  return mentions;
}

function yearsAt(text: string, at: number, today: Today): YearMention | undefined {
  if (/\d/.test(text[at - 1] ?? "") && /\d/.test(text[at] ?? "")) return undefined;
  return (
    rangeAt(text, at, today) ??
    sinceAt(text, at, today) ??
    recentAt(text, at, today) ??
    listAt(text, at, today) ??
    singleAt(text, at, today)
  );
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function rangeAt(text: string, at: number, today: Today): YearMention | undefined {
  const [whole, from = "", to = ""] = match(range, text, at) ?? [];
  if (whole === undefined || !/年|\d{4}/.test(whole)) return undefined;
  const first = yearOf(from, today);
  const last = yearOf(to, today);
  if (first === null || last === null || last < first || last - first > longestRange) return undefined;
  return { start: at, end: at + whole.length, years: between(first, last) };
}

function sinceAt(text: string, at: number, today: Today): YearMention | undefined {
  const [whole, from = ""] = match(since, text, at) ?? [];
  const first = whole !== undefined && /年|\d{4}/.test(whole) ? yearOf(from, today) : null;
  if (whole === undefined || first === null || today.applicationYear - first > longestRange) return undefined;
  return { start: at, end: at + whole.length, years: between(first, Math.max(first, today.applicationYear)) };
}

function recentAt(text: string, at: number, { applicationYear }: Today): YearMention | undefined {
  const [whole, number, alone] = match(recent, text, at) ?? [];
  const count = readNumber(number ?? alone ?? "");
  if (
    whole === undefined ||
    count === null ||
    !Number.isInteger(count) ||
    count < 1 ||
    count > longestRange
  ) {
    return undefined;
  }
  return { start: at, end: at + whole.length, years: between(applicationYear - count + 1, applicationYear) };
}

function listAt(text: string, at: number, today: Today): YearMention | undefined {
  const [whole] = match(list, text, at) ?? [];
  if (whole === undefined) return undefined;
  const parts = whole.match(new RegExp(atom, "g")) ?? [];
  const years = parts.map((part) => yearOf(part, today));
  // 22、23、24年 are years, 12，2024年 aren't: all are written alike and lie near each other.
  const plain = years.filter((year) => year !== null);
  const near = Math.max(...plain) - Math.min(...plain) <= longestRange;
  const short = parts.some((part) => part.length === 2 && !part.includes("年"));
  const alike = parts.every((part) => part.includes("年") || (part.length === 2) === short);
  const said = short ? /年(?:度|份)?$/.test(whole) && !/[, /]/.test(whole) : true;
  return said && alike && near && plain.length === parts.length
    ? { start: at, end: at + whole.length, years: plain }
    : undefined;
}

const durationBefore =
  /(?:满|工作|干了?|要求|需要|待了?|呆了?|年限|从事|搞了?|做了?|教了?|当了?|有|过了?|第|工龄|教龄|是|至少)$/;

function singleAt(text: string, at: number, today: Today): YearMention | undefined {
  const [whole] = match(single, text, at) ?? [];
  if (whole === undefined) return undefined;
  const short = /^.{2}年/.test(whole) && relative[whole] === undefined;
  if (short && durationBefore.test(text.slice(Math.max(0, at - 4), at))) return undefined;
  if (/^\d{4}$/.test(whole) && /[总业需般计共有]$/.test(text.slice(0, at).trimEnd())) return undefined;
  const year = yearOf(whole, today);
  return year === null ? undefined : { start: at, end: at + whole.length, years: [year] };
}

/** 去年, 2023年, 23, 九八 → the year, null where it is none. Two digits stand for the years up to the next one. */
export function yearOf(text: string, { year, applicationYear }: Today): number | null {
  const word = text.replace(/份$/, "");
  const offset = relative[word];
  if (offset !== undefined) return (word === "当年" ? applicationYear : year) + offset;
  const digits = word.replace(/年度?$/, "");
  // 九八 is a year, no number.
  const value = readNumber(/^\d/.test(digits) ? digits : digits.replace(/^[^\d]{2}$/, "零$&"));
  if (value === null || !Number.isInteger(value)) return null;
  if ([...digits].length === 4) return value;
  if ([...digits].length !== 2) return null;
  const century = year - (year % 100);
  return value <= (year % 100) + 1 ? century + value : century - 100 + value;
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
