import type { Answer, Reply, Suggestion } from "./answer.ts";
import type { AnswerBook } from "./book.ts";
import { choose, isOutside, surest } from "./choose.ts";
import { guardOf, isContradicted } from "./guard.ts";
import { type Match, matchAll, readable } from "./match.ts";
import { resolve } from "./resolve.ts";
import { type Asker, subjectOf } from "./subject.ts";

/** The most questions of one message that are answered. */
const mostAnswers = 3;
const mostAlternatives = 3;
const mostCitations = 3;

/**
 * A question in free text. Pure; never throws, whatever the text. Where the message holds several questions, each is
 * answered that is sure enough; what isn't sure is not said.
 */
export function ask(book: AnswerBook, message: string, asker: Asker): Reply {
  const text = readable(book, message);
  const reply = askReadable(book, text, asker);
  if (reply.answers.length > 0 || reply.outside === true) return reply;
  return askOfOwnField(book, text, asker) ?? reply;
}

/** 电话多少？ from somebody whose field is known may be meant of its committee: asked so, where it is sure then. */
function askOfOwnField(book: AnswerBook, text: string, asker: Asker): Reply | null {
  const field = book.pack.byId.specialty.get(asker.profile?.specialty?.id ?? "");
  if (field === undefined || text === "") return null;
  const reply = askReadable(book, `${field.name}的${text}`, asker);
  const ofField = reply.answers.every(({ id }) => /^(?:committee\.|city:)/.test(id));
  return reply.answers.length > 0 && ofField ? reply : null;
}

function askReadable(book: AnswerBook, text: string, asker: Asker): Reply {
  const matches = matchAll(book, text);
  const best = surest(matches);
  if (best === null) return { status: "unknown", answers: [], alternatives: [], score: 0 };
  const answers = choose(matches, text).flatMap((match) =>
    match.chance < threshold ? [] : (answerTo(book, match, text, asker) ?? []),
  );
  const given = distinct(answers).slice(0, mostAnswers);
  const [first] = given;
  return {
    status: first?.status ?? "unknown",
    answers: given.map((answer) => ({ ...answer, passages: shareOf(answer, given.length) })),
    ...(isOutside(best) && given.length === 0 && best.chance >= threshold
      ? { alternatives: [], score: 1 - best.chance, outside: true }
      : { alternatives: alternativesTo(best, given), score: best.chance }),
  };
}

/** Below this chance nothing is answered; chosen by cross-validation on the development questions. */
export const threshold = 0.75;

function answerTo(book: AnswerBook, match: Match, text: string, asker: Asker): Answer | null {
  const { view } = match;
  const top = match.ranked.find(({ entry }) => !isContradicted(book, entry, { view, text, asker }));
  if (top === undefined || top.entry.kind === "outside") return null;
  const subject = subjectOf(book, match.mentions, text, asker);
  const elsewhere = guardOf(book, top.entry, { view, text, subject, asker });
  return elsewhere ?? resolve(book, top.entry, { mentions: match.mentions, subject, asker });
}

function distinct(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ id }, place) => answers.findIndex((other) => other.id === id) === place);
}

/** Three clauses in all, shared among the answers; one clause is cited once by each. */
function shareOf({ passages }: Answer, answers: number): Answer["passages"] {
  const clauses = [...new Set(passages.map(({ clause }) => clause))].slice(
    0,
    Math.max(1, Math.floor(mostCitations / answers)),
  );
  return passages.filter(({ clause }) => clauses.includes(clause));
}

function alternativesTo({ ranked }: Match, given: readonly Answer[]): readonly Suggestion[] {
  return ranked
    .filter(
      ({ entry }) => entry.kind !== "outside" && !given.some(({ id }) => id.split(":")[0] === entry.entry.id),
    )
    .slice(0, mostAlternatives)
    .map(({ entry: { entry } }) => ({ id: entry.id, topic: entry.topic }));
}
