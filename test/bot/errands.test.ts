import { describe, expect, it } from "vitest";
import { chatRecords, newRecord } from "../../src/bot/record.ts";
import { ApiFault } from "../../src/channels/bot-api/faults.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { dyingStore } from "../support/dying-store.ts";
import { errandBot, promise } from "../support/errand-bot.ts";
import { applicant } from "../support/tickets.ts";

describe("a question that goes to staff", () => {
  it("is filed after the turn's replies, and its person is told the number and when to expect an answer", async () => {
    const { says, said, desk, record } = await errandBot(memoryStore());
    await says("问外地公需课");
    expect((await said())[0]).toBe("收到：问外地公需课");
    expect((await said())[1]).toContain("1 号");
    expect((await said())[1]).toContain(promise);
    expect(await desk.queue()).toMatchObject([{ chat: applicant, channel: "web", question: "问外地公需课" }]);
    expect(await record()).toMatchObject({ kind: "found", value: { errands: [], outbox: [] } });
  });

  it("is kept where the desk's disk is full, and filed with the next message", async () => {
    let full = false;
    const memory = memoryStore();
    const store: Store = {
      ...memory,
      documents(kind, parse) {
        const documents = memory.documents(kind, parse);
        return {
          ...documents,
          async write(key, value) {
            if (full && kind === "desk") throw new Error("no space left on device");
            await documents.write(key, value);
          },
        };
      },
    };
    const { says, said, desk, faults } = await errandBot(store);
    full = true;
    await says("问外地公需课");
    expect(await said()).toEqual(["收到：问外地公需课"]);
    expect(faults).toMatchObject([{ kind: "failed" }]);
    full = false;
    await says("好");
    expect((await said())[1]).toContain("1 号");
    expect(await desk.queue()).toHaveLength(1);
  });

  it("isn't taken beyond the fifth, kindly", async () => {
    const { says, said, desk } = await errandBot(memoryStore());
    for (let count = 1; count <= 6; count++) await says(`问${count}`);
    expect((await said()).at(-1)).toContain("5 个问题在等答复");
    expect(await desk.queue()).toHaveLength(5);
  });
});

describe("a letter from staff", () => {
  it("arrives once in the chat, also when it is brought again", async () => {
    const store = memoryStore();
    const { says, said, desk, quiet } = await errandBot(store);
    await says("问一");
    await desk.claim(1, "wang");
    await desk.answer(1, "wang", "认的。", []);
    await quiet();
    expect((await said()).slice(-2)).toEqual([
      "一位工作人员正在看你的 1 号问题。",
      expect.stringContaining("认的。"),
    ]);
    const read = await chatRecords(store).read(String(applicant));
    expect(read.kind === "found" && read.value.letters).toEqual(["1.claimed", "1.answered"]);
  });

  it("waits in the outbox while the line is down", async () => {
    const { says, said, desk, quiet, api, record } = await errandBot(memoryStore());
    await says("问一");
    api.failNext(new Error("connection reset"), 4);
    await desk.claim(1, "wang");
    await quiet();
    expect(await record()).toMatchObject({ value: { outbox: [{ text: expect.stringContaining("1 号") }] } });
    await says("在吗");
    expect((await said()).at(-2)).toContain("正在看你的 1 号问题");
  });

  it("to somebody who blocked the bot breaks nothing at the desk", async () => {
    const { says, desk, quiet, api, record } = await errandBot(memoryStore());
    await says("问一");
    api.failNext(new ApiFault(403, "Forbidden: bot was blocked by the user"));
    await desk.claim(1, "wang");
    await quiet();
    expect(await record()).toMatchObject({ value: { outbox: [] } });
    expect(await desk.answer(1, "wang", "认的。", [])).toMatchObject({ state: "answered" });
  });
});

