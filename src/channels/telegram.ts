import { setTimeout as sleep } from "node:timers/promises";
import { registerCommands } from "../bot/commands.ts";
import type { TheBot } from "../bot.ts";
import type { Staff } from "../desk/ticket.ts";

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
export function pollTelegram(
  bot: TheBot["bot"],
  staff: readonly Staff[],
  report: (line: string) => void,
): Polling {
  let closed = false;
  bot
    .start({
      // A bot without inline mode gets no inline queries, and may ask for them all the same.
      allowed_updates: ["message", "edited_message", "callback_query", "inline_query"],
      onStart: () => registerCommands(bot.api, staff),
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
