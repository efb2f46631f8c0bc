import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import type { BotApi } from "../../src/channels/bot-api/bot-api.ts";

export interface ServedBotApi {
  /** grammY's `apiRoot`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Milliseconds at most that `getUpdates` waits, whatever is asked for. */
const longestPoll = 2000;

/**
 * The Bot API over HTTP, with `getUpdates`: a bot that fetches its updates can't tell it from Telegram. For tests.
 * Updates are confirmed as there: by asking for those after them.
 */
export async function serveBotApi(api: BotApi): Promise<ServedBotApi> {
  const waiting: { readonly chat: number; readonly update: Update }[] = [];
  let wake: () => void = () => undefined;
  const stop = api.onUpdate((chat, update) => {
    waiting.push({ chat, update });
    wake();
  });

  async function getUpdates(body: string): Promise<readonly Update[]> {
    const asked: unknown = body === "" ? {} : JSON.parse(body);
    const offset = numberIn(asked, "offset");
    while (waiting[0] && waiting[0].update.update_id < offset) {
      const handled = waiting.shift();
      if (handled) await api.confirm(handled.chat, handled.update.update_id);
    }
    if (waiting.length === 0) await somethingComes(Math.min(numberIn(asked, "timeout") * 1000, longestPoll));
    return waiting.slice(0, numberIn(asked, "limit") || 100).map(({ update }) => update);
  }

  function somethingComes(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function answer(request: IncomingMessage): Promise<Response> {
    const path = request.url ?? "/";
    const body = await bodyOf(request);
    if (path === `/bot${api.token}/getUpdates`) {
      return Response.json({ ok: true, result: await getUpdates(body.toString("utf8")) });
    }
    return api.client.fetch(new URL(path, api.client.apiRoot), {
      headers: { "content-type": request.headers["content-type"] ?? "" },
      body: [body],
    });
  }

  const server = createServer((request, response) => {
    answer(request)
      .then(async (answered) => {
        const type = answered.headers.get("content-type") ?? "application/octet-stream";
        response.writeHead(answered.status, { "content-type": type });
        response.end(Buffer.from(await answered.arrayBuffer()));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    async close() {
      stop();
      wake();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function numberIn(asked: unknown, name: string): number {
  const found =
    typeof asked === "object" && asked !== null ? Object.entries(asked).find(([key]) => key === name) : null;
  return Number(found?.[1] ?? 0);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
