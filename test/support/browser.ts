import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import type { Update } from "grammy/types";
import { type BotApi, createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { type Listening, listen } from "../../src/channels/web/listen.ts";
import { createWeb, type Rates, type Web } from "../../src/channels/web/web.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";

export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browserEndpoint"));
}

export interface Site {
  readonly url: string;
  readonly api: BotApi;
  readonly web: Web;
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Makes what handles updates; without it nobody answers. */
  readonly bot?: (api: BotApi) => (update: Update) => Promise<void>;
  readonly store?: Store;
  readonly port?: number;
  readonly rates?: Partial<Rates>;
  readonly now?: () => number;
  readonly pageFolder?: string;
}

/** A page served on a free port, with a bot of the test's own. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const now = options.now ?? Date.now;
  const api = createBotApi({ store: options.store ?? memoryStore(), now });
  const faults: unknown[] = [];
  const web = createWeb({
    api,
    handle: options.bot?.(api) ?? (async () => undefined),
    now,
    pageFolder: options.pageFolder ?? inject("pageFolder"),
    onFault: (error) => faults.push(error),
    rates: options.rates,
  });
  const listening: Listening = await listen(web, { host: "127.0.0.1", port: options.port ?? 0 });
  return { url: listening.url, api, web, faults, close: listening.close };
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
