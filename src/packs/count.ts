import { statements } from "./statements.ts";

/** How many values stand on what: the notice's words, our reading, or what comes from elsewhere. */
export interface Counts {
  readonly notice: number;
  readonly interpretation: number;
  readonly generalKnowledge: number;
  /** Quotes among them, each compared with its clause. */
  readonly quotes: number;
}

export const noValues: Counts = { notice: 0, interpretation: 0, generalKnowledge: 0, quotes: 0 };

export function sumCounts(one: Counts, other: Counts): Counts {
  return {
    notice: one.notice + other.notice,
    interpretation: one.interpretation + other.interpretation,
    generalKnowledge: one.generalKnowledge + other.generalKnowledge,
    quotes: one.quotes + other.quotes,
  };
}

/**
 * Counts the values of one file. A statement is one value whatever it holds; each word that we put under a specialty or a
 * kind of unit is one; what we say where the notice is silent is ours. A file with a `source` is general knowledge.
 */
export function countValues(data: unknown): Counts {
  if (isRecord(data) && typeof data.source === "string")
    return { ...noValues, generalKnowledge: listedIn(data) };
  let counts = ownWords(data);
  for (const { basis, value, quote } of statements(data)) {
    // A clause alone, as at the head of a section, states nothing.
    if (basis === "notice" && value === undefined && quote === undefined) continue;
    counts = sumCounts(counts, { ...noValues, [basis]: 1, quotes: quote === undefined ? 0 : 1 });
  }
  return counts;
}

/** Words and sentences of our own, which carry no clause themselves. */
function ownWords(data: unknown): Counts {
  if (Array.isArray(data)) return data.map(ownWords).reduce(sumCounts, noValues);
  if (!isRecord(data)) return noValues;
  const { interpretation, generalKnowledge, basis, say, words } = data;
  const interpreted = wordsOf(interpretation) + (basis === "interpretation" ? lengthOf(words) : 0);
  const own = {
    ...noValues,
    interpretation: interpreted + (typeof say === "string" ? 1 : 0),
    generalKnowledge: wordsOf(generalKnowledge),
  };
  return Object.values(data).map(ownWords).reduce(sumCounts, own);
}

/** Entries of all lists, at any depth: counties, titles, the names an alias stands for. */
function listedIn(data: unknown): number {
  if (!isRecord(data) && !Array.isArray(data)) return 0;
  const inner = Object.values(data).reduce<number>((sum, item) => sum + listedIn(item), 0);
  if (!Array.isArray(data)) return inner;
  return (
    inner + data.filter((item) => typeof item === "string" || (isRecord(item) && "county" in item)).length
  );
}

function wordsOf(group: unknown): number {
  return isRecord(group) ? lengthOf(group.words) : 0;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
