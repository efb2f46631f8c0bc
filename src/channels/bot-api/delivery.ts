import type { Update } from "grammy/types";
import { createTurns } from "../../store/in-turn.ts";
import type { BotApi } from "./bot-api.ts";

export interface DeliveryDeps {
  readonly api: BotApi;
  /** `bot.handleUpdate` */
  readonly handle: (update: Update) => Promise<void>;
  /** Hears when the bot begins to work on a chat's updates and when it is done. */
  readonly onWork: (chat: number, working: boolean) => void;
  /** An update that the bot failed on. It counts as handled: handing it over for ever would hold up the next ones. */
  readonly onFault: (chat: number, error: unknown) => void;
}

export interface Delivery {
  /**
   * Hands every unconfirmed update of a chat to the bot, one after another, also what a former process left behind.
   * Resolves when the bot is done with them, and never rejects: `onFault` hears what went wrong.
   */
  deliver(chat: number): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createDelivery({ api, handle, onWork, onFault }: DeliveryDeps): Delivery {
  const turns = createTurns();

  async function hand(chat: number, update: Update): Promise<void> {
    try {
      await handle(update);
    } catch (error) {
      onFault(chat, error);
    }
    await api.confirm(chat, update.update_id);
  }

  async function deliverAll(chat: number): Promise<void> {
    const updates = await api.unconfirmed(chat);
    if (updates.length === 0) return;
    onWork(chat, true);
    try {
      for (const update of updates) await hand(chat, update);
    } finally {
      onWork(chat, false);
    }
  }

  return {
    deliver: (chat) =>
      // A log that can't be read or written is told too; the updates stay unconfirmed.
      turns.run(String(chat), () => deliverAll(chat)).catch((error: unknown) => onFault(chat, error)),
    idle: () => turns.idle(),
  };
}
