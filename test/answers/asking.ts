import type { Answer, Reply } from "../../src/answers/answer.ts";
import { ask } from "../../src/answers/ask.ts";
import type { AnswerBook } from "../../src/answers/book.ts";
import type { Committee } from "../../src/packs/schema.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { citationsOf, renderAnswers } from "../../src/render/answers.ts";
import { bookNow } from "../support/book.ts";
import { loadPack } from "../support/pack.ts";

/** An ordinary day of the plan's year. */
export const someDay = "2024-06-20";

/** What an asker hears. */
export interface Heard extends Reply {
  /** The whole message, as it is shown. */
  readonly text: string;
  /** In the order of the answers, each once. */
  readonly clauses: readonly string[];
}

export interface Asking {
  /** ISO day. */
  readonly today?: string;
  readonly profile?: Profile;
  readonly book?: AnswerBook;
}

export function hear(question: string, { today = someDay, profile, book = bookNow() }: Asking = {}): Heard {
  const reply = ask(book, question, { today, ...(profile && { profile }) });
  const { text } = renderAnswers(loadPack(), {
    kind: "answers",
    answers: reply.answers,
    alternatives: reply.alternatives,
    canPass: false,
    outside: reply.outside === true,
    profile: profile ?? { asOf: today, applicationYear: Number(today.slice(0, 4)), hours: {} },
  });
  return { ...reply, text, clauses: clausesOf(reply.answers) };
}

function clausesOf(answers: readonly Answer[]): readonly string[] {
  return [...new Set(answers.flatMap(citationsOf))];
}

/** By row of annex 1: a word of the committee's name that no other row's has. */
const ownWords: Readonly<Record<string, string>> = {
  "annex1.1": "农业",
  "annex1.2": "自然资源",
  "annex1.3": "林业",
  "annex1.4": "水利",
  "annex1.5": "交通",
  "annex1.6": "质量技术基础",
  "annex1.7": "广播电视",
  "annex1.8": "工业与信息化",
  "annex1.9": "建筑",
  "annex1.10": "卫计",
  "annex1.11": "中小学教师",
};

export function ownWordOf({ clause, name }: Committee): string {
  const word = ownWords[clause] ?? "";
  if (word === "" || !name.value.includes(word)) throw new Error(`${clause} isn't called ${word}`);
  return word;
}

export const committees = loadPack().plan.committees;

/** The rows that a text names, by their clauses. */
export function rowsIn(text: string): readonly string[] {
  return committees.filter((one) => text.includes(ownWordOf(one))).map(({ clause }) => clause);
}

/** The committees' phones that a text gives. */
export function phonesIn(text: string): readonly string[] {
  return committees.flatMap(({ phone }) =>
    phone !== null && text.includes(phone.value) ? [phone.value] : [],
  );
}
