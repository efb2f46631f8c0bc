import type { Api } from "grammy";
import type { Desk } from "../desk/desk.ts";
import type { Channel } from "../desk/ticket.ts";
import type { Errand, Removed } from "../engine.ts";
import type { Pack } from "../packs/pack.ts";
import { renderFiled, renderNotFiled } from "../render/letters.ts";
import { render } from "../render/render.ts";
import type { Reply } from "../render/reply.ts";
import { emptyOutbox, type OutboxDeps } from "./outbox.ts";
import type { ChatRecord, KeptErrand } from "./record.ts";
import { send } from "./send.ts";

export interface ErrandDeps extends OutboxDeps {
  /** The pack of the day, for what is said outside of a talk. */
  readonly pack: () => Pack;
  readonly channel: Channel;
  readonly desk?: Desk;
  /** When staff are there and by when they answer, in words; without it no time is promised. */
  readonly promise?: () => string;
  /** Removes what the channel keeps of a chat; how many messages that were. Without it the channel keeps nothing of ours. */
  readonly forgetChannel?: (chat: number) => Promise<number>;
  /** Drops what is held of a chat in memory. */
  readonly forgetHeld: (chat: number) => void;
}

/**
 * Finishes what a chat's turns have left to do: sends what waits, then does the errands, each in a way that doing it again
 * does nothing twice. What an errand says goes into the outbox in the write that takes the errand off the list. One that
 * fails stays, and is tried again with the rest.
 * @returns the record as it is now kept; null where the person had everything removed.
 */
export async function finish(
  api: Api,
  chat: number,
  record: ChatRecord,
  deps: ErrandDeps,
): Promise<ChatRecord | null> {
  let kept = await emptyOutbox(api, chat, record, deps);
  for (const { id, errand } of record.errands) {
    try {
      if (errand.kind === "forget") {
        await forget(api, chat, kept, deps);
        return null;
      }
      const isWaitedFor = kept.talk.pending !== null;
      const said = await file(chat, { id, errand }, isWaitedFor, deps);
      kept = { ...kept, errands: kept.errands.slice(1), outbox: [...kept.outbox, ...said] };
      await deps.records.write(String(chat), kept);
    } catch (error) {
      deps.log({ kind: "failed", chat, error });
      return kept;
    }
    kept = await emptyOutbox(api, chat, kept, deps);
  }
  return kept;
}

/** Whether a chat's record has anything left to do. */
export function isUnfinished(record: ChatRecord | null): boolean {
  return record !== null && (record.outbox.length > 0 || record.errands.length > 0);
}

type TicketErrand = Omit<KeptErrand, "errand"> & { readonly errand: Extract<Errand, { kind: "ticket" }> };

/** Nobody is told that a question was passed on where there is no desk: then it was never offered. */
async function file(
  chat: number,
  { id, errand: { question, profile } }: TicketErrand,
  isWaitedFor: boolean,
  { desk, channel, promise }: ErrandDeps,
): Promise<readonly Reply[]> {
  if (desk === undefined) return [];
  const filed = await desk.file({ chat, channel, errand: id, question, profile });
  if ("notFiled" in filed) return [renderNotFiled(filed)];
  const { number } = filed;
  return [renderFiled({ number, question, channel, promise: promise?.() ?? null, isWaitedFor })];
}

/** The record goes last, as it holds the errand: a kill before that has all of it done once more. */
async function forget(api: Api, chat: number, record: ChatRecord, deps: ErrandDeps): Promise<void> {
  const { desk, forgetChannel, forgetHeld, pack, records, wait, log } = deps;
  const removed: Removed = {
    tickets: (await desk?.forget(chat)) ?? 0,
    messages: (await forgetChannel?.(chat)) ?? null,
    talk: record.talk.asked > 0 || record.talk.answered.length > 0,
  };
  await records.remove(String(chat));
  forgetHeld(chat);
  // The one reply that is sent without being kept.
  const sending = await send(api, chat, render(pack(), { kind: "forgotten", removed }), wait);
  if (sending !== "sent") log({ kind: "undeliverable", chat, error: sending.error });
}
