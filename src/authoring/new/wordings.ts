import { inBody, type Source } from "./place.ts";
import { type Entry, passage, said, type Tree } from "./yaml.ts";

/** Words that a notice may have, and what of them is the value; without that the sentence itself is kept. */
interface Words {
  readonly wording: RegExp;
  readonly value?: (match: RegExpExecArray) => Tree;
}

/** How notices word one statement. */
export interface Wording extends Words {
  readonly key: string;
  /** Other words for it, where the notice doesn't have these. */
  readonly others?: readonly Words[];
  /** What is to be looked at where it was found. */
  readonly look?: string | ((match: RegExpExecArray) => string | null);
  /** What is to be written where it wasn't; without it nothing is. */
  readonly missing?: string;
}

/** The entries of the wordings that the notice has, each with its clause and quote; what it says otherwise elsewhere is a TODO. */
export function wordingEntries(wordings: readonly Wording[], source: Source): readonly Entry[] {
  return wordings.flatMap((wording): readonly Entry[] => {
    const { key, look, missing } = wording;
    const [first, ...more] = statementsOf(wording, source);
    if (first === undefined)
      return missing === undefined ? [] : [{ comment: `TODO 没有找到${missing}：写 ${key}` }];
    const seen = typeof look === "function" ? look(first.match) : (look ?? null);
    const otherwise = more.filter(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value));
    const comments = [
      ...(seen === null ? [] : [source.todo(first.clause, seen)]),
      ...otherwise.map(({ clause, quote }) =>
        source.todo(clause, `${clause} 又写着「${quote}」：请看 ${key} 以哪一句为准`),
      ),
    ];
    const { clause, quote, value } = first;
    return [
      {
        key,
        value: value === undefined ? passage(clause, quote) : said(value, clause, quote),
        ...(comments.length === 0 ? {} : { comment: comments.join("\n") }),
      },
    ];
  });
}

/** Every place that says it, the likeliest words first. */
function statementsOf({ others = [], ...words }: Wording, source: Source) {
  return [words, ...others].flatMap(({ wording, value }) =>
    source.findAll(wording, inBody).map((found) => ({ ...found, value: value?.(found.match) })),
  );
}

/** The first number, or name, that the words bracket out. */
export const number = (match: RegExpExecArray): number => Number(match[1]);
export const name = (match: RegExpExecArray): string => match[1] ?? "";

/** The documents that a text names: by their number where it gives one, else by their title. */
export function documentsIn(text: string, clause: string): readonly Tree[] {
  const documents = text.matchAll(/《([^《》]*)》(?:[（(]([^（）()]*?〔\d{4}〕\d+号)[)）])?/gu);
  return [...documents].map((match) => said(match[2] ?? match[1] ?? "", clause, match[0]));
}
