import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bot, InlineKeyboard, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { createDelivery } from "../../src/channels/bot-api/delivery.ts";
import type { ChatEvent } from "../../src/channels/bot-api/events.ts";
import { openFolder } from "../../src/store/folder.ts";
import type { Store } from "../../src/store/store.ts";
import { dyingStore } from "../support/dying-store.ts";

const chat = 2 ** 52 + 1;
const another = 2 ** 52 + 2;

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingzhi-forget-"));
  store = await openFolder(folder);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function start() {
  const api = createBotApi({ store, now: () => Date.parse("2024-06-20T08:00:00+08:00") });
  const bot = new Bot(api.token, { client: api.client, botInfo: api.me });
  const events: ChatEvent[] = [];
  api.on((event) => events.push(event));
  return { api, bot, events };
}

/** A person writes, and the bot answers, so many times. */
async function talk({ api, bot }: ReturnType<typeof start>, turns: number, who = chat): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const { update_id } = await api.message(who, `我在水利局${turn}`);
    await bot.api.sendMessage(who, `水利${turn}`);
    await api.confirm(who, update_id);
  }
}

async function filesOnDisk(): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

async function spoil(kind: string): Promise<void> {
  for (const path of await filesOnDisk())
    if (path.includes(`/${kind}/`)) await writeFile(path, `{ "text": "我在水利局`);
}

/** The files in which a word stands, of all that the folder holds. */
async function filesWith(word: string): Promise<readonly string[]> {
  const texts = await Promise.all(
    (await filesOnDisk()).map(async (path) => [path, await readFile(path, "utf8")] as const),
  );
  return texts.flatMap(([path, text]) => (text.includes(word) ? [path] : []));
}

