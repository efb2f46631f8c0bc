import { randomUUID } from "node:crypto";
import type { Api, Middleware } from "grammy";
import type { AnswerBook } from "../answers/book.ts";
import type { BotContext, Outcome } from "../context.ts";
import type { Asked, Service } from "../engine.ts";
import type { Shelf } from "../shelf.ts";
import { type ErrandDeps, finish, isUnfinished } from "./errands.ts";
import { readRecord } from "./read-record.ts";
import { type ChatRecord, newRecord, rememberedUpdates } from "./record.ts";
import { type StaffDeps, staffNotes } from "./staff-notes.ts";

/** What every turn stands on, whatever its day. */
interface BotGround {
  /** The packs as they are at the moment: each update takes them anew. */
  readonly shelf: () => Shelf;
  readonly service: Service;
}

export interface RememberDeps extends ErrandDeps, StaffDeps {
  readonly ground: BotGround;
  /** The day as an ISO string, Asia/Shanghai. */
  readonly today: () => string;
  /** What questions in free text are answered from, of a pack of the shelf by its id; loaded when first asked for. */
  readonly book: (pack: string, packs: Shelf) => Promise<AnswerBook>;
  /** Hears how each question went. */
  readonly count?: (asked: Asked) => void;
  /** Finishes what a chat has left to do some other time. */
  readonly resend: (api: Api, chat: number) => void;
}

/**
 * Gives the chat's notes to what comes after, sends what it keeps and does what it wants done. One write holds all that an
 * update changes, so a kill at any moment leaves either nothing of it or all of it; what was kept and not finished is
 * finished with the next update. An update that comes again is not taken again.
 */
export function remember(deps: RememberDeps): Middleware<BotContext> {
  const { ground } = deps;
  return async (ctx, next) => {
    const chat = ctx.chat?.id;
    if (chat === undefined) return;
    const update = ctx.update.update_id;
    const before = (await finish(ctx.api, chat, await readRecord(chat, deps), deps)) ?? newRecord;
    let record: ChatRecord | null = before;
    if (!before.updates.includes(update)) {
      const write = async (after: ChatRecord) => {
        const taken = { ...after, updates: [...after.updates, update].slice(-rememberedUpdates) };
        await deps.records.write(String(chat), taken);
        record = taken;
      };
      // A turn ends with the packs that it begins with.
      const shelf = ground.shelf();
      ctx.notes = {
        ground: { shelf, service: ground.service, today: deps.today() },
        talk: before.talk,
        book: (pack) => deps.book(pack, shelf),
        async keep(outcome) {
          await write(withOutcome(before, outcome));
          for (const asked of outcome.asked ?? []) deps.count?.(asked);
        },
        staff: staffNotes(chat, before, write, deps),
      };
      try {
        await next();
      } catch (error) {
        if (record === before) throw error;
        // The turn is kept: it counts, whatever failed behind it.
        deps.log({ kind: "failed", chat, error });
      }
      record = await finish(ctx.api, chat, record, deps);
    }
    if (isUnfinished(record)) deps.resend(ctx.api, chat);
  };
}

function withOutcome(before: ChatRecord, { talk, replies, asking, errands = [] }: Outcome): ChatRecord {
  // What is to be forgotten goes when that is done, which then says what it was.
  const forgets = errands.some(({ kind }) => kind === "forget");
  return {
    ...before,
    talk: forgets ? before.talk : talk,
    asking,
    outbox: [...before.outbox, ...replies],
    errands: [...before.errands, ...errands.map((errand) => ({ id: randomUUID(), errand }))],
  };
}
