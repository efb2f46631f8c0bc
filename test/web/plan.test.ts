import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openWorkshop } from "../../src/workshop.ts";
import { play } from "../pictures/play.ts";
import { testBook } from "../support/book.ts";
import { connectBrowser, openPageSite, visit } from "../support/browser.ts";
import { loadPack } from "../support/pack.ts";
import { houseGround } from "../support/talk.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(() => browser.close());

const today = "2024-06-20";

describe("the plan on the page", () => {
  it("shows its picture in the talk, opens it whole, and says the same in words", async () => {
    const store = memoryStore();
    const site = await openPageSite({
      store,
      bot: (api) => {
        const { bot } = createBot({
          book: testBook,
          token: api.token,
          client: api.client,
          botInfo: api.me,
          store,
          channel: "web",
          ground: houseGround(),
          make: openWorkshop((id) => (id === loadPack().id ? loadPack() : null)),
          today: () => today,
          now: Date.now,
          log: () => undefined,
        });
        return (update) => bot.handleUpdate(update);
      },
    });
    const { page, errors } = await visit(browser, site.url, { viewport: { width: 390, height: 844 } });
    await play(page, "评审计划");
    const picture = page.locator(".picture img");
    // As a script of the page, which knows the types of a page.
    const drawn = () => page.evaluate<number>("document.querySelector('.picture img').naturalWidth");
    await expect.poll(drawn).toBe(1080);
    expect(await picture.getAttribute("alt")).toContain("莲都区2024年度职称评审计划");
    const words = page.locator(".message.bot .bubble").last();
    await expect.poll(() => words.innerText()).toContain("莲都区水利局 2601721");
    const [whole] = await Promise.all([page.context().waitForEvent("page"), picture.click()]);
    await whole.waitForLoadState();
    expect(new URL(whole.url()).pathname).toMatch(/^\/pictures\/\d+$/);
    expect(errors).toEqual([]);
    expect(site.faults).toEqual([]);
    await page.context().close();
    await site.close();
  });
});
