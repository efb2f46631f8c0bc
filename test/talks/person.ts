import type { Asking } from "../../src/engine.ts";

/** One turn: what a person types or the label he presses, what the bot then waits for, and parts of what it says. */
export interface Turn {
  readonly does: { readonly text: string } | { readonly press: string };
  readonly asking: Asking;
  readonly hears: readonly string[];
}

/** What a result must say, and mustn't. */
export interface Answer {
  /** Of the first line: where. */
  readonly where: readonly string[];
  /** Of the second line: when, and whether the checks hold. */
  readonly when: readonly string[];
  /** Every phone number in it, and no other. */
  readonly phones: readonly string[];
  /** Every shortfall in it, and no other. */
  readonly shortfalls: readonly string[];
  readonly says: readonly string[];
  readonly neverSays: readonly string[];
}

export interface Person {
  readonly name: string;
  /** ISO day. */
  readonly asOf: string;
  readonly talk: readonly Turn[];
  /** Of the last turn. */
  readonly answer: Answer;
  /** The same person's talk, later, by the same name and in the same folder. */
  readonly comesBack?: Omit<Person, "name">;
}

/** A turn that types. */
export const types = (text: string, asking: Asking, ...hears: readonly string[]): Turn => ({
  does: { text },
  asking,
  hears,
});
/** A turn that presses the button of this label. */
export const presses = (press: string, asking: Asking, ...hears: readonly string[]): Turn => ({
  does: { press },
  asking,
  hears,
});

/** What no result says to anybody. */
export const neverSaid: readonly RegExp[] = [
  /申报(?:时间|期|期限)(?:是|为|：|到|至)/,
  // The one deadline that the notice names is the city's plan's (annex1.note).
  /截止(?!日前5个工作日内|前的 5 个工作日之内)/,
  /没有资格|不够格|不符合条件|不能申报|不能评|符合条件/,
  /undefined|NaN|null/,
];
