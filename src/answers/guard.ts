import { annexClause, annexOf } from "../packs/pack-words.ts";
import type { Silence } from "../packs/schema.ts";
import type { Answer } from "./answer.ts";
import type { AnswerBook, Entry } from "./book.ts";
import { elsewhere, worksElsewhere } from "./places-and-years.ts";
import { silent } from "./resolve.ts";
import { type View, viewsOf } from "./segments.ts";
import type { Asker, Subject } from "./subject.ts";

/** Whether an entry that stands for other years is out of place: 去年, asked in the year after, is the notice's own. */
export function isContradicted(
  book: AnswerBook,
  entry: Entry,
  { view, text, asker }: Omit<Around, "subject">,
): boolean {
  if (entry.kind !== "silence" || entry.entry.guards !== "year") return false;
  return elsewhere(askedIn(view, text), book.pack, book.names.lexicon, asker.today).ownYear;
}

/** What the question itself says: of a whole message the clauses that ask. A story may name places and years of a life. */
function askedIn(view: View, text: string): string {
  const questions = viewsOf(text).slice(1);
  return view.text !== text || questions.length === 0
    ? view.text
    : questions.map(({ text }) => text).join("，");
}

/** What a question is about beside its words. */
export interface Around {
  readonly view: View;
  /** The whole message. */
  readonly text: string;
  readonly subject: Subject;
  readonly asker: Asker;
}

/** What is asked of another place, another year or a unit that the notice doesn't address isn't answered with a row. */
export function guardOf(book: AnswerBook, entry: Entry, around: Around): Answer | null {
  if (entry.kind === "silence" && entry.entry.guards !== undefined) return null;
  const kind = otherThan(book, entry, around);
  const silence = book.pack.silences.find(({ guards }) => kind !== null && guards === kind);
  return silence === undefined ? null : silent(book, silence);
}

function otherThan(
  book: AnswerBook,
  entry: Entry,
  { view, text, subject, asker }: Around,
): Silence["guards"] | null {
  const { pack, names } = book;
  const asked = askedIn(view, text);
  const other = elsewhere(asked, pack, names.lexicon, asker.today);
  if (!isOfMountains(book, entry) && (other.place || worksElsewhere(text, pack, names.lexicon)))
    return "place";
  if (other.year && isOfTheYear(book, entry, asked)) return "year";
  const { unit } = subject;
  const ofRow =
    entry.kind === "answer" &&
    ("compute" in entry.entry ||
      clausesOf(entry).some((clause) => annexClause(clause) === annexOf(book.pack)));
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
