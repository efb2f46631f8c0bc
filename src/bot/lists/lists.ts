import type { Api } from "grammy";
import type { Channel } from "../../desk/ticket.ts";
import type { ListLimits } from "../../engine.ts";
import type { Pack } from "../../packs/pack.ts";
import { Refusal } from "../../refusal.ts";
import { type ListOutcome, renderListState } from "../../render/lists.ts";
import type { Turns } from "../../store/in-turn.ts";
import type { OutboxDeps } from "../outbox.ts";
import { readRecord } from "../read-record.ts";
import type { ChatRecord } from "../record.ts";
import { type DownloadDeps, download, NoFile } from "./download.ts";
import { createHanding } from "./handing.ts";
import { type Found, isList, type KeptList } from "./kept-list.ts";
import { pause } from "./pause.ts";
import { createProgress, type Progress } from "./progress.ts";
import type { ListQueue } from "./queue.ts";
import type { ListResults } from "./results.ts";

/**
 * Checks a list, beside the talks.
 * @throws Refusal for what is no list that can be read; the signal's reason; any other error may be over in a while
 */
export type CheckList = (
  bytes: Uint8Array,
  name: string,
  at: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void },
) => Promise<{ readonly sheet: Uint8Array; readonly outcome: ListOutcome }>;

/** What a bot needs for lists, beside its own. */
export interface ListService extends Pick<DownloadDeps, "fetchFile"> {
  readonly queue: ListQueue;
  readonly check: CheckList;
  readonly limits: ListLimits;
  /** Where the channel keeps what is sent: the results that lie there. */
  readonly results?: Pick<ListResults, "note" | "strike">;
}

export interface ListDeps extends ListService, OutboxDeps, Pick<DownloadDeps, "token" | "apiRoot"> {
  readonly api: Api;
  readonly channel: Channel;
  readonly pack: () => Pack;
  readonly turns: Turns;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, and keeps no process alive. */
  readonly later: (milliseconds: number) => Promise<void>;
  /** Does what a chat has left to do, in its turn. */
  readonly finish: (chat: number, record: ChatRecord) => Promise<ChatRecord | null>;
}

/** The lists that people send: each is kept as an errand until its result is sent. */
export interface Lists {
  /**
   * Looks at a chat's lists, one after the other, while the talk goes on. To be called in the chat's turn. Resolves when it is
   * kept that there are some.
   */
  begin(chat: number): Promise<void>;
  /** Stops at them, as their person wants everything removed. */
  drop(chat: number): Promise<void>;
  /** Goes on with those that a former process left. */
  resume(): Promise<void>;
  /** Resolves when none is looked at. */
  idle(): Promise<void>;
  /** Stops at all of them: the next process begins them anew. */
  close(): Promise<void>;
}

/** Begun so often at most: a list may be what a process dies of. */
const mostTries = 4;
/** Seconds between one try and the next. */
const pauses = [15, 60, 600];
/** Seconds after which what can't even be noted is tried again, so many times. */
const noted = { pause: 60, times: 5 };

