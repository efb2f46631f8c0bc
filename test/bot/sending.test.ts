import { describe, expect, it, vi } from "vitest";
import { ApiFault } from "../../src/channels/bot-api/faults.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { botTalk, someChat } from "../support/bot.ts";

const brokenLine = new Error("connection reset");

describe("replies on their way", () => {
  it("wait as long as the messenger says, then arrive", async () => {
    const talk = botTalk();
    talk.api.failNext(new ApiFault(429, "Too Many Requests: retry after 3", 3), 2);
    const said = await talk.says("/start");
    expect(talk.waits).toEqual([3000, 3000]);
    expect(said.length).toBeGreaterThan(0);
    expect((await talk.record()).outbox).toEqual([]);
  });

  it("are kept where the messenger asks for longer than a minute, and arrive with the next update", async () => {
    const talk = botTalk();
    talk.api.failNext(new ApiFault(429, "Too Many Requests: retry after 600", 600));
    expect(await talk.says("/start")).toEqual([]);
    const waiting = (await talk.record()).outbox;
    expect(waiting.length).toBeGreaterThan(0);
    const said = await talk.says("水利");
    expect(said.slice(0, waiting.length).map(({ text }) => text)).toEqual(waiting.map(({ text }) => text));
    expect((await talk.record()).asking).toBe("target");
  });

  it("survive a broken line and a restart, in their order", async () => {
    const store = memoryStore();
    const before = botTalk(store);
    before.api.failNext(brokenLine, 100);
    expect(await before.says("/start")).toEqual([]);
    const waiting = (await before.record()).outbox;

    const after = botTalk(store);
    const said = await after.says("水利");

    expect(waiting.length).toBeGreaterThan(0);
    expect(said.slice(0, waiting.length).map(({ text }) => text)).toEqual(waiting.map(({ text }) => text));
    expect(said.length).toBeGreaterThan(waiting.length);
  });

  it("are tried again later, also when the person writes nothing more", async () => {
    const talk = botTalk();
    talk.api.failNext(brokenLine, 8);
    expect(await talk.says("/start")).toEqual([]);
    // The line is still down the first time, and up the second.
    for (let time = 0; time < 2; time++) {
      await vi.waitFor(async () => {
        talk.laterComes();
        expect(talk.events.length).toBeGreaterThan(time);
      });
    }
    await vi.waitFor(async () => {
      talk.laterComes();
      expect((await talk.record()).outbox).toEqual([]);
    });
    expect((await talk.api.history(someChat)).filter(({ from }) => from === "bot").length).toBeGreaterThan(0);
  });

  it("are given up where the person blocked the bot, and the answers stay", async () => {
    const talk = botTalk();
    await talk.says("/start");
    talk.api.failNext(new ApiFault(403, "Forbidden: bot was blocked by the user"), 10);
    await talk.says("水利");
    expect((await talk.record()).outbox).toEqual([]);
    expect((await talk.record()).talk.answers.specialty?.id).toBe("water");
    expect(talk.events.length).toBeGreaterThan(0);
    expect(talk.events.every(({ kind }) => kind === "undeliverable")).toBe(true);
  });
});
