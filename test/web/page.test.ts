import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { readSession } from "../../src/channels/web/session.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { connectBrowser, openPageSite, openTab, visit } from "../support/browser.ts";
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

const write = (page: Page) => page.getByRole("textbox", { name: "写给评职的话" });

async function says(page: Page, text: string): Promise<void> {
  await write(page).fill(text);
  await write(page).press("Enter");
}

/** The texts in the log, in order. */
const told = (page: Page) => page.locator(".message .bubble").allInnerTexts();

describe("the page", () => {
  it("greets a new visitor, and one press begins the talk", async () => {
    const { page, errors } = await visit(browser, site.url);
    await page.getByRole("heading", { name: "答几个问题，就知道怎么评" }).waitFor();
    await page.getByRole("button", { name: "开始", exact: true }).click();
    await page.getByText("你是哪类单位？").waitFor();
    expect(await page.locator("#welcome").isHidden()).toBe(true);
    expect(await told(page)).toEqual(["开始", "你是哪类单位？"]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("answers by button, and shows which one was the answer, also after a reload", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "开始");
    await page.getByRole("button", { name: "事业单位" }).click();
    await page.getByText("记下了：unit:institution").waitFor();
    await page.getByText("收到").waitFor();
    await page.reload();
    await page.getByText("记下了：unit:institution").waitFor();
    expect(await page.locator(".choice.chosen").textContent()).toContain("事业单位");
    expect(await told(page)).toEqual(["开始", "你是哪类单位？", "记下了：unit:institution"]);
    await page.context().close();
  });

  it("takes a double click as one press", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "开始");
    await page.getByRole("button", { name: "企业" }).dblclick();
    await page.getByText("记下了：unit:enterprise").waitFor();
    await says(page, "完");
    await page.getByText("你说：完").waitFor();
    expect(await told(page)).toEqual(["开始", "你是哪类单位？", "记下了：unit:enterprise", "完", "你说：完"]);
    await page.context().close();
  });

  it("shows what is written as text, never as markup", async () => {
    const { page, errors } = await visit(browser, site.url);
    const attack = `<img src=x onerror="document.title='坏了'"><script>document.title='坏了'</script>`;
    await says(page, attack);
    await page.getByText(`你说：${attack}`).waitFor();
    expect(await told(page)).toEqual([attack, `你说：${attack}`]);
    expect(await page.locator(".log img, .log script").count()).toBe(0);
    expect(await page.title()).toContain("评职");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("shows bold, quotes and what can be copied", async () => {
    const { page } = await visit(browser, site.url, { permissions: ["clipboard-read", "clipboard-write"] });
    await says(page, "富");
    await page.getByText("第五条").waitFor();
    expect(await page.locator(".bot strong").allInnerTexts()).toEqual(["第五条", "90"]);
    expect(await page.locator(".bot blockquote").textContent()).toBe("累计不少于90学时");
    await page.getByRole("button", { name: "复制" }).click();
    await page.getByText("已复制。").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("简版");
    await page.context().close();
  });

  it("shows a sign while the bot is at work, and takes it away with the answer", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "慢");
    await page.getByText("评职正在写…").waitFor();
    await page.getByText("慢慢说完了").waitFor();
    await page.getByText("评职正在写…").waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("hands over a file under its own name", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "日历");
    const folder = await mkdtemp(join(tmpdir(), "pingzhi-download-"));
    const link = page.getByRole("link", { name: /评审时间\.ics/ });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("评审时间.ics");
    await download.saveAs(join(folder, "a.ics"));
    expect(await readFile(join(folder, "a.ics"), "utf8")).toContain("BEGIN:VCALENDAR");
    await rm(folder, { recursive: true });
    await page.context().close();
  });

  it("follows edits and deletions", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "改");
    await page.getByText("新的").waitFor();
    await page.getByText("要走的").waitFor({ state: "detached" });
    expect(await told(page)).toEqual(["改", "新的"]);
    await page.context().close();
  });

  it("says so when the bot fails, and goes on", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "坏");
    await page.getByText("没有处理好，请再发一次").waitFor();
    await says(page, "好");
    await page.getByText("你说：好").waitFor();
    await page.context().close();
  });

  it("keeps two tabs in step, and seven", async () => {
    const { page: first } = await visit(browser, site.url);
    const tabs = [first];
    while (tabs.length < 7) tabs.push((await openTab(await first.context().newPage(), site.url)).page);
    await says(first, "开始");
    for (const tab of tabs) await tab.getByText("你是哪类单位？").waitFor();
    await tabs[6]?.getByRole("button", { name: "企业" }).click();
    for (const tab of tabs) {
      await tab.getByText("记下了：unit:enterprise").waitFor();
      expect(await told(tab)).toEqual(["开始", "你是哪类单位？", "记下了：unit:enterprise"]);
    }
    await first.context().close();
  });

  it("keeps one visitor's talk from another", async () => {
    const { page: first } = await visit(browser, site.url);
    const { page: second } = await visit(browser, site.url);
    await says(first, "我的事");
    await first.getByText("你说：我的事").waitFor();
    await second.reload();
    await second.getByRole("heading", { name: "答几个问题，就知道怎么评" }).waitFor();
    expect(await told(second)).toEqual([]);
    await first.context().close();
    await second.context().close();
  });

  it("counts answers in the title of a tab that nobody looks at", async () => {
    const { page } = await visit(browser, site.url);
    await page.evaluate('Object.defineProperty(document, "visibilityState", { value: "hidden" })');
    await says(page, "在吗");
    await page.getByText("你说：在吗").waitFor();
    expect(await page.title()).toMatch(/^（1）评职/);
    await page.context().close();
  });

  it("shows older messages on request, in order", async () => {
    const { page } = await visit(browser, site.url, { viewport: { width: 800, height: 600 } });
    for (let turn = 0; turn < 19; turn++) {
      await says(page, `第${turn}句`);
      await page.getByText(`你说：第${turn}句`, { exact: true }).waitFor();
    }
    await page.reload();
    await page.getByText("你说：第18句").waitFor();
    const before = await told(page);
    await page.getByRole("button", { name: "看更早的消息" }).click();
    await page.getByText("你说：第0句", { exact: true }).waitFor();
    const all = await told(page);
    expect(all).toEqual(Array.from({ length: 19 }, (_, turn) => [`第${turn}句`, `你说：第${turn}句`]).flat());
    expect(all.slice(-before.length)).toEqual(before);
    await page.getByRole("button", { name: "看更早的消息" }).waitFor({ state: "hidden" });
    await page.context().close();
  }, 60_000);

  it("leaves the talk to nobody: the next person at the machine starts anew", async () => {
    const { page } = await visit(browser, site.url);
    await says(page, "我的事");
    await page.getByText("你说：我的事").waitFor();
    page.on("dialog", (dialog) => dialog.accept());
    await page.getByText("菜单").click();
    await page.getByRole("button", { name: "换人使用" }).click();
    await page.getByRole("heading", { name: "答几个问题，就知道怎么评" }).waitFor();
    expect(await told(page)).toEqual([]);
    await page.context().close();
  });
});

