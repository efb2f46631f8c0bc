import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { openSite, type Site, type SiteOptions } from "./site.ts";

export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browserEndpoint"));
}

/** A visitor: a browser of his own as far as cookies go. What the page logs as an error fails the test that asks. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  return openTab(await context.newPage(), url);
}

export async function openTab(page: Page, url: string): Promise<{ page: Page; errors: string[] }> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}

/** A site with the page as it is in the sources now. */
export function openPageSite(options: Omit<SiteOptions, "pageFolder">): Promise<Site> {
  return openSite({ ...options, pageFolder: inject("pageFolder") });
}
