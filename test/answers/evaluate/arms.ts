import { createRequire } from "node:module";
import MiniSearch from "minisearch";
import type { Reply } from "../../../src/answers/answer.ts";
import { ask } from "../../../src/answers/ask.ts";
import type { AnswerBook } from "../../../src/answers/book.ts";
import { questionsOf } from "../../../src/packs/answers-schema.ts";
import { normalise } from "../../../src/understanding/normalise.ts";

/** Something that finds an entry for a question, with a score that grows with its trust. */
export interface Arm {
  readonly name: string;
  /** The id of the entry it would answer with; null where it finds none. */
  find(question: string): Promise<{ readonly id: string | null; readonly score: number }>;
}

/** What all peers learn from: the same phrasings, without slots, as they are typed. */
interface Phrasing {
  readonly id: string;
  readonly text: string;
}

export function phrasingsOf({ entries }: AnswerBook): readonly Phrasing[] {
  return entries.flatMap(({ entry }) =>
    questionsOf(entry)
      .flat()
      .map((text) => ({ id: entry.id, text: normalise(text.replaceAll(/\{[^}]*\}/g, "")) })),
  );
}

/** This engine, as contract `ask` uses it; its own threshold is already in the reply. */
export function ourArm(book: AnswerBook, today: string): { reply(question: string): Reply } {
  return { reply: (question) => ask(book, question, { today }) };
}

function characters(text: string): string[] {
  return [...normalise(text)].filter((character) => /[\p{L}\p{N}]/u.test(character));
}

function bigrams(text: string): string[] {
  const all = characters(text);
  return all.slice(1).map((character, index) => `${all[index]}${character}`);
}

/** MiniSearch as it comes, but for Chinese text, which has no spaces: cut into characters. */
export function miniSearchArm(phrasings: readonly Phrasing[]): Arm {
  return searchArm("minisearch, characters", phrasings, characters);
}

/** BM25 (MiniSearch's BM25+ with the usual parameters) on pairs of characters. */
export function bm25Arm(phrasings: readonly Phrasing[]): Arm {
  return searchArm("BM25 on bigrams", phrasings, bigrams);
}

function searchArm(name: string, phrasings: readonly Phrasing[], tokenize: (text: string) => string[]): Arm {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"], tokenize });
  index.addAll(phrasings.map(({ text }, id) => ({ id, text })));
  return {
    name,
    async find(question) {
      const [best] = index.search(question, { tokenize });
      if (best === undefined) return { id: null, score: 0 };
      const id = typeof best.id === "number" ? (phrasings[best.id]?.id ?? null) : null;
      return { id, score: best.score / Math.sqrt(tokenize(question).length || 1) };
    },
  };
}

interface Manager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ readonly intent: string; readonly score: number }>;
}

/** node-nlp's intents. It is installed for the comparison alone: `npm run eval:answers` does so. */
export async function nodeNlpArm(phrasings: readonly Phrasing[], peers: string): Promise<Arm> {
  const load = createRequire(peers);
  const { NlpManager }: { NlpManager: new (settings: object) => Manager } = load("node-nlp");
  const manager = new NlpManager({
    languages: ["zh"],
    forceNER: false,
    autoSave: false,
    nlu: { log: false },
  });
  for (const { id, text } of phrasings) if (text.trim() !== "") manager.addDocument("zh", text, id);
  await manager.train();
  return {
    name: "node-nlp",
    async find(question) {
      const { intent, score } = await manager.process("zh", normalise(question));
      return { id: intent === "None" ? null : intent, score };
    },
  };
}
