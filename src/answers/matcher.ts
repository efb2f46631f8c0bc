import type { Features } from "./features.ts";

/** One way to ask for an entry. */
export interface Example {
  readonly entry: number;
  readonly features: Features;
}

/** How well each entry fits, by its place; higher is better. */
export interface Scores {
  readonly of: Float64Array;
  /** Likeness to each entry's nearest phrasings, 0 to 1. */
  readonly near: Float64Array;
  /** The part of the question's weight that any phrasing has, 0 to 1. */
  readonly known: number;
}

/**
 * Matches a question with the phrasings of entries by two measures: how much more often an entry's phrasings have each
 * feature than others' do (naive Bayes, on weights normalised by length), and the likeness to the nearest phrasings
 * (cosine). Rare features count more than common ones. Everything is counted once, when it is made; nothing is trained.
 */
export interface Matcher {
  score(features: Features): Scores;
}

/** Smoothing, in phrasings: how much of a feature an entry is thought to have that none of its phrasings has. */
const smoothing = 0.03;
/** The nearest phrasings of an entry and what each counts. */
const nearest = [0.6, 0.25, 0.15] as const;
/** What likeness to phrasings counts beside naive Bayes. */
const likeness = 8;

interface Posting {
  readonly example: number;
  readonly weight: number;
}

/** What a feature says for the entries that have it, beyond what it says for all that don't. */
interface Evidence {
  readonly without: number;
  readonly entries: Int32Array;
  readonly beyond: Float32Array;
}

export function createMatcher(examples: readonly Example[], entries: number): Matcher {
  const rarity = rarities(examples, entries);
  const unknown = Math.log(1 + entries);
  const weighted = examples.map(({ entry, features }) => ({
    entry,
    weights: normalised(features, rarity, unknown),
  }));
  const evidence = evidenceOf(weighted, entries);
  const postings = postingsOf(weighted.map(({ weights }) => weights));

  return {
    score(features) {
      const of = new Float64Array(entries);
      const alike = new Map<number, number>();
      let known = 0;
      let without = 0;
      for (const [feature, weight] of normalised(features, rarity, unknown)) {
        const found = evidence.get(feature);
        if (found === undefined) continue;
        known += weight * weight;
        without += weight * found.without;
        for (const [place, entry] of found.entries.entries())
          of[entry] = (of[entry] ?? 0) + weight * (found.beyond[place] ?? 0);
        for (const posting of postings.get(feature) ?? [])
          alike.set(posting.example, (alike.get(posting.example) ?? 0) + weight * posting.weight);
      }
      const near = nearestOf(alike, examples, entries);
      for (let entry = 0; entry < entries; entry += 1)
        of[entry] = (of[entry] ?? 0) + without + likeness * (near[entry] ?? 0);
      return { of, near, known };
    },
  };
}

/** Inverse document frequency, by entries rather than phrasings: an entry that has many ways to be asked isn't punished. */
function rarities(examples: readonly Example[], entries: number): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<number>>();
  for (const { entry, features } of examples) {
    for (const feature of features.keys()) {
      const held = holders.get(feature) ?? new Set();
      holders.set(feature, held.add(entry));
    }
  }
  return new Map([...holders].map(([feature, held]) => [feature, Math.log(1 + entries / held.size)]));
}

/** Weights times rarity, of length 1. */
function normalised(
  features: Features,
  rarity: ReadonlyMap<string, number>,
  unknown: number,
): ReadonlyMap<string, number> {
  let square = 0;
  const weights = new Map<string, number>();
  for (const [feature, weight] of features) {
    const value = weight * (rarity.get(feature) ?? unknown);
    weights.set(feature, value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (const [feature, value] of weights) weights.set(feature, value / length);
  return weights;
}

/** For each feature: the logarithm of how much more of it an entry has than all have. */
function evidenceOf(
  examples: readonly { readonly entry: number; readonly weights: ReadonlyMap<string, number> }[],
  entries: number,
): ReadonlyMap<string, Evidence> {
  const mass = new Map<string, Map<number, number>>();
  const total = new Float64Array(entries);
  for (const { entry, weights } of examples) {
    for (const [feature, weight] of weights) {
      const of = mass.get(feature) ?? new Map<number, number>();
      mass.set(feature, of.set(entry, (of.get(entry) ?? 0) + weight));
      total[entry] = (total[entry] ?? 0) + weight;
    }
  }
  const all = total.reduce((sum, one) => sum + one, 0);
  const usual = all / (entries || 1);
  return new Map(
    [...mass].map(([feature, of]) => {
      const share = ([...of.values()].reduce((sum, one) => sum + one, 0) + smoothing) / all;
      const evidence = (own: number, whole: number) =>
        Math.log((own + smoothing) / (whole + smoothing * mass.size) / share);
      const without = evidence(0, usual);
      const beyond = [...of].map(([entry, own]) => evidence(own, total[entry] ?? 0) - without);
      return [feature, { without, entries: Int32Array.from(of.keys()), beyond: Float32Array.from(beyond) }];
    }),
  );
}

function postingsOf(
  examples: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const [example, weights] of examples.entries()) {
    for (const [feature, weight] of weights) {
      const list = postings.get(feature) ?? [];
      postings.set(feature, list);
      list.push({ example, weight });
    }
  }
  return postings;
}

/** For each entry the likeness of its nearest phrasings, weighed. */
function nearestOf(
  alike: ReadonlyMap<number, number>,
  examples: readonly Example[],
  entries: number,
): Float64Array {
  const best = new Map<number, number[]>();
  for (const [example, value] of alike) {
    const entry = examples[example]?.entry ?? -1;
    best.set(entry, [...(best.get(entry) ?? []), value]);
  }
  const near = new Float64Array(entries);
  for (const [entry, values] of best) {
    const top = values.toSorted((a, b) => b - a);
    near[entry] = nearest.reduce((sum, part, place) => sum + part * (top[place] ?? 0), 0);
  }
  return near;
}
