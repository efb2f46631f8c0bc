import type { Committee, Specialty, UnitKind } from "../packs/schema.ts";
import type { Profile, Reading } from "../policy/profile.ts";
import { understand } from "../understanding/understand.ts";
import type { AnswerBook } from "./book.ts";
import { type Mentions, readMentions } from "./mentions.ts";

/** Of whom or what a question is asked. */
export interface Subject {
  /** Committees that it can be about, those of its words first; empty where none is named or known. */
  readonly committees: readonly Committee[];
  /** Fields without a committee here that it can be about. */
  readonly homeless: readonly Specialty[];
  readonly specialty?: Reading;
  readonly target?: Reading;
  /** The kind of unit that the message speaks of. */
  readonly unit?: UnitKind;
}

export interface Asker {
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
  /** What is known of the person who asks; what the question doesn't name is taken from it. */
  readonly profile?: Profile;
}

/** Of a question that was not typed: it names nothing. */
export const noMentions: Mentions = {
  text: "",
  masked: "",
  committees: [],
  specialties: [],
  places: [],
  months: [],
  phones: [],
};

/** The subject of a part of a message: what the part names, else what the message names, else the person's own. */
export function subjectOf(book: AnswerBook, part: Mentions, message: string, asker: Asker): Subject {
  const own = namedIn(book, part, asker);
  const around = part.text === message ? own : namedIn(book, readMentions(message, book.names), asker);
  const known: Subject = {
    committees: [],
    homeless: [],
    ...(asker.profile?.specialty && withSpecialty(book, asker.profile.specialty)),
    ...(asker.profile?.target && { target: asker.profile.target }),
  };
  const place = [own, around, known].find(
    ({ committees, homeless }) => committees.length + homeless.length > 0,
  );
  const target = own.target ?? around.target ?? known.target;
  const unit = own.unit ?? around.unit;
  return { ...(place ?? own), ...(target && { target }), ...(unit && { unit }) };
}

function namedIn(book: AnswerBook, mentions: Mentions, { today }: Asker): Subject {
  const { said, ambiguous } = understand(mentions.text, {
    lexicon: book.names.lexicon,
    pending: null,
    profile: { asOf: today, applicationYear: book.pack.manifest.year.value, hours: {} },
    today,
  });
  const candidates = ambiguous.find(({ field }) => field === "specialty")?.candidates ?? [];
  const ids =
    said.specialty === undefined
      ? candidates.length > 0
        ? candidates
        : mentions.specialties
      : [said.specialty.id];
  const named = placesOf(book, ids);
  // 一级教师 tells the committee as 教师 does.
  const titled = (said.target && book.names.placeOfTitle.get(said.target.id)) ?? "";
  const byTitle = book.pack.byId.committee.get(titled);
  const of = ids.length > 0 || byTitle === undefined ? named : { committees: [byTitle], homeless: [] };
  const target = { ...(said.target && { target: said.target }), ...(said.unit && { unit: said.unit.id }) };
  if (mentions.committees.length > 0) {
    // 教育局 names the office; a trade beside it that belongs there says the same.
    const inside = of.committees.filter((committee) => mentions.committees.includes(committee));
    return {
      committees: inside.length > 0 ? inside : mentions.committees,
      homeless: [],
      ...target,
      ...specialtyOf(said.specialty),
    };
  }
  return { ...of, ...target, ...specialtyOf(said.specialty) };
}

function specialtyOf(specialty: Reading | undefined) {
  return specialty === undefined ? {} : { specialty };
}

function withSpecialty(book: AnswerBook, specialty: Reading): Subject {
  return { ...placesOf(book, [specialty.id]), specialty };
}

function placesOf({ pack }: AnswerBook, ids: readonly string[]): Pick<Subject, "committees" | "homeless"> {
  const specialties = ids.flatMap((id) => pack.byId.specialty.get(id) ?? []);
  const committees = specialties.flatMap(({ committee }) => pack.byId.committee.get(committee ?? "") ?? []);
  return {
    committees: [...new Set(committees)],
    homeless: specialties.filter(({ committee }) => committee === null),
  };
}
