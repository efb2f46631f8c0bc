import type { AnswerBook } from "../../../src/answers/book.ts";
import { matchAll, readable } from "../../../src/answers/match.ts";
import { resolve } from "../../../src/answers/resolve.ts";
import { subjectOf } from "../../../src/answers/subject.ts";
import { type Case, crossValidated, type Fit, fitChance } from "./fit.ts";
import { cites, isRight } from "./judge.ts";
import type { Question } from "./questions.ts";

/** How the best entry of a question is judged, and where that leaves the question. */
interface Judged extends Case {
  readonly inside: boolean;
  /** Whether the best entry is an answer, rather than a silence or a matter outside. */
  readonly answers: boolean;
}

export interface Calibration {
  readonly fit: Fit;
  /** By threshold: what cross-validated chances would answer and refuse. */
  readonly thresholds: readonly {
    readonly threshold: number;
    readonly hit: number;
    readonly refusal: number;
  }[];
  /** Of the development questions, by a fit that hasn't seen them. */
  readonly bins: readonly Bin[];
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The mean chance that was given, and the part that was right. */
  readonly said: number;
  readonly right: number;
}

/** Fits the chance to the development questions, and shows what each threshold would do, ten times cross-validated. */
export function calibrate(book: AnswerBook, questions: readonly Question[], today: string): Calibration {
  const cases = questions.flatMap((question) => judgeBest(book, question, today));
  const chances = crossValidated(cases);
  const inside = cases.filter((one) => one.inside).length || 1;
  const outside = cases.length - inside || 1;
  const thresholds = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9].map((threshold) => {
    const given = (place: number) => (chances[place] ?? 0) >= threshold;
    return {
      threshold,
      hit:
        cases.filter((one, place) => one.inside && one.answers && one.right && given(place)).length / inside,
      refusal:
        cases.filter((one, place) => !one.inside && (!one.answers || one.right || !given(place))).length /
        outside,
    };
  });
  return {
    fit: fitChance(cases),
    thresholds,
    bins: binsOf(
      chances,
      cases.map(({ right }) => right),
    ),
  };
}

function judgeBest(book: AnswerBook, question: Question, today: string): readonly Judged[] {
  const text = readable(book, question.q);
  const [match] = matchAll(book, text);
  const entry = match?.ranked[0]?.entry;
  if (match === undefined || entry === undefined) return [];
  const asker = { today };
  const subject = subjectOf(book, match.mentions, text, asker);
  const answer = resolve(book, entry, { mentions: match.mentions, subject, asker });
  const statuses = [question.status, ...(question.also ?? [])];
  const right =
    answer?.status === "answered"
      ? statuses.includes("answered") && (isRight(question, answer) || cites(question, answer))
      : statuses.some((status) => status !== "answered");
  return [
    {
      signs: match.signs,
      right,
      inside: question.status === "answered",
      answers: answer?.status === "answered",
    },
  ];
}

/** Ten bins of equal width: does 0.8 mean four in five? */
export function binsOf(chances: readonly number[], right: readonly boolean[]): readonly Bin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const from = bin / 10;
    const places = chances.flatMap((chance, place) =>
      Math.min(9, Math.floor(chance * 10)) === bin ? [place] : [],
    );
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
    return {
      from,
      to: from + 0.1,
      count: places.length,
      said: mean(places.map((place) => chances[place] ?? 0)),
      right: mean(places.map((place) => (right[place] ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
}
