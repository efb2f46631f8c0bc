import { type Features, isMatter } from "./features.ts";

/** One way to ask a question; `entry` is the place of the question in the book. */
export interface Example {
  readonly entry: number;
  readonly features: Features;
}

/** How well each entry fits, by its place; higher is better. */
export interface Scores {
  readonly of: Float64Array;
  /** The part of the question's weight that any phrasing has, 0 to 1. */
  readonly known: number;
}

/**
 * Matches a question with the phrasings of entries: how much more often an entry's phrasings have each feature than others'
 * do (naive Bayes, on weights normalised by length, in which rare features count more than common ones), and whether the
 * question lacks what nearly all of an entry's phrasings speak of. Everything is counted once, when it is made.
 *
 * Likeness to single phrasings, BM25 and a trained linear classifier were tried beside it on the development questions and
 * made nothing better (`npm run eval:answers` prints the comparison).
 */
export interface Matcher {
  score(features: Features): Scores;
  /**
   * The same with some entries more behind its own, weighed by what it knows of features already: for a few that come and
   * go, as nothing is counted anew. The examples' `entry` counts from 0 among the new ones.
   */
  extended(examples: readonly Example[], entries: number): Matcher;
}

/** Smoothing, in phrasings: how much of a feature an entry is thought to have that none of its phrasings has. */
const smoothing = 0.03;
/** What the lack of a matter counts that most of an entry's phrasings speak of. */
const absence = 0.3;
/** Smoothing of the part of an entry's phrasings that speak of a matter. */
const doubt = 0.05;

/** What is known of all features, plain data in parallel lists: a feature's own stand from `from[feature]` to `from[feature + 1]`. */
export interface Learned {
  readonly featureOf: ReadonlyMap<string, number>;
  /** How many entries there are, and the weights of all their phrasings. */
  readonly size: number;
  readonly all: number;
  readonly rarity: Float64Array;
  /** Its part of the weights of all phrasings. */
  readonly share: Float64Array;
  /** What a feature says for all entries that don't have it. */
  readonly without: Float64Array;
  readonly from: Int32Array;
  /** Entries that have the feature, what it says for each beyond `without`, and what its lack says. */
  readonly entry: Int32Array;
  readonly beyond: Float32Array;
  readonly lack: Float32Array;
}

export function createMatcher(learned: Learned): Matcher {
  const { featureOf, rarity, without, from, entry, beyond, lack, size: entries } = learned;
  const unknown = Math.log(1 + entries);
  // As though a question lacked every matter; those that it has are taken out again.
  const lacking = new Float64Array(entries);
  for (let place = 0; place < entry.length; place += 1)
    add(lacking, at(entry, place), absence * at(lack, place));

  const matcher: Matcher = {
    extended: (more, count) => extend(matcher, learned, more, count),
    score(features) {
      const of = lacking.slice();
      const found: (readonly [feature: number, value: number])[] = [];
      let square = 0;
      for (const [name, weight] of features) {
        const feature = featureOf.get(name);
        const value = weight * (feature === undefined ? unknown : at(rarity, feature));
        square += value * value;
        if (feature !== undefined) found.push([feature, value]);
      }
      const length = Math.sqrt(square) || 1;
      let known = 0;
      let shared = 0;
      for (const [feature, value] of found) {
        const weight = value / length;
        known += weight * weight;
        shared += weight * at(without, feature);
        for (let place = at(from, feature); place < at(from, feature + 1); place += 1)
          add(of, at(entry, place), weight * at(beyond, place) - absence * at(lack, place));
      }
      return { of: of.map((score) => score + shared), known };
    },
  };
  return matcher;
}

/** A feature that no phrasing has counts as one that a single entry has. */
function extend(base: Matcher, learned: Learned, examples: readonly Example[], entries: number): Matcher {
  const { featureOf, rarity, share, size } = learned;
  const unknown = Math.log(1 + size);
  const rare = (name: string) => at(rarity, featureOf.get(name) ?? -1) || unknown;
  const masses = Array.from({ length: entries }, () => new Map<string, number>());
  const totals = new Float64Array(entries);
  for (const { entry, features } of examples) {
    for (const [name, value] of normalised(features, rare)) {
      masses[entry]?.set(name, (masses[entry]?.get(name) ?? 0) + value);
      add(totals, entry, value);
    }
  }
  const usual = smoothing / (learned.all || 1);
  return {
    extended: (more, count) => extend(base, learned, more, count),
    score(features) {
      const { of, known } = base.score(features);
      const weights = normalised(features, rare);
      const more = masses.map((mass, entry) => {
        let score = 0;
        for (const [name, weight] of weights) {
          const own = (mass.get(name) ?? 0) + smoothing;
          const whole = at(totals, entry) + smoothing * featureOf.size;
          score += weight * Math.log(own / whole / (at(share, featureOf.get(name) ?? -1) || usual));
        }
        return score;
      });
      return { of: Float64Array.from([...of, ...more]), known };
    },
  };
}

