import { type Features, mattersIn } from "./features.ts";
import type { Ranked } from "./match.ts";
import type { Scores } from "./matcher.ts";

/**
 * What tells whether a match is right: how high the best score is and how far the next entry of another matter lies behind
 * (both by the square root of the number of features, with which they grow), how long
 * the question is, how much of it any phrasing has, and how many matters of title review it names.
 */
export function signsOf(ranked: readonly Ranked[], { known }: Scores, features: Features): readonly number[] {
  const [first, second] = ranked;
  const scale = Math.sqrt(features.size) || 1;
  const top = (first?.score ?? 0) / scale;
  const behind = top - (second?.score ?? 0) / scale;
  return [
    top,
    Math.sqrt(Math.max(0, behind)),
    
    Math.log(1 + features.size),
    known,
    Math.min(mostMatters, mattersIn(features)),
  ];
}

/** More than these make nothing surer. */
const mostMatters = 3;

/** Fitted on the development questions; `npm run eval:answers -- --fit` prints them anew. */
const intercept = -1.308;
const coefficients: readonly number[] = [-0.01, 2.974, 0.376, -0.849, 0.291];

/** The chance, 0 to 1, that a match with these signs is right. */
export function certainty(signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, place) => total + sign * (coefficients[place] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
