import type { ProfileField } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question, QuestionId } from "../policy/question.ts";
import type { Ambiguity } from "../understanding/understood.ts";
import type { FileSent } from "./file-sent.ts";

/**
 * One person's talk: everything that must survive a restart, as plain JSON. The answers are kept by question id;
 * where the person is, is computed from them (`nextQuestion`), and `pending` only says what was asked last.
 */
export interface Talk {
  readonly version: 1;
  readonly answers: Answers;
  /** Questions answered with 不知道 or 跳过. */
  readonly declined: readonly QuestionId[];
  /** The order in which questions were first answered; 上一步 walks it backwards and takes nothing from it. */
  readonly answered: readonly QuestionId[];
  readonly pending: Pending | null;
  /** A level word that waits for the specialty to become a title: 我想评中级. */
  readonly level?: string;
  /** Counts what was put to the person; its base 36 is every button's nonce, so that an old press never answers a new question. */
  readonly asked: number;
  /** Whether a result stands: the buttons below it keep their meaning until an answer changes. */
  readonly concluded: boolean;
  /** Fields that the person was told will not be asked, as they can change nothing. */
  readonly told: readonly ProfileField[];
  /** The question in free text that was asked last, in the person's words: what is passed to staff when he wishes. */
  readonly question?: string;
  /** He wants to ask staff: his next words are the question. */
  readonly passing?: true;
  /** Whether the last thing said to him was whether he wants to be asked: then a yes is meant for that. */
  readonly offered?: true;
  /** The id of the pack by which the answers were last read, where several are at hand. */
  readonly pack?: string;
  /** The year in which the person was told that the plan is another year's. */
  readonly toldOutdated?: number;
}

/** The answers. `asOf` isn't kept, and `applicationYear` only where he named it: else they come from the day of the turn. */
export type Answers = Omit<Profile, "asOf" | "applicationYear"> & { readonly applicationYear?: number };

export type Pending =
  /**
   * `insist`: 都够 without figures was asked back once already. `anew`: put at the person's wish (上一步, 改…), so it
   * stays until it is answered, whatever else is said.
   */
  | {
      readonly kind: "question";
      readonly question: Question;
      readonly insist?: "figures";
      readonly anew?: boolean;
    }
  /** `question`: what was asked before, where it is still open. `rest`: further words of the message that fit several. */
  | {
      readonly kind: "choice";
      readonly ambiguity: Ambiguity;
      readonly question: Question | null;
      readonly anew?: boolean;
      readonly rest?: readonly Ambiguity[];
    }
  | { readonly kind: "confirm" };

/** What comes in: a text (commands too), a button's data, a file, or something that is none of these. */
export type Incoming =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "press"; readonly data: string }
  | { readonly kind: "document"; readonly file: FileSent }
  | {
      readonly kind: "other";
      readonly what: "photo" | "voice" | "sticker" | "edited" | "unsupported";
    };

/** The contract's `asking`: the profile field that the bot waits for; `confirm` at the summary. */
export type Asking = ProfileField | "confirm" | null;

/** The talk of somebody who hasn't said anything yet. */
export const newTalk: Talk = {
  version: 1,
  answers: { hours: {} },
  declined: [],
  answered: [],
  pending: null,
  asked: 0,
  concluded: false,
  told: [],
};

/** What the bot waits for in this talk. */
export function askingOf(talk: Talk): Asking {
  const { pending } = talk;
  if (pending === null) return null;
  if (pending.kind === "confirm") return "confirm";
  return pending.kind === "choice" ? pending.ambiguity.field : pending.question.field;
}