describe("a broken connection", () => {
  it("loses nothing: what was written goes out when the server is back, once", async () => {
    const store = memoryStore();
    const before = await openPageSite({ bot: smallBot, store });
    const port = Number(new URL(before.url).port);
    const { page } = await visit(browser, before.url);
    await says(page, "开始");
    await page.getByText("你是哪类单位？").waitFor();
    await before.close();
    await page.getByText("连接断了，正在重连").waitFor();
    await says(page, "断线时写的");
    await page.getByText("发送中…").waitFor();
    const after = await openPageSite({ bot: smallBot, store, port });
    await page.getByText("你说：断线时写的").waitFor();
    await page.getByText("连接断了").waitFor({ state: "hidden" });
    expect(await told(page)).toEqual(["开始", "你是哪类单位？", "断线时写的", "你说：断线时写的"]);
    await page.context().close();
    await after.close();
  });

  it("outlives a reload of the page with what was not sent", async () => {
    const store = memoryStore();
    const before = await openPageSite({ bot: smallBot, store });
    const port = Number(new URL(before.url).port);
    const { page } = await visit(browser, before.url);
    await page.getByRole("button", { name: "开始", exact: true }).waitFor();
    await before.close();
    await says(page, "断线时写的");
    await page.getByText("发送中…").waitFor();
    const after = await openPageSite({ bot: smallBot, store, port });
    await page.reload();
    await page.getByText("你说：断线时写的").waitFor();
    expect(await told(page)).toEqual(["断线时写的", "你说：断线时写的"]);
    await page.context().close();
    await after.close();
  });

  it("answers what a former process took in and did not get to", async () => {
    const store = memoryStore();
    const silent = await openPageSite({ bot: () => () => new Promise(() => undefined), store });
    const port = Number(new URL(silent.url).port);
    const { page } = await visit(browser, silent.url);
    await says(page, "还没答");
    await page.locator(".message.person:not(.pending)").waitFor();
    // A process that is killed closes nothing; here its port is only given free.
    const cookies = await page.context().cookies();
    await page.close();
    const after = await openPageSite({ bot: smallBot, store });
    const context = await browser.newContext();
    await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: after.url })));
    const { page: again } = await openTab(await context.newPage(), after.url);
    await again.getByText("你说：还没答").waitFor();
    expect(port).toBeGreaterThan(0);
    await context.close();
    await after.close();
  });

  it("leaves nothing of what was forgotten meanwhile on a page that comes back", async () => {
    const store = memoryStore();
    const before = await openPageSite({ bot: smallBot, store });
    const port = Number(new URL(before.url).port);
    const { page } = await visit(browser, before.url);
    const chat = readSession((await page.context().cookies())[0]?.value)?.chat ?? 0;
    await says(page, "我在水利局");
    await page.getByText("你说：我在水利局").waitFor();
    await before.close();
    await createBotApi({ store, now: Date.now }).forget(chat);
    const after = await openPageSite({ bot: smallBot, store, port });
    await page.getByRole("heading", { name: "答几个问题，就知道怎么评" }).waitFor();
    expect(await told(page)).toEqual([]);
    await page.context().close();
    await after.close();
  });
});

describe("forgetting", () => {
  it("clears the talk in all of a visitor's tabs, and it goes on as new", async () => {
    const { page, errors } = await visit(browser, site.url);
    await says(page, "我在水利局");
    await page.getByText("你说：我在水利局").waitFor();
    const { page: other } = await openTab(await page.context().newPage(), site.url);
    await other.getByText("你说：我在水利局").waitFor();
    await says(page, "忘掉");
    await page.getByText("已删除").waitFor();
    await other.getByText("已删除").waitFor();
    expect(await told(page)).toEqual(["已删除"]);
    expect(await told(other)).toEqual(["已删除"]);
    await says(page, "再来");
    await page.getByText("你说：再来").waitFor();
    await page.reload();
    await page.getByText("你说：再来").waitFor();
    expect(await told(page)).toEqual(["已删除", "再来", "你说：再来"]);
    expect(await page.locator("#older").isHidden()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
