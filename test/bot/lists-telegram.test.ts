import { afterEach, describe, expect, it } from "vitest";
import { listChecker } from "../../src/bot/lists/check.ts";
import { createListQueue } from "../../src/bot/lists/queue.ts";
import { createBot } from "../../src/bot.ts";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { csvOf, headings, like, saysUnder, zhang } from "../batch/lists.ts";
import { testBook } from "../support/book.ts";
import { serveBotApi } from "../support/serve-bot-api.ts";
import { houseGround } from "../support/talk.ts";

const chat = 1001;
const today = "2024-06-20";
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** The bot as it polls Telegram, with all that checks a list; Telegram is the strict Bot API over HTTP. */
async function polling() {
  const api = createBotApi({ store: memoryStore(), now: Date.now });
  const telegram = await serveBotApi(api);
  open.push(telegram);
  const ground = houseGround();
  const limits = { bytes: 100_000, rows: 100, days: 7 };
  const store = memoryStore();
  const bot = createBot({
    ...{ token: api.token, client: { apiRoot: telegram.url }, store, channel: "telegram", book: testBook },
    ground: { ...ground, service: { ...ground.service, lists: limits } },
    ...{ today: () => today, now: Date.now },
    log: (event) => {
      throw new Error(event.kind);
    },
    lists: { queue: createListQueue(store), check: listChecker(ground.shelf, () => today), limits },
  });
  const running = bot.bot.start();
  open.push({
    async close() {
      await bot.close();
      await bot.bot.stop();
      await running;
    },
  });
  return api;
}

describe("a unit's list in Telegram", () => {
  it("is fetched from where Telegram keeps it, and comes back as a sheet", async () => {
    const api = await polling();
    const rows = [headings, zhang, like(zhang, { 姓名: "李四", "2024年一般公需学时": "11" })];
    await api.message(chat, { file: { name: "水利所.csv", bytes: Buffer.from(csvOf(rows)) } });
    const result = async () =>
      (await api.history(chat)).find(({ from, document }) => from === "bot" && document);
    await expect.poll(result, { timeout: 30_000 }).toBeDefined();
    const { id, text, document } = (await result()) ?? { id: 0 };
    expect(text).toMatch(/2 人\n可以报 1，还不够 1/);
    expect(document?.name).toBe("水利所-结果.xlsx");
    const bytes = (await api.document(chat, id))?.bytes ?? Buffer.alloc(0);
    expect(await saysUnder("结论", bytes)).toEqual(["可以报", "还不够"]);
    expect(await saysUnder("姓名", bytes)).toEqual(["张三", "李四"]);
  });

  it("that isn't one is told what is expected", async () => {
    const api = await polling();
    await api.message(chat, { file: { name: "别的.csv", bytes: Buffer.from("甲,乙\n1,2\n") } });
    const said = async () => (await api.history(chat)).map(({ text }) => text).join("\n");
    await expect.poll(said, { timeout: 30_000 }).toMatch(/“别的\.csv”没有看成：收到的是“甲、乙”/);
  });
});
