import { normalise } from "../understanding/normalise.ts";
import { isQuestion } from "../understanding/sentences.ts";
import type { AnswerBook, Entry } from "./book.ts";
import { certainty } from "./certainty.ts";
import { featuresOf } from "./features.ts";
import { type Mentions, readMentions } from "./mentions.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { readPinyin } from "./sounds.ts";

/** A part of a message with the entries that fit it best. */
export interface Match {
  readonly segment: Segment;
  readonly mentions: Mentions;
  /** Best first; a handful. */
  readonly ranked: readonly Ranked[];
  /** The chance that the first of them is right, 0 to 1. */
  readonly chance: number;
  /** Whether it is worded as a question. */
  readonly asks: boolean;
}

export interface Ranked {
  readonly entry: Entry;
  readonly score: number;
}

const kept = 5;

/** All parts of a message, each matched; in the order of the message. */
export function matchAll(book: AnswerBook, message: string): readonly Match[] {
  const text = readPinyin(normalise(message), book.sounds);
  return segmentsOf(text).map((segment) => matchOne(book, segment));
}

function matchOne(book: AnswerBook, segment: Segment): Match {
  const mentions = readMentions(segment.text, book.names);
  const features = featuresOf(mentions.masked, book.tools);
  const scores = book.matcher.score(features);
  const ranked = best(scores.of).flatMap((place) => {
    const entry = book.entries[place];
    return entry === undefined ? [] : [{ entry, score: scores.of[place] ?? 0 }];
  });
  return {
    segment,
    mentions,
    ranked,
    chance: certainty(ranked, scores, features.size),
    asks: isQuestion(segment.text),
  };
}

/** The places of the highest scores, best first. */
function best(scores: Float64Array): readonly number[] {
  const top: number[] = [];
  for (const [place, score] of scores.entries()) {
    const at = top.findIndex((other) => score > (scores[other] ?? 0));
    if (at === -1 && top.length >= kept) continue;
    top.splice(at === -1 ? top.length : at, 0, place);
    if (top.length > kept) top.pop();
  }
  return top;
}
