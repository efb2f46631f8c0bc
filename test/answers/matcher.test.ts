import { describe, expect, it } from "vitest";
import type { Features } from "../../src/answers/features.ts";
import { createMatcher, type Example, learn } from "../../src/answers/matcher.ts";

function features(words: string): Features {
  return new Map(words.split(" ").map((word) => [word, 1]));
}

const phrasings: readonly (readonly [entry: number, words: string])[] = [
  [0, "water when"],
  [0, "water when please"],
  [1, "water phone"],
  [1, "the phone please"],
  [2, "fees money"],
  [2, "money fees please"],
];
const examples: readonly Example[] = phrasings.map(([entry, words]) => ({
  entry,
  features: features(words),
}));
const matcher = createMatcher(learn(examples, 3));

/** The entry of the highest score. */
function best(words: string, by = matcher): number {
  const { of } = by.score(features(words));
  return of.indexOf(Math.max(...of));
}

describe("the matcher", () => {
  it("finds the entry whose phrasings have what is asked", () => {
    expect(best("when")).toBe(0);
    expect(best("phone")).toBe(1);
    expect(best("fees")).toBe(2);
  });

  it("lets a rare word tell more than one that all phrasings have", () => {
    expect(best("please fees")).toBe(2);
    expect(best("please phone")).toBe(1);
  });

  it("says how much of a question any phrasing has", () => {
    expect(matcher.score(features("water when")).known).toBeCloseTo(1);
    expect(matcher.score(features("weather tomorrow")).known).toBe(0);
    const half = matcher.score(features("water tomorrow")).known;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(1);
  });

  it("holds against an entry that a question lacks the matter that all its phrasings speak of", () => {
    // A feature of `m` is a matter of title review.
    const matters = createMatcher(
      learn(
        [
          { entry: 0, features: features("mfees how") },
          { entry: 0, features: features("mfees how much") },
          { entry: 1, features: features("how") },
          { entry: 1, features: features("how much") },
        ],
        2,
      ),
    );
    expect(best("how much", matters)).toBe(1);
    expect(best("how much mfees", matters)).toBe(0);
  });

  it("knows an entry that comes later, beside all that it knew", () => {
    const more = [{ entry: 0, features: features("parking where") }];
    const extended = matcher.extended(more, 1);
    expect(best("parking where", extended)).toBe(3);
    for (const words of ["water when", "phone", "fees money"]) {
      expect(best(words, extended)).toBe(best(words));
      expect([...extended.score(features(words)).of.slice(0, 3)]).toEqual([
        ...matcher.score(features(words)).of,
      ]);
    }
  });

  it("has a score for each entry, whatever is asked", () => {
    for (const words of ["", "nothing of this", "water ".repeat(1000)]) {
      const { of, known } = matcher.score(features(words));
      expect(of).toHaveLength(3);
      for (const score of of) expect(Number.isFinite(score)).toBe(true);
      expect(known).toBeGreaterThanOrEqual(0);
    }
  });
});
