import { questionsOf } from "../packs/answers-schema.ts";
import type { Pack } from "../packs/pack.ts";
import type { AnswerEntry, Concepts, OutsideEntry, Silence } from "../packs/schema.ts";
import type { Policy } from "../policy/compile.ts";
import type { Lexicon } from "../understanding/lexicon.ts";
import { normalise } from "../understanding/normalise.ts";
import { wordTable } from "../understanding/scan.ts";
import { type Concept, type FeatureTools, featuresOf, type Words } from "./features.ts";
import type { KeptEntry } from "./kept.ts";
import { createMatcher, type Example, type Learned, learn, type Matcher } from "./matcher.ts";
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
  /** The questions that the matcher tells apart: the place of the entry that answers each. */
  readonly entryOf: readonly number[];
  /** By question: ids of the committees that its phrasings are about; none where they are about all. */
  readonly committeesOf: readonly (readonly string[])[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly matcher: Matcher;
}

export interface BookGround {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly words: Words;
}

/** What the phrasings of a pack come to, plain data: reading ten thousand of them takes seconds, so it can be kept. */
export interface BookData {
  readonly learned: Learned;
  readonly sounds: SoundTable;
  readonly committeesOf: readonly (readonly string[])[];
}

/** Reads all phrasings of a pack; takes seconds. */
export function readPhrasings(ground: BookGround): BookData {
  const { entries, names, tools } = frameOf(ground);
  const questions = entries.flatMap(({ entry }) => questionsOf(entry));
  const examples = examplesOf(questions, names, tools);
  const { lexicon, words } = ground;
  return {
    learned: learn(examples, questions.length),
    sounds: soundTable(
      [
        ...questions.flat().map(normalise),
        ...[tools.concepts, lexicon.specialties, lexicon.titles, names.committees].flatMap((table) => [
          ...table.words.keys(),
        ]),
      ],
      words,
    ),
    committeesOf: ownCommittees(examples, questions.length),
  };
}

/** @param data what `readPhrasings` gave for the same pack */
export function openBook(ground: BookGround, data: BookData): AnswerBook {
  const frame = frameOf(ground);
  const { pack } = ground.policy;
  return {
    ...{ ...frame, pack, policy: ground.policy },
    byId: byIdOf(frame.entries),
    ...{ sounds: data.sounds, committeesOf: data.committeesOf },
    matcher: createMatcher(data.learned),
  };
}

function frameOf({ policy, lexicon, words }: BookGround) {
  const { pack } = policy;
  const entries: readonly Entry[] = [
    ...pack.answers.map((entry) => ({ kind: "answer", entry }) as const),
    ...pack.silences.map((entry) => ({ kind: "silence", entry }) as const),
    ...pack.outside.map((entry) => ({ kind: "outside", entry }) as const),
  ];
  const tools: FeatureTools = { words, concepts: wordTable(conceptWords(pack.concepts)) };
  return { entries, entryOf: entryOf(entries), tools, names: compileNames(pack, lexicon) };
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

/** The book with the answers that staff have kept as well. @param book the policy's own, as it was compiled */
export function withKept(book: AnswerBook, kept: readonly KeptEntry[]): AnswerBook {
  const entries = [...book.entries, ...kept.map((entry) => ({ kind: "kept", entry }) as const)];
  const examples = examplesOf(
    kept.map(({ ask }) => ask),
    book.names,
    book.tools,
  );
  return {
    ...book,
    entries,
    entryOf: entryOf(entries),
    byId: byIdOf(entries),
    committeesOf: [...book.committeesOf, ...ownCommittees(examples, kept.length)],
    matcher: book.matcher.extended(examples, kept.length),
  };
}

function entryOf(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap(({ entry }, place) => questionsOf(entry).map(() => place));
}

function byIdOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((one) => [one.entry.id, one]));
}

/** A phrasing, read. */
interface BookExample extends Example {
  /** Ids of committees that it names. */
  readonly places: readonly string[];
}

function examplesOf(
  questions: readonly (readonly string[])[],
  names: Names,
  tools: FeatureTools,
): readonly BookExample[] {
  return questions.flatMap((ways, question) =>
    ways.map((text) => {
      const { masked, places } = readMentions(text, names);
      return { entry: question, places, features: featuresOf(masked, tools) };
    }),
  );
}

/** The part of a question's phrasings that must name a committee for it to be about it. */
const mostly = 0.4;

/** For each question the committees that its phrasings are about. */
function ownCommittees(examples: readonly BookExample[], questions: number): readonly (readonly string[])[] {
  const named = Array.from({ length: questions }, (): (readonly string[])[] => []);
  for (const { entry, places } of examples) named[entry]?.push(places);
  return named.map((phrasings) =>
    [...new Set(phrasings.flat())].filter(
      (id) => phrasings.filter((places) => places.includes(id)).length >= mostly * phrasings.length,
    ),
  );
}
