import type { Update } from "grammy/types";
import { expect } from "vitest";
import type { CheckList } from "../../src/bot/lists/lists.ts";
import { createListQueue } from "../../src/bot/lists/queue.ts";
import { keepResults } from "../../src/bot/lists/results.ts";
import type { BotEvent } from "../../src/bot/log.ts";
import { chatRecords } from "../../src/bot/record.ts";
import { createBot } from "../../src/bot.ts";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import type { Sent } from "../../src/channels/bot-api/sent.ts";
import { Refusal } from "../../src/refusal.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { testBook } from "./book.ts";
import { someChat } from "./bot.ts";
import { houseGround } from "./talk.ts";

const today = "2024-06-20";

/** Made up. */
export const limits = { bytes: 4000, rows: 100, days: 7 };

/** A list of so many people, for `lineChecker`. */
export function people(count: number, name = "名单.csv"): { readonly file: { name: string; bytes: Buffer } } {
  const rows = Array.from({ length: count }, (_, row) => `同事${row + 1}`);
  return { file: { name, bytes: Buffer.from(["姓名", ...rows].join("\n")) } };
}

/** Checks a list line by line, as far as `mayGoOn` lets it: what comes back is the list itself. */
export function lineChecker(mayGoOn: () => Promise<void> = async () => undefined) {
  let begun = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  const check: CheckList = async (bytes, _, { signal, onProgress }) => {
    begun += 1;
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    try {
      const rows = Buffer.from(bytes).toString("utf8").split("\n").slice(1);
      if (rows.length === 0) throw new Refusal({ field: "sheet", got: "只有表头", expected: "至少一个人" });
      onProgress(Math.floor(rows.length / 2), rows.length);
      const stopped = new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason)),
      );
      await Promise.race([mayGoOn(), stopped]);
      const outcome = { people: rows.length, ready: rows.length, notReady: 0, incomplete: 0, unread: 0 };
      return {
        sheet: new Uint8Array(bytes),
        outcome: { ...outcome, faults: [], unreadHeadings: [], unreadSheets: [], places: [] },
      };
    } finally {
      atOnce -= 1;
    }
  };
  return { check, begun: () => begun, mostAtOnce: () => mostAtOnce };
}

export interface ListBotOptions {
  readonly store?: Store;
  readonly check?: CheckList;
  readonly places?: number;
}

/** The real bot with lists, on a Bot API of its own; the store outlives it, as on a restart. */
export function listBot({ store = memoryStore(), check = lineChecker().check, places }: ListBotOptions = {}) {
  const ground = houseGround();
  const events: BotEvent[] = [];
  const tryAgain: (() => void)[] = [];
  let clock = Date.parse(`${today}T08:00:00+08:00`);
  // Each look at the clock is a little later, so that progress is told.
  const now = () => (clock += 2000);
  const api = createBotApi({ store, now });
  const results = keepResults(store, now, api.dropFile);
  const bot = createBot({
    ...{ token: api.token, client: api.client, botInfo: api.me, store, now, channel: "web" },
    ground: { ...ground, service: { ...ground.service, lists: limits } },
    book: testBook,
    today: () => today,
    log: (event) => events.push(event),
    wait: async () => undefined,
    later: () => new Promise((resolve) => tryAgain.push(resolve)),
    forgetChannel: api.forget,
    dropFile: api.dropFile,
    lists: { queue: createListQueue(store, places), check, limits, results, fetchFile: api.client.fetch },
  });

  return {
    api,
    bot,
    events,
    async sends(sent: Sent, chat = someChat): Promise<void> {
      const update = await api.message(chat, sent);
      await bot.bot.handleUpdate(update);
      await api.confirm(chat, update.update_id);
    },
    async hands(update: Update, chat = someChat): Promise<void> {
      await bot.bot.handleUpdate(update);
      await api.confirm(chat, update.update_id);
    },
    async presses(label: string, chat = someChat): Promise<void> {
      for (const { id, keyboard } of (await api.history(chat)).toReversed()) {
        const found = keyboard?.inline_keyboard.flat().find(({ text }) => text === label);
        if (!found) continue;
        const update = await api.press(chat, id, found.callback_data);
        await bot.bot.handleUpdate(update);
        return api.confirm(chat, update.update_id);
      }
      throw new Error(`no button 「${label}」`);
    },
    async said(chat = someChat): Promise<readonly string[]> {
      return (await api.history(chat)).filter(({ from }) => from === "bot").map(({ text }) => text);
    },
    /** The result sheets that came, as text. */
    async sheets(chat = someChat): Promise<readonly string[]> {
      const messages = (await api.history(chat)).filter(({ from, document }) => from === "bot" && document);
      const read = await Promise.all(messages.map(({ id }) => api.document(chat, id)));
      return read.map((found) => found?.bytes.toString("utf8") ?? "");
    },
    record: (chat = someChat) => chatRecords(store).read(String(chat)),
    /** Waits until something said matches. */
    hears: (words: RegExp, chat = someChat) =>
      expect
        .poll(async () => (await api.history(chat)).map(({ text }) => text).join("\n"), { timeout: 5000 })
        .toMatch(words),
    /** Lets the time come when what was kept back is tried again. */
    laterComes() {
      for (const resolve of tryAgain.splice(0)) resolve();
    },
    waits: () => tryAgain.length,
    /** Lets days go by, and the sweep come round. */
    async pass(days: number) {
      clock += days * 24 * 60 * 60 * 1000;
      await results.expire();
    },
  };
}

/** A gate that stays shut until it is opened. */
export function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait: () => opened, open: () => open() };
}
