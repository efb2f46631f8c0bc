import type { ProfileField } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question, QuestionId } from "../policy/question.ts";
import type { Ambiguity } from "../understanding/understood.ts";

/**
 * One person's talk: everything that must survive a restart, as plain JSON. The answers are kept by question id;
 * where the person is, is computed from them (`nextQuestion`), and `pending` only says what was asked last.
 */
export interface Talk {
  readonly version: 1;
  /** The answers. `asOf` and `applicationYear` are not kept: they come from the day of the turn. */
  readonly answers: Omit<Profile, "asOf" | "applicationYear"> & { readonly applicationYear?: number };
  /** Questions answered with 不知道 or 跳过. */
  readonly declined: readonly QuestionId[];
  /** The order in which questions were answered; 上一步 takes from the end. */
  readonly answered: readonly QuestionId[];
  readonly pending: Pending | null;
  /** Counts the questions put; with the question's id it makes a button's data unique, so that an old press never answers a new question. */
  readonly asked: number;
  /** What was advised last, so that buttons below a result keep their meaning. */
  readonly concluded: boolean;
}

export type Pending =
  /** `insist`: 都够 without figures was asked back once already. */
  | { readonly kind: "question"; readonly question: Question; readonly insist?: "figures" }
  | { readonly kind: "choice"; readonly ambiguity: Ambiguity; readonly question: Question | null }
  | { readonly kind: "confirm" };

/** What comes in: a text (commands too), a button's data, or something that isn't text. */
export type Incoming =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "press"; readonly data: string }
  | {
      readonly kind: "other";
      readonly what: "photo" | "voice" | "sticker" | "document" | "edited" | "unsupported";
    };

/** The contract's `asking`: the profile field that the bot waits for; `confirm` at the summary. */
export type Asking = ProfileField | "confirm" | null;
