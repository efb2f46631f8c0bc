import { createHash } from "node:crypto";
import type { BotLog } from "../../bot/log.ts";
import { chatRecords, readAsking } from "../../bot/record.ts";
import { type BotDeps, createBot } from "../../bot.ts";
import type { Asking } from "../../engine.ts";
import type { Store } from "../../store/store.ts";
import { createBotApi } from "../bot-api/bot-api.ts";
import type { ClientFetch } from "../bot-api/client-fetch.ts";
import { createDelivery } from "../bot-api/delivery.ts";
import type { LoggedMessage } from "../bot-api/log-schema.ts";

export interface LinkDeps extends Pick<BotDeps, "book" | "desk" | "promise" | "count" | "make"> {
  readonly store: Store;
  readonly ground: BotDeps["ground"];
  /** The day as an ISO string, Asia/Shanghai. */
  readonly today: () => string;
  /** Milliseconds since 1970, for the times of messages. */
  readonly now: () => number;
  /** Who talks: the same user in the same store goes on where he stopped. */
  readonly user: string;
  readonly log: BotLog;
}

/** A message of the bot with what it waits for. */
export interface Shown {
  readonly message: LoggedMessage;
  readonly asking: Asking;
}

/** One person's line to the bot. Each call resolves when the bot has answered. */
export interface Link {
  says(text: string): Promise<void>;
  /** Presses the button of that label in the newest message that has it; typed as a text where there is none. */
  presses(label: string): Promise<void>;
  /** What a former process took in and had not handled when it ended is handled now. */
  resumes(): Promise<void>;
  /** The bot's newest message; null where there is none. */
  newest(): Promise<Shown | null>;
  /** The bytes of a message's document or picture. */
  file(message: LoggedMessage): Promise<Buffer | null>;
}

/** Connects a person in a terminal with the bot over a Bot API in this process. `show` hears each message of the bot. */
export function connect(deps: LinkDeps, show: (shown: Shown) => void): Link {
  const { store, ground, today, now, log, book, desk, promise, count, make } = deps;
  const chat = chatOf(deps.user);
  const records = chatRecords(store);
  const api = createBotApi({ store, now });
  let asking: Asking = null;
  // The record is written before a reply is sent: what the bot waits for with it is read as it leaves.
  const fetch: ClientFetch = async (url, init) => {
    asking = await readAsking(records, chat);
    return api.client.fetch(url, init);
  };
  const { bot } = createBot({
    token: api.token,
    client: { ...api.client, fetch },
    botInfo: api.me,
    store,
    channel: "terminal",
    ground,
    today,
    now,
    log,
    book,
    desk,
    promise,
    count,
    make,
    forgetChannel: api.forget,
  });
  const delivery = createDelivery({
    api,
    handle: (update) => bot.handleUpdate(update),
    onWork: () => undefined,
    onFault: (_, error) => log({ kind: "failed", chat, error }),
  });
  api.on((event) => {
    if (event.kind === "message" && event.message.from === "bot") show({ message: event.message, asking });
  });

  async function says(text: string): Promise<void> {
    await api.message(chat, text);
    await delivery.deliver(chat);
  }

  return {
    says,
    async presses(label) {
      for (const { id, keyboard } of (await api.history(chat)).toReversed()) {
        const button = keyboard?.inline_keyboard.flat().find(({ text }) => text === label);
        if (!button) continue;
        await api.press(chat, id, button.callback_data);
        return delivery.deliver(chat);
      }
      return says(label);
    },
    resumes: () => delivery.deliver(chat),
    async newest() {
      const message = (await api.history(chat)).findLast(({ from }) => from === "bot");
      return message ? { message, asking: await readAsking(records, chat) } : null;
    },
    file: async ({ id }) => ((await api.document(chat, id)) ?? (await api.picture(chat, id)))?.bytes ?? null,
  };
}

/** A chat id of ours: 2^52 to 2^53−1, above any of Telegram's and still a safe integer. */
export function chatOf(user: string): number {
  const hash = createHash("sha256").update(`terminal:${user}`).digest();
  return Number((hash.readBigUInt64BE() >> 12n) | (1n << 52n));
}
