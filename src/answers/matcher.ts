import { type Features, isMatter } from "./features.ts";

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

/** What the lack of a matter counts that most of an entry's phrasings speak of. */
const absence = 0.6;
/** Smoothing of the part of an entry's phrasings that speak of a matter. */
const doubt = 0.05;

/** What is known of a feature; places in parallel lists. */
interface Known {
  readonly rarity: number;
  /** What it says for all entries that don't have it. */
  readonly without: number;
  /** Entries that have it, and what it says for each beyond `without`. */
  readonly entries: Int32Array;
  readonly beyond: Float32Array;
  /** Of a matter: what its lack says for each of `entries`; none of other features. */
  readonly lack: Float32Array;
  /** Phrasings that have it, with its weight in each. */
  readonly examples: Int32Array;
  readonly weights: Float32Array;
}

export function createMatcher(examples: readonly Example[], entries: number): Matcher {
  const unknown = Math.log(1 + entries);
  const known = learn(examples, entries);
  const entryOf = Int32Array.from(examples, ({ entry }) => entry);
  // As though a question lacked every matter; those that it has are taken out again.
  const lacking = new Float64Array(entries);
  for (const { entries: places, lack } of known.values()) addTo(lacking, places, lack, absence);

  return {
    score(features) {
      const of = lacking.slice();
      const alike = new Float64Array(examples.length);
      const found: (readonly [Known, number])[] = [];
      let square = 0;
      for (const [feature, weight] of features) {
        const of = known.get(feature);
        const value = weight * (of?.rarity ?? unknown);
        square += value * value;
        if (of !== undefined) found.push([of, value]);
      }
      const length = Math.sqrt(square) || 1;
      let share = 0;
      let without = 0;
      for (const [feature, value] of found) {
        const weight = value / length;
        share += weight * weight;
        without += weight * feature.without;
        addTo(of, feature.entries, feature.beyond, weight);
        addTo(of, feature.entries, feature.lack, -absence);
        addTo(alike, feature.examples, feature.weights, weight);
      }
      const near = nearestOf(alike, entryOf, entries);
      for (let entry = 0; entry < entries; entry += 1)
        of[entry] = at(of, entry) + without + likeness * at(near, entry);
      return { of, near, known: share };
    },
  };
}

function at(list: Float64Array | Float32Array, place: number): number {
  return list[place] ?? 0;
}

function addTo(sums: Float64Array, places: Int32Array, values: Float32Array, weight: number): void {
  for (let index = 0; index < values.length; index += 1) {
    const place = places[index] ?? 0;
    sums[place] = at(sums, place) + weight * at(values, index);
  }
}

interface Holders {
  readonly examples: number[];
  readonly weights: number[];
}

/** Counts the phrasings once: what each feature says for each entry. */
function learn(examples: readonly Example[], entries: number): ReadonlyMap<string, Known> {
  const holders = new Map<string, Holders>();
  for (const [example, { features }] of examples.entries()) {
    for (const [feature, weight] of features) {
      const held = holders.get(feature) ?? { examples: [], weights: [] };
      holders.set(feature, held);
      held.examples.push(example);
      held.weights.push(weight);
    }
  }
  const entryOf = Int32Array.from(examples, ({ entry }) => entry);
  const rarity = rarities(holders, entryOf, entries);
  const length = new Float64Array(examples.length);
  for (const [feature, { examples: places, weights }] of holders) {
    const rare = rarity.get(feature) ?? 0;
    for (const [index, place] of places.entries())
      length[place] = at(length, place) + ((weights[index] ?? 0) * rare) ** 2;
  }
  return withEvidence(holders, { rarity, entryOf, length: length.map(Math.sqrt), entries });
}

/** Inverse document frequency, by entries rather than phrasings: an entry with many ways to be asked isn't punished. */
function rarities(
  holders: ReadonlyMap<string, Holders>,
  entryOf: Int32Array,
  entries: number,
): ReadonlyMap<string, number> {
  return new Map(
    [...holders].map(([feature, { examples }]) => {
      const held = new Set(examples.map((example) => entryOf[example]));
      return [feature, Math.log(1 + entries / held.size)];
    }),
  );
}

