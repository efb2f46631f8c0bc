import { sizeOf, valuesOf } from "./values.ts";

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

const countKeys = {
  notice: "notice",
  interpretation: "interpretation",
  "general-knowledge": "generalKnowledge",
} as const;

/** Counts the values of one file. */
export function countValues(data: unknown): Counts {
  let counts = noValues;
  for (const value of valuesOf(data)) {
    const quotes = value.kind === "stated" && value.quote !== undefined ? 1 : 0;
    counts = sumCounts(counts, { ...noValues, [countKeys[value.basis]]: sizeOf(value), quotes });
  }
  return counts;
}
