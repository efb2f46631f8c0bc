import type { Update } from "grammy/types";
import type { BotEvent } from "../../src/bot/log.ts";
import { courierOf } from "../../src/bot/post.ts";
import { type BotDeps, createBot, type TheBot } from "../../src/bot.ts";
import { type BotApi, createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import type { LoggedMessage } from "../../src/channels/bot-api/log-schema.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Desk } from "../../src/desk/desk.ts";
import type { Draft } from "../../src/desk/draft.ts";
import type { Channel } from "../../src/desk/ticket.ts";
import { openLibrary } from "../../src/library.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { loadPack } from "./pack.ts";
import { houseGround } from "./talk.ts";
import { staff } from "./tickets.ts";

const today = "2024-06-20";
const start = Date.parse(`${today}T09:00:00+08:00`);

/** What lies near every question here. */
export const draft: Draft = {
  id: "hours-all-four",
  topic: "学时",
  say: "每年累计不少于90学时。",
  cites: [{ clause: "5.1", quote: "累计不少于90学时" }],
};

/** One person at one channel. */
interface Visitor {
  says(text: string): Promise<readonly LoggedMessage[]>;
  /** Presses the button of that label in the newest message that has it. */
  presses(label: string): Promise<readonly LoggedMessage[]>;
  /** Presses a button with this data wherever it came from, as a forged client would. */
  forges(data: string): Promise<readonly LoggedMessage[]>;
  /** Replies to the bot's newest message that begins so. */
  replies(beginning: string, text: string): Promise<readonly LoggedMessage[]>;
  /** What the bot has said to him, oldest first. */
  heard(): Promise<readonly string[]>;
  /** The labels below the bot's newest message that has buttons. */
  buttons(): Promise<readonly string[]>;
}

export interface House {
  readonly desk: Desk;
  readonly events: readonly BotEvent[];
  readonly telegram: { readonly api: BotApi; readonly bot: TheBot };
  readonly web: { readonly api: BotApi; readonly bot: TheBot };
  /** A person with a private chat of that id. */
  at(channel: "telegram" | "web", chat: number): Visitor;
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void;
  /** Lets the time come that something waits for. */
  laterComes(): void;
  /** Resolves when every letter has been brought and sent. */
  quiet(): Promise<void>;
}

/** A desk with two staff, a web page and Telegram, each a Bot API in this process, over one store. */
export async function deskHouse(store: Store = memoryStore(), more: Partial<BotDeps> = {}): Promise<House> {
  const ground = houseGround();
  const events: BotEvent[] = [];
  const waiting: (() => void)[] = [];
  let time = start;
  const now = () => time;
  const desk = await createDesk({
    store,
    now,
    clauses: () => loadPack().clauses,
    staff,
    onFault: (error) => events.push({ kind: "failed", chat: 0, error }),
  });

  const { book } = openLibrary({ ...ground, today: () => today, kept: desk.kept });

  function open(channel: Channel) {
    const api = createBotApi({ store, now });
    const bot = createBot({
      token: api.token,
      client: api.client,
      botInfo: api.me,
      ...{ store, channel, now, desk, staff },
      ground: { ...ground, service: { staffed: true, retentionDays: null } },
      today: () => today,
      book,
      nearest: async () => [draft],
      forgetChannel: channel === "telegram" ? undefined : api.forget,
      log: (event) => events.push(event),
      wait: async () => undefined,
      later: () => new Promise((resolve) => waiting.push(resolve)),
      ...more,
    });
    return { api, bot };
  }

  const channels = { telegram: open("telegram"), web: open("web") };
  await desk.sendBy(
    courierOf({
      store,
      pack: loadPack,
      log: (event) => events.push(event),
      bots: { telegram: channels.telegram.bot.deliver, web: channels.web.bot.deliver },
    }),
  );

  async function quiet(): Promise<void> {
    await desk.idle();
    await channels.telegram.bot.idle();
    await channels.web.bot.idle();
  }

  function at(channel: "telegram" | "web", chat: number): Visitor {
    const { api, bot } = channels[channel];
    const ofBot = async () => (await api.history(chat)).filter(({ from }) => from === "bot");

    async function hands(update: Update): Promise<readonly LoggedMessage[]> {
      const before = (await api.history(chat)).at(-1)?.id ?? 0;
      await bot.bot.handleUpdate(update);
      await api.confirm(chat, update.update_id);
      await quiet();
      return (await ofBot()).filter(({ id }) => id > before);
    }

    return {
      says: async (text) => hands(await api.message(chat, text)),
      async presses(label) {
        for (const { id, keyboard } of (await ofBot()).toReversed()) {
          const button = keyboard?.inline_keyboard.flat().find(({ text }) => text === label);
          if (button) return hands(await api.press(chat, id, button.callback_data));
        }
        throw new Error(`no button 「${label}」`);
      },
      async forges(data) {
        const { message, update_id } = await api.message(chat, "按");
        if (!message) throw new Error("a message expected");
        const query = { id: "0", chat_instance: "0", from: message.from, message, data };
        return hands({ update_id, callback_query: query });
      },
      async replies(beginning, text) {
        const said = (await ofBot()).findLast((message) => message.text.startsWith(beginning));
        const update = await api.message(chat, text);
        if (!said || !update.message) throw new Error(`nothing begins 「${beginning}」`);
        const { chat: here, date } = update.message;
        const reply_to_message = {
          ...{ message_id: said.id, date, chat: here, from: api.me, text: said.text },
          reply_to_message: undefined,
        };
        return hands({ ...update, message: { ...update.message, reply_to_message } });
      },
      heard: async () => (await ofBot()).map(({ text }) => text),
      async buttons() {
        const newest = (await ofBot()).findLast(({ keyboard }) => keyboard);
        return newest?.keyboard?.inline_keyboard.flat().map(({ text }) => text) ?? [];
      },
    };
  }

  return {
    desk,
    events,
    ...channels,
    at,
    quiet,
    pass(milliseconds) {
      time += milliseconds;
    },
    laterComes() {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
