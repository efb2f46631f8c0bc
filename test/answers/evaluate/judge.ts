import type { Answer, Reply } from "../../../src/answers/answer.ts";
import type { Label, Question } from "./questions.ts";

/** How a reply to one question was. */
export interface Verdict {
  readonly question: Question;
  /** Whether the notice answers it. */
  readonly inside: boolean;
  /** Of an inside question: the first answer is one of the right entries and cites a right clause. */
  readonly hit: boolean;
  /** The same by the clause alone: an answer beside the one wanted, from the right clause. */
  readonly cited: boolean;
  /** Nothing was answered as though the notice said it. */
  readonly refused: boolean;
  /** The very status that the label wants, or one it allows. */
  readonly rightStatus: boolean;
  readonly score: number;
}

export function judge(question: Question, reply: Reply): Verdict {
  const inside = question.status === "answered";
  const [first] = reply.answers;
  return {
    question,
    inside,
    hit: inside && first !== undefined && isRight(question, first),
    cited: inside && first !== undefined && (isRight(question, first) || cites(question, first)),
    refused: reply.status !== "answered",
    rightStatus: [question.status, ...(question.also ?? [])].includes(reply.status),
    score: reply.score,
  };
}

/** Whether an answer is one of those that a label wants, and cites a clause that it wants. */
export function isRight({ answers = [], clauses, status, also = [] }: Label, answer: Answer): boolean {
  if (answer.status === "not-covered") return status === "not-covered" || also.includes("not-covered");
  const id = answer.id.split(":")[0] ?? answer.id;
  const right =
    answers.some((wanted) => sameWords(wanted, id)) || (id === "city" && clauses.includes("annex1.note"));
  return right && cites({ clauses }, answer);
}

/** Whether an answer cites a clause that a label wants. A table of the whole plan stands for all of its rows. */
export function cites({ clauses }: Pick<Label, "clauses">, { status, passages }: Answer): boolean {
  return (
    status === "answered" &&
    passages.some(
      ({ clause }) =>
        clauses.includes(clause) || (clause === "annex1" && clauses.some((one) => one.startsWith("annex1"))),
    )
  );
}

/** Entries whose answers say the same: both months of a window; a committee with its office and number. */
const families: readonly (readonly string[])[] = [
  ["committee.window", "committee.start", "committee.end"],
  ["committee.which", "committee.office", "committee.phone"],
];

function sameWords(one: string, other: string): boolean {
  return one === other || families.some((family) => family.includes(one) && family.includes(other));
}

export interface Summary {
  readonly questions: number;
  /** Of the inside questions, the part answered right at first place; one that is refused is a miss. */
  readonly hit: number;
  /** The same, where any answer from a right clause counts. */
  readonly cited: number;
  /** Of the outside questions, the part that wasn't answered. */
  readonly refusal: number;
  /** Of all answers given, the part that is right. */
  readonly precision: number;
}

export function summarise(verdicts: readonly Verdict[]): Summary {
  const inside = verdicts.filter((verdict) => verdict.inside);
  const outside = verdicts.filter((verdict) => !verdict.inside);
  const given = verdicts.filter(({ refused }) => !refused);
  return {
    questions: verdicts.length,
    hit: part(inside, ({ hit }) => hit),
    cited: part(inside, ({ cited }) => cited),
    // Where the label allows an answer, giving one is no fault.
    refusal: part(outside, ({ refused, rightStatus }) => refused || rightStatus),
    precision: part(given, ({ hit, inside: within, rightStatus }) => hit || (!within && rightStatus)),
  };
}

function part<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
