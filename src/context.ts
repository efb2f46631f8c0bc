import type { Conversation, ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Asking, Ground, Talk } from "./engine.ts";
import type { Reply } from "./render/reply.ts";

/** What a turn comes to: the talk as it now is, what is said, and what the bot then waits for. */
export interface Outcome {
  readonly talk: Talk;
  readonly replies: readonly Reply[];
  readonly asking: Asking;
}

/** What a conversation has of the chat: all that it may know, and the one way to the store. */
interface Notes {
  readonly ground: Ground;
  /** The talk before this update. */
  readonly talk: Talk;
  /** Keeps a turn's outcome, whole, in one write. Resolves when it is on disk; only then are the replies sent. */
  keep(outcome: Outcome): Promise<void>;
}

/** The context outside of conversations. */
export type BotContext = ConversationFlavor<Context & { notes: Notes }>;

/** A conversation's handle; inside, the context is grammY's own. */
export type Talking = Conversation<BotContext, Context>;
