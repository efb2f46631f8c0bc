import { Bot, GrammyError, InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { memoryStore } from "../../src/store/memory.ts";

const chat = 2 ** 52 + 1;
const other = 2 ** 52 + 2;
const sheet = { name: "名单.xlsx", bytes: Buffer.from([0x50, 0x4b, 3, 4, 0, 255]) };

function start() {
  const api = createBotApi({ store: memoryStore(), now: () => Date.parse("2024-06-20T08:00:00+08:00") });
  const bot = new Bot(api.token, { client: api.client, botInfo: api.me });
  const fetched = (path: string) =>
    api.client.fetch(`${api.client.apiRoot}/file/bot${api.token}/${path}`, { method: "GET" });
  return { api, bot, fetched };
}

async function refusal(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof GrammyError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.description;
}

describe("a file that a person sends", () => {
  it("comes to the bot with its name, type and size, and its bytes by getFile's path", async () => {
    const { api, bot, fetched } = start();
    const { message } = await api.message(chat, { file: sheet });
    expect(message?.document).toMatchObject({
      file_name: "名单.xlsx",
      mime_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      file_size: 6,
    });
    expect(message?.text).toBeUndefined();
    const { file_path = "", file_size } = await bot.api.getFile(message?.document?.file_id ?? "");
    expect(file_size).toBe(6);
    expect(Buffer.from(await (await fetched(file_path)).arrayBuffer())).toEqual(sheet.bytes);
  });

  it("is in the chat's log once, however often the same input comes", async () => {
    const { api } = start();
    const first = await api.message(chat, { file: sheet }, "key-1");
    const second = await api.message(chat, { file: sheet }, "key-1");
    expect(second).toEqual(first);
    expect(await api.history(chat)).toHaveLength(1);
    expect((await api.document(chat, 1))?.bytes).toEqual(sheet.bytes);
  });

  it("can't be had by its unique id, by its id as a path, with another token, or in another chat", async () => {
    const { api, bot, fetched } = start();
    const { message } = await api.message(chat, { file: sheet });
    const { file_id = "", file_unique_id = "" } = message?.document ?? {};
    expect(await refusal(bot.api.getFile(file_unique_id))).toMatch(/wrong file_id/);
    expect((await fetched(file_id)).status).toBe(404);
    const strange = `${api.client.apiRoot}/file/bot2:other/documents/${file_id}`;
    expect((await api.client.fetch(strange)).status).toBe(401);
    await api.message(other, "你好");
    expect(await api.document(other, message?.message_id ?? 0)).toBeNull();
  });

  it("stays in the log by its name when its bytes are dropped", async () => {
    const { api, bot } = start();
    const { message } = await api.message(chat, { file: sheet });
    await api.dropFile(chat, message?.message_id ?? 0);
    expect((await api.history(chat))[0]?.document).toMatchObject({ name: "名单.xlsx", gone: true });
    expect(await api.document(chat, 1)).toBeNull();
    expect(await refusal(bot.api.getFile(message?.document?.file_id ?? ""))).toMatch(/wrong file_id/);
  });

  it("goes with the message that the bot deletes, and with /forget", async () => {
    const { api, bot } = start();
    await api.message(chat, "你好");
    const sent = await bot.api.sendDocument(chat, new InputFile(sheet.bytes, "结果.xlsx"));
    await bot.api.deleteMessage(chat, sent.message_id);
    expect(await refusal(bot.api.getFile(sent.document.file_id))).toMatch(/wrong file_id/);
    const { message } = await api.message(chat, { file: sheet });
    await api.confirm(chat, 0);
    for (const { update_id } of await api.unconfirmed(chat)) await api.confirm(chat, update_id);
    await api.forget(chat);
    expect(await refusal(bot.api.getFile(message?.document?.file_id ?? ""))).toMatch(/wrong file_id/);
  });

  it("over 20 MB isn't given to a bot", async () => {
    const { api, bot } = start();
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 1);
    const { message } = await api.message(chat, { file: { name: "大.csv", bytes } });
    expect(await refusal(bot.api.getFile(message?.document?.file_id ?? ""))).toBe(
      "Bad Request: file is too big",
    );
  });
});
