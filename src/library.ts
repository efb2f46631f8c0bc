import type { Answer } from "./answers/answer.ts";
import { ask } from "./answers/ask.ts";
import { type AnswerBook, openBook, readPhrasings, withKept } from "./answers/book.ts";
import { nearestAnswers } from "./answers/nearest.ts";
import { resolve } from "./answers/resolve.ts";
import { noMentions, subjectOf } from "./answers/subject.ts";
import type { AnswerInline } from "./bot/inline.ts";
import type { Nearest } from "./desk/draft.ts";
import type { KeptAnswer } from "./desk/ticket.ts";
import { loadDictionaries } from "./dictionaries.ts";
import { keptBook } from "./kept-book.ts";
import type { Policy } from "./policy/compile.ts";
import { answerText } from "./render/answers.ts";
import type { Lexicon } from "./understanding/lexicon.ts";

export interface LibraryDeps {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  /** ISO day, Asia/Shanghai. */
  readonly today: () => string;
  /** The answers that staff have kept and not withdrawn, as they are now. */
  readonly kept?: () => readonly KeptAnswer[];
}

/** Where questions in free text are looked up: loaded when the first one comes, and always with what staff have kept. */
export interface Library {
  book(): Promise<AnswerBook>;
  readonly nearest: Nearest;
  readonly answerInline: AnswerInline;
}

/** As many as a clerk looks over before he writes himself. */
const mostDrafts = 5;

export function openLibrary({ policy, lexicon, today, kept = () => [] }: LibraryDeps): Library {
  let compiled: Promise<AnswerBook> | undefined;
  let current: { readonly kept: readonly KeptAnswer[]; readonly book: AnswerBook } | undefined;

  async function book(): Promise<AnswerBook> {
    compiled ??= loadDictionaries().then((words) => {
      const ground = { policy, lexicon, words };
      return openBook(ground, keptBook(policy.pack) ?? readPhrasings(ground));
    });
    const plain = await compiled;
    const now = kept();
    if (current === undefined || !same(current.kept, now))
      current = { kept: now, book: now.length === 0 ? plain : withKept(plain, now) };
    return current.book;
  }

  return {
    book,
    async nearest(question) {
      const answers = nearestAnswers(await book(), question, { today: today() });
      return answers
        .slice(0, mostDrafts)
        .map(({ id, topic, say, passages }) => ({ id, topic, say, cites: passages }));
    },
    async answerInline(query) {
      const open = await book();
      const answers = query === "" ? commonAnswers(open, today()) : found(open, query, today());
      return answers.map((answer) => ({
        id: answer.id,
        title: answer.topic,
        text: answerText(policy.pack, answer, undefined, false).toString(),
      }));
    },
  };
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
