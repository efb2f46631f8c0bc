import { z } from "zod";
import type { BotApi } from "../bot-api/bot-api.ts";
import type { Delivery } from "../bot-api/delivery.ts";
import { ApiFault } from "../bot-api/faults.ts";
import type { Allowance } from "./limits.ts";
import type { FromPage, ToPage } from "./protocol.ts";
import { shown } from "./shown.ts";

/** One open page. */
export interface Peer {
  readonly chat: number;
  readonly address: string;
  send(text: string): void;
  close(code: number): void;
}

/** The open pages, by chat: what happens in a chat goes to all of its pages, so that they keep in step. */
export interface Hub {
  /** Sends the newest messages and then all that happens. @throws nothing; false where the chat has too many pages */
  join(peer: Peer): Promise<boolean>;
  leave(peer: Peer): void;
  /** What a page sent. Resolves when it is on disk or refused. */
  receive(peer: Peer, text: string): Promise<void>;
  /** The bot began to work on an answer, or is done. */
  setWorking(chat: number, working: boolean): void;
  notice(chat: number, text: string): void;
  /** Closes the pages of a chat, or all. */
  close(code: number, chat?: number): void;
  /** How many pages are open. */
  readonly size: number;
}

export interface HubDeps {
  readonly api: BotApi;
  /** Asked when there is something to deliver. */
  readonly delivery: () => Delivery;
  /** Inputs of one chat, and of all chats of one address. */
  readonly allowances: { readonly chat: Allowance; readonly address: Allowance };
  /** In bytes; pages are told it. Without it no file is taken. */
  readonly largestFile?: number;
}

/** UTF-16 units; the bot itself refuses shorter ones kindly, this is what the log bears. */
const longestText = 20_000;
const mostPages = 32;
const key = z.string().min(1).max(40);

const fromPage: z.ZodType<FromPage> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("say"), key, text: z.string() }),
  z.strictObject({ type: z.literal("press"), key, message: z.int(), data: z.string().max(64) }),
  z.strictObject({ type: z.literal("older"), before: z.int() }),
]);

/** A page that is still reading its history keeps what happens meanwhile for later. */
interface Seat {
  held: string[] | null;
}

export function createHub({ api, delivery, allowances, largestFile }: HubDeps): Hub {
  const rooms = new Map<number, Map<Peer, Seat>>();
  const atWork = new Set<number>();

  const stop = api.on((event) => {
    if (event.kind === "message" || event.kind === "edited") {
      tell(event.chat, { type: "message", message: shown(event.message) });
    } else if (event.kind === "deleted") tell(event.chat, { type: "deleted", id: event.id });
    else if (event.kind === "cleared")
      tell(event.chat, { type: "cleared", messages: event.messages.map(shown) });
    else if (event.kind === "typing") tell(event.chat, { type: "working", working: true });
    else if (event.text) tell(event.chat, { type: "notice", text: event.text });
  });

  function tell(chat: number, said: ToPage): void {
    const room = rooms.get(chat);
    if (!room) return;
    const text = JSON.stringify(said);
    for (const [peer, seat] of room) seat.held ? seat.held.push(text) : peer.send(text);
  }

  function answer(peer: Peer, said: ToPage): void {
    peer.send(JSON.stringify(said));
  }

  async function history(chat: number, before?: number) {
    const messages = (await api.history(chat, before)).map(shown);
    const first = messages[0]?.id;
    return { messages, more: first !== undefined && (await api.hasOlder(chat, first)) };
  }

  /** Whether there is allowance left; says so where there isn't. */
  function mayGoOn(peer: Peer, key: string): boolean {
    const wait = Math.max(allowances.chat(String(peer.chat)), allowances.address(peer.address));
    if (wait > 0) answer(peer, { type: "refused", key, text: "发得太快了，稍等一下会自动再发。", wait });
    return wait === 0;
  }

  async function take(peer: Peer, said: FromPage): Promise<void> {
    if (said.type === "older") {
      if (mayGoOn(peer, "")) answer(peer, { type: "older", ...(await history(peer.chat, said.before)) });
      return;
    }
    const refusal = said.type === "say" ? textFault(said.text) : null;
    if (refusal) return answer(peer, { type: "refused", key: said.key, text: refusal });
    if (!mayGoOn(peer, said.key)) return;
    try {
      if (said.type === "say") await api.message(peer.chat, said.text, said.key);
      else await api.press(peer.chat, said.message, said.data, said.key);
    } catch (error) {
      if (!(error instanceof ApiFault)) throw error;
      return answer(peer, { type: "refused", key: said.key, text: "这个按钮已经不在了，请看最新的消息。" });
    }
    answer(peer, { type: "accepted", key: said.key });
    void delivery().deliver(peer.chat);
  }

  return {
    async join(peer) {
      const room = rooms.get(peer.chat) ?? new Map<Peer, Seat>();
      if (room.size >= mostPages) return false;
      const seat: Seat = { held: [] };
      room.set(peer, seat);
      rooms.set(peer.chat, room);
      const newest = await history(peer.chat);
      answer(peer, { type: "hello", ...newest, working: atWork.has(peer.chat), largestFile });
      for (const text of seat.held ?? []) peer.send(text);
      seat.held = null;
      // What a former process was told and did not get done.
      void delivery().deliver(peer.chat);
      return true;
    },
    leave(peer) {
      const room = rooms.get(peer.chat);
      room?.delete(peer);
      if (room?.size === 0) rooms.delete(peer.chat);
    },
    async receive(peer, text) {
      const said = fromPage.safeParse(parseJson(text));
      if (said.success) await take(peer, said.data);
      else answer(peer, { type: "refused", key: "", text: "没有看懂这个页面发来的内容，请刷新页面。" });
    },
    setWorking(chat, working) {
      if (working) atWork.add(chat);
      else atWork.delete(chat);
      tell(chat, { type: "working", working });
    },
    notice: (chat, text) => tell(chat, { type: "notice", text }),
    close(code, chat) {
      if (chat === undefined) stop();
      for (const [room, peers] of rooms) {
        if (chat === undefined || room === chat) for (const peer of peers.keys()) peer.close(code);
      }
    },
    get size() {
      return [...rooms.values()].reduce((sum, room) => sum + room.size, 0);
    },
  };
}

function textFault(text: string): string | null {
  if (text.trim() === "") return "这条消息是空的。";
  if (text.length <= longestText) return null;
  return `这条消息有 ${text.length} 个字，最多 ${longestText} 个，请分几次发。`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