export function createLists(deps: ListDeps): Lists {
  const { api, channel, records, turns, queue, check, limits, log, now, later } = deps;
  const hand = createHanding(deps);
  const underWay = new Map<number, { readonly stop: AbortController; done: Promise<void> }>();
  let isClosed = false;

  const inTurn = <T>(chat: number, task: () => Promise<T>) => turns.run(String(chat), task);

  /** The chat's next list. Asked in its turn, so that none that comes meanwhile is passed over. */
  async function next(chat: number, signal: AbortSignal): Promise<KeptList | null> {
    signal.throwIfAborted();
    const kept = (await readRecord(chat, deps)).errands.find(isList);
    if (kept !== undefined) return kept;
    underWay.delete(chat);
    await queue.strike(chat);
    return null;
  }

  async function keepLooking(chat: number, signal: AbortSignal): Promise<void> {
    for (let faults = 0; faults < noted.times && !signal.aborted; ) {
      try {
        const kept = await inTurn(chat, () => next(chat, signal));
        if (kept === null) return;
        await look(chat, kept, signal);
        faults = 0;
      } catch (error) {
        if (signal.aborted) return;
        log({ kind: "failed", chat, error });
        faults += 1;
        await pause(noted.pause, later, signal).catch(() => undefined);
      }
    }
    if (!signal.aborted) underWay.delete(chat);
  }

  async function look(chat: number, kept: KeptList, signal: AbortSignal): Promise<void> {
    const { name } = kept.errand.file;
    const bar = createProgress(api, chat, kept.progress ?? null, now);
    const found = await find(chat, kept, bar, signal);
    if (found === "again") return pause(pauses[kept.tries ?? 0] ?? 0, later, signal);
    await bar.say(renderListState(name, { kind: found.kind === "checked" ? "over" : "given-up" }));
    await hand(chat, kept, found, signal);
  }

  async function find(
    chat: number,
    kept: KeptList,
    bar: Progress,
    signal: AbortSignal,
  ): Promise<Found | "again"> {
    const { file } = kept.errand;
    const tries = kept.tries ?? 0;
    if (tries >= mostTries) return { kind: "failed", why: "failed" };
    const { ahead } = queue;
    if (ahead > 0) await bar.say(renderListState(file.name, { kind: "waiting", ahead }));
    const leave = await queue.enter(signal);
    try {
      await bar.say(renderListState(file.name, { kind: "begun" }));
      await note(chat, kept, tries + 1, bar);
      const bytes = await download(file, { ...deps, limit: limits.bytes }, signal);
      const onProgress = (done: number, total: number) =>
        bar.mention(() => renderListState(file.name, { kind: "underway", done, total }));
      return { kind: "checked", ...(await check(bytes, file.name, { signal, onProgress })) };
    } catch (error) {
      if (signal.aborted) {
        // Not the list's own fault: the next process has as many tries.
        if (isClosed) await note(chat, kept, tries, bar);
        throw error;
      }
      if (error instanceof Refusal) return { kind: "refused", details: error.details };
      if (error instanceof NoFile) return { kind: "failed", why: error.why };
      log({ kind: "failed", chat, error });
      return "again";
    } finally {
      leave();
    }
  }

  /** Keeps that a list is begun, and where that is shown. */
  function note(chat: number, { id }: KeptList, tries: number, bar: Progress): Promise<void> {
    return inTurn(chat, async () => {
      const record = await readRecord(chat, deps);
      if (!record.errands.some((other) => other.id === id)) return;
      const shown = bar.message === null ? {} : { progress: bar.message };
      const errands = record.errands.map((other) =>
        other.id === id ? { ...other, ...shown, tries } : other,
      );
      await records.write(String(chat), { ...record, errands });
    });
  }

  async function begin(chat: number): Promise<void> {
    if (isClosed || underWay.has(chat)) return;
    const stop = new AbortController();
    const work = { stop, done: Promise.resolve() };
    underWay.set(chat, work);
    try {
      await queue.note(chat, channel);
    } catch (error) {
      underWay.delete(chat);
      throw error;
    }
    work.done = keepLooking(chat, stop.signal).catch((error: unknown) =>
      log({ kind: "failed", chat, error }),
    );
  }

  return {
    begin,
    async drop(chat) {
      underWay.get(chat)?.stop.abort();
      underWay.delete(chat);
      await queue.strike(chat);
      await deps.results?.strike(chat);
    },
    async resume() {
      for (const chat of await queue.noted(channel)) await inTurn(chat, () => begin(chat));
    },
    async idle() {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ done }) => done));
    },
    async close() {
      isClosed = true;
      for (const { stop } of underWay.values()) stop.abort();
      await Promise.all([...underWay.values()].map(({ done }) => done));
    },
  };
}
