import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import type { Ground } from "../engine.ts";
import { render } from "../render/render.ts";
import { emptyOutbox, type OutboxDeps } from "./outbox.ts";
import { type ChatRecord, newRecord, rememberedUpdates } from "./record.ts";

export interface RememberDeps extends OutboxDeps {
  readonly ground: Omit<Ground, "today">;
  /** The day as an ISO string, Asia/Shanghai. */
  readonly today: () => string;
}

/**
 * Gives the chat's notes to what comes after, and sends what it keeps. One write holds all that an update changes, so a
 * kill at any moment leaves either nothing of it or all of it; what was kept and not sent goes out with the next update.
 * An update that comes again is not taken again.
 */
export function remember(deps: RememberDeps): Middleware<BotContext> {
  return async (ctx, next) => {
    const chat = ctx.chat?.id;
    if (chat === undefined) return;
    const before = await emptyOutbox(ctx.api, chat, await readRecord(chat, deps), deps);
    const update = ctx.update.update_id;
    if (before.updates.includes(update)) return;

    let after: ChatRecord | undefined;
    ctx.notes = {
      ground: { ...deps.ground, today: deps.today() },
      talk: before.talk,
      async keep({ talk, replies, asking }) {
        const updates = [...before.updates, update].slice(-rememberedUpdates);
        const kept: ChatRecord = {
          version: 1,
          talk,
          asking,
          updates,
          outbox: [...before.outbox, ...replies],
        };
        await deps.records.write(String(chat), kept);
        after = kept;
      },
    };
    try {
      await next();
    } catch (error) {
      if (after === undefined) throw error;
      // The turn is kept: it counts, whatever failed behind it.
      deps.log({ kind: "failed", chat, error });
    }
    if (after !== undefined) await emptyOutbox(ctx.api, chat, after, deps);
  };
}

/** A new talk where there is none; one that couldn't be read starts anew too, and says so first. */
async function readRecord(chat: number, { records, ground, log }: RememberDeps): Promise<ChatRecord> {
  const read = await records.read(String(chat));
  if (read.kind === "found") return read.value;
  if (read.kind === "none") return newRecord;
  log({ kind: "spoiled", chat, aside: read.aside });
  const anew = { ...newRecord, outbox: [render(ground.pack, { kind: "spoiled" })] };
  await records.write(String(chat), anew);
  return anew;
}
