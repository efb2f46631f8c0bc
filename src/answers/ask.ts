import type { Answer, Reply, Suggestion } from "./answer.ts";
import type { AnswerBook, Entry } from "./book.ts";
import { type Match, matchAll, readable } from "./match.ts";
import { elsewhere } from "./places-and-years.ts";
import { resolve, silent } from "./resolve.ts";
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
  const matches = matchAll(book, text);
  const [best] = matches.toSorted((a, b) => worth(b, matches) - worth(a, matches));
  if (best === undefined) return { status: "unknown", answers: [], alternatives: [], score: 0 };
  const chosen = [best, ...furtherQuestions(best, matches)].toSorted((a, b) => a.view.start - b.view.start);
  const answers = chosen.flatMap((match) =>
    match.chance < threshold ? [] : (answerTo(book, match, text, asker) ?? []),
  );
  const given = distinct(answers).slice(0, mostAnswers);
  const [first] = given;
  return {
    status: first?.status ?? "unknown",
    answers: given.map((answer) => ({ ...answer, passages: shareOf(answer, given.length) })),
    alternatives: alternativesTo(best, given),
    score: best.chance,
  };
}

/** Below this chance nothing is answered; chosen by cross-validation on the development questions. */
export const threshold = 0.5;

/** A part that isn't worded as a question counts less, where another one is. */
function worth({ chance, view }: Match, all: readonly Match[]): number {
  return view.asks || !all.some((match) => match.view.asks) ? chance : chance * 0.7;
}

function furtherQuestions(best: Match, all: readonly Match[]): readonly Match[] {
  const taken = [best];
  const sure = all.filter(({ view, chance }) => view.asks && chance >= threshold);
  for (const match of sure.toSorted((a, b) => b.chance - a.chance)) {
    if (!taken.some((other) => overlap(match, other))) taken.push(match);
  }
  return taken.slice(1);
}

function overlap(one: Match, other: Match): boolean {
  return one.view.start < other.view.end && other.view.start < one.view.end;
}

function answerTo(book: AnswerBook, match: Match, message: string, asker: Asker): Answer | null {
  const [top] = match.ranked;
  if (top === undefined || top.entry.kind === "outside") return null;
  const guard = guardOf(book, top.entry, match.mentions.text, asker);
  if (guard !== null) return guard;
  const subject = subjectOf(book, match.mentions, message, asker);
  return resolve(book, top.entry, { mentions: match.mentions, subject, asker });
}

/** What is asked of another place or another year isn't answered with this district's row. */
function guardOf(book: AnswerBook, entry: Entry, text: string, { today }: Asker): Answer | null {
  if (entry.kind === "silence" && entry.entry.guards !== undefined) return null;
  const other = elsewhere(text, book.pack, book.names.lexicon, today);
  const kind =
    other.place && !isOfMountains(book, entry)
      ? "place"
      : other.year && isOfTheYear(book, entry, text)
        ? "year"
        : null;
  const silence = book.pack.silences.find(({ guards }) => kind !== null && guards === kind);
  return silence === undefined ? null : silent(book, silence);
}

/** The clause on the mountain counties names other places by itself. */
function isOfMountains({ pack }: AnswerBook, entry: Entry): boolean {
  const clause = pack.rules.mountain?.clause;
  return clausesOf(entry).includes(clause ?? "");
}

/** Hours of earlier years belong to this year's application; everything else holds for the pack's year alone. */
function isOfTheYear({ pack }: AnswerBook, entry: Entry, text: string): boolean {
  const { clause } = pack.rules.continuingEducation;
  const later = (text.match(/20\d\d/g) ?? []).some((year) => Number(year) > pack.manifest.year.value);
  if (clausesOf(entry).includes(clause) && !later) return false;
  const own = entry.kind === "answer" && "say" in entry.entry ? entry.entry.say : "";
  return !(text.match(/20\d\d/g) ?? []).some((year) => own.includes(year));
}

function clausesOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case "answer":
      return "cites" in entry.entry ? entry.entry.cites.map(({ clause }) => clause) : [];
    case "silence":
      return [entry.entry.nearest.clause];
    case "kept":
      return entry.entry.cites.map(({ clause }) => clause);
    case "outside":
      return [];
  }
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
