import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "../support/axe.ts";
import { connectBrowser, openPageSite, visit } from "../support/browser.ts";
import type { Site } from "../support/site.ts";
import { smallBot } from "../support/small-bot.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await connectBrowser();
  site = await openPageSite({ bot: smallBot });
});

afterAll(async () => {
  await site.close();
  await browser.close();
});

async function says(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("textbox").press("Enter");
}

/** Everything that the page can show at once. */
async function fullTalk(page: Page): Promise<void> {
  for (const [text, answer] of [
    ["富", "第五条"],
    ["日历", "放进日历"],
    ["好", "你说：好"],
    ["开始", "你是哪类单位？"],
  ] as const) {
    await says(page, text);
    await page.getByText(answer).last().waitFor();
  }
  await page.getByRole("button", { name: "企业" }).click();
  await page.getByText("记下了：unit:enterprise").waitFor();
}

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a phone, light", { viewport: { width: 390, height: 844 }, colorScheme: "light" }],
  ["on a phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ["on a desk, light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
  ["on a desk, dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
];

describe.each(looks)("the page %s", (_, options) => {
  it("puts no barrier in anybody's way, empty and full", async () => {
    const { page } = await visit(browser, site.url, { ...options, bypassCSP: true });
    await page.getByRole("button", { name: "开始", exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await fullTalk(page);
    await page.getByText("菜单").click();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it("fits its screen, also one of 320 pixels and with long words", async () => {
    const { page } = await visit(browser, site.url, options);
    await fullTalk(page);
    await says(page, "https://example.cn/".repeat(20));
    await page.getByText("你说：https").waitFor();
    for (const width of [options.viewport?.width ?? 0, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      const widest = await page.evaluate("document.querySelector('#talk').scrollWidth");
      expect(widest).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });
});

describe("by keyboard alone", () => {
  it("a whole talk: tab to the button, press it, and the focus goes on to the next question", async () => {
    const { page } = await visit(browser, site.url);
    await page.getByRole("button", { name: "开始", exact: true }).waitFor();
    const focused = () => page.evaluate("document.activeElement.textContent");
    for (let count = 0; count < 12 && (await focused()) !== "开始"; count++) await page.keyboard.press("Tab");
    expect(await focused()).toBe("开始");
    await page.keyboard.press("Enter");
    await page.getByText("你是哪类单位？").waitFor();
    for (let count = 0; count < 12 && (await focused()) !== "企业"; count++) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByText("记下了：unit:enterprise").waitFor();
    await expect.poll(focused).toBe("企业");
    expect(await page.locator(".message:last-of-type .choice:focus").count()).toBe(1);
    await page.context().close();
  });

  it("the skip link leads to the box, Enter sends, and Shift with Enter breaks the line", async () => {
    const { page } = await visit(browser, site.url);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("跳到输入框");
    await page.keyboard.press("Enter");
    await page.keyboard.type("上");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("下");
    await page.keyboard.press("Enter");
    await page.getByText("你说：上").waitFor();
    expect(await page.locator(".person .bubble").textContent()).toBe("上\n下");
    await page.context().close();
  });

  it("an input method's Enter chooses a word and sends nothing", async () => {
    const { page } = await visit(browser, site.url);
    const box = page.getByRole("textbox");
    await box.fill("shuili");
    await box.dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(await box.inputValue()).toBe("shuili");
    expect(await page.locator(".message").count()).toBe(0);
    await page.context().close();
  });

  it("the menu closes by Escape and gives the focus back", async () => {
    const { page } = await visit(browser, site.url);
    await page.getByText("菜单").focus();
    await page.keyboard.press("Tab");
    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "帮助" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "帮助" }).waitFor({ state: "hidden" });
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SUMMARY");
    await page.context().close();
  });
});

describe("for a screen reader", () => {
  it("new messages are in a log that reads them aloud, each with who says it, and old ones stay quiet", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "开始");
    await page.getByText("你是哪类单位？").waitFor();
    const log = page.getByRole("log");
    expect(await log.getAttribute("aria-live")).toBe("polite");
    expect(await log.getByRole("article").allTextContents()).toEqual([
      "我：开始",
      "评职：你是哪类单位？企业事业单位跳过",
    ]);
    await page.addInitScript(`addEventListener("DOMContentLoaded", () => {
      const log = document.querySelector("#log");
      new MutationObserver(() => { window.liveAtFirst ??= log.ariaLive; }).observe(log, { childList: true });
    })`);
    await page.reload();
    await page.getByText("你是哪类单位？").waitFor();
    expect(await page.evaluate("window.liveAtFirst")).toBe("off");
    await expect.poll(() => log.getAttribute("aria-live")).toBe("polite");
    await page.context().close();
  });
});
