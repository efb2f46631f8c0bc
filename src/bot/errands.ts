import type { Api } from "grammy";
import type { Desk } from "../desk/desk.ts";
import type { Channel } from "../desk/ticket.ts";
import type { Errand, Removed } from "../engine.ts";
import type { Pack } from "../packs/pack.ts";
import { renderFiled, renderNotFiled } from "../render/letters.ts";
import { renderListFailed } from "../render/lists.ts";
import { render } from "../render/render.ts";
import type { Reply } from "../render/reply.ts";
import type { Lists } from "./lists/lists.ts";
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
  /** Looks at the lists that people send; absent where none are taken. */
  readonly lists?: Pick<Lists, "begin" | "drop">;
  /** Removes the bytes of a file that a person sent. Without it the channel keeps none of ours. */
  readonly dropFile?: (chat: number, message: number) => Promise<void>;
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
  let lists = 0;
  for (const { id, errand } of record.errands) {
    try {
      if (errand.kind === "forget") {
        await forget(api, chat, kept, deps);
        return null;
      }
      const isWaitedFor = kept.talk.pending !== null;
      if (errand.kind === "list" && ++lists <= mostLists) {
        await deps.lists?.begin(chat);
        continue;
      }
      const said =
        errand.kind === "ticket"
          ? await file(chat, { id, errand }, isWaitedFor, deps)
          : await drop(chat, errand, isWaitedFor, deps);
      const errands = kept.errands.filter((other) => other.id !== id);
      kept = { ...kept, errands, outbox: [...kept.outbox, ...said] };
      await deps.records.write(String(chat), kept);
    } catch (error) {
      deps.log({ kind: "failed", chat, error });
      return kept;
    }
    kept = await emptyOutbox(api, chat, kept, deps);
  }
  return kept;
}

/** Whether a chat's record has anything left to do; its lists are looked at by themselves. */
export function isUnfinished(record: ChatRecord | null): boolean {
  return (
    record !== null &&
    (record.outbox.length > 0 || record.errands.some(({ errand }) => errand.kind !== "list"))
  );
}

/** Lists of a chat that are looked at or wait; one beyond them is sent back. */
const mostLists = 3;

/** A file that isn't needed any more, or a list too many. */
async function drop(
  chat: number,
  errand: Extract<Errand, { kind: "drop-file" | "list" }>,
  isWaitedFor: boolean,
  { dropFile }: ErrandDeps,
): Promise<readonly Reply[]> {
  await dropFile?.(chat, errand.kind === "list" ? errand.file.message : errand.message);
  return errand.kind === "list" ? [renderListFailed(errand.file.name, "too-many", isWaitedFor)] : [];
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
  const { desk, lists, forgetChannel, forgetHeld, pack, records, log } = deps;
  await lists?.drop(chat);
  const removed: Removed = {
    tickets: (await desk?.forget(chat)) ?? 0,
    messages: (await forgetChannel?.(chat)) ?? null,
    talk: record.talk.asked > 0 || record.talk.answered.length > 0,
  };
  await records.remove(String(chat));
  forgetHeld(chat);
  // The one reply that is sent without being kept.
  const sending = await send(api, chat, render(pack(), { kind: "forgotten", removed }), deps);
  if (sending !== "sent") log({ kind: "undeliverable", chat, error: sending.error });
}
