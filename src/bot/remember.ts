import type { Api, Middleware } from "grammy";
import type { BotContext, Outcome } from "../context.ts";
import type { Ground } from "../engine.ts";
import { render } from "../render/render.ts";
import { emptyOutbox, type OutboxDeps } from "./outbox.ts";
import { type ChatRecord, newRecord, rememberedUpdates } from "./record.ts";

export interface RememberDeps extends OutboxDeps {
  readonly ground: Omit<Ground, "today">;
  /** The day as an ISO string, Asia/Shanghai. */
  readonly today: () => string;
  /** Sends a chat's outbox some other time. */
  readonly resend: (api: Api, chat: number) => void;
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
    let record = await emptyOutbox(ctx.api, chat, await readRecord(chat, deps), deps);
    if (!record.updates.includes(ctx.update.update_id)) {
      const before = record;
      ctx.notes = {
        ground: { ...deps.ground, today: deps.today() },
        talk: before.talk,
        async keep(outcome) {
          const after = withOutcome(before, ctx.update.update_id, outcome);
          await deps.records.write(String(chat), after);
          record = after;
        },
      };
      try {
        await next();
      } catch (error) {
        if (record === before) throw error;
        // The turn is kept: it counts, whatever failed behind it.
        deps.log({ kind: "failed", chat, error });
      }
      record = await emptyOutbox(ctx.api, chat, record, deps);
    }
    if (record.outbox.length > 0) deps.resend(ctx.api, chat);
  };
}

function withOutcome(before: ChatRecord, update: number, { talk, replies, asking }: Outcome): ChatRecord {
  return {
    version: 1,
    talk,
    asking,
    updates: [...before.updates, update].slice(-rememberedUpdates),
    outbox: [...before.outbox, ...replies],
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
