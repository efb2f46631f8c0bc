import type { Entry } from "./book.ts";
import { type Features, mattersIn } from "./features.ts";
import type { Scores } from "./matcher.ts";

/** An entry with how well it fits. */
export interface Ranked {
  readonly entry: Entry;
  readonly score: number;
}

/**
 * What tells whether a match is right: how high the best score is, how far the next entry lies behind, and the next one of
 * another kind (an answer, a silence, a matter outside), all by the square root of the number of features, with which they
 * grow; how long the question is, how much of it any phrasing has, and whether it names no matter of title review at all.
 */
export function signsOf(ranked: readonly Ranked[], { known }: Scores, features: Features): readonly number[] {
  const [first, second] = ranked;
  const other = ranked.find(({ entry }) => entry.kind !== first?.entry.kind);
  const scale = Math.sqrt(features.size) || 1;
  const top = (first?.score ?? 0) / scale;
  const behind = (ranking: Ranked | undefined) =>
    ranking === undefined ? farthest : Math.sqrt(Math.max(0, top - ranking.score / scale));
  return [
    top,
    behind(second),
    Math.min(farthest, behind(other)),
    Math.log(1 + features.size),
    known,
    mattersIn(features) === 0 ? 1 : 0,
  ];
}

/** How far behind an entry is that isn't among the best at all. */
const farthest = 1.5;

/** Fitted on the development questions; `npm run eval:answers -- --fit` prints them anew. */
const intercept = -1.032;
const coefficients: readonly number[] = [-0.048, 2.079, 1.772, 0.483, -0.659, -0.93];

/** The chance, 0 to 1, that a match with these signs is right. */
export function certainty(signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, place) => total + sign * (coefficients[place] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
