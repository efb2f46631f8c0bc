import { FormattedString, fmt } from "@grammyjs/parse-mode";
import { Bot, GrammyError, HttpError, InlineKeyboard, InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import type { ChatEvent } from "../../src/channels/bot-api/events.ts";
import { ApiFault } from "../../src/channels/bot-api/faults.ts";
import { memoryStore } from "../../src/store/memory.ts";

const chat = 4_503_599_627_370_497;

function start(store = memoryStore()) {
  let clock = Date.parse("2024-06-20T08:00:00+08:00");
  const api = createBotApi({ store, now: () => clock });
  const bot = new Bot(api.token, { client: api.client, botInfo: api.me });
  const events: ChatEvent[] = [];
  api.on((event) => events.push(event));
  return { api, bot, events, store, pass: (milliseconds: number) => (clock += milliseconds) };
}

async function started() {
  const world = start();
  await world.api.message(chat, "你好");
  return world;
}

/** What the bot is told where a call is refused. */
async function refusal(call: Promise<unknown>): Promise<{ code: number; description: string }> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GrammyError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { code: error.error_code, description: error.description };
}

describe("the Bot API in this process", () => {
  it("hands a person's text to the bot and the bot's answer to the log and the listeners", async () => {
    const { api, bot, events } = start();
    bot.on("message:text", (ctx) => ctx.reply(`你说：${ctx.message.text}`));
    const update = await api.message(chat, "水利");
    await bot.handleUpdate(update);
    expect((await api.history(chat)).map(({ from, text }) => [from, text])).toEqual([
      ["person", "水利"],
      ["bot", "你说：水利"],
    ]);
    expect(events.map((event) => event.kind)).toEqual(["message", "message"]);
  });

  it("marks commands, so that the bot's command handlers hear them", async () => {
    const { api, bot } = start();
    bot.command("start", (ctx) => ctx.reply("开始"));
    await bot.handleUpdate(await api.message(chat, "/start"));
    expect((await api.history(chat)).at(-1)?.text).toBe("开始");
  });

  it("refuses texts that Telegram refuses", async () => {
    const { bot } = await started();
    expect(await refusal(bot.api.sendMessage(chat, ""))).toEqual({
      code: 400,
      description: "Bad Request: message text is empty",
    });
    expect((await refusal(bot.api.sendMessage(chat, " \n "))).description).toMatch(/text is empty/);
    expect((await refusal(bot.api.sendMessage(chat, "字".repeat(4097)))).description).toMatch(/too long/);
    expect((await refusal(bot.api.sendMessage(chat, "😀".repeat(2049)))).description).toMatch(/too long/);
    expect((await bot.api.sendMessage(chat, "😀".repeat(2048))).text).toHaveLength(4096);
  });

  it("knows no chat that nobody has written in", async () => {
    const { bot } = start();
    expect(await refusal(bot.api.sendMessage(chat, "你好"))).toEqual({
      code: 400,
      description: "Bad Request: chat not found",
    });
    expect((await refusal(bot.api.sendChatAction(chat, "typing"))).description).toMatch(/chat not found/);
  });

  it("refuses buttons whose data is none or over 64 bytes, and empty labels", async () => {
    const { bot } = await started();
    const send = (label: string, data: string) =>
      refusal(bot.api.sendMessage(chat, "问", { reply_markup: new InlineKeyboard().text(label, data) }));
    expect((await send("好", "字".repeat(22))).description).toBe("Bad Request: BUTTON_DATA_INVALID");
    expect((await send("好", "")).description).toBe("Bad Request: BUTTON_DATA_INVALID");
    expect((await send(" ", "x")).code).toBe(400);
    const sent = await bot.api.sendMessage(chat, "问", {
      reply_markup: new InlineKeyboard().text("好", `${"字".repeat(21)}x`),
    });
    expect(sent.reply_markup?.inline_keyboard).toHaveLength(1);
  });

  it.each([
    ["outside the text", [{ type: "bold", offset: 1, length: 2 }], "二字"],
    ["before the text", [{ type: "bold", offset: -1, length: 2 }], "二字"],
    ["of no length", [{ type: "bold", offset: 0, length: 0 }], "二字"],
    ["within a surrogate pair", [{ type: "bold", offset: 1, length: 1 }], "😀好"],
    [
      "half over another",
      [
        { type: "bold", offset: 0, length: 2 },
        { type: "italic", offset: 1, length: 2 },
      ],
      "三个字",
    ],
    [
      "inside code",
      [
        { type: "code", offset: 0, length: 3 },
        { type: "bold", offset: 1, length: 1 },
      ],
      "三个字",
    ],
  ] as const)("refuses an entity %s", async (_, entities, text) => {
    const { bot } = await started();
    expect((await refusal(bot.api.sendMessage(chat, text, { entities: [...entities] }))).code).toBe(400);
  });

  it("keeps entities that nest, as they were sent", async () => {
    const { bot } = await started();
    const text = fmt`${FormattedString.b(fmt`第${FormattedString.u("5.1")}条`)} 见 ${FormattedString.link("通知", "https://example.cn/")}`;
    const sent = await bot.api.sendMessage(chat, text.text, { entities: text.entities });
    expect(sent.entities?.map(({ type }) => type).sort()).toEqual(["bold", "text_link", "underline"]);
  });

  it("refuses parameters whose effect no channel of ours shows", async () => {
    const { bot } = await started();
    expect((await refusal(bot.api.sendMessage(chat, "<b>好</b>", { parse_mode: "HTML" }))).description).toBe(
      'Bad Request: parameter "parse_mode" is not supported',
    );
  });

  it("edits its own messages, and says when nothing changes", async () => {
    const { api, bot } = await started();
    const { message_id } = await bot.api.sendMessage(chat, "旧", {
      reply_markup: new InlineKeyboard().text("按", "a"),
    });
    await bot.api.editMessageText(chat, message_id, "新");
    expect((await api.history(chat)).at(-1)).toMatchObject({ text: "新" });
    expect((await api.history(chat)).at(-1)?.keyboard).toBeUndefined();
    expect((await refusal(bot.api.editMessageText(chat, message_id, "新"))).description).toMatch(
      /message is not modified/,
    );
    expect((await refusal(bot.api.editMessageReplyMarkup(chat, message_id))).description).toMatch(
      /message is not modified/,
    );
    expect((await refusal(bot.api.editMessageText(chat, 1, "新"))).description).toMatch(/can't be edited/);
    expect((await refusal(bot.api.editMessageText(chat, 99, "新"))).description).toMatch(/not found/);
  });

  it("deletes a message once", async () => {
    const { api, bot, events } = await started();
    const { message_id } = await bot.api.sendMessage(chat, "走了");
    await bot.api.deleteMessage(chat, message_id);
    expect(await api.history(chat)).toHaveLength(1);
    expect(events.at(-1)).toEqual({ chat, kind: "deleted", id: message_id });
    expect((await refusal(bot.api.deleteMessage(chat, message_id))).description).toMatch(/not found/);
  });

  it("opens a query with each press, which is answered once and in time", async () => {
    const { api, bot, events, pass } = await started();
    const { message_id } = await bot.api.sendMessage(chat, "选", {
      reply_markup: new InlineKeyboard().text("企业", "unit:1:a"),
    });
    const pressed = await api.press(chat, message_id, "unit:1:a");
    const query = pressed.callback_query?.id ?? "";
    expect(pressed.callback_query).toMatchObject({ data: "unit:1:a", message: { message_id } });
    await bot.api.answerCallbackQuery(query, { text: "好" });
    expect(events.at(-1)).toEqual({ chat, kind: "acknowledged", query, text: "好", alert: false });
    expect((await refusal(bot.api.answerCallbackQuery(query))).description).toMatch(/query is too old/);
    const late = await api.press(chat, message_id, "unit:1:a");
    pass(16 * 60 * 1000);
    expect((await refusal(bot.api.answerCallbackQuery(late.callback_query?.id ?? ""))).description).toMatch(
      /query is too old/,
    );
    await expect(api.press(chat, message_id, "unit:2:a")).rejects.toBeInstanceOf(ApiFault);
  });

  it("takes a document as grammY uploads it, with a Chinese file name", async () => {
    const { api, bot } = await started();
    const calendar = "BEGIN:VCALENDAR\r\n\r\n评审时间\r\nEND:VCALENDAR\r\n";
    const sent = await bot.api.sendDocument(
      chat,
      new InputFile(Buffer.from(calendar), "评审时间（非申报时间）.ics"),
      {
        caption: "日历",
        reply_markup: new InlineKeyboard().text("好", "x"),
      },
    );
    expect(sent.document).toMatchObject({
      file_name: "评审时间（非申报时间）.ics",
      mime_type: "text/calendar",
      file_size: Buffer.byteLength(calendar),
    });
    expect((await api.document(chat, sent.message_id))?.bytes.toString()).toBe(calendar);
    expect((await refusal(bot.api.editMessageText(chat, sent.message_id, "新"))).description).toMatch(
      /no text/,
    );
    expect((await refusal(bot.api.sendDocument(chat, new InputFile(Buffer.alloc(0), "a.txt")))).code).toBe(
      400,
    );
  });

  it("answers 404 to a method that isn't there and 401 to a wrong token", async () => {
    const { api } = await started();
    const post = async (path: string) =>
      (await api.client.fetch(`${api.client.apiRoot}${path}`, { method: "POST" })).json();
    expect(await post(`/bot${api.token}/sendMesage`)).toEqual({
      ok: false,
      error_code: 404,
      description: "Not Found",
    });
    expect(await post("/bot2:wrong/getMe")).toMatchObject({ error_code: 401 });
  });

  it("fails on demand: too many requests, blocked, and a broken connection", async () => {
    const { api, bot } = await started();
    api.failNext(new ApiFault(429, "Too Many Requests: retry after 3", 3));
    const error: unknown = await bot.api.sendMessage(chat, "好").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    api.failNext(new TypeError("fetch failed"));
    await expect(bot.api.sendMessage(chat, "好")).rejects.toBeInstanceOf(HttpError);
    expect((await bot.api.sendMessage(chat, "好")).text).toBe("好");
  });

  it("takes the commands that the bot registers, and refuses malformed ones", async () => {
    const { bot } = await started();
    expect(await bot.api.setMyCommands([{ command: "start", description: "开始" }])).toBe(true);
    expect((await refusal(bot.api.setMyCommands([{ command: "Start!", description: "开始" }]))).code).toBe(
      400,
    );
  });
});
