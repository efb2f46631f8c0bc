import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { serveBotApi } from "../support/serve-bot-api.ts";
import { staff, wang } from "../support/tickets.ts";

let folder = "";
const open: { close(): Promise<void> }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingzhi-desk-"));
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  await rm(folder, { recursive: true, force: true });
});

/** The whole program with two staff, and Telegram's Bot API as it sees it over HTTP. */
async function served() {
  const telegram = createBotApi({ store: memoryStore(), now: Date.now });
  const http = await serveBotApi(telegram);
  const reports: string[] = [];
  const settings = readSettings({ PORT: "0", DATA_DIR: folder, AS_OF: "2024-06-20" });
  const program = await startServing(
    { ...settings, staff, botToken: telegram.token, telegramApi: http.url },
    (line) => reports.push(line),
  );
  open.push(http, program);
  const hears = (chat: number, words: string) =>
    expect
      .poll(async () => (await telegram.history(chat)).map(({ text }) => text).join("\n"), { timeout: 8000 })
      .toContain(words);
  return { telegram, hears, reports };
}

describe("the program with staff, over Telegram", () => {
  it("opens the desk to staff alone", async () => {
    const { telegram, hears, reports } = await served();
    await telegram.message(wang.telegram ?? 0, "/desk");
    await hears(wang.telegram ?? 0, "现在没有等答复的问题");
    await telegram.message(2001, "/desk");
    await hears(2001, "没有“/desk”这个命令");
    expect(reports).toEqual([]);
  });
});
