import { Bot, InputFile } from "grammy";
import { afterEach, describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { ApiFault } from "../../src/channels/bot-api/faults.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ServedBotApi, serveBotApi } from "../support/serve-bot-api.ts";

const chat = 2 ** 52 + 7;
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function polled(make: (bot: Bot) => void) {
  const api = createBotApi({ store: memoryStore(), now: Date.now });
  const served: ServedBotApi = await serveBotApi(api);
  open.push(served);
  const bot = new Bot(api.token, { client: { apiRoot: served.url } });
  make(bot);
  const running = bot.start();
  open.push({
    async close() {
      await bot.stop();
      await running;
    },
  });
  return api;
}

describe("the Bot API over HTTP", () => {
  it("serves a bot that fetches its updates, each once, and takes its files", async () => {
    const heard: number[] = [];
    const api = await polled((bot) => {
      bot.on("message:text", async (ctx) => {
        heard.push(ctx.update.update_id);
        await ctx.reply(`你说：${ctx.message.text}`);
        await ctx.replyWithDocument(new InputFile(Buffer.from("评"), "评 审.txt"));
      });
    });
    for (const text of ["一", "二", "三"]) await api.message(chat, text);
    await expect.poll(async () => (await api.history(chat)).length, { timeout: 5000 }).toBe(9);
    await expect.poll(async () => (await api.unconfirmed(chat)).length, { timeout: 5000 }).toBe(0);
    expect(new Set(heard).size).toBe(3);
    const file = (await api.history(chat)).find(({ document }) => document);
    expect(file?.document).toMatchObject({ name: "评 审.txt", mime: "text/plain", size: 3 });
  });

  it("refuses over HTTP as it does in the process", async () => {
    const refusals: unknown[] = [];
    const api = await polled((bot) => {
      bot.on("message:text", async (ctx) => {
        await ctx.reply("").catch((error: unknown) => refusals.push(error));
        await ctx.reply("完");
      });
    });
    await api.message(chat, "一");
    await expect.poll(async () => (await api.history(chat)).at(-1)?.text, { timeout: 5000 }).toBe("完");
    expect(refusals).toMatchObject([{ error_code: 400, description: "Bad Request: message text is empty" }]);
  });

  it("tells the bot to wait, and the bot that waits gets through", async () => {
    const waits: unknown[] = [];
    const api = await polled((bot) => {
      bot.on("message:text", async (ctx) => {
        api.failNext(new ApiFault(429, "Too Many Requests: retry after 1", 1));
        await ctx.reply("一").catch((error: unknown) => waits.push(error));
        await ctx.reply("二");
      });
    });
    await api.message(chat, "问");
    await expect.poll(async () => (await api.history(chat)).at(-1)?.text, { timeout: 5000 }).toBe("二");
    expect(waits).toMatchObject([{ error_code: 429, parameters: { retry_after: 1 } }]);
  });
});
