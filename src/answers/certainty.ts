import type { Ranked } from "./match.ts";
import type { Scores } from "./matcher.ts";

/** The chance that the best entry is right, 0 to 1. */
export function certainty(ranked: readonly Ranked[], scores: Scores, size: number): number {
  const signs = signsOf(ranked, scores, size);
  const sum = signs.reduce((total, sign, place) => total + sign * (coefficients[place] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** Fitted on the development questions by `npm run eval:answers -- --fit`. */
const intercept = -1;
const coefficients = [0.5, 1, 0, 1];

/**
 * What tells whether a match is right: how high the best score is and how far the next entry lies behind (both by the square
 * root of the number of features, with which they grow), how long the question is, how much of it any phrasing has.
 */
export function signsOf(ranked: readonly Ranked[], { known }: Scores, size: number): readonly number[] {
  const [first, second] = ranked;
  const scale = Math.sqrt(size) || 1;
  const top = (first?.score ?? 0) / scale;
  return [top, top - (second?.score ?? 0) / scale, Math.log(1 + size), known];
}
