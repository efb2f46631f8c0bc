import { expandBrackets } from "./cells.ts";
import type { Fault } from "./fault.ts";
import { monthsSaid } from "./rounds.ts";
import { levels, unitKinds } from "./shapes.ts";
import { pathText, type Source } from "./source.ts";
import { statements } from "./statements.ts";

/** The notice's words for the ids of our fixed lists: a quote must hold one of them. */
export const wordsForId: ReadonlyMap<string, readonly string[]> = new Map([
  ["junior", ["初级"]],
  ["intermediate", ["中级"]],
  ["associate-senior", ["副高"]],
  ["senior", ["正高"]],
  ["enterprise", ["企业"]],
  ["public-institution", ["事业单位"]],
  ["social-organization", ["社会组织"]],
  ["self-appraising", ["自主评聘单位"]],
  ["city", ["市直"]],
  ["development-zone", ["经开区", "开发区"]],
  ["other-county", ["外区县", "其他县", "外县"]],
  ["government", ["机关", "公务员"]],
  ["self-employed", ["个体", "灵活就业"]],
]);
const ids: readonly string[] = [...levels, ...unitKinds];

const numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/**
 * A value that says it is the notice's own may not contradict its quote: a text stands in the quote, a number too (in
 * figures or numerals), a date as a Chinese date, an id as the notice's word for it. An interpretation may go beyond.
 */
export function checkValues(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) =>
    [...statements(source.data)].flatMap(({ path, basis, value, quote }) => {
      if (basis !== "notice" || value === undefined || quote === undefined) return [];
      const odd = contradiction(value, quote);
      if (odd === null) return [];
      const line = source.lineOf([...path, "value"]);
      return [{ file: source.file, line, message: `${pathText(path)}：值 ${odd} 与引文「${quote}」不符` }];
    }),
  );
}

/** The part of a value that its quote doesn't bear out; null where all of it does. */
export function contradiction(value: unknown, quote: string): string | null {
  // A year counted back from the application year (0, -1) stands in no notice as a number: check-rules.ts.
  if (typeof value === "number" && value <= 0) return null;
  if (typeof value === "number") return holdsNumber(quote, value) ? null : String(value);
  if (typeof value === "string") return holdsText(quote, value) ? null : value;
  if (typeof value !== "object" || value === null) return String(value);
  for (const part of Object.values(value)) {
    const odd = contradiction(part, quote);
    if (odd !== null) return odd;
  }
  return null;
}

function holdsNumber(quote: string, number: number): boolean {
  const figures = quote.match(/\d+(?:\.\d+)?/g) ?? [];
  if (figures.some((figure) => Number(figure) === number)) return true;
  const said = monthsSaid(quote);
  if (said !== null) return said.first <= number && number <= said.last;
  const numeral = numerals[number];
  return (numeral !== undefined && quote.includes(numeral)) || (number === 2 && quote.includes("两"));
}

function holdsText(quote: string, text: string): boolean {
  if (ids.includes(text)) return (wordsForId.get(text) ?? []).some((word) => quote.includes(word));
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date) return holdsDate(quote, Number(date[1]), Number(date[2]), Number(date[3]));
  // Words of our own that only structure a value (`city-plan-end`) have none in the notice.
  if (/^[a-z-]+$/.test(text)) return true;
  return expandBrackets(quote).some((reading) => reading.includes(text));
}

/** A date in a quote may leave the year out (于…月…日前); one that has it must have this one. */
function holdsDate(quote: string, year: number, month: number, day: number): boolean {
  const dates = [...quote.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g)];
  return dates.some(
    ([, y, m, d]) => (y === undefined || Number(y) === year) && Number(m) === month && Number(d) === day,
  );
}
