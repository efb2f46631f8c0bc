import type { Answer } from "./answer.ts";
import type { AnswerBook } from "./book.ts";
import { matchAll, readable } from "./match.ts";
import { resolve } from "./resolve.ts";
import { type Asker, subjectOf } from "./subject.ts";

/** The answers that lie nearest to a question, best first, however unsure: for somebody who judges by himself. */
export function nearestAnswers(book: AnswerBook, question: string, asker: Asker): readonly Answer[] {
  const text = readable(book, question);
  const [whole] = matchAll(book, text);
  if (whole === undefined) return [];
  const { mentions, ranked } = whole;
  const subject = subjectOf(book, mentions, text, asker);
  return ranked.flatMap(({ entry }) => resolve(book, entry, { mentions, subject, asker }) ?? []);
}
