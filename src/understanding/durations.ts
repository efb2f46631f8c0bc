import { numeral, readNumber } from "./numerals.ts";

const about = "大概|大约|差不多|将近|接近|快|约|近|不到|不足|超过|左右";
const exact = `半年|(?:${numeral})个?年(?:半|零(?:${numeral})个?月|(?:${numeral})个月)?|(?:${numeral})个?半?月`;

/** Source of a regular expression for a length of time: 6年, 三年半, 半年, 8个月, 十几年, 6年多. */
export const duration = `(?:(?:${about})(?:有|是)?)?(?:(?:${numeral})?好?几(?:十)?年|(?:${numeral})(?:多|来|余)年|(?:${exact})(?:多|左右|上下|出头|不到)?)`;

export interface Duration {
  /** Years; null where the text gives no number. */
  readonly years: number | null;
  /** 大概, 十几, 多: no exact number. */
  readonly vague: boolean;
}

const vagueMark = new RegExp(`^(?:${about})|[几多来余]|(?:左右|上下|出头|不到)$`);

/** Reads what `duration` matches. */
export function readDuration(text: string): Duration {
  const vague = vagueMark.test(text);
  const body = text.replace(new RegExp(`^(?:${about})(?:有|是)?`), "").replace(/[多来余](?=年)/, "");
  if (body.startsWith("半年")) return { years: 0.5, vague };
  const [, whole, months] = new RegExp(`^(${numeral})个?年(?:零?(${numeral})个?月)?`).exec(body) ?? [];
  if (whole !== undefined) {
    const years = readNumber(whole);
    const extra = months === undefined ? 0 : (readNumber(months) ?? 0) / 12;
    const half = /年半/.test(body) ? 0.5 : 0;
    return { years: years === null ? null : round(years + extra + half), vague };
  }
  const [, count, half] = new RegExp(`^(${numeral})个?(半)?月`).exec(body) ?? [];
  const number = count === undefined ? null : readNumber(count);
  return { years: number === null ? null : round((number + (half ? 0.5 : 0)) / 12), vague };
}

function round(years: number): number {
  return Math.round(years * 100) / 100;
}
