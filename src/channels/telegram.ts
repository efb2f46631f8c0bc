import { setTimeout as sleep } from "node:timers/promises";
import { registerCommands } from "../bot/commands.ts";
import type { createBot } from "../bot.ts";

export interface Polling {
  /** Takes no more updates, and resolves when Telegram knows, or after a few seconds where it can't be reached. */
  close(): Promise<void>;
}

/** How long Telegram is waited for when stopping, in milliseconds. */
const patience = 3_000;

/**
 * Telegram by long polling. It may be out of reach where the users live: the other channels go on without it, and it is
 * tried again with growing pauses; a refused token ends the trying, and `report` hears of it.
 */
export function pollTelegram(bot: ReturnType<typeof createBot>, report: (line: string) => void): Polling {
  let closed = false;
  bot
    .start({
      allowed_updates: ["message", "edited_message", "callback_query"],
      onStart: () => registerCommands(bot.api),
    })
    .catch((error: unknown) => {
      if (!closed) report(`telegram is off: ${error instanceof Error ? error.message : String(error)}`);
    });
  return {
    async close() {
      closed = true;
      await Promise.race([bot.stop().catch(() => undefined), sleep(patience, undefined, { ref: false })]);
    },
  };
}
