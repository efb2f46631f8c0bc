import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { barriers } from "../support/axe.ts";
import { connectBrowser, openPageSite, visit } from "../support/browser.ts";
import { type DeskSite, deskSite, password } from "../support/desk-site.ts";
import type { Site } from "../support/site.ts";

let browser: Browser;
let desk: DeskSite;
let site: Site;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  desk = await deskSite(Date.now, "2024-06-20");
  site = await openPageSite({ staff: desk.deps });
});

afterEach(() => site.close());

/** Comes to the desk and signs in. */
async function enter(id = "wang", options: BrowserContextOptions = {}) {
  const { page, errors } = await visit(browser, `${site.url}/staff/sign-in`, options);
  await page.getByLabel("账号").fill(id);
  await page.getByLabel("密码").fill(password);
  await page.getByLabel("密码").press("Enter");
  await page.getByRole("heading", { name: "待办", level: 1 }).waitFor();
  return { page, errors };
}

const answerBox = (page: Page) => page.getByRole("textbox", { name: "答复" });
const title = (page: Page) => page.locator("h1").textContent();

/** A whole life of a ticket on the page. */
async function work(page: Page): Promise<void> {
  await page.getByRole("button", { name: "接手第 1 号" }).click();
  await page.getByRole("button", { name: "用这段：每年总学时" }).click();
  expect(await answerBox(page).inputValue()).toBe("每年继续教育累计不少于 90 学时。");
  expect(await page.getByRole("checkbox", { name: "累计不少于90学时" }).isChecked()).toBe(true);
  await answerBox(page).fill("按通知，每年不少于 90 学时。");
  await page.getByRole("button", { name: "发出答复" }).click();
  await page.getByText("第 1 号的答复发出去了。").waitFor();
  expect(await title(page)).toBe("第 2 号");
}

async function keep(page: Page): Promise<void> {
  await page.goto(`${site.url}/staff/tickets/1`);
  await page.getByText("留作答案", { exact: true }).last().click();
  await page.getByLabel("题目").fill("每年要多少学时");
  await page.getByLabel("答案").fill("不少于 90 学时。");
  await page.getByRole("button", { name: "留下" }).click();
  await page.getByText("要1 到 10 种问法。").waitFor();
  expect(await page.getByLabel("题目").inputValue()).toBe("每年要多少学时");
  await page.getByLabel("问法").fill("一年几个学时\n学时要多少");
  await page.getByRole("button", { name: "留下" }).click();
  await page.getByText("下一个人问起就能找到").waitFor();
}

