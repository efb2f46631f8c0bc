import { likeness } from "../likeness.ts";
import type { Clause } from "../notice/clauses.ts";

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
