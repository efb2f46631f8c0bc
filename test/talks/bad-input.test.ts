import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LoggedMessage } from "../../src/channels/bot-api/log-schema.ts";
import type { Sent } from "../../src/channels/bot-api/sent.ts";
import { type BotTalk, botTalk, someChat } from "../support/bot.ts";
import { startChat } from "./command.ts";

/**
 * The bad input, item by item; here each in the middle of an interview, with what the person reads, that the
 * question stays, and that the same summary comes in the end as without it.
 *
 * | item                                   | here | also                                                          |
 * |----------------------------------------|------|---------------------------------------------------------------|
 * | 20,000 characters                      | yes  | terminal/json-mode (escaped too), channels/web (size of frame) |
 * | emoji alone, HTML, unknown commands    | yes  | bot/talk, understanding/any-message; web/page (shown as text)  |
 * | a sticker, a photo, a voice message    | yes  | bot/talk                                                      |
 * | an edited message                      | yes  | bot/talk                                                      |
 * | a button of an old message             | yes  | engine/buttons, engine/walk, terminal/json-mode               |
 * | two presses at once                    | yes  | bot/talk                                                      |
 * | negative and absurd hours, parts over  | yes  | understanding/refusals; commands/ for `assess`                |
 * | a year of 1890 or 2099                 | yes  | understanding/refusals                                        |
 * | an empty message                       | yes  | terminal/json-mode                                            |
 * | an update delivered twice              | yes  | bot/talk, bot/crash, bot/kill                                 |
 * | a spoiled data file                    | yes  | store/folder, bot/talk                                        |
 */

/** Turns up to each moment at which bad input comes, and what is waited for then. */
const answers: readonly string[] = [
  "/start",
  "水利",
  "助工",
  "企业",
  "92/62/30/12",
  "去年总的90，专业60，公需18，一般公需12",
  "4年",
  "2012年",
];
const moments = [
  ["specialty", 1],
  ["unit", 3],
  ["hours", 4],
  ["careerStart", 7],
  ["confirm", 8],
] as const;

const textOf = (said: readonly LoggedMessage[]) => said.map(({ text }) => text).join("\n");

async function answered(turns: number): Promise<BotTalk> {
  const talk = botTalk();
  for (const text of answers.slice(0, turns)) await talk.says(text);
  return talk;
}

/** The summary that stands at the end, once the open questions are answered. */
async function summaryOf(talk: BotTalk, turns: number): Promise<string> {
  for (const text of answers.slice(turns)) await talk.says(text);
  return (await talk.says("继续")).at(-1)?.text ?? "";
}

let wholeSummary: string;

beforeAll(async () => {
  wholeSummary = await summaryOf(await answered(answers.length), answers.length);
  expect(wholeSummary).toMatch(/^请核对一下[\s\S]*2023 年学时：总 90、专业 60、公需 18、一般公需 12/);
});

/** Does something bad at a moment; gives what was said, after checking that nothing is lost by it. */
async function badAt(
  turns: number,
  asking: string,
  act: (talk: BotTalk) => Promise<readonly LoggedMessage[]>,
) {
  const talk = await answered(turns);
  const before = await talk.record();
  expect(before.asking).toBe(asking);
  const said = await act(talk);
  const after = await talk.record();
  expect(after.talk.answers).toEqual(before.talk.answers);
  expect(after.asking).toBe(asking);
  expect(talk.events).toEqual([]);
  expect(await summaryOf(talk, turns)).toBe(wholeSummary);
  return said;
}

const refusals: readonly (readonly [string, Sent, RegExp])[] = [
  ["20,000 characters", "水利".repeat(10_000), /^这条消息太长了，超过 4000 字，没有读/],
  ["emoji alone", "🤔😂👩‍⚕️", /^这句我没看懂/],
  ["a sticker", { other: "sticker" }, /^表情贴纸我看不懂，请用文字说/],
  ["a photo", { other: "photo" }, /^图片我看不懂，请用文字说/],
  ["a voice message", { other: "voice" }, /^语音我看不懂，请用文字说/],
  ["script in a text", "<script>alert('1')</script>", /^这句我没看懂/],
  ["HTML in a text", "<b>&nbsp;</b><img src=x onerror=alert(1)>", /^这句我没看懂/],
  ["an unknown command", "/frobnicate", /^没有“\/frobnicate”这个命令/],
  ["a command with a body nobody knows", "/drop table; --", /^没有“\/drop table; --”这个命令/],
  ["an empty message", "", /^这句我没看懂/],
  ["blanks alone", " \n\u3000 ", /^这句我没看懂/],
  ["characters that no font shows", "\u0000\u200b\ufeff", /^这句我没看懂/],
];

describe.each(moments)("while %s is waited for", (asking, turns) => {
  it.each(refusals)("%s is refused in words, and nothing is lost", async (_, sent, expected) => {
    const said = await badAt(turns, asking, (talk) => talk.says(sent));
    expect(said[0]?.text).toMatch(expected);
    expect(said.length).toBe(2);
  });

  it("an edited message is refused in words, and nothing is lost", async () => {
    const said = await badAt(turns, asking, async (talk) => {
      const sent = (await talk.api.history(someChat)).find(({ from }) => from === "person");
      return talk.hands(await talk.api.edit(someChat, sent?.id ?? 0, "林业"));
    });
    expect(said[0]?.text).toMatch(/^你改了之前的消息。我只认新发的消息/);
  });

  it("an update delivered twice is taken once", async () => {
    const talk = await answered(turns);
    const update = await talk.api.message(someChat, answers[turns] ?? "继续");
    await talk.hands(update);
    const kept = await talk.record();
    expect(await talk.hands(update)).toEqual([]);
    expect(await talk.record()).toEqual(kept);
    expect(await summaryOf(talk, turns + 1)).toBe(wholeSummary);
  });
});

