import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { connectBrowser, openPageSite, openTab, visit } from "../support/browser.ts";
import type { Site } from "../support/site.ts";
import { houseGround } from "../support/talk.ts";

const today = "2024-06-20";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await connectBrowser();
  const ground = houseGround();
  const store = memoryStore();
  site = await openPageSite({
    store,
    now: () => Date.parse(`${today}T09:00:00+08:00`),
    bot: (api) => {
      const { bot } = createBot({
        token: api.token,
        client: api.client,
        botInfo: api.me,
        store,
        channel: "web",
        ground,
        today: () => today,
        now: Date.now,
        log: () => undefined,
        book: () => Promise.reject(new Error("nobody asks here")),
        forgetChannel: api.forget,
      });
      return (update) => bot.handleUpdate(update);
    },
  });
});

afterAll(async () => {
  await site.close();
  await browser.close();
});

describe("/forget on the page", () => {
  it("in the middle of the interview clears every tab, and the talk begins anew", async () => {
    const { page, errors } = await visit(browser, site.url);
    const says = async (text: string) => {
      await page.getByRole("textbox", { name: "写给评职的话" }).fill(text);
      await page.keyboard.press("Enter");
    };
    const told = () => page.locator(".message .bubble").allInnerTexts();
    await says("我是莲都一家企业搞水利的，想评助工");
    await page.locator(".message.bot .choice").first().waitFor();
    const { page: other } = await openTab(await page.context().newPage(), site.url);
    await other.getByText("我是莲都一家企业搞水利的").first().waitFor();
    page.on("dialog", (dialog) => dialog.accept());
    await page.getByText("菜单").click();
    await page.getByRole("button", { name: "删除我的记录" }).click();
    await page.getByText("已删除：你的回答、对话记录").waitFor();
    await other.getByText("已删除：你的回答、对话记录").waitFor();
    expect(await told()).toHaveLength(1);
    expect(await page.locator("#log").innerHTML()).not.toContain("水利");
    expect(await other.locator("#log").innerHTML()).not.toContain("水利");
    await says("/start");
    await page.locator(".message.bot .choice").first().waitFor();
    await says("林业");
    await page.getByText("林业").first().waitFor();
    await page.reload();
    await page.getByText("林业").first().waitFor();
    expect((await told()).join()).not.toContain("我是莲都一家企业");
    expect((await told())[0]).toContain("已删除");
    expect(errors).toEqual([]);
    expect(site.faults).toEqual([]);
    await page.context().close();
  });

  it("isn't done where its person thinks better of it", async () => {
    const { page } = await visit(browser, site.url);
    await page.getByText("菜单").click();
    await page.getByRole("button", { name: "隐私", exact: true }).click();
    await page.getByText("发 /forget").waitFor();
    page.on("dialog", (dialog) => dialog.dismiss());
    await page.getByText("菜单").click();
    await page.getByRole("button", { name: "删除我的记录" }).click();
    await page.getByRole("textbox", { name: "写给评职的话" }).fill("帮助");
    await page.keyboard.press("Enter");
    await page.getByText("我能告诉你").waitFor();
    await page.getByText("发 /forget").waitFor();
    expect(await page.getByText("已删除").count()).toBe(0);
    await page.context().close();
  });
});
