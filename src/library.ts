import type { Answer } from "./answers/answer.ts";
import { ask } from "./answers/ask.ts";
import { type AnswerBook, type BookData, openBook, readPhrasings, withKept } from "./answers/book.ts";
import { nearestAnswers } from "./answers/nearest.ts";
import { resolve } from "./answers/resolve.ts";
import { noMentions, subjectOf } from "./answers/subject.ts";
import { isToBeNamed, packAsked } from "./answers/which-pack.ts";
import type { AnswerInline } from "./bot/inline.ts";
import type { Nearest } from "./desk/draft.ts";
import type { KeptAnswer } from "./desk/ticket.ts";
import { loadDictionaries } from "./dictionaries.ts";
import { keptBook } from "./kept-book.ts";
import type { Pack } from "./packs/pack.ts";
import { answerText } from "./render/answers.ts";
import { planName } from "./render/plan-name.ts";
import type { Ready, Shelf } from "./shelf.ts";

export interface LibraryDeps {
  /** The packs as they are at the moment. */
  readonly shelf: () => Shelf;
  /** ISO day, Asia/Shanghai. */
  readonly today: () => string;
  /** The answers that staff have kept and not withdrawn, as they are now. */
  readonly kept?: () => readonly KeptAnswer[];
  /** What the phrasings of a pack come to; null where that isn't known, and they are read here. */
  readonly phrasings?: (pack: Pack) => BookData | null | Promise<BookData | null>;
}

/** Where questions in free text are looked up: loaded when the first one comes, and always with what staff have kept. */
export interface Library {
  /**
   * The book of a pack by its id, of the day's own without one; opened when it is first asked for.
   * @param packs the shelf that it stands on, where that isn't the one of now
   */
  book(pack?: string, packs?: Shelf): Promise<AnswerBook>;
  readonly nearest: Nearest;
  readonly answerInline: AnswerInline;
}

/** As many as a clerk looks over before he writes himself. */
const mostDrafts = 5;

export function openLibrary(deps: LibraryDeps): Library {
  const { shelf, today, kept = () => [], phrasings = keptBook } = deps;
  const opened = new WeakMap<Pack, () => Promise<AnswerBook>>();
  let words: ReturnType<typeof loadDictionaries> | undefined;

  function opener(ready: Ready): () => Promise<AnswerBook> {
    let plain: Promise<AnswerBook> | undefined;
    let current: { readonly kept: readonly KeptAnswer[]; readonly book: AnswerBook } | undefined;
    return async () => {
      words ??= loadDictionaries();
      plain ??= words.then(async (words) => {
        const ground = { ...ready, words };
        return openBook(ground, (await phrasings(ready.pack)) ?? readPhrasings(ground));
      });
      const without = await plain;
      const now = keptFor(ready.pack, kept(), shelf());
      if (current === undefined || !same(current.kept, now))
        current = { kept: now, book: now.length === 0 ? without : withKept(without, now) };
      return current.book;
    };
  }

  async function book(pack?: string, packs = shelf()): Promise<AnswerBook> {
    const ready = (pack === undefined ? null : packs.byId(pack)) ?? packs.choose({ day: today() });
    const open = opened.get(ready.pack) ?? opener(ready);
    opened.set(ready.pack, open);
    return open();
  }

  /** The book of the pack that a text is about, nobody's own case known; and whether it has to be named, as there are others. */
  async function bookFor(text: string) {
    const packs = shelf();
    const own = packs.choose({ day: today() });
    const by = packAsked(packs, own, text, today());
    return { open: await book(by.pack.id, packs), asked: by.text, named: isToBeNamed(own, by) };
  }

  return {
    book,
    async nearest(question) {
      const { open, asked } = await bookFor(question);
      const answers = nearestAnswers(open, asked, { today: today() });
      return answers
        .slice(0, mostDrafts)
        .map(({ id, topic, say, passages }) => ({ id, topic, say, cites: passages }));
    },
    async answerInline(query) {
      const { open, asked, named } = await bookFor(query);
      const answers = query === "" ? commonAnswers(open, today()) : found(open, asked, today());
      const lead = named ? `按${planName(open.pack)}：\n` : "";
      return answers.map((answer) => ({
        id: answer.id,
        title: answer.topic,
        text: `${lead}${answerText(open.pack, answer, undefined, false).toString()}`,
      }));
    },
  };
}

/**
 * What staff have kept counts for a pack that has the words it stands on. What stands on their own word alone says nothing of
 * the region that it is about: it counts where there is one.
 */
function keptFor({ clauses }: Pack, kept: readonly KeptAnswer[], { packs, regions }: Shelf) {
  if (packs.length === 1) return kept;
  return kept.filter(({ cites }) =>
    cites.length === 0
      ? regions.length === 1
      : cites.every(({ clause, quote }) => clauses.get(clause)?.includes(quote) === true),
  );
}

function same(one: readonly KeptAnswer[], other: readonly KeptAnswer[]): boolean {
  return one.length === other.length && one.every((answer, place) => answer === other[place]);
}

/** What was asked, then what lies near it. */
function found(book: AnswerBook, query: string, today: string): readonly Answer[] {
  const { answers } = ask(book, query, { today });
  const near = nearestAnswers(book, query, { today });
  return [...answers, ...near.filter(({ id }) => !answers.some((answer) => answer.id === id))];
}

function commonAnswers(book: AnswerBook, today: string): readonly Answer[] {
  const asker = { today };
  const subject = subjectOf(book, noMentions, "", asker);
  return book.entries
    .filter(({ kind, entry }) => kind === "answer" && "common" in entry && entry.common === true)
    .flatMap((entry) => resolve(book, entry, { mentions: noMentions, subject, asker }) ?? []);
}
