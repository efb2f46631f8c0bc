import { describe, expect, it } from "vitest";
import { ApiFault } from "../../src/channels/bot-api/faults.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { someChat } from "../support/bot.ts";
import { dyingStore } from "../support/dying-store.ts";
import { gate, limits, lineChecker, listBot, people } from "../support/list-bot.ts";

const otherChat = someChat + 1;

describe("a unit's list that is sent to the bot", () => {
  it("comes back as a sheet, with counts, and the upload is gone", async () => {
    const { sends, bot, said, sheets, api, record } = listBot();
    await sends(people(12));
    await bot.idle();
    await expect.poll(sheets).toHaveLength(1);
    expect((await said())[0]).toContain("看完了");
    expect((await said())[1]).toMatch(/12 人[\s\S]*可以报 12/);
    expect((await sheets())[0]).toContain("同事12");
    await expect.poll(async () => (await api.history(someChat))[0]?.document?.gone).toBe(true);
    expect((await api.history(someChat)).at(-1)?.document).toMatchObject({ name: "名单-结果.xlsx" });
    await expect.poll(record).toMatchObject({ value: { errands: [], outbox: [] } });
  });

  it("leaves its result on the page for seven days, and its name after that", async () => {
    const { sends, bot, sheets, api, pass } = listBot();
    await sends(people(12));
    await expect.poll(sheets).toHaveLength(1);
    await bot.idle();
    await pass(6);
    expect((await sheets())[0]).toContain("同事12");
    await pass(2);
    expect((await sheets())[0]).toBe("");
    expect((await api.history(someChat)).at(-1)?.document).toMatchObject({
      name: "名单-结果.xlsx",
      gone: true,
    });
  });

  it("shows how far it is in one message", async () => {
    const shut = gate();
    const { sends, hears, said, sheets } = listBot({ check: lineChecker(shut.wait).check });
    await sends(people(12));
    await hears(/▓▓▓▓▓░░░░░ 6 \/ 12 人/);
    expect(await said()).toHaveLength(1);
    shut.open();
    await expect.poll(sheets).toHaveLength(1);
    expect(await said()).toHaveLength(2);
    expect((await said()).join()).not.toContain("▓");
  });

  it("leaves the interview where it stood, and the talk goes on meanwhile", async () => {
    const shut = gate();
    const { sends, presses, sheets, said, record } = listBot({ check: lineChecker(shut.wait).check });
    await sends("我在企业搞水利，想评助工");
    const before = await record();
    await sends(people(3));
    await sends("90学时，专业60，公需18，一般公需12");
    expect((await said()).at(-1)).toMatch(/2023/);
    shut.open();
    await expect.poll(sheets).toHaveLength(1);
    expect((await said()).at(-1)).toContain("点“继续”接着来");
    await presses("继续");
    expect((await said()).at(-1)).toMatch(/2023/);
    expect(before).toMatchObject({ value: { asking: "hours" } });
    expect(await record()).toMatchObject({
      value: { asking: "hours", talk: { answers: { hours: { "2024": { total: 90 } } } } },
    });
  });

  it("is told kindly where it is no list, too large, or a picture of one, and isn't kept", async () => {
    const { sends, said, api, sheets } = listBot();
    await sends({ file: { name: "名单.pdf", bytes: Buffer.from("%PDF") } });
    expect((await said()).at(-1)).toMatch(/不是表格.*请发 Excel 工作簿（\.xlsx）或 CSV/);
    await sends({ file: { name: "名单.xls", bytes: Buffer.from("old") } });
    expect((await said()).at(-1)).toMatch(/另存为/);
    await sends({ file: { name: "名单.xlsx", bytes: Buffer.alloc(limits.bytes + 1) } });
    expect((await said()).at(-1)).toMatch(/太大了.*最多 100 人/);
    await sends({ other: "photo" });
    expect((await said()).at(-1)).toMatch(/图片我看不懂.*名单请发表格文件/);
    const files = (await api.history(someChat)).flatMap(({ document }) => document ?? []);
    expect(files.map(({ gone }) => gone)).toEqual([true, true, true]);
    expect(await sheets()).toEqual([]);
  });

  it("is told what is wrong where nobody is in it", async () => {
    const { sends, hears } = listBot();
    await sends(people(0));
    await hears(/没有看成：收到的是“只有表头”，应为至少一个人/);
  });

  it("waits for those before it, and says so; two places serve all chats", async () => {
    const shut = gate();
    const checker = lineChecker(shut.wait);
    const bot = listBot({ check: checker.check, places: 2 });
    const chats = [someChat, otherChat, someChat + 2];
    for (const chat of chats) await bot.sends(people(2, `${chat}.csv`), chat);
    await bot.hears(/前面还有 2 份名单/, someChat + 2);
    shut.open();
    for (const chat of chats) await expect.poll(() => bot.sheets(chat)).toHaveLength(1);
    expect(checker.mostAtOnce()).toBe(2);
  });

  it("is one at a time in a chat, and three at most", async () => {
    const shut = gate();
    const checker = lineChecker(shut.wait);
    const { sends, sheets, said } = listBot({ check: checker.check });
    for (const name of ["一.csv", "二.csv", "三.csv", "四.csv"]) await sends(people(2, name));
    expect((await said()).join()).toMatch(/“四\.csv”没有看：你前面已经有几份名单在等/);
    shut.open();
    await expect.poll(sheets).toHaveLength(3);
    expect(checker.mostAtOnce()).toBe(1);
  });

  it("is stopped by /forget, and nothing of it comes any more", async () => {
    const shut = gate();
    const { sends, hears, said, bot, record, api } = listBot({ check: lineChecker(shut.wait).check });
    await sends(people(12));
    await hears(/▓/);
    await sends("/forget");
    await bot.close();
    shut.open();
    expect(await said()).toEqual([expect.stringMatching(/^已删除/)]);
    expect(await record()).toEqual({ kind: "none" });
    expect((await api.history(someChat)).every(({ document }) => document === undefined)).toBe(true);
  });
});

