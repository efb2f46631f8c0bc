import { Bot, GrammyError, InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { pngOfSize } from "../support/png.ts";

const chat = 4_503_599_627_370_497;

async function started() {
  const api = createBotApi({ store: memoryStore(), now: () => Date.parse("2024-06-20T08:00:00+08:00") });
  const bot = new Bot(api.token, { client: api.client, botInfo: api.me });
  await api.message(chat, "/plan");
  return { api, bot };
}

async function refusal(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GrammyError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.description;
}

const picture = new InputFile(pngOfSize(60, 90), "plan.png");

describe("pictures on the Bot API in this process", () => {
  it("come with their size and the words below them, and can be looked at", async () => {
    const { api, bot } = await started();
    const sent = await bot.api.sendPhoto(chat, picture, { caption: "评审计划" });
    expect(sent.caption).toBe("评审计划");
    expect(sent.photo).toMatchObject([{ width: 60, height: 90, file_size: pngOfSize(60, 90).length }]);
    const kept = await api.picture(chat, sent.message_id);
    expect(kept?.bytes).toEqual(pngOfSize(60, 90));
    expect(kept?.picture.name).toBe("plan.png");
  });

  it("go again by their id, without being uploaded", async () => {
    const { api, bot } = await started();
    const first = await bot.api.sendPhoto(chat, picture);
    const again = await bot.api.sendPhoto(chat, first.photo[0]?.file_id ?? "");
    expect((await api.picture(chat, again.message_id))?.bytes).toEqual(pngOfSize(60, 90));
    expect(await refusal(bot.api.sendPhoto(chat, "no-such-file"))).toContain("wrong file identifier");
  });

  it("are refused as Telegram refuses them", async () => {
    const { bot } = await started();
    const send = (bytes: Buffer) => refusal(bot.api.sendPhoto(chat, new InputFile(bytes, "a.png")));
    expect(await send(Buffer.from("<svg/>"))).toContain("IMAGE_PROCESS_FAILED");
    expect(await send(pngOfSize(10, 201))).toContain("PHOTO_INVALID_DIMENSIONS");
    expect(await send(pngOfSize(5001, 5000))).toContain("PHOTO_INVALID_DIMENSIONS");
    expect(await send(Buffer.concat([pngOfSize(6, 9), Buffer.alloc(10 * 1024 * 1024)]))).toContain("too big");
    expect(await refusal(bot.api.sendPhoto(chat, picture, { caption: "长".repeat(1025) }))).toContain(
      "caption is too long",
    );
    expect(await refusal(bot.api.sendPhoto(chat + 1, picture))).toContain("chat not found");
  });

  it("stay when another person has his chat forgotten, and go from the one who has", async () => {
    const { api, bot } = await started();
    await api.message(chat + 1, "/plan");
    const mine = await bot.api.sendPhoto(chat, picture);
    const other = await bot.api.sendPhoto(chat + 1, picture);
    await api.forget(chat);
    expect(await api.picture(chat, mine.message_id)).toBeNull();
    expect((await api.picture(chat + 1, other.message_id))?.bytes).toEqual(pngOfSize(60, 90));
  });
});
