/**
 * What a button means. Labels live in src/render, meanings here: the data of a button is `<action>:<argument>:<nonce>`.
 */
export const buttonActions = [
  /**
   * An answer to the pending question. Argument by the question's field: a specialty's id, a title's name or 初定,
   * a unit kind, a number (`requiredYears`, `careerStart`, `mountainYears`), a county's full name.
   */
  "answer",
  /** One candidate of a word that fits several; argument: its place in `ambiguity.candidates`, from 0. */
  "choose",
  /** The summary is right. */
  "confirm",
  /** One answer is to be changed; argument: the field, or the hours of one year (`hours.2024`); empty: which one? */
  "change",
  "skip",
  "back",
  "why",
  "continue",
  "restart",
  "cancel",
  "start",
  "help",
  /** How a list of colleagues is checked, with the template. */
  "lists",
  /** The list of the clauses that the advice cites. */
  "clauses",
  /** One clause, quoted; argument: its id. */
  "clause",
  "calendar",
  /** How to try a change. */
  "what-if",
  "smallest-change",
  "staff-form",
  /** All committees and their windows. */
  "plan",
  /** An answer that may have been meant; argument: its id. */
  "ask",
  /** The question that was asked last goes to staff; argument: its mark, where the button stands below a question. */
  "pass",
] as const;

export type ButtonAction = (typeof buttonActions)[number];

/** Actions that change no answer: they hold as long as the message stands, whatever the nonce. */
export const lastingActions: readonly ButtonAction[] = [
  "why",
  "continue",
  "start",
  "help",
  "lists",
  "clause",
  "plan",
  "ask",
  "pass",
];

/** A press, or the button it is made on. */
export interface Press {
  readonly action: ButtonAction;
  /** Empty where the action takes none. Holds no line break. */
  readonly argument: string;
  /** Of the question or result that the button stood under: `nonceOf(talk.asked)`; the utterance carries it. */
  readonly nonce: string;
}

/** Telegram's limit for `callback_data`. */
export const longestButtonData = 64;

/** The nonce of the question put as the `asked`th one. */
export function nonceOf(asked: number): string {
  return asked.toString(36);
}

/** A button's data. Throws a RangeError where it would pass 64 bytes of UTF-8: a defect, caught by tests. */
export function buttonData(action: ButtonAction, nonce: string, argument = ""): string {
  const data = `${action}:${argument}:${nonce}`;
  const bytes = new TextEncoder().encode(data).length;
  if (bytes > longestButtonData) throw new RangeError(`button data of ${bytes} bytes: ${data}`);
  return data;
}

const shape = /^([a-z-]+):(.*):([0-9a-z]+)$/u;

/** The press that a button's data stands for; null where nothing here wrote it. */
export function readButton(data: string): Press | null {
  const [, name, argument, nonce] = shape.exec(data) ?? [];
  const action = buttonActions.find((known) => known === name);
  if (action === undefined || argument === undefined || nonce === undefined) return null;
  return { action, argument, nonce };
}