describe("forgetting a person", () => {
  it("removes his record, his log and his tickets' words, and says so in one reply", async () => {
    const store = memoryStore();
    const { says, said, desk, record } = await errandBot(store);
    await says("问一");
    await says("问二");
    await says("忘");
    expect(await record()).toEqual({ kind: "none" });
    expect(await said()).toEqual([expect.stringMatching(/已删除：你的回答.*对话记录.*问题 2 个/)]);
    expect(await desk.ticket(1)).toMatchObject({ question: null, profile: null, chat: null });
    expect(await desk.queue()).toEqual([]);
  });

  it("lets him begin anew, without what was", async () => {
    const { says, record, desk } = await errandBot(memoryStore());
    await says("问一");
    await says("忘");
    await says("问三");
    expect(await record()).toMatchObject({ value: { talk: { asked: 1 }, letters: [] } });
    expect(await desk.queue()).toMatchObject([{ number: 2, question: "问三" }]);
  });
});

const texts = ["你好", "问一", "问二", "好"];

/** Talks until the process dies, then goes on in another, which first takes what the dead one had not finished. */
async function talkOverDeath(last: number, when: "before" | "after", said: readonly string[]) {
  const disk = memoryStore();
  const dying = dyingStore(disk, last, when);
  const first = await errandBot(dying.store);
  let count = 0;
  for (const text of said) {
    await first.says(text).catch(() => undefined);
    count += 1;
    if (dying.isDead()) break;
  }
  const second = await errandBot(disk);
  for (const update of await second.api.unconfirmed(applicant)) await second.hands(update);
  for (const text of said.slice(count)) await second.says(text);
  await second.says("在吗");
  await second.quiet();
  return { second, died: dying.isDead() };
}

describe.each(["before", "after"] as const)("a process that dies just %s a write", (when) => {
  it("files each question that was taken in once, and tells its number", async () => {
    let last = 1;
    for (; ; last++) {
      const { second, died } = await talkOverDeath(last, when, texts);
      const questions = (await second.desk.queue()).map(({ question }) => question);
      const log = await second.api.history(applicant);
      const asked = log.filter(({ from }) => from === "person").map(({ text }) => text);
      expect(questions).toEqual(asked.filter((text) => text.startsWith("问")));
      const said = await second.said();
      for (const [index] of questions.entries())
        expect(said.some((text) => text.includes(`你的问题是 ${index + 1} 号`))).toBe(true);
      expect(await second.record()).toMatchObject({ value: { errands: [], outbox: [] } });
      if (!died) break;
    }
    expect(last).toBeGreaterThan(texts.length * 6);
  });

  it("removes a person whole once he asked for it", async () => {
    let last = 1;
    for (; ; last++) {
      const disk = memoryStore();
      const before = await errandBot(disk);
      await before.says("问一");
      await before.api.message(applicant, "忘");
      const dying = dyingStore(disk, last, when);
      const first = await errandBot(dying.store).catch(() => null);
      const waiting = (await first?.api.unconfirmed(applicant).catch(() => [])) ?? [];
      for (const update of waiting) await first?.hands(update).catch(() => undefined);

      const second = await errandBot(disk);
      for (const update of await second.api.unconfirmed(applicant)) await second.hands(update);
      await second.says("在吗");
      expect(await second.desk.ticket(1)).toMatchObject({ chat: null, question: null, profile: null });
      expect((await second.api.history(applicant)).map(({ text }) => text).join()).not.toContain("问一");
      expect(await second.record()).toMatchObject({
        value: { errands: [], outbox: [], talk: { asked: 1 } },
      });
      if (!dying.isDead()) break;
    }
    expect(last).toBeGreaterThan(6);
  });
});

describe("a record of an earlier release", () => {
  it("is read as one with nothing to do", async () => {
    const store = memoryStore();
    const { errands: _, letters: __, ...old } = newRecord;
    await store.documents("chats", (json) => json).write("42", old);
    expect(await chatRecords(store).read("42")).toEqual({ kind: "found", value: newRecord });
  });
});
