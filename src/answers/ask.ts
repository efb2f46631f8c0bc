import type { Silence } from "../packs/schema.ts";
import type { Answer, Reply, Suggestion } from "./answer.ts";
import type { AnswerBook, Entry } from "./book.ts";
import { type Match, matchAll, readable } from "./match.ts";
import { elsewhere, worksElsewhere } from "./places-and-years.ts";
import { resolve, silent } from "./resolve.ts";
import { type View, viewsOf } from "./segments.ts";
import { type Asker, type Subject, subjectOf } from "./subject.ts";

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
  const chosen = [best, ...furtherQuestions(best, matches, text)].toSorted(
    (a, b) => a.view.start - b.view.start,
  );
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
export const threshold = 0.7;

/** A part that isn't worded as a question counts less, where another one is. */
function worth({ chance, view }: Match, all: readonly Match[]): number {
  return view.asks || !all.some((match) => match.view.asks) ? chance : chance * 0.7;
}

/** Further questions of the message, each sure by itself. A long story asks one thing, unless it marks several. */
function furtherQuestions(best: Match, all: readonly Match[], text: string): readonly Match[] {
  if (text.length > storyLength && (text.match(/[?？]/g) ?? []).length < 2) return [];
  const taken = [best];
  const questions = all.filter(({ view, chance }) => view.asks && chance >= sure);
  for (const match of questions.toSorted((a, b) => b.chance - a.chance)) {
    if (!taken.some((other) => overlap(match, other))) taken.push(match);
  }
  return taken.slice(1);
}

/** From this length on, in characters, a message is a story. */
const storyLength = 70;
/** The chance from which a further question is answered too. */
const sure = 0.8;

function overlap(one: Match, other: Match): boolean {
  return one.view.start < other.view.end && other.view.start < one.view.end;
}

function answerTo(book: AnswerBook, match: Match, text: string, asker: Asker): Answer | null {
  const [top] = match.ranked;
  if (top === undefined || top.entry.kind === "outside") return null;
  const subject = subjectOf(book, match.mentions, text, asker);
  const guard = guardOf(book, top.entry, { asked: askedIn(match.view, text), text, subject, asker });
  if (guard !== null) return guard;
  return resolve(book, top.entry, { mentions: match.mentions, subject, asker });
}

/** What the question itself says: of a whole message the clauses that ask. A story may name places and years of a life. */
function askedIn(view: View, text: string): string {
  const questions = viewsOf(text).slice(1);
  return view.text !== text || questions.length === 0
    ? view.text
    : questions.map(({ text }) => text).join("，");
}

/** What a question is about beside its words. */
interface Around {
  /** The clauses that ask. */
  readonly asked: string;
  /** The whole message. */
  readonly text: string;
  readonly subject: Subject;
  readonly asker: Asker;
}

/** What is asked of another place, another year or a unit that the notice doesn't address isn't answered with a row. */
function guardOf(book: AnswerBook, entry: Entry, around: Around): Answer | null {
  if (entry.kind === "silence" && entry.entry.guards !== undefined) return null;
  const kind = otherThan(book, entry, around);
  const silence = book.pack.silences.find(({ guards }) => kind !== null && guards === kind);
  return silence === undefined ? null : silent(book, silence);
}

function otherThan(
  book: AnswerBook,
  entry: Entry,
  { asked, text, subject, asker }: Around,
): Silence["guards"] | null {
  const { pack, names } = book;
  const other = elsewhere(asked, pack, names.lexicon, asker.today);
  if (!isOfMountains(book, entry) && (other.place || worksElsewhere(text, pack, names.lexicon)))
    return "place";
  if (other.year && isOfTheYear(book, entry, asked)) return "year";
  const { unit } = subject;
  const ofRow =
    entry.kind === "answer" &&
    ("compute" in entry.entry || clausesOf(entry).some((clause) => clause.startsWith("annex1")));
  return ofRow && unit !== undefined && pack.rules.scope.kinds.out.value.includes(unit) ? unit : null;
}

/** The clause on the mountain counties names other places by itself. */
function isOfMountains({ pack }: AnswerBook, entry: Entry): boolean {
  const clause = pack.rules.mountain?.clause;
  return clausesOf(entry).includes(clause ?? "");
}

/** Hours of earlier years belong to this year's application; everything else holds for the pack's year alone. */
function isOfTheYear({ pack }: AnswerBook, entry: Entry, text: string): boolean {
  const { clause } = pack.rules.continuingEducation;
  const years = (text.match(/20\d\d/g) ?? []).map(Number);
  const later = years.some((year) => year > pack.manifest.year.value);
  if (clausesOf(entry).includes(clause) && !later && /学时|课时|继续?教|公需|培训/.test(text)) return false;
  const own = entry.kind === "answer" && "say" in entry.entry ? entry.entry.say : "";
  return !years.some((year) => own.includes(String(year)));
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
