import type { Pack } from "../packs/pack.ts";
import type { Computation, Passage } from "../packs/schema.ts";
import { normalise } from "../understanding/normalise.ts";
import type { AnswerBook } from "./book.ts";
import { certainty, type Ranked, signsOf } from "./certainty.ts";
import { type Features, featuresOf } from "./features.ts";
import { type Mentions, readMentions } from "./mentions.ts";
import { type View, viewsOf } from "./segments.ts";
import { mendSounds, readPinyin } from "./sounds.ts";

/** A view of a message with the entries that fit it best. */
export interface Match {
  readonly view: View;
  /** What the foreground names. */
  readonly mentions: Mentions;
  /** Best first; a handful. */
  readonly ranked: readonly Ranked[];
  /** The chance that the first of them is right, 0 to 1. */
  readonly chance: number;
  /** What the chance is worked out from (`certainty.ts`). */
  readonly signs: readonly number[];
}

const kept = 12;

/** The message as it is read: normalised, and in characters where it was typed in pinyin. */
export function readable(book: AnswerBook, message: string): string {
  return mendSounds(readPinyin(normalise(message), book.sounds), book.sounds, book.tools.words);
}

/** All views of a readable message, each matched; the whole first. */
export function matchAll(book: AnswerBook, text: string): readonly Match[] {
  const read = new Map<string, Part>();
  const readOnce = (part: string) => {
    const known = read.get(part) ?? readPart(book, part);
    read.set(part, known);
    return known;
  };
  const { places } = readOnce(text).mentions;
  return viewsOf(text).map((view) => matchOne(book, view, places, readOnce));
}

interface Part {
  readonly mentions: Mentions;
  readonly features: Features;
}

function readPart({ names, tools }: AnswerBook, text: string): Part {
  const mentions = readMentions(text, names);
  return { mentions, features: featuresOf(mentions.masked, tools) };
}

/** @param around ids of committees that the whole message names */
function matchOne(
  book: AnswerBook,
  view: View,
  around: readonly string[],
  read: (text: string) => Part,
): Match {
  const { mentions } = read(view.text);
  const features = viewFeatures(view, read);
  const scores = book.matcher.score(features);
  const named = new Set(mentions.places.length > 0 ? mentions.places : around);
  const field = mentions.committees.length === 1 || mentions.places.length === 1;
  const ranked = best(scores.of, (place) => fits(book, place, named, field))
    .flatMap((place) => {
      const entry = book.entries[book.entryOf[place] ?? -1];
      return entry === undefined ? [] : [{ entry, score: scores.of[place] ?? 0 }];
    })
    .filter(({ entry }, place, all) => all.findIndex((other) => other.entry === entry) === place);
  return {
    view,
    mentions,
    ranked,
    chance: certainty(signsOf(ranked, scores, features)),
    signs: signsOf(ranked, scores, features),
  };
}

/** Each feature by the part in which it counts most. */
function viewFeatures({ parts }: View, read: (text: string) => Part): Features {
  const features = new Map<string, number>();
  for (const { text, weight } of parts) {
    for (const [feature, value] of read(text).features)
      features.set(feature, Math.max(features.get(feature) ?? 0, value * weight));
  }
  return features;
}

/**
 * An entry about one committee alone says nothing of another one that the question names; and what is asked of one committee
 * isn't asked of the whole plan.
 */
function fits(
  { pack, committeesOf, entries, entryOf }: AnswerBook,
  place: number,
  named: ReadonlySet<string>,
  ofOne: boolean,
): boolean {
  const entry = entries[entryOf[place] ?? -1]?.entry;
  if (
    entry !== undefined &&
    "cites" in entry &&
    isForNoCommittee(entry.cites, pack) &&
    hasCommittee(named, pack)
  )
    return false;
  if (ofOne && entry !== undefined && ofAllAlone.has(entry.id)) return false;
  const own = committeesOf[place] ?? [];
  return own.length === 0 || named.size === 0 || own.some((id) => named.has(id));
}

/** The plan's note is for fields that no committee of the district takes. */
function isForNoCommittee([first]: readonly Passage[], { plan }: Pack): boolean {
  return plan.noCommittee !== undefined && first?.clause === plan.noCommittee.handIn.clause;
}

function hasCommittee(named: ReadonlySet<string>, { byId }: Pack): boolean {
  return named.size > 0 && [...named].every((id) => byId.committee.has(id));
}

/** Questions of the whole plan that name no committee. */
const ofAllAlone: ReadonlySet<string> = new Set<Computation>([
  "plan.count",
  "plan.list",
  "plan.phones",
  "plan.windows",
  "plan.finish-in",
  "plan.start-in",
  "plan.running-in",
  "plan.first-start",
  "plan.last-start",
  "plan.first-finish",
  "plan.last-finish",
  "plan.longest",
  "plan.shortest",
  "plan.levels",
]);

/** The places of the highest scores that fit, best first. */
function best(scores: Float64Array, fits: (place: number) => boolean): readonly number[] {
  const top: number[] = [];
  for (const [place, score] of scores.entries()) {
    const at = top.findIndex((other) => score > (scores[other] ?? 0));
    if ((at === -1 && top.length >= kept) || !fits(place)) continue;
    top.splice(at === -1 ? top.length : at, 0, place);
    if (top.length > kept) top.pop();
  }
  return top;
}
