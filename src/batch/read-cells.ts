import type { Profile } from "../policy/profile.ts";
import type { RefusalDetails } from "../refusal.ts";
import type { Lexicon } from "../understanding/lexicon.ts";
import { normalise } from "../understanding/normalise.ts";
import { readNumber } from "../understanding/numerals.ts";
import { understand } from "../understanding/understand.ts";
import { type Cell, textOf } from "./table.ts";

/** What a cell came to: a value as contract `assess` takes it, or why not. */
export type Read = { readonly value: unknown } | { readonly refused: Omit<RefusalDetails, "field"> };

export interface CellGround {
  readonly lexicon: Lexicon;
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
  readonly applicationYear: number;
}

/** 2024, 2024年度, or a day of that year. What is no year goes on as text, and is refused as one. */
export function readYear(cell: Cell): unknown {
  if (cell instanceof Date) return cell.getUTCFullYear();
  const [, year] = /^((?:19|20)\d{2})年?(?:度|份)?$/.exec(normalise(textOf(cell))) ?? [];
  return year === undefined ? textOf(cell) : Number(year);
}

/** A number, or text that says one: 90, ９０, 九十, 90学时. What is no number goes on as text, and is refused as one. */
export function readHourNumber(cell: Cell): unknown {
  if (typeof cell === "number") return cell;
  const text = normalise(textOf(cell)).replace(/\s*个?(?:学时|课时|小时)$/, "");
  return readNumber(text) ?? textOf(cell);
}

/** 莲都、青田, 缙云和云和县: one county, or several with a sign or 和 between them; a 和 that ends a name parts nothing. */
export function readCountyList(cell: Cell): unknown {
  const names = textOf(cell)
    .split(/[、,，;；/\s]+|和(?![和县]|$)|及/u)
    .filter((name) => name !== "");
  return names.length === 1 ? names[0] : names;
}

/** 2012, 2012年7月, 2012.7, 201207, a day, 12年前: the year in which the career began. */
export function readCareerStart(cell: Cell, ground: CellGround): Read {
  if (cell instanceof Date) return { value: cell.getUTCFullYear() };
  const text = normalise(textOf(cell));
  const [, year] =
    /^((?:19|20)\d{2})(?:年?|年(?:1[0-2]|0?[1-9])月.*|[./-](?:1[0-2]|0?[1-9])(?:[./-]\d{1,2})?|(?:1[0-2]|0[1-9])(?:[0-3]\d)?)$/.exec(
      text,
    ) ?? [];
  if (year !== undefined) return { value: Number(year) };
  return typeof cell === "number" ? { value: cell } : inWords(textOf(cell), "careerStart", ground);
}

/** A number, or words for it: 4年, 四年, 满4年; 6年半, 没有. */
export function readLength(cell: Cell, field: "requiredYears" | "mountainYears", ground: CellGround): Read {
  if (typeof cell === "number") return { value: cell };
  const text = normalise(textOf(cell));
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  if (number !== null) return { value: number };
  if (field === "mountainYears" && /^(?:没有?|无|没在.*|未在.*|不在.*)$/.test(text)) return { value: 0 };
  return inWords(textOf(cell), field, ground);
}

/** Reads a cell as an answer to the question of its field. */
function inWords(
  text: string,
  field: "requiredYears" | "mountainYears" | "careerStart",
  { lexicon, today, applicationYear }: CellGround,
): Read {
  const profile: Profile = { asOf: today, applicationYear, hours: {} };
  const heard = understand(text, { lexicon, pending: { id: field, field }, profile, today });
  const value = heard.said[field];
  const [refused] = heard.refused.filter((one) => one.field === field);
  if (refused !== undefined) return { refused };
  const [unsure] = heard.ambiguous.filter((one) => one.field === field);
  if (unsure !== undefined)
    return { refused: { got: text, expected: `更确切的说法，可以是：${unsure.candidates.join("、")}` } };
  // What isn't understood goes on as text, and is refused as what it isn't.
  return { value: value ?? text };
}
