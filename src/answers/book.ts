import type { Pack } from "../packs/pack.ts";
import type { AnswerEntry, Concepts, OutsideEntry, Silence } from "../packs/schema.ts";
import type { Policy } from "../policy/compile.ts";
import type { Lexicon } from "../understanding/lexicon.ts";
import { normalise } from "../understanding/normalise.ts";
import { wordTable } from "../understanding/scan.ts";
import { type Concept, type FeatureTools, featuresOf, type Words } from "./features.ts";
import type { KeptEntry } from "./kept.ts";
import { createMatcher, type Example, type Matcher } from "./matcher.ts";
import { compileNames, type Names, readMentions } from "./mentions.ts";
import { type SoundTable, soundTable } from "./sounds.ts";

/** What a question may lead to. */
export type Entry =
  | { readonly kind: "answer"; readonly entry: AnswerEntry }
  | { readonly kind: "silence"; readonly entry: Silence }
  | { readonly kind: "outside"; readonly entry: OutsideEntry }
  /** An answer of staff, kept for the next asker. */
  | { readonly kind: "kept"; readonly entry: KeptEntry };

/** All that can be answered, made ready to be searched. Immutable. */
export interface AnswerBook {
  readonly pack: Pack;
  readonly policy: Policy;
  readonly names: Names;
  readonly tools: FeatureTools;
  readonly sounds: SoundTable;
  readonly entries: readonly Entry[];
  /** The phrasings of all entries, read. */
  readonly examples: readonly BookExample[];
  /** By entry: ids of the committees that its phrasings are about; none where they are about all. */
  readonly committeesOf: readonly (readonly string[])[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly matcher: Matcher;
}

/** A phrasing, read. */
export interface BookExample extends Example {
  /** Ids of committees that it names. */
  readonly places: readonly string[];
}

export interface BookGround {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly words: Words;
}

/** Made once for a pack; takes some tenths of a second. */
export function compileBook(ground: BookGround): AnswerBook {
  const { pack } = ground.policy;
  const entries: readonly Entry[] = [
    ...pack.answers.map((entry) => ({ kind: "answer", entry }) as const),
    ...pack.silences.map((entry) => ({ kind: "silence", entry }) as const),
    ...pack.outside.map((entry) => ({ kind: "outside", entry }) as const),
  ];
  const concepts = conceptWords(pack.concepts);
  const tools = { words: ground.words, concepts: wordTable(concepts) };
  const names = compileNames(pack, ground.lexicon);
  const phrasings = entries.flatMap(({ entry }) => entry.ask.map(normalise));
  const sounds = soundTable(
    [
      ...phrasings,
      ...concepts.keys(),
      ...ground.lexicon.specialties.words.keys(),
      ...ground.lexicon.titles.words.keys(),
      ...names.committees.words.keys(),
    ],
    ground.words,
  );
  return {
    ...searchable(entries, examplesOf(entries, 0, names, tools)),
    pack,
    policy: ground.policy,
    names,
    tools,
    sounds,
  };
}

function conceptWords({ asking, matters, outside }: Concepts): ReadonlyMap<string, Concept> {
  const groups = Object.entries({ asking, matters, outside });
  return new Map(
    groups.flatMap(([group, concepts]) =>
      Object.entries(concepts).flatMap(([id, words]) =>
        words.map((word) => [normalise(word), { id, isMatter: group === "matters" }] as const),
      ),
    ),
  );
}

/** The book with the answers that staff have kept; those that it had before are no longer in it. */
export function withKept(book: AnswerBook, kept: readonly KeptEntry[]): AnswerBook {
  const own = book.entries.filter(({ kind }) => kind !== "kept");
  const more = kept.map((entry) => ({ kind: "kept", entry }) as const);
  const examples = [
    ...book.examples.filter(({ entry }) => entry < own.length),
    ...examplesOf(more, own.length, book.names, book.tools),
  ];
  return { ...book, ...searchable([...own, ...more], examples) };
}

function searchable(entries: readonly Entry[], examples: readonly BookExample[]) {
  return {
    entries,
    examples,
    committeesOf: entries.map((_, entry) =>
      ownCommittees(examples.filter((example) => example.entry === entry)),
    ),
    byId: new Map(entries.map((one) => [one.entry.id, one])),
    matcher: createMatcher(examples, entries.length),
  };
}

/** @param first the place of the first of these entries in the book */
function examplesOf(
  entries: readonly Entry[],
  first: number,
  names: Names,
  tools: FeatureTools,
): readonly BookExample[] {
  return entries.flatMap(({ entry }, index) =>
    entry.ask.map((text) => ({
      entry: first + index,
      ...readExample(text, names, tools),
    })),
  );
}

function readExample(text: string, names: Names, tools: FeatureTools) {
  const { masked, places } = readMentions(text, names);
  return { features: featuresOf(masked, tools), places };
}

/** The part of an entry's phrasings that must name a committee for the entry to be about it. */
const mostly = 0.4;

function ownCommittees(examples: readonly BookExample[]): readonly string[] {
  const named = [...new Set(examples.flatMap(({ places }) => places))];
  return named.filter(
    (id) => examples.filter(({ places }) => places.includes(id)).length >= mostly * examples.length,
  );
}
