import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bot, InlineKeyboard } from "grammy";
import { describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { openFolder } from "../../src/store/folder.ts";
import { memoryStore } from "../../src/store/memory.ts";

const chat = 4_503_599_627_370_497;

function start(store = memoryStore(), clock = Date.parse("2024-06-20T08:00:00+08:00")) {
  const spoiled: string[] = [];
  const api = createBotApi({ store, now: () => clock, onSpoiled: (_, aside) => spoiled.push(aside) });
  const bot = new Bot(api.token, { client: api.client, botInfo: api.me });
  return { api, bot, store, spoiled };
}

async function started() {
  const world = start();
  await world.api.message(chat, "你好");
  return world;
}

describe("the log of a chat", () => {
  it("gives a repeated input the same update and logs nothing", async () => {
    const { api, bot } = await started();
    const first = await api.message(chat, "企业", "k1");
    expect(await api.message(chat, "企业", "k1")).toEqual(first);
    expect((await api.history(chat)).filter(({ text }) => text === "企业")).toHaveLength(1);
    const { message_id } = await bot.api.sendMessage(chat, "选", {
      reply_markup: new InlineKeyboard().text("企业", "a"),
    });
    const press = await api.press(chat, message_id, "a", "k2");
    expect((await api.press(chat, message_id, "a", "k2")).update_id).toBe(press.update_id);
  });

  it("keeps history and unconfirmed updates over a restart, with rising update ids", async () => {
    const { api, bot, store } = await started();
    const update = await api.message(chat, "水利");
    await bot.api.sendMessage(chat, "好");
    const after = start(store);
    expect((await after.api.history(chat)).map(({ text }) => text)).toEqual(["你好", "水利", "好"]);
    expect((await after.api.unconfirmed(chat)).at(-1)).toEqual(update);
    await after.api.confirm(chat, update.update_id);
    expect(await after.api.unconfirmed(chat)).toHaveLength(1);
    expect((await after.api.message(chat, "企业")).update_id).toBeGreaterThan(update.update_id);
  });

  it("tells what isn't text, and edits, as Telegram does", async () => {
    const { api } = await started();
    expect((await api.message(chat, { other: "sticker" })).message?.sticker).toBeDefined();
    expect((await api.message(chat, { other: "photo" })).message?.photo).toBeDefined();
    expect((await api.message(chat, { other: "voice" })).message?.voice).toBeDefined();
    const edited = (await api.edit(chat, 1, "您好")).edited_message;
    expect(edited).toMatchObject({ text: "您好", message_id: 1 });
    expect(edited?.edit_date).toBeDefined();
  });

  it("keeps every message of a long talk in order, in records that stay small", async () => {
    const { api, bot, store } = await started();
    for (let turn = 0; turn < 100; turn++) {
      await api.message(chat, `问${turn}`);
      await bot.api.sendMessage(chat, `答${turn}`);
    }
    const { api: again } = start(store);
    const texts: string[] = [];
    let before: number | undefined;
    for (;;) {
      const page = await again.history(chat, before);
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(32);
      texts.unshift(...page.map(({ text }) => text));
      before = page[0]?.id;
    }
    expect(texts).toEqual([
      "你好",
      ...Array.from({ length: 100 }, (_, turn) => [`问${turn}`, `答${turn}`]).flat(),
    ]);
  });

  it("edits a message among the older pages", async () => {
    const { api, bot } = await started();
    const { message_id } = await bot.api.sendMessage(chat, "旧");
    for (let count = 0; count < 60; count++) await api.message(chat, `问${count}`);
    await bot.api.editMessageText(chat, message_id, "新");
    expect((await api.history(chat, message_id + 1)).at(-1)?.text).toBe("新");
  });

  it("takes changes of one chat that come at once, one after another", async () => {
    const { api, bot } = await started();
    await Promise.all(Array.from({ length: 20 }, (_, index) => bot.api.sendMessage(chat, `第${index}`)));
    const history = await api.history(chat);
    expect(new Set(history.map(({ id }) => id)).size).toBe(21);
  });

  it("starts anew where its record is spoiled, says so, and takes no number of an update again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pingzhi-log-"));
    const store = await openFolder(folder);
    const before = start(store);
    const ids = [];
    for (const text of ["一", "二", "三"]) ids.push((await before.api.message(chat, text)).update_id);
    const names = await readdir(join(folder, "messages"), { recursive: true, withFileTypes: true });
    const record = names.find((name) => name.isFile());
    if (!record) throw new Error("no record");
    await writeFile(join(record.parentPath, record.name), "{ half");
    const after = start(store, Date.parse("2024-06-20T08:00:01+08:00"));
    expect(await after.api.history(chat)).toEqual([]);
    expect(after.spoiled).toHaveLength(1);
    const { update_id } = await after.api.message(chat, "四");
    expect(update_id).toBeGreaterThan(Math.max(...ids));
    await store.close();
    await rm(folder, { recursive: true });
  });

  it("marks the button that was pressed while it was among the newest, and no other", async () => {
    const { api, bot } = await started();
    const keyboard = { reply_markup: new InlineKeyboard().text("甲", "a").text("乙", "b") };
    const first = await bot.api.sendMessage(chat, "第一问", keyboard);
    await api.press(chat, first.message_id, "b");
    await bot.api.sendMessage(chat, "第二问", keyboard);
    await api.press(chat, first.message_id, "a");
    expect((await api.history(chat)).map(({ pressed }) => pressed)).toEqual([undefined, "b", undefined]);
  });

  it("marks one above the newest too, until the person has gone on", async () => {
    const { api, bot } = await started();
    const keyboard = { reply_markup: new InlineKeyboard().text("甲", "a").text("乙", "b") };
    const answer = await bot.api.sendMessage(chat, "答复", keyboard);
    const asked = await bot.api.sendMessage(chat, "问题", keyboard);
    await api.press(chat, answer.message_id, "a");
    await api.message(chat, "好的");
    const marks = async () => (await api.history(chat)).flatMap(({ pressed }) => pressed ?? []);
    expect(await marks()).toEqual(["a"]);
    const next = await bot.api.sendMessage(chat, "再问", keyboard);
    await api.press(chat, asked.message_id, "b");
    expect(await marks()).toEqual(["a"]);
    await api.press(chat, next.message_id, "b");
    expect(await marks()).toEqual(["a", "b"]);
  });
});
