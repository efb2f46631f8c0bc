import type { Update } from "grammy/types";
import type { BotEvent } from "../../src/bot/log.ts";
import { chatRecords, newRecord } from "../../src/bot/record.ts";
import { createBot } from "../../src/bot.ts";
import { type BotApi, createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import type { LoggedMessage } from "../../src/channels/bot-api/log-schema.ts";
import type { Sent } from "../../src/channels/bot-api/sent.ts";
import type { Make } from "../../src/render/reply.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { testBook } from "./book.ts";
import { houseGround } from "./talk.ts";

/** A chat of the in-process Bot API; any id above Telegram's. */
export const someChat = 2 ** 52 + 42;

export interface BotTalk {
  readonly api: BotApi;
  readonly events: readonly BotEvent[];
  /** The seconds that the bot waited for, in milliseconds. */
  readonly waits: readonly number[];
  /** Writes, lets the bot answer, and gives what it said. */
  says(sent: Sent): Promise<readonly LoggedMessage[]>;
  /** Presses the button of that label in the newest message that has it. */
  presses(label: string): Promise<readonly LoggedMessage[]>;
  /** Hands an update over as it is, once more too. */
  hands(update: Update): Promise<readonly LoggedMessage[]>;
  /** The data of a button, in the newest message that has it. */
  button(label: string): Promise<{ readonly message: number; readonly data: string }>;
  record(): ReturnType<typeof readRecord>;
  /** Lets the time come when what was kept back is tried again. */
  laterComes(): void;
}

/** One person's talk with the real bot on a Bot API of its own; the store outlives it, as on a restart. */
export function botTalk(
  store: Store = memoryStore(),
  today = "2024-06-20",
  chat = someChat,
  make?: Make,
): BotTalk {
  const ground = houseGround();
  const events: BotEvent[] = [];
  const waits: number[] = [];
  const tryAgain: (() => void)[] = [];
  const api = createBotApi({ store, now: () => Date.parse(`${today}T08:00:00+08:00`) });
  const { bot } = createBot({
    token: api.token,
    client: api.client,
    botInfo: api.me,
    store,
    channel: "web",
    ground,
    book: testBook,
    make,
    today: () => today,
    now: () => Date.parse(`${today}T08:00:00+08:00`),
    log: (event) => events.push(event),
    wait: async (milliseconds) => void waits.push(milliseconds),
    later: () => new Promise((resolve) => tryAgain.push(resolve)),
  });

  const newest = async () => (await api.history(chat)).at(-1)?.id ?? 0;

  async function hands(update: Update): Promise<readonly LoggedMessage[]> {
    const before = await newest();
    await bot.handleUpdate(update);
    await api.confirm(chat, update.update_id);
    return (await api.history(chat)).filter(({ id, from }) => id > before && from === "bot");
  }

  async function button(label: string) {
    for (const { id, keyboard } of (await api.history(chat)).toReversed()) {
      const found = keyboard?.inline_keyboard.flat().find(({ text }) => text === label);
      if (found) return { message: id, data: found.callback_data };
    }
    throw new Error(`no button 「${label}」`);
  }

  return {
    api,
    events,
    waits,
    hands,
    button,
    says: async (sent) => hands(await api.message(chat, sent)),
    async presses(label) {
      const { message, data } = await button(label);
      return hands(await api.press(chat, message, data));
    },
    record: () => readRecord(store, chat),
    laterComes() {
      for (const resolve of tryAgain.splice(0)) resolve();
    },
  };
}

async function readRecord(store: Store, chat: number) {
  const read = await chatRecords(store).read(String(chat));
  if (read.kind === "spoiled") throw new Error(`spoiled record: ${read.aside}`);
  return read.kind === "found" ? read.value : newRecord;
}