describe("forgetting a chat", () => {
  it("leaves no word of it on disk, and no file, and says how many messages there were", async () => {
    const world = start();
    await talk(world, 40);
    await world.bot.api.sendDocument(chat, new InputFile(Buffer.from("水利日历"), "评审.ics"));
    await talk(world, 40);
    expect((await filesWith("水利")).length).toBeGreaterThan(3);
    expect(await filesWith(Buffer.from("水利日历").toString("base64"))).toHaveLength(1);
    expect(await world.api.forget(chat)).toBe(161);
    expect(await filesWith("水利")).toEqual([]);
    expect(await filesOnDisk()).toHaveLength(2);
    expect(await world.api.history(chat)).toEqual([]);
    expect(await start().api.history(chat)).toEqual([]);
  });

  it("leaves the talks of others as they are", async () => {
    const world = start();
    await talk(world, 40);
    await talk(world, 40, another);
    const before = await world.api.history(another);
    await world.api.forget(chat);
    expect(await start().api.history(another)).toEqual(before);
    expect(await start().api.history(another, before[0]?.id)).not.toEqual([]);
  });

  it("takes one last word, the only message there is then, under an id that no message had", async () => {
    const world = start();
    await talk(world, 10);
    await world.api.forget(chat);
    const { message_id } = await world.bot.api.sendMessage(chat, "已删除：对话记录 20 条。");
    expect(message_id).toBe(21);
    expect((await start().api.history(chat)).map(({ text }) => text)).toEqual(["已删除：对话记录 20 条。"]);
    expect(await start().api.hasOlder(chat, message_id)).toBe(false);
  });

  it("begins a talk as new, with pages of its own and rising numbers of updates", async () => {
    const world = start();
    await talk(world, 30);
    const last = (await world.api.message(chat, "/forget")).update_id;
    await world.api.forget(chat);
    await talk(world, 60);
    const after = start();
    const texts: string[] = [];
    for (let before: number | undefined; ; ) {
      const page = await after.api.history(chat, before);
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(32);
      texts.unshift(...page.map(({ text }) => text));
      before = page[0]?.id;
    }
    expect(texts).toEqual(
      Array.from({ length: 60 }, (_, turn) => [`我在水利局${turn}`, `水利${turn}`]).flat(),
    );
    expect((await after.api.message(chat, "好")).update_id).toBeGreaterThan(last + 60);
    expect(await after.api.forget(chat)).toBe(121);
    expect(await filesWith("水利")).toEqual([]);
  });

  it("refuses the buttons of what is forgotten, and finds no file of it", async () => {
    const { api, bot } = start();
    await api.message(chat, "开始");
    const asked = await bot.api.sendMessage(chat, "单位？", {
      reply_markup: new InlineKeyboard().text("企业", "a"),
    });
    const file = await bot.api.sendDocument(chat, new InputFile(Buffer.from("x"), "a.ics"));
    await api.forget(chat);
    await expect(api.press(chat, asked.message_id, "a")).rejects.toMatchObject({ code: 400 });
    expect(await api.document(chat, file.message_id)).toBeNull();
    await expect(bot.api.editMessageText(chat, asked.message_id, "新")).rejects.toThrow("not found");
  });

  it("removes what was set aside as spoiled, and pages that a spoiled log lost count of", async () => {
    const world = start();
    await talk(world, 60);
    await spoil("messages");
    const after = start();
    expect(await after.api.history(chat)).toEqual([]);
    await talk(after, 1);
    expect((await filesWith("水利")).length).toBeGreaterThan(3);
    await after.api.forget(chat);
    expect(await filesWith("水利")).toEqual([]);
  });

  it("removes pages that can't be read", async () => {
    const world = start();
    await talk(world, 60);
    await spoil("older-messages");
    await world.api.history(chat, 3);
    await world.api.forget(chat);
    expect(await filesWith("水利")).toEqual([]);
  });

  it("removes nothing of a chat that isn't there, and makes none", async () => {
    const { api, bot } = start();
    expect(await api.forget(chat)).toBe(0);
    expect((await filesOnDisk()).filter((path) => path.includes("messages"))).toEqual([]);
    await expect(bot.api.sendMessage(chat, "?")).rejects.toThrow("chat not found");
  });

  it("tells open pages that the talk is cleared", async () => {
    const world = start();
    await talk(world, 2);
    await world.api.forget(chat);
    expect(world.events.at(-1)).toEqual({ chat, kind: "cleared", messages: [] });
  });

  it("keeps what was written while the bot was at work on it, and answers it", async () => {
    const world = start();
    const { api, bot, events } = world;
    await talk(world, 3);
    bot.command("forget", async (ctx) => {
      await api.message(chat, "我在农业局");
      await api.forget(chat);
      await ctx.reply("已删除");
    });
    bot.on("message:text", (ctx) => ctx.reply(`你说：${ctx.message.text}`));
    const delivery = createDelivery({
      api,
      handle: (update) => bot.handleUpdate(update),
      onWork: () => undefined,
      onFault: (_, error) => {
        throw error;
      },
    });
    await api.message(chat, "/forget");
    await delivery.deliver(chat);
    await delivery.deliver(chat);
    expect(events.find(({ kind }) => kind === "cleared")).toMatchObject({
      messages: [{ text: "我在农业局" }],
    });
    expect((await start().api.history(chat)).map(({ text }) => text)).toEqual([
      "我在农业局",
      "已删除",
      "你说：我在农业局",
    ]);
    expect(await start().api.unconfirmed(chat)).toEqual([]);
    expect(await filesWith("水利")).toEqual([]);
  });

  it("is done with what is written at the same moment, before or after it", async () => {
    const world = start();
    await talk(world, 20);
    await Promise.all([
      world.api.message(chat, "/forget"),
      world.api.forget(chat),
      world.bot.api.sendMessage(chat, "已删除"),
      world.api.message(chat, "好"),
    ]);
    const after = (await start().api.history(chat)).map(({ text }) => text);
    expect(new Set(after)).toEqual(new Set(["已删除", "好"]));
    expect(await filesWith("水利")).toEqual([]);
  });

  it.each(["before", "after"] as const)(
    "done once more, leaves nothing, killed just %s any write",
    async (when) => {
      for (let last = 1; ; last++) {
        const world = start();
        await talk(world, 30);
        await world.bot.api.sendDocument(chat, new InputFile(Buffer.from("水利日历"), "评审.ics"));
        const dying = dyingStore(store, last, when);
        await createBotApi({ store: dying.store, now: () => 0 })
          .forget(chat)
          .catch(() => undefined);
        await start().api.forget(chat);
        expect(await filesWith("水利")).toEqual([]);
        expect(await filesWith(Buffer.from("水利日历").toString("base64"))).toEqual([]);
        if (!dying.isDead()) break;
        expect(last).toBeLessThan(20);
      }
    },
  );
});
