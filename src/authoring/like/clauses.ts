import { likeness } from "../likeness.ts";
import type { Clause } from "../notice/clauses.ts";

/** Where last year's clauses stand this year. */
export type ClauseMap = (clause: string) => string | null;

const least = 0.4;

/**
 * Last year's clause ids to this year's: the clause of the same text, else of the likeliest; a clause that has none like it
 * keeps its id only if this year has that id for something like it. Null where it has gone.
 */
export function clauseMap(before: ReadonlyMap<string, string>, now: readonly Clause[]): ClauseMap {
  const texts = now.map(({ id, lines }) => ({ id, text: lines.map(({ text }) => text).join("\n") }));
  const found = new Map<string, string | null>();
  for (const [clause, text] of before) {
    const fixed = !/^\d|^annex\d+\.\d/.test(clause);
    const own = texts.find(({ id }) => id === clause);
    if (fixed) {
      found.set(clause, own?.id ?? null);
      continue;
    }
    const family = clause.startsWith("annex");
    let best: string | null = null;
    let most = least;
    for (const { id, text: other } of texts) {
      if (id.startsWith("annex") !== family) continue;
      // Of two that are as like, the one of the same id.
      const alike = likeness(text, other) + (id === clause ? 0.01 : 0);
      if (alike > most) {
        most = alike;
        best = id;
      }
    }
    found.set(clause, best);
  }
  return (clause) => found.get(clause) ?? null;
}
