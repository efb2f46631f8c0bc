import type { Found, Source } from "./place.ts";
import { type Entry, passage, said, type Tree } from "./yaml.ts";

/** How notices word one statement, and what of the words is its value. */
export interface Wording {
  readonly key: string;
  readonly wording: RegExp;
  /** The value; without it the sentence itself is kept. */
  readonly value?: (match: RegExpExecArray) => Tree;
  /** What is to be looked at where it was found. */
  readonly look?: string | ((match: RegExpExecArray) => string | null);
  /** What is to be written where it wasn't; without it nothing is. */
  readonly missing?: string;
}

const inBody = (clause: string) => /^\d/.test(clause);

/** The entries of the wordings that the notice has, each with its clause and quote. */
export function wordingEntries(
  wordings: readonly Wording[],
  source: Source,
  within = inBody,
): readonly Entry[] {
  return wordings.flatMap((wording): readonly Entry[] => {
    const { key, missing } = wording;
    const found = source.find(wording.wording, within);
    if (found === null)
      return missing === undefined ? [] : [{ comment: `TODO 没有找到${missing}：写 ${key}` }];
    const { look } = wording;
    const seen = typeof look === "function" ? look(found.match) : (look ?? null);
    const comment = seen === null ? {} : { comment: source.todo(found.clause, seen) };
    return [{ key, value: statement(found, wording), ...comment }];
  });
}

function statement({ clause, quote, match }: Found, { value }: Wording): Tree {
  return value === undefined ? passage(clause, quote) : said(value(match), clause, quote);
}

/** The first number, or name, that the words bracket out. */
export const number = (match: RegExpExecArray): number => Number(match[1]);
export const name = (match: RegExpExecArray): string => match[1] ?? "";

/** The documents that a text names: by their number where it gives one, else by their title. */
export function documentsIn(text: string, clause: string): readonly Tree[] {
  const documents = text.matchAll(/《([^《》]*)》(?:[（(]([^（）()]*?〔\d{4}〕\d+号)[)）])?/gu);
  return [...documents].map((match) => said(match[2] ?? match[1] ?? "", clause, match[0]));
}