describe("the desk's page", () => {
  it("takes a ticket from the queue to the next asker: claimed, answered, kept, withdrawn, and signs out", async () => {
    await desk.files("今年的学时怎么算");
    await desk.files("答辩要准备什么");
    const { page, errors } = await enter();
    await work(page);
    await keep(page);
    expect(desk.desk.kept()).toMatchObject([{ topic: "每年要多少学时", author: "王芳", ticket: 1 }]);
    await page.locator("summary", { hasText: "撤回" }).click();
    await page.getByRole("button", { name: "撤回“每年要多少学时”" }).click();
    await page.getByText("第 1 号的答案撤回了。").waitFor();
    expect(desk.desk.kept()).toEqual([]);
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByLabel("账号").waitFor();
    await page.goBack();
    expect(await page.getByText("每年要多少学时").count()).toBe(0);
    expect(errors.filter((error) => !/status of (422|401)/.test(error))).toEqual([]);
    await page.context().close();
  });

  it("works without a script", async () => {
    await desk.files("今年的学时怎么算");
    await desk.files("答辩要准备什么");
    const { page } = await enter("wang", { javaScriptEnabled: false });
    await work(page);
    expect(await page.getByRole("button", { name: "复制" }).count()).toBe(0);
    await keep(page);
    await page.context().close();
  });

  it("shows a new question by itself, and leaves the focus where it was", async () => {
    await desk.files("今年的学时怎么算");
    const { page, errors } = await enter();
    await page.getByRole("link", { name: "今年的学时怎么算" }).focus();
    await desk.files("答辩要准备什么");
    await page.getByText("答辩要准备什么").waitFor();
    await page.getByText("来了新问题，等人接手的有 2 个。").waitFor();
    expect(await page.title()).toBe("（2）待办 · 评职工作台");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("今年的学时怎么算");
    await desk.desk.claim(1, "li");
    await page.getByText("李强在办").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("leaves the queue once it is signed out in another tab", async () => {
    const { page } = await enter();
    const other = await page.context().newPage();
    await other.goto(`${site.url}/staff/done`);
    await other.getByRole("button", { name: "退出" }).click();
    await page.getByLabel("账号").waitFor();
    await page.context().close();
  });

  it("copies a near answer with its clause and quote", async () => {
    await desk.files("今年的学时怎么算");
    const { page } = await enter("wang", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("link", { name: "今年的学时怎么算" }).click();
    await page.getByRole("button", { name: "复制：每年总学时" }).click();
    await page.getByText("已复制。").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      "每年继续教育累计不少于 90 学时。\n据：第五条第一款「累计不少于90学时」",
    );
    await page.context().close();
  });

  it("asks before typed text is left, and not when it is sent", async () => {
    await desk.files("今年的学时怎么算");
    await desk.desk.claim(1, "wang");
    const { page } = await enter();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.goto(`${site.url}/staff/tickets/1`);
    await answerBox(page).pressSequentially("一个写了很久的答复");
    await page.getByRole("link", { name: "办完的" }).click();
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    expect(await answerBox(page).inputValue()).toBe("一个写了很久的答复");
    await page.getByRole("button", { name: "用这段：每年总学时" }).click();
    await expect.poll(() => answerBox(page).inputValue()).toContain("90 学时");
    await answerBox(page).click();
    await page.getByRole("link", { name: "办完的" }).click();
    await expect.poll(() => asked).toEqual(["beforeunload", "beforeunload"]);
    await page.getByRole("button", { name: "发出答复" }).click();
    await page.getByText("第 1 号的答复发出去了。").waitFor();
    expect(asked).toHaveLength(2);
    await page.context().close();
  });

  it("shows what a person wrote as text, never as markup", async () => {
    const attack = `"><img src=x onerror="document.title='坏了'"></textarea><script>document.title='坏了'</script>`;
    await desk.files(attack);
    const { page, errors } = await enter();
    await page.getByRole("button", { name: "接手第 1 号" }).click();
    await answerBox(page).fill(attack);
    await page.getByRole("searchbox").fill(attack);
    await page.getByRole("searchbox").press("Enter");
    await page.getByText("没有找到相近的答案。").waitFor();
    expect(await answerBox(page).inputValue()).toBe(attack);
    expect(await page.getByRole("searchbox").inputValue()).toBe(attack);
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.title()).toBe("第 1 号 · 评职工作台");
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("by keyboard alone", () => {
  it("a clerk answers one after another: the focus is where he goes on", async () => {
    for (const question of ["今年的学时怎么算", "答辩要准备什么"]) await desk.files(question);
    const { page } = await enter();
    const focused = () => page.evaluate("document.activeElement.textContent.trim()");
    // Access keys are the browser's own business; that they are there is what can be seen here.
    expect(await page.locator('[accesskey="n"]').getAttribute("href")).toBe("/staff/tickets/1");
    await page.locator('[accesskey="n"]').press("Enter");
    for (const number of [1, 2]) {
      await page.getByRole("heading", { name: `第 ${number} 号` }).waitFor();
      await expect.poll(focused).toBe("接手");
      await page.keyboard.press("Enter");
      await answerBox(page).waitFor();
      await page.keyboard.type("看评委会的通知。");
      for (let tabs = 0; tabs < 6 && (await focused()) !== "发出答复"; tabs++)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByText(`第 ${number} 号的答复发出去了。`).waitFor();
    }
    expect(await title(page)).toBe("待办");
    await page.context().close();
  });

  it("Enter in the search box searches, and sends no answer", async () => {
    await desk.files("今年的学时怎么算");
    await desk.desk.claim(1, "wang");
    const { page } = await enter();
    await page.goto(`${site.url}/staff/tickets/1`);
    await answerBox(page).fill("写到一半");
    await page.getByRole("searchbox").fill("公需");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("heading", { name: "一般公需学时" }).waitFor();
    expect(await page.getByRole("heading", { name: "每年总学时" }).count()).toBe(0);
    expect(await answerBox(page).inputValue()).toBe("写到一半");
    expect((await desk.desk.ticket(1))?.state).toBe("claimed");
    await page.context().close();
  });
});

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a phone, light", { viewport: { width: 390, height: 844 }, colorScheme: "light" }],
  ["on a phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ["on a desk, light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
  ["on a desk, dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
];

/** For each plot, whether it is there. */
const drawn = "[...document.querySelectorAll('.plots img')].map((image) => image.naturalWidth > 300)";

describe.each(looks)("the desk's page %s", (_, options) => {
  it("puts no barrier in anybody's way and fits its screen, also one of 320 pixels", async () => {
    await desk.files(`今年的学时怎么算 https://example.cn/${"x".repeat(200)}`);
    await desk.files("答辩要准备什么");
    await desk.files("论文要几篇");
    desk.counts.note({ status: "answered", id: "hours-all-four", citations: ["5.1"] });
    desk.counts.note({ status: "not-covered", id: desk.deps.pack().silences[0]?.id ?? "", citations: [] });
    await desk.desk.claim(1, "wang");
    await desk.desk.claim(2, "wang");
    await desk.desk.answer(2, "wang", "看评委会的通知。", [{ clause: "5.1", quote: "累计不少于90学时" }]);
    await desk.desk.keep(2, "wang", {
      topic: "答辩",
      ask: ["要答辩吗"],
      say: "看评委会的通知。",
      cites: [{ clause: "5.1", quote: "累计不少于90学时" }],
    });
    const { page } = await visit(browser, `${site.url}/staff/sign-in`, { ...options, bypassCSP: true });
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
    const entered = await enter("wang", { ...options, bypassCSP: true });
    for (const path of [
      "",
      "/done",
      "/answers",
      "/statistics",
      "/tickets/1",
      "/tickets/2",
      "/tickets/3",
      "/tickets/9",
    ]) {
      await entered.page.setViewportSize(options.viewport ?? { width: 390, height: 844 });
      await entered.page.goto(`${site.url}/staff${path}`);
      await entered.page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
      );
      expect(await barriers(entered.page), path).toEqual([]);
      for (const width of [options.viewport?.width ?? 0, 320]) {
        await entered.page.setViewportSize({ width, height: 640 });
        expect(await entered.page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(
          width,
        );
      }
    }
    await entered.page.context().close();
  });

  it("shows the plots, drawn and in the page's colours", async () => {
    desk.counts.note({ status: "answered", id: "hours-all-four", citations: ["5.1"] });
    const { page, errors } = await enter("wang", options);
    await page.getByRole("link", { name: "统计" }).click();
    const plots = page.locator(".plots img");
    await expect.poll(() => plots.count()).toBe(4);
    await expect.poll(() => page.evaluate(drawn)).toEqual([true, true, true, true]);
    const sources = String(
      await page.evaluate("[...document.images].map((image) => image.currentSrc).join(' ')"),
    );
    const [isDark, isNarrow] = [options.colorScheme === "dark", (options.viewport?.width ?? 0) < 560];
    expect(sources.match(/look=dark/g) ?? []).toHaveLength(isDark ? 4 : 0);
    expect(sources.match(/width=narrow/g) ?? []).toHaveLength(isNarrow ? 4 : 0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
