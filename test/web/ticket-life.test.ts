import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BotApi, createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { hashPassword } from "../../src/desk/password.ts";
import { type Served, startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { connectBrowser, visit } from "../support/browser.ts";
import { type ServedBotApi, serveBotApi } from "../support/serve-bot-api.ts";

/**
 * A question from the page to staff in Telegram, back, and on to the next asker: the program as `npm start` serves it, with
 * real browsers on one side and a Bot API over HTTP on the other.
 */

const password = "莲都-correct-horse";
const [wang, li] = [1001, 1002];
const question = "照片要白底还是蓝底";
const answer = "白底，近三个月内拍的。";

let browser: Browser;
let folder: string;
let telegram: BotApi;
let http: ServedBotApi;
let served: Served;
const reports: string[] = [];

beforeAll(async () => {
  [browser, folder] = await Promise.all([connectBrowser(), mkdtemp(join(tmpdir(), "pingzhi-life-"))]);
  telegram = createBotApi({ store: memoryStore(), now: Date.now });
  http = await serveBotApi(telegram);
  const settings = readSettings({
    PORT: "0",
    DATA_DIR: folder,
    AS_OF: "2024-06-20",
    STAFF: `wang:王芳:${wang},li:李强:${li}`,
    STAFF_PASSWORDS: `wang=${await hashPassword(password)}`,
    STAFF_ANSWER_DAYS: "2",
  });
  served = await startServing({ ...settings, botToken: telegram.token, telegramApi: http.url }, (line) =>
    reports.push(line),
  );
});

afterAll(async () => {
  await served.close();
  await http.close();
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Waits until a message that holds these words is on the screen, and gives the whole of it. */
async function sees(page: Page, words: string): Promise<string> {
  const message = page.locator(".message.bot .bubble", { hasText: words }).last();
  await message.waitFor();
  return message.innerText();
}

const told = (page: Page) => page.locator(".message.bot .bubble").allInnerTexts();

/** Writes on the page, and waits for the answer to it; gives the first message of that. */
async function asks(page: Page, text: string): Promise<string> {
  const said = page.locator(".message.bot");
  const before = await said.count();
  await page.getByRole("textbox", { name: "写给评职的话" }).fill(text);
  await page.keyboard.press("Enter");
  await said.nth(before).waitFor();
  return said.nth(before).locator(".bubble").innerText();
}

async function passes(page: Page): Promise<void> {
  await page.getByRole("button", { name: "转给工作人员", exact: true }).last().click();
}

const heardBy = async (chat: number) => (await telegram.history(chat)).filter(({ from }) => from === "bot");

/** A staff member waits for words in Telegram, or for a button. */
async function hears(chat: number, words: string): Promise<void> {
  await expect
    .poll(async () => (await heardBy(chat)).map(({ text }) => text).join("\n"), { timeout: 10_000 })
    .toContain(words);
}

async function presses(chat: number, label: string): Promise<void> {
  const find = async () =>
    (await heardBy(chat))
      .flatMap(
        ({ id, keyboard }) => keyboard?.inline_keyboard.flat().map((button) => ({ id, ...button })) ?? [],
      )
      .findLast(({ text }) => text === label);
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  const button = await find();
  await telegram.press(chat, button?.id ?? 0, button?.callback_data ?? "");
}

async function comesToTheDesk(): Promise<Page> {
  const { page } = await visit(browser, `${served.url}/staff/sign-in`);
  await page.getByLabel("账号").fill("wang");
  await page.getByLabel("密码").fill(password);
  await page.getByLabel("密码").press("Enter");
  await page.getByRole("heading", { name: "待办", level: 1 }).waitFor();
  return page;
}

describe("a question that the notice doesn't answer", { timeout: 90_000 }, () => {
  it("goes from the page to staff in Telegram, is answered, kept for the next asker, and withdrawn", async () => {
    for (const chat of [wang, li]) {
      await telegram.message(chat, "/desk");
      await hears(chat, "现在没有等答复的问题");
    }

    // He asks, and has it passed on.
    const { page, errors } = await visit(browser, served.url, { viewport: { width: 390, height: 844 } });
    expect(await asks(page, `你好，${question}？`)).toMatch(/没有把握|通知没有/);
    // Every button of the answer is there to be pressed, not the last message's alone.
    expect(await page.locator(".live-choices .choice").allInnerTexts()).toEqual(
      expect.arrayContaining(["转给工作人员", "开始"]),
    );
    await passes(page);
    const filed = await sees(page, "已经转给工作人员");
    expect(filed).toContain("你的问题是 1 号");
    expect(filed).toContain(question);
    expect(filed).toContain("答复的是工作人员本人，不是我");
    expect(filed).toContain("工作人员会在 6 月 24 日（周一）下班前回复");

    // She hears of it in Telegram, and takes it.
    await hears(wang, "来了一个新问题");
    await presses(wang, "待办");
    await presses(wang, "1 号");
    await presses(wang, "接手");
    await hears(wang, "直接发一条消息，就是 1 号的答复");
    await sees(page, "一位工作人员正在看你的 1 号问题");
    await hears(li, "来了一个新问题");
    await telegram.message(li, "/claim 1");
    await hears(li, "1 号已经由王芳接手了");

    // She writes, looks it over, and sends.
    await telegram.message(wang, answer);
    await hears(wang, "1 号这样答复，对吗？");
    expect((await told(page)).join("\n")).not.toContain(answer);
    await presses(wang, "发送");
    const answered = await sees(page, "工作人员答复了你的 1 号问题");
    expect(answered).toContain(question);
    expect(answered).toContain(answer);
    const before = await told(page);
    await page.reload();
    await sees(page, answer);
    expect(await told(page)).toEqual(before);

    // She keeps it for whoever asks next, in other words than his.
    await presses(wang, "留作答案");
    await hears(wang, "留作答案，下一个这样问的人就会看到");
    await telegram.message(wang, "证件照用什么底色\n照片底色有要求吗\n照片是白底还是蓝底");
    await hears(wang, "· 照片底色有要求吗");
    await presses(wang, "留下");
    await hears(wang, "下一个这样问的人马上就能看到");

    const other = await visit(browser, served.url);
    const kept = await asks(other.page, "请问证件照底色要什么颜色的呀");
    expect(kept).toContain(answer);
    expect(kept).toContain("工作人员王芳");
    expect(kept).toMatch(/\d{4} 年 \d+ 月 \d+ 日的答复，不是通知原文/);

    // It is withdrawn on the desk's page, and from then on nobody gets it.
    const desk = await comesToTheDesk();
    await desk.getByRole("link", { name: "留作答案" }).click();
    await desk.getByText(answer).waitFor();
    await desk.locator("summary", { hasText: "撤回" }).click();
    await desk.getByRole("button", { name: /^撤回“/ }).click();
    await desk.getByText("第 1 号的答案撤回了。").waitFor();
    expect(await desk.getByText(answer).count()).toBe(0);
    expect(await asks(other.page, "请问证件照底色要什么颜色的呀")).not.toContain(answer);

    expect([errors, other.errors, reports]).toEqual([[], [], []]);
    for (const each of [page, other.page, desk]) await each.context().close();
  });

  it("is answered while its page is closed, and the answer is there when it is opened again", async () => {
    const { page, errors } = await visit(browser, served.url);
    const context = page.context();
    await asks(page, "推荐表是不是要彩色打印，打印店在几楼");
    await passes(page);
    await sees(page, "你的问题是 2 号");
    await page.close();

    const desk = await comesToTheDesk();
    await desk.getByRole("button", { name: "接手第 2 号" }).click();
    await desk.getByText("没有说自己的情况。").waitFor();
    await desk.getByRole("textbox", { name: "答复" }).fill("黑白的就行，一楼可以打印。");
    await desk.getByRole("button", { name: "发出答复" }).click();
    await desk.getByText("第 2 号的答复发出去了。").waitFor();
    await desk.context().close();

    const again = await context.newPage();
    await again.goto(served.url);
    await sees(again, "一位工作人员正在看你的 2 号问题");
    expect(await sees(again, "工作人员答复了你的 2 号问题")).toContain("黑白的就行，一楼可以打印。");
    await again.reload();
    await sees(again, "黑白的就行，一楼可以打印。");
    expect((await told(again)).filter((text) => text.includes("黑白的就行"))).toHaveLength(1);

    // Nobody else sees any of it.
    const stranger = await visit(browser, served.url);
    await stranger.page.getByRole("button", { name: "开始", exact: true }).waitFor();
    expect(await told(stranger.page)).toEqual([]);
    expect([errors, reports]).toEqual([[], []]);
    await stranger.page.context().close();
    await context.close();
  });
});
