import type { Clause } from "../notice/clauses.ts";

/** How alike two texts are: pairs of characters that both have, 0 to 1. */
export function likeness(one: string, other: string): number {
  const first = pairsOf(one);
  const second = pairsOf(other);
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  const all = sizeOf(first) + sizeOf(second);
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const characters = [...text.replaceAll(/\s/gu, "")];
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}

/** A sentence of this year's notice. */
export interface NearSentence {
  readonly clause: string;
  readonly line: number;
  readonly text: string;
}

/** Below this two sentences have hardly a word in common. */
const least = 0.35;

/** This year's part of a sentence nearest to last year's words; null where none is near. */
export function nearest(
  quote: string,
  clauses: readonly Clause[],
  lineOf: (clause: string, index?: number) => number,
): NearSentence | null {
  let best: NearSentence | null = null;
  let most = least;
  for (const { id, lines } of clauses) {
    for (const [index, { text }] of lines.entries()) {
      for (const part of partsOf(text, quote)) {
        const alike = likeness(quote, part);
        if (alike > most) {
          most = alike;
          best = { clause: id, line: lineOf(id, index), text: part };
        }
      }
    }
  }
  return best;
}

/** Parts as long as the quote is made of: between commas, or whole sentences where the quote has commas itself. */
function partsOf(text: string, quote: string): readonly string[] {
  const sentences = text.split(/[。；]| \| /u);
  const parts = /，/u.test(quote) ? sentences : [...sentences, ...text.split(/[，。；]| \| /u)];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
