import { isQuestion } from "../understanding/sentences.ts";

/** A clause of a message: what stands between two marks. */
interface Clause {
  readonly text: string;
  /** UTF-16 offset in the message. */
  readonly start: number;
  readonly end: number;
  /** The sentence that it is of, from 0. */
  readonly sentence: number;
  /** Whether it is worded as a question. */
  readonly asks: boolean;
}

/**
 * A way to look at a message. People tell a story with the question at its end or in its middle, or ask three things at
 * once: each clause that asks is looked at by itself, with the others in the background; and the message as a whole.
 */
export interface View {
  /** Parts with how much each counts, 0 to 1. */
  readonly parts: readonly { readonly text: string; readonly weight: number }[];
  /** The part in the foreground; the whole message where none is. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly asks: boolean;
}

/** What the background counts: the rest of the sentence, other sentences; another question is no part of this one. */
const background = { sentence: 0.5, message: 0.25, question: 0.05 } as const;

/** No message has more clauses, or questions, than are worth a look. */
const mostClauses = 60;
const mostQuestions = 8;

/** The views of a message, the whole first. */
export function viewsOf(message: string): readonly View[] {
  const clauses = clausesOf(message);
  const [first] = clauses;
  const last = clauses.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole: View = {
    parts: [{ text: message, weight: 1 }],
    text: message,
    start: first.start,
    end: last.end,
    asks: clauses.some(({ asks }) => asks),
  };
  const questions = clauses.filter(({ asks }) => asks).slice(-mostQuestions);
  return clauses.length === 1 ? [whole] : [whole, ...questions.map((question) => viewOf(question, clauses))];
}

function viewOf(question: Clause, clauses: readonly Clause[]): View {
  const parts = clauses.map((clause) => ({
    text: clause.text,
    weight: clause === question ? 1 : background[placeOf(clause, question)],
  }));
  return { ...question, parts };
}

function placeOf(clause: Clause, question: Clause): keyof typeof background {
  if (clause.asks) return "question";
  return clause.sentence === question.sentence ? "sentence" : "message";
}

function clausesOf(message: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  let start = 0;
  const add = (end: number, next: number) => {
    const text = message.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(text)) clauses.push({ text, start, end, sentence, asks: isQuestion(text) });
    start = next;
  };
  for (const mark of message.matchAll(
    /([。？?！!；;\n]+)|[，,：:、]+|(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu,
  )) {
    const next = mark.index + mark[0].length;
    // A question mark belongs to its question.
    add(mark[1] === undefined ? mark.index : next, next);
    if (mark[1] !== undefined) sentence += 1;
  }
  add(message.length, message.length);
  return clauses.slice(-mostClauses);
}