describe("a list that fails", () => {
  it("is tried again later, and not for ever", async () => {
    let tries = 0;
    const { sends, laterComes, waits, said, sheets, record } = listBot({
      check: async () => {
        tries += 1;
        throw new Error("out of memory");
      },
    });
    await sends(people(2));
    for (let round = 0; round < 4; round++) {
      await expect.poll(() => tries + waits()).toBe(round + 2);
      laterComes();
    }
    await expect.poll(async () => (await said()).join()).toMatch(/试了几次都没有看成/);
    expect(tries).toBe(4);
    expect(await sheets()).toEqual([]);
    await expect.poll(record).toMatchObject({ value: { errands: [], outbox: [] } });
  });

  it("because the line is down is sent when it is back, without being looked at again", async () => {
    const shut = gate();
    const checker = lineChecker(shut.wait);
    const { sends, hears, laterComes, waits, api, sheets } = listBot({ check: checker.check });
    await sends(people(2));
    await hears(/▓/);
    api.failNext(new Error("connection reset"), 5);
    shut.open();
    await expect.poll(waits).toBe(1);
    expect(await sheets()).toEqual([]);
    laterComes();
    await expect.poll(sheets).toHaveLength(1);
    expect(checker.begun()).toBe(1);
  });

  it("waits as long as a 429 says, and comes once", async () => {
    const shut = gate();
    const { sends, hears, api, sheets } = listBot({ check: lineChecker(shut.wait).check });
    await sends(people(2));
    await hears(/▓/);
    api.failNext(new ApiFault(429, "Too Many Requests: retry after 3", 3), 2);
    shut.open();
    await expect.poll(sheets).toHaveLength(1);
  });
});

describe("a process that ends in the middle of a list", () => {
  it.each(["closed", "killed"] as const)(
    "(%s) leaves it to the next, which sends the result once",
    async (how) => {
      const store = memoryStore();
      const first = listBot({ store, check: lineChecker(() => new Promise(() => undefined)).check });
      await first.sends("水利");
      await first.sends(people(12));
      await first.hears(/▓▓▓▓▓░░░░░ 6 \/ 12/);
      if (how === "closed") await first.bot.close();
      const second = listBot({ store });
      await second.bot.resume();
      await expect.poll(second.sheets).toHaveLength(1);
      expect((await second.said()).filter((text) => text.includes("看完了"))).toHaveLength(1);
      expect((await second.said()).join()).not.toContain("▓");
      await expect.poll(second.record).toMatchObject({ value: { errands: [], asking: "target" } });
      const third = listBot({ store });
      await third.bot.resume();
      await third.sends("在吗");
      expect(await third.sheets()).toHaveLength(1);
    },
  );

  it.each(["before", "after"] as const)(
    "just %s any write loses no result, and leaves nothing to do",
    async (when) => {
      let last = 1;
      for (; ; last++) {
        const disk = memoryStore();
        const dying = dyingStore(disk, last, when);
        const first = listBot({ store: dying.store });
        await first.sends(people(5)).catch(() => undefined);
        await expect
          .poll(async () => dying.isDead() || (await first.record().catch(() => null)))
          .toSatisfy((left) => left === true || left?.value?.errands.length === 0);
        await first.bot.close();
        // What a dead process still holds does nothing.
        const second = listBot({ store: disk });
        const chat = await second.api.history(someChat);
        for (const update of await second.api.unconfirmed(someChat)) await second.hands(update);
        await second.bot.resume();
        await second.sends("在吗");
        const isTakenIn = chat.length > 0;
        // Where it died between sending and noting so, the sheet comes twice.
        await expect
          .poll(async () => (await second.sheets()).length)
          .toBeGreaterThanOrEqual(isTakenIn ? 1 : 0);
        await expect.poll(second.record).toMatchObject({ value: { errands: [], outbox: [] } });
        expect((await second.sheets()).length).toBeLessThanOrEqual(2);
        if (!dying.isDead()) break;
      }
      expect(last).toBeGreaterThan(10);
    },
  );

  it("is found again by the chat's next message, too", async () => {
    const store = memoryStore();
    const first = listBot({ store, check: lineChecker(() => new Promise(() => undefined)).check });
    await first.sends(people(5));
    await first.hears(/▓/);
    const second = listBot({ store });
    await second.sends("继续");
    await expect.poll(second.sheets).toHaveLength(1);
  });
});
