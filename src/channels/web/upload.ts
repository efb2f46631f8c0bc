import type { Context } from "hono";
import { bytesUpTo } from "../../bytes-up-to.ts";
import type { BotApi } from "../bot-api/bot-api.ts";
import type { UploadRefused } from "./protocol.ts";

export interface UploadDeps {
  readonly api: BotApi;
  /** Bytes at most. */
  readonly largest: number;
  /** Takes one from what a chat and its address may send; seconds to wait where there is none left. */
  readonly allowance: (chat: string, address: string) => number;
  /** A file is on disk: the bot may see to it. */
  readonly onTaken: (chat: number) => void;
}

/** Uploads that are under way at once, over all visitors: each is held in memory until it is whole. */
const mostAtOnce = 8;
/** Of these, from one address: who sends slowly on purpose leaves places to others. */
const mostOfAddress = 4;
/** Seconds after which one that found no place is tried again. */
const patience = 5;

const longestName = 120;
const keyShape = /^[\w-]{1,40}$/;

/**
 * A file that a visitor sends, as the body of a POST with its `name` and the page's `key` for it in the address. It becomes a
 * message of his chat; the same key again is the same message. Answers 204, or `UploadRefused` as JSON.
 */
export function createUpload({ api, largest, allowance, onTaken }: UploadDeps) {
  /** The address of each. */
  const underWay: string[] = [];
  const hasPlace = (address: string) =>
    underWay.length < mostAtOnce && underWay.filter((other) => other === address).length < mostOfAddress;

  return async (c: Context, chat: number, address: string): Promise<Response> => {
    const name = shownName(c.req.query("name") ?? "");
    const key = c.req.query("key") ?? "";
    if (!keyShape.test(key)) return refuse(c, 400, { text: "这个页面传来的内容没有看懂，请刷新页面。" });
    const wait = allowance(String(chat), address) || (hasPlace(address) ? 0 : patience);
    if (wait > 0) return refuse(c, 429, { text: "传得太快了，稍等一下会自动再传。", wait });
    underWay.push(address);
    try {
      const bytes = await bodyUpTo(largest, c.req.raw);
      if (bytes === null) return refuse(c, 413, { text: tooLarge(largest) });
      if (bytes.length === 0) return refuse(c, 400, { text: "这个文件是空的。" });
      await api.message(chat, { file: { name, bytes } }, key);
    } finally {
      underWay.splice(underWay.indexOf(address), 1);
    }
    onTaken(chat);
    return c.body(null, 204);
  };
}

function refuse(c: Context, status: 400 | 413 | 429, refused: UploadRefused): Response {
  if (refused.wait !== undefined) c.header("Retry-After", String(refused.wait));
  return c.json(refused, status);
}

function tooLarge(largest: number): string {
  return `文件太大了，最多 ${Math.floor(largest / 1024 / 1024)} MB。`;
}

/** The file's own name, without folders and what can't be shown in a line. */
function shownName(given: string): string {
  const name =
    given
      .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
      .split(/[\\/]/u)
      .at(-1) ?? "";
  const characters = [...name.trim()];
  if (characters.length <= longestName) return characters.join("");
  // What follows the last dot says what it is.
  return [...characters.slice(0, longestName - 10), ...characters.slice(-10)].join("");
}

/** The body; null where it is longer than the limit, or says that it is. */
async function bodyUpTo(largest: number, request: Request): Promise<Buffer | null> {
  const said = Number(request.headers.get("content-length") ?? 0);
  return said > largest ? null : bytesUpTo(largest, request.body);
}
