import { describe, expect, it } from "vitest";
import { failureText } from "../../src/bot/manners.ts";
import { rememberedUpdates } from "../../src/bot/record.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { botTalk, someChat } from "../support/bot.ts";

const engineer = ["/start", "水利", "助理工程师", "企业"];

/** A store whose `chats` break while `broken()` says so. */
function breaking(store: Store, broken: () => boolean): Store {
  return {
    ...store,
    documents(kind, parse) {
      const documents = store.documents(kind, parse);
      return {
        ...documents,
        async write(key, value) {
          if (kind === "chats" && broken()) throw new Error("no space left on device");
          await documents.write(key, value);
        },
      };
    },
  };
}

describe("a talk with the bot", () => {
  it("takes words, commands and presses, and asks on", async () => {
    const talk = botTalk();
    await talk.says("/start");
    await talk.presses("水利工程");
    expect((await talk.record()).asking).toBe("target");
    await talk.presses("助理工程师");
    await talk.says("/back");
    expect((await talk.record()).asking).toBe("target");
    await talk.says("助工");
    expect((await talk.record()).asking).toBe("unit");
    expect(talk.events).toEqual([]);
  });

  it("goes on at the pending question after a restart, whatever became of the conversation's log", async () => {
    const store = memoryStore();
    const before = botTalk(store);
    for (const text of engineer) await before.says(text);
    const kept = await before.record();

    const after = botTalk(store);
    const said = await after.says("继续");

    expect(said.at(-1)?.text).toContain("2024");
    expect((await after.record()).talk.answers).toEqual(kept.talk.answers);
    expect((await after.record()).asking).toBe("hours");
  });

  it("handles updates of one chat in their order, also when they come at once", async () => {
    const talk = botTalk();
    await talk.says("/start");
    const updates = [];
    for (const text of engineer.slice(1)) updates.push(await talk.api.message(someChat, text));
    await Promise.all(updates.map((update) => talk.hands(update)));
    const { answers } = (await talk.record()).talk;
    expect([answers.specialty?.id, answers.target?.id, answers.unit?.id]).toEqual([
      "water",
      "助理工程师",
      "enterprise",
    ]);
  });

  it("takes an update that comes again once, and says nothing to it", async () => {
    const talk = botTalk();
    await talk.says("/start");
    const update = await talk.api.message(someChat, "水利");
    await talk.hands(update);
    const kept = await talk.record();
    expect(await talk.hands(update)).toEqual([]);
    expect(await talk.record()).toEqual(kept);
  });

  it("remembers the last updates only", async () => {
    const talk = botTalk();
    for (let count = 0; count < rememberedUpdates + 10; count++) await talk.says("继续");
    expect((await talk.record()).updates).toHaveLength(rememberedUpdates);
  });

  it("answers the first of two presses at once, and tells the second that it is too late", async () => {
    const talk = botTalk();
    await talk.says("/start");
    const { message, data } = await talk.button("水利工程");
    const updates = [
      await talk.api.press(someChat, message, data),
      await talk.api.press(someChat, message, data),
    ];
    await Promise.all(updates.map((update) => talk.hands(update)));
    const { talk: kept, asking } = await talk.record();
    expect(kept.answers.specialty?.id).toBe("water");
    expect(asking).toBe("target");
  });

  it("never takes an old message's button for an answer to the question that is asked now", async () => {
    const talk = botTalk();
    await talk.says("/start");
    const old = await talk.button("水利工程");
    await talk.says("兽医");
    await talk.hands(await talk.api.press(someChat, old.message, old.data));
    expect((await talk.record()).talk.answers.specialty?.id).toBe("veterinary");
    expect((await talk.record()).asking).toBe("target");
  });

  it.each([
    ["a photo", { other: "photo" as const }],
    ["a voice message", { other: "voice" as const }],
    ["a sticker", { other: "sticker" as const }],
    ["emoji alone", "🤔🤔"],
    ["20,000 characters", "水".repeat(20_000)],
    ["HTML", '<script>alert("水")</script><b>'],
    ["an unknown command", "/frobnicate"],
    ["blanks alone", "  \n "],
  ])("answers %s kindly, loses nothing, and asks again", async (_, sent) => {
    const talk = botTalk();
    for (const text of engineer) await talk.says(text);
    const before = (await talk.record()).talk;
    const said = await talk.says(sent);
    expect(said.length).toBeGreaterThan(0);
    expect((await talk.record()).talk.answers).toEqual(before.answers);
    expect((await talk.record()).asking).toBe("hours");
    expect(talk.events).toEqual([]);
  });

  it("says that an edited message isn't read, and loses nothing", async () => {
    const talk = botTalk();
    await talk.says("/start");
    const update = await talk.api.message(someChat, "水利");
    await talk.hands(update);
    const said = await talk.hands(await talk.api.edit(someChat, update.message?.message_id ?? 0, "林业"));
    expect(said.length).toBeGreaterThan(0);
    expect((await talk.record()).talk.answers.specialty?.id).toBe("water");
  });

  it("keeps out of groups", async () => {
    const talk = botTalk();
    const update = await talk.api.message(someChat, "我想评职称");
    if (!update.message) throw new Error("a message expected");
    const group = { id: someChat, type: "group" as const, title: "评职称交流" };
    expect(await talk.hands({ ...update, message: { ...update.message, chat: group } })).toEqual([]);
  });

  it("tells the person when a turn could not be kept, keeps what was, and takes the next", async () => {
    let full = false;
    const talk = botTalk(breaking(memoryStore(), () => full));
    await talk.says("/start");
    await talk.says("水利");
    full = true;
    const said = await talk.says("助理工程师");
    full = false;
    expect(said.map(({ text }) => text)).toEqual([failureText]);
    expect(talk.events).toEqual([expect.objectContaining({ kind: "failed", chat: someChat })]);
    await talk.says("助理工程师");
    expect((await talk.record()).asking).toBe("unit");
  });

  it("begins anew, and says so, where the record was spoiled", async () => {
    const store = memoryStore();
    await store.documents("chats", (json) => json).write(String(someChat), { version: 7 });
    const talk = botTalk(store);
    const said = await talk.says("水利");
    expect(said.length).toBeGreaterThan(1);
    expect(talk.events).toEqual([
      { kind: "spoiled", chat: someChat, aside: expect.stringContaining("spoiled") },
    ]);
    expect((await talk.record()).talk.answers.specialty?.id).toBe("water");
  });
});
