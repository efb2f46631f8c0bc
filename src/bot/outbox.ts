import type { Api } from "grammy";
import type { Documents } from "../store/store.ts";
import type { BotLog } from "./log.ts";
import type { ChatRecord } from "./record.ts";
import { type SendDeps, send } from "./send.ts";

export interface OutboxDeps extends SendDeps {
  readonly records: Documents<ChatRecord>;
  readonly log: BotLog;
}

/**
 * Sends what waits in a chat's outbox, in order, and notes each reply as sent before the next. After a kill in between a
 * reply may arrive twice; none is lost. Where the line is down the rest stays for the next update.
 * @returns the record as it is now kept.
 */
export async function emptyOutbox(
  api: Api,
  chat: number,
  record: ChatRecord,
  deps: OutboxDeps,
): Promise<ChatRecord> {
  const { records, log } = deps;
  let kept = record;
  for (const reply of record.outbox) {
    const sending = await send(api, chat, reply, deps);
    if (sending !== "sent")
      log({ kind: sending.kind === "later" ? "unsent" : "undeliverable", chat, error: sending.error });
    if (sending !== "sent" && sending.kind === "later") return kept;
    kept = { ...kept, outbox: kept.outbox.slice(1) };
    await records.write(String(chat), kept);
  }
  return kept;
}