describe("while a later question is waited for", () => {
  it.each(moments.slice(1))("%s: a button of an old message changes nothing", async (asking, turns) => {
    const said = await badAt(turns, asking, async (talk) => {
      const old = await talk.button("林业工程");
      return talk.hands(await talk.api.press(someChat, old.message, old.data));
    });
    expect(textOf(said)).toBe("这个按钮是之前的，已经不作数了；你的回答没有变。");
  });

  it("of two presses at once the first is taken, and the second is told so", async () => {
    const talk = await answered(3);
    const [firm, office] = [await talk.button("企业"), await talk.button("机关")];
    const updates = [
      await talk.api.press(someChat, firm.message, firm.data),
      await talk.api.press(someChat, office.message, office.data),
    ];
    const before = (await talk.api.history(someChat)).length;
    await Promise.all(updates.map((update) => talk.hands(update)));
    const said = (await talk.api.history(someChat)).slice(before);
    expect(said.at(-1)?.text).toBe("这个按钮是之前的，已经不作数了；你的回答没有变。");
    expect((await talk.record()).asking).toBe("hours");
    expect(await summaryOf(talk, 4)).toBe(wholeSummary);
  });
});

describe("figures that can't be", () => {
  it.each([
    ["-5", "2024 年总学时：“-5”没有记下，应为0 到 8784 之间的学时数。"],
    ["负十个学时", "没有记下，应为0 到 8784 之间的学时数。"],
    ["99999", "2024 年总学时：“99999”没有记下，应为0 到 8784 之间的学时数。"],
    ["一万学时", "没有记下，应为0 到 8784 之间的学时数。"],
    ["总50，专业60", "应为总学时不少于专业与公需学时之和（60）。"],
    ["90/60/18/20", "一般公需学时 20”没有记下，应为一般公需学时不超过公需学时（18）"],
    ["2099年90学时", "2099"],
    ["1890年90学时", "1890"],
    ["90多", "“90多”没有记下，应为准确的学时数。"],
  ])("「%s」 for the hours", async (text, expected) => {
    const said = await badAt(4, "hours", (talk) => talk.says(text));
    expect(said[0]?.text).toContain(expected);
    expect(said.length).toBe(2);
  });

  it.each([
    ["1890", "参加工作年份：“1890”没有记下，应为1964 到 2024 之间的年份"],
    ["2099年", "参加工作年份：“2099"],
    ["1890年参加工作", "参加工作年份：“1890"],
    ["-3", "参加工作年份：“-3”没有记下"],
  ])("「%s」 for the first year of work", async (text, expected) => {
    const said = await badAt(7, "careerStart", (talk) => talk.says(text));
    expect(said[0]?.text).toContain(expected);
  });

  it("beside figures that can be: those are taken, and the question stays for the rest", async () => {
    const talk = await answered(4);
    const said = await talk.says("今年-5，去年总的90，专业60，公需18，一般公需12");
    expect(textOf(said)).toContain("2023 年学时：总 90、专业 60、公需 18、一般公需 12");
    expect(textOf(said)).toContain("没有记下，应为0 到 8784 之间的学时数");
    expect((await talk.record()).asking).toBe("hours");
    await talk.says("92/62/30/12");
    expect(await summaryOf(talk, 6)).toBe(wholeSummary);
  });
});

describe("a spoiled data file", () => {
  let data: string;

  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), "pingzhi-spoiled-"));
  });

  afterAll(() => rmSync(data, { recursive: true }));

  it("is set aside and said, and the talk starts anew", async () => {
    const before = startChat({ asOf: "2024-06-20", data });
    for (const text of answers.slice(0, 4)) await before.does({ text });
    await before.ends();
    const spoiled = '{"version":1,"talk":{"answ';
    const file = filesIn("chats")[0] ?? "";
    writeFileSync(file, spoiled);

    const after = startChat({ asOf: "2024-06-20", data });
    const said = await after.does({ text: "继续" });
    expect(said[0]?.text).toBe("之前的记录读不出来了，已经另外保存，没有删掉。对不起，要请你从头说一遍。");
    expect(said.at(-1)?.asking).toBe("specialty");
    expect((await after.does({ text: "水利" })).at(-1)?.asking).toBe("target");
    expect((await after.ends()).errors).toMatch(/^spoiled chat=[^\n]*spoiled-1\n$/);
    const aside = filesIn("chats").filter((path) => path !== file);
    expect(aside.map((path) => readFileSync(path, "utf8"))).toEqual([spoiled]);

    const third = startChat({ asOf: "2024-06-20", data });
    expect((await third.does({ text: "继续" })).map(({ asking }) => asking)).toEqual(["target"]);
    await third.ends();
  });

  function filesIn(kind: string): readonly string[] {
    return readdirSync(join(data, kind), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }
});
