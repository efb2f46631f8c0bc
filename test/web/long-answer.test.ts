import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { play } from "../pictures/play.ts";
import { talks } from "../pictures/talks.ts";
import { testBook } from "../support/book.ts";
import { connectBrowser, openPageSite, visit } from "../support/browser.ts";
import type { Site } from "../support/site.ts";
import { houseGround } from "../support/talk.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(() => browser.close());

/** The page with the one bot, on a day. */
function openHouse(today: string): Promise<Site> {
  const ground = houseGround();
  const store = memoryStore();
  return openPageSite({
    store,
    now: () => Date.parse(`${today}T09:00:00+08:00`),
    bot: (api) => {
      const { bot } = createBot({
        book: testBook,
        token: api.token,
        client: api.client,
        botInfo: api.me,
        store,
        channel: "web",
        ground,
        today: () => today,
        now: Date.now,
        log: () => undefined,
      });
      return (update) => bot.handleUpdate(update);
    },
  });
}

describe("a long answer in the browser", () => {
  it.each(talks.slice(0, 1))("is shown from its first line: $name", async ({ asOf, steps, tells }) => {
    const site = await openHouse(asOf);
    const { page, errors } = await visit(browser, site.url, { viewport: { width: 390, height: 844 } });
    for (const step of steps) await play(page, step);
    const result = await page.locator(".message.bot .bubble").last().textContent();
    for (const told of tells) expect(result).toContain(told);
    // The answer is read from its first line, however long it is.
    const top = await page.locator(".message.bot").last().boundingBox();
    expect(top?.y).toBeGreaterThanOrEqual(0);
    expect(errors).toEqual([]);
    expect(site.faults).toEqual([]);
    await page.context().close();
    await site.close();
  });
});
