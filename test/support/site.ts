import type { Update } from "grammy/types";
import { type BotApi, createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { type Listening, listen } from "../../src/channels/web/listen.ts";
import type { PlanFeed } from "../../src/channels/web/plan-routes.ts";
import type { Rates } from "../../src/channels/web/rates.ts";
import type { StaffDeps } from "../../src/channels/web/staff/deps.ts";
import { createWeb, type Web } from "../../src/channels/web/web.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";

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
  readonly pageFolder: string;
  readonly origins?: readonly string[];
  readonly trustProxy?: boolean;
  readonly staff?: StaffDeps;
  readonly plan?: PlanFeed;
  readonly largestFile?: number;
}

/** A page served on a free port, with a bot of the test's own. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const now = options.now ?? Date.now;
  const api = createBotApi({ store: options.store ?? memoryStore(), now });
  const faults: unknown[] = [];
  const web = createWeb({
    api,
    handle: options.bot?.(api) ?? (async () => undefined),
    now,
    pageFolder: options.pageFolder,
    onFault: (error) => faults.push(error),
    rates: options.rates,
    origins: options.origins,
    trustProxy: options.trustProxy,
    staff: options.staff,
    plan: options.plan,
    largestFile: options.largestFile,
  });
  const listening: Listening = await listen(web, { host: "127.0.0.1", port: options.port ?? 0 });
  return { url: listening.url, api, web, faults, close: listening.close };
}
