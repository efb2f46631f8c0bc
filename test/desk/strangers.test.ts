import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { chatRecords } from "../../src/bot/record.ts";
import { deskActions, deskButtonData } from "../../src/desk/press.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { deskHouse } from "../support/desk-house.ts";
import { filing, question, staff, wang } from "../support/tickets.ts";

const staffChat = wang.telegram ?? 0;

/** A chat of ours, whose id somebody put into the settings for a staff member's. */
const ownChat = 2 ** 52 + staffChat;
const misnamed = { id: "zhao", name: "赵敏", telegram: ownChat };

/** Everybody who is no member of staff in a private chat of Telegram, also under an id that is one's. */
const strangers = [
  ["a stranger in Telegram", "telegram", 2001],
  ["a visitor of the page", "web", 2 ** 52 + 7],
  ["a visitor of the page whose chat has a staff member's id", "web", staffChat],
  ["a chat of ours that came to Telegram's bot", "telegram", ownChat],
] as const;

const commands = [
  "/desk",
  "/ticket 1",
  "/claim 1",
  "/release 1",
  "/answer 1 认的。",
  "/close 1",
  "/keep 1",
  "/kept",
  "/withdraw kept-2",
];

/** A question is waiting, and another was answered and kept. */
async function house() {
  const store = memoryStore();
  const opened = await deskHouse(store, { staff: [...staff, misnamed] });
  const { desk } = opened;
  await desk.file(filing());
  await desk.file(filing({ errand: "errand-2", chat: 7 }));
  await desk.claim(2, "wang");
  await desk.answer(2, "wang", "认的。", []);
  await desk.keep(2, "wang", { topic: "外地", ask: ["外地的认吗"], say: "认的。", cites: [] });
  await opened.quiet();
  const untouched = async () => ({
    tickets: [await desk.ticket(1), await desk.ticket(2)],
    kept: desk.kept(),
  });
  const before = await untouched();
  return {
    ...opened,
    /** That nothing at the desk has changed, and nobody's chat has a desk. */
    async expectUntouched(chat: number) {
      expect(await untouched()).toEqual(before);
      const read = await chatRecords(store).read(String(chat));
      if (read.kind === "found") expect(read.value.desk).toBeUndefined();
    },
  };
}

describe.each(strangers)("%s", (_, channel, chat) => {
  it.each(commands)("hears of %s that there is no such command, as of any other", async (command) => {
    const { at, expectUntouched } = await house();
    const stranger = at(channel, chat);
    await stranger.says("/start");
    const [said, ...rest] = (await stranger.says(command)).map(({ text }) => text);
    const [other, ...others] = (await stranger.says(command.replace(/^\/\w+/, "/frobnicate"))).map(
      ({ text }) => text,
    );
    expect(said).toContain(`没有“${command}”这个命令`);
    expect(said).toBe(other?.replace("/frobnicate", command.split(" ")[0] ?? ""));
    expect(rest).toEqual(others);
    await expectUntouched(chat);
  });

  it.each(deskActions)("presses the desk's button %s as any old one", async (action) => {
    const { at, expectUntouched } = await house();
    const stranger = at(channel, chat);
    await stranger.says("/start");
    const old = await stranger.forges("answer:water:zz");
    for (const argument of [1, 2, 0, "kept-2", ""]) {
      for (const asked of [0, 1, 2]) {
        const said = await stranger.forges(deskButtonData(action, argument, asked));
        expect(said.map(({ text }) => text)).toEqual(old.map(({ text }) => text));
      }
    }
    await expectUntouched(chat);
  });

  it("answers nothing by replying to a ticket's message", async () => {
    const { at, expectUntouched, telegram, web } = await house();
    const stranger = at(channel, chat);
    await stranger.says("/start");
    const { api, bot } = channel === "telegram" ? telegram : web;
    const update = await api.message(chat, "认的。");
    if (!update.message) throw new Error("a message expected");
    const { date } = update.message;
    const said = {
      message_id: 1,
      date,
      chat: update.message.chat,
      from: api.me,
      text: "1 号问题（等人接手）",
    };
    await bot.bot.handleUpdate({
      ...update,
      message: { ...update.message, reply_to_message: { ...said, reply_to_message: undefined } },
    });
    expect((await stranger.heard()).join()).not.toMatch(/号问题|答复/);
    await expectUntouched(chat);
  });

  it("never hears of other people's questions", async () => {
    const { at, desk, quiet } = await house();
    const stranger = at(channel, chat);
    await stranger.says("/start");
    await desk.file(filing({ errand: "errand-3", chat: 8 }));
    await quiet();
    for (const command of commands) await stranger.says(command);
    const heard = (await stranger.heard()).join();
    expect(heard).not.toContain(question);
    expect(heard).not.toContain("新问题");
    expect(heard).not.toContain("王芳");
  });
});

describe("a staff member", () => {
  it("has no desk in a group", async () => {
    const { telegram, at, expectUntouched } = await house();
    const chat = staffChat;
    await at("telegram", chat).says("/start");
    const update = await telegram.api.message(chat, "/claim 1");
    if (!update.message) throw new Error("a message expected");
    const group = { id: -100_123, type: "supergroup" as const, title: "评职称交流" };
    const inGroup: Update = { ...update, message: { ...update.message, chat: group } };
    const before = await at("telegram", chat).heard();
    await telegram.bot.bot.handleUpdate(inGroup);
    await telegram.bot.bot.handleUpdate({
      update_id: update.update_id + 1,
      callback_query: {
        id: "0",
        chat_instance: "0",
        from: update.message.from,
        message: { ...update.message, chat: group },
        data: deskButtonData("claim", 1),
      },
    });
    expect(await at("telegram", chat).heard()).toEqual(before);
    await expectUntouched(-100_123);
  });

  it("has none where the settings no longer name him", async () => {
    const store = memoryStore();
    const before = await deskHouse(store);
    await before.at("telegram", staffChat).says("/desk");
    const after = await deskHouse(store, { staff: [] });
    const said = await after.at("telegram", staffChat).says("/desk");
    expect(said[0]?.text).toContain("没有“/desk”这个命令");
  });
});