/** Weights times rarity, of length 1. */
function normalised(features: Features, rare: (name: string) => number): ReadonlyMap<string, number> {
  const weights = new Map([...features].map(([name, weight]) => [name, weight * rare(name)]));
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([name, weight]) => [name, weight / length]));
}

type Numbers = Float64Array | Float32Array | Int32Array;

function at(list: Numbers, place: number): number {
  return list[place] ?? 0;
}

function add(list: Float64Array, place: number, value: number): void {
  list[place] = at(list, place) + value;
}

/** A feature of an entry: the sum of its weights in the entry's phrasings, and in how many of them it stands. */
interface Held {
  mass: number;
  phrasings: number;
}

/** Counts the phrasings: all that a matcher needs of them. */
export function learn(examples: readonly Example[], entries: number): Learned {
  const holders = holdersOf(examples);
  const rarities = new Map([...holders].map(([name, held]) => [name, Math.log(1 + entries / held.size)]));
  const phrasings = new Float64Array(entries);
  const total = new Float64Array(entries);
  for (const { entry, features } of examples) {
    add(phrasings, entry, 1);
    for (const [name, value] of normalised(features, (feature) => rarities.get(feature) ?? 0)) {
      const held = holders.get(name)?.get(entry);
      if (held === undefined) continue;
      held.mass += value;
      held.phrasings += 1;
      add(total, entry, value);
    }
  }
  return weigh(holders, { rarities, phrasings, total, examples: examples.length });
}

function holdersOf(examples: readonly Example[]): ReadonlyMap<string, ReadonlyMap<number, Held>> {
  const holders = new Map<string, Map<number, Held>>();
  for (const { entry, features } of examples) {
    for (const name of features.keys()) {
      const held = holders.get(name) ?? new Map<number, Held>();
      holders.set(name, held);
      if (!held.has(entry)) held.set(entry, { mass: 0, phrasings: 0 });
    }
  }
  return holders;
}

interface Counted {
  readonly rarities: ReadonlyMap<string, number>;
  /** By entry. */
  readonly phrasings: Float64Array;
  /** By entry: the weights of all its phrasings' features. */
  readonly total: Float64Array;
  readonly examples: number;
}

/** Turns counts into what each feature says. */
function weigh(
  holders: ReadonlyMap<string, ReadonlyMap<number, Held>>,
  { rarities, phrasings, total, examples }: Counted,
): Learned {
  const all = total.reduce((sum, one) => sum + one, 0) || 1;
  const usual = all / (total.length || 1);
  const pairs = [...holders.values()].reduce((sum, held) => sum + held.size, 0);
  const learned = {
    featureOf: new Map([...holders.keys()].map((name, feature) => [name, feature])),
    size: total.length,
    all,
    rarity: new Float64Array(holders.size),
    share: new Float64Array(holders.size),
    without: new Float64Array(holders.size),
    from: new Int32Array(holders.size + 1),
    entry: new Int32Array(pairs),
    beyond: new Float32Array(pairs),
    lack: new Float32Array(pairs),
  };
  let place = 0;
  let feature = 0;
  for (const [name, held] of holders) {
    const own = [...held.values()];
    const share = (own.reduce((sum, { mass }) => sum + mass, 0) + smoothing) / all;
    const often = own.reduce((sum, one) => sum + one.phrasings, 0) / (examples || 1);
    const evidence = (mass: number, whole: number) =>
      Math.log((mass + smoothing) / (whole + smoothing * holders.size) / share);
    const without = evidence(0, usual);
    learned.rarity[feature] = rarities.get(name) ?? 0;
    learned.share[feature] = share;
    learned.without[feature] = without;
    for (const [entry, { mass, phrasings: having }] of held) {
      learned.entry[place] = entry;
      learned.beyond[place] = evidence(mass, at(total, entry)) - without;
      learned.lack[place] = isMatter(name) ? lackOf(having / (at(phrasings, entry) || 1), often) : 0;
      place += 1;
    }
    feature += 1;
    learned.from[feature] = place;
  }
  return learned;
}

/** The logarithm of how much less often an entry's phrasings lack a matter than others' do; 0 or below. */
function lackOf(part: number, usual: number): number {
  return Math.min(0, Math.log((1 - part + doubt) / (1 - usual + doubt)));
}