interface Counted {
  readonly rarity: ReadonlyMap<string, number>;
  readonly entryOf: Int32Array;
  /** Of each phrasing's weights. */
  readonly length: Float64Array;
  readonly entries: number;
}

/** The logarithm of how much more of a feature an entry has than all have. */
function withEvidence(
  holders: ReadonlyMap<string, Holders>,
  { rarity, entryOf, length, entries }: Counted,
): ReadonlyMap<string, Known> {
  const total = new Float64Array(entries);
  const masses = new Map<string, ReadonlyMap<number, number>>();
  const weighted = new Map<string, Float32Array>();
  for (const [feature, { examples, weights }] of holders) {
    const rare = rarity.get(feature) ?? 0;
    const mass = new Map<number, number>();
    const own = Float32Array.from(examples, (example, index) => {
      const entry = entryOf[example] ?? 0;
      const weight = ((weights[index] ?? 0) * rare) / (at(length, example) || 1);
      mass.set(entry, (mass.get(entry) ?? 0) + weight);
      total[entry] = at(total, entry) + weight;
      return weight;
    });
    masses.set(feature, mass);
    weighted.set(feature, own);
  }
  const phrasings = new Float64Array(entries);
  for (const entry of entryOf) phrasings[entry] = at(phrasings, entry) + 1;
  const all = total.reduce((sum, one) => sum + one, 0);
  const usual = all / (entries || 1);
  const evidence = (own: number, whole: number, share: number) =>
    Math.log((own + smoothing) / (whole + smoothing * holders.size) / share);
  return new Map(
    [...holders].map(([feature, { examples }]) => {
      const mass = masses.get(feature) ?? new Map<number, number>();
      const share = ([...mass.values()].reduce((sum, one) => sum + one, 0) + smoothing) / all;
      const without = evidence(0, usual, share);
      const beyond = [...mass].map(([entry, own]) => evidence(own, at(total, entry), share) - without);
      const known: Known = {
        rarity: rarity.get(feature) ?? 0,
        without,
        entries: Int32Array.from(mass.keys()),
        beyond: Float32Array.from(beyond),
        lack: isMatter(feature) ? lackOf([...mass.keys()], examples, entryOf, phrasings) : new Float32Array(),
        examples: Int32Array.from(examples),
        weights: weighted.get(feature) ?? new Float32Array(),
      };
      return [feature, known];
    }),
  );
}

/** The logarithm of how much less often an entry's phrasings lack a matter than others' do; 0 or below. */
function lackOf(
  places: readonly number[],
  examples: readonly number[],
  entryOf: Int32Array,
  phrasings: Float64Array,
): Float32Array {
  const having = new Map<number, number>();
  for (const example of examples) {
    const entry = entryOf[example] ?? 0;
    having.set(entry, (having.get(entry) ?? 0) + 1);
  }
  const usual = examples.length / (entryOf.length || 1);
  return Float32Array.from(places, (entry) => {
    const part = (having.get(entry) ?? 0) / (at(phrasings, entry) || 1);
    return Math.min(0, Math.log((1 - part + doubt) / (1 - usual + doubt)));
  });
}

/** For each entry the likeness of its nearest phrasings, weighed. */
function nearestOf(alike: Float64Array, entryOf: Int32Array, entries: number): Float64Array {
  const top = nearest.map(() => new Float64Array(entries));
  for (let example = 0; example < alike.length; example += 1) {
    let value = at(alike, example);
    const entry = entryOf[example] ?? 0;
    for (const best of top) {
      if (value <= 0) break;
      const before = at(best, entry);
      if (value <= before) continue;
      best[entry] = value;
      value = before;
    }
  }
  return Float64Array.from({ length: entries }, (_, entry) =>
    nearest.reduce((sum, part, place) => sum + part * at(top[place] ?? new Float64Array(), entry), 0),
  );
}
