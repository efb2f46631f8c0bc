import type { Conversation, ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { AnswerBook } from "./answers/book.ts";
import type { Desk } from "./desk/desk.ts";
import type { DeskTalk } from "./desk/desk-talk.ts";
import type { Nearest } from "./desk/draft.ts";
import type { Staff } from "./desk/ticket.ts";
import type { Asked, Asking, Errand, Ground, Talk } from "./engine.ts";
import type { Reply } from "./render/reply.ts";

/** What a turn comes to: the talk as it now is, what is said, what the bot then waits for, and what is to be done. */
export interface Outcome {
  readonly talk: Talk;
  readonly replies: readonly Reply[];
  readonly asking: Asking;
  /** Done after the replies are sent, once; none where absent. */
  readonly errands?: readonly Errand[];
  /** For the counts. */
  readonly asked?: readonly Asked[];
}

/** What a conversation has of the chat: all that it may know, and the one way to the store. */
interface Notes {
  readonly ground: Ground;
  /** The talk before this update. */
  readonly talk: Talk;
  /** What questions in free text are answered from, of a pack by its id; loaded when the first one comes. */
  book(pack: string): Promise<AnswerBook>;
  /** Keeps a turn's outcome, whole, in one write. Resolves when it is on disk; only then are the replies sent. */
  keep(outcome: Outcome): Promise<void>;
  /** The desk, for a member of staff alone. */
  readonly staff?: StaffNotes;
}

/** What a staff member's messages to the desk have at hand. */
export interface StaffNotes {
  readonly desk: Desk;
  readonly me: Staff;
  /** All of them, for their names. */
  readonly staff: readonly Staff[];
  readonly nearest: Nearest;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where his desk stood before this update. */
  readonly talk: DeskTalk;
  /** As `keep`, of a turn at the desk: his own talk as an applicant stays. */
  keep(talk: DeskTalk, replies: readonly Reply[]): Promise<void>;
}

/** The context outside of conversations. */
export type BotContext = ConversationFlavor<Context & { notes: Notes }>;

/** A conversation's handle; inside, the context is grammY's own. */
export type Talking = Conversation<BotContext, Context>;
