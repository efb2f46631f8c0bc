import type { Basis, Passage, Silence } from "../packs/schema.ts";

/** What is said to a question, with what it stands on. */
export interface Answer {
  /** `not-covered`: the notice leaves it open, or it is about another place or year. */
  readonly status: "answered" | "not-covered";
  /** Of the answer, the silence, or the kept answer of staff. */
  readonly id: string;
  /** A short heading. */
  readonly topic: string;
  /** Plain words, without clauses. */
  readonly say: string;
  /** The notice's words that it stands on, the most telling first; at most three clauses, none only where staff alone say it. */
  readonly passages: readonly Passage[];
  readonly basis: Basis;
  /** Our reading, where it goes beyond the quotes. */
  readonly why?: string;
  /** Whom to call, where it is left open. */
  readonly call?: Silence["call"];
  /** Where it isn't the notice's: who of the staff said so, and on which ISO day. */
  readonly by?: { readonly author: string; readonly date: string };
}

/** Something that may have been meant. */
export interface Suggestion {
  readonly id: string;
  readonly topic: string;
}

/** What a message comes to. */
export interface Reply {
  /** Of the first answer; `unknown` where nothing was understood, or it isn't about titles. */
  readonly status: "answered" | "not-covered" | "unknown";
  /** One for each question found in the message, three at most, in its order. */
  readonly answers: readonly Answer[];
  /** Nearest answers that were not given, best first, three at most. */
  readonly alternatives: readonly Suggestion[];
  /** The calibrated chance that the best answer is right, 0 to 1; of a matter outside, that it is one inside after all. */
  readonly score: number;
  /** It was understood, and isn't about title review. */
  readonly outside?: true;
}
