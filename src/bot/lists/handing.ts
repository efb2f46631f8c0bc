import { InputFile } from "grammy";
import { renderListFailed, renderListOutcome, renderListRefused, resultName } from "../../render/lists.ts";
import type { Reply } from "../../render/reply.ts";
import { emptyOutbox } from "../outbox.ts";
import { readRecord } from "../read-record.ts";
import type { ChatRecord, KeptErrand } from "../record.ts";
import { send } from "../send.ts";
import { type Found, isList, type KeptList } from "./kept-list.ts";
import type { ListDeps } from "./lists.ts";
import { pause } from "./pause.ts";

/** Seconds between attempts while the line is down; after them the list is looked at anew. */
const pauses = [15, 60, 300, 900, 2400];

/** Hands what came of a list to its person, in the chat's turn. */
export function createHanding(
  deps: Omit<ListDeps, "queue" | "check">,
): (chat: number, kept: KeptList, found: Found, signal: AbortSignal) => Promise<void> {
  const { turns, later } = deps;
  return async (chat, kept, found, signal) => {
    for (const seconds of [...pauses, null]) {
      const isSettled = await turns.run(
        String(chat),
        async () => signal.aborted || hand(chat, kept, found, deps),
      );
      if (isSettled || seconds === null) return;
      await pause(seconds, later, signal);
    }
  };
}

/**
 * The sheet is sent and not kept; what is sent leaves the list in the same write as the upload is marked to go. A kill in
 * between sends it again, as with every reply. @returns false where the line is down.
 */
async function hand(
  chat: number,
  { id, errand }: KeptList,
  found: Found,
  deps: Omit<ListDeps, "queue" | "check">,
): Promise<boolean> {
  const { api, records, wait, log, finish, results } = deps;
  const record = await emptyOutbox(api, chat, await readRecord(chat, deps), deps);
  if (!record.errands.some((other) => other.id === id && isList(other))) return true;
  if (record.outbox.length > 0) return false;
  const { name, message } = errand.file;
  const isWaitedFor = record.talk.pending !== null;
  const said: Reply[] = [];
  if (found.kind === "checked") {
    const messages: number[] = [];
    const words = renderListOutcome(name, found.outcome, isWaitedFor);
    const sending = await send(
      api,
      chat,
      words,
      { wait },
      {
        input: new InputFile(found.sheet, resultName(name)),
        sent: (id) => messages.push(id),
      },
    );
    if (sending !== "sent")
      log({ kind: sending.kind === "later" ? "unsent" : "undeliverable", chat, error: sending.error });
    if (sending !== "sent" && sending.kind === "later") return false;
    for (const sheet of messages) await results?.note(chat, sheet);
  } else if (found.kind === "refused") said.push(renderListRefused(name, found.details, isWaitedFor));
  else said.push(renderListFailed(name, found.why, isWaitedFor));
  const dropped: KeptErrand = { id, errand: { kind: "drop-file", message } };
  const after: ChatRecord = {
    ...record,
    outbox: said,
    errands: record.errands.map((other) => (other.id === id ? dropped : other)),
  };
  await records.write(String(chat), after);
  await finish(chat, after);
  return true;
}
