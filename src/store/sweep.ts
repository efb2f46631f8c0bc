import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { shardCount } from "./shard.ts";
import type { Store } from "./store.ts";

export interface SweepDeps {
  readonly store: Store;
  /** The kinds of records that are removed. */
  readonly kinds: readonly string[];
  /** The kinds whose records stay, and only what was set aside of them as spoiled is removed. */
  readonly lasting: readonly string[];
  /** Days after its last writing for which a record is kept. */
  readonly days: number;
  /** Milliseconds since 1970, as the store counts them. */
  readonly now: () => number;
  /** What else is to be removed, where it was last touched before that instant. */
  readonly also: (before: number) => Promise<void>;
  readonly onFault: (error: unknown) => void;
  /** Resolves after so many milliseconds and keeps no process alive; tests give one of their own. */
  readonly later?: (milliseconds: number) => Promise<void>;
}

export interface Sweeping {
  /** Resolves when nothing is under way. */
  close(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

/** So that each part has its turn once in a day. */
const pause = day / shardCount;

const unheld = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });

/** Where the sweep stands: the part that is next. */
const placeSchema = z.strictObject({
  version: z.literal(1),
  shard: z
    .int()
    .min(0)
    .max(shardCount - 1),
});

/**
 * What is due now: one part of the records, those last written before an instant, and the part after it. A store that is
 * closed over night goes on in the morning where it stopped.
 */
export function due(
  shard: number,
  now: number,
  days: number,
): { readonly shard: number; readonly before: number; readonly next: number } {
  return { shard, before: now - days * day, next: (shard + 1) % shardCount };
}

/**
 * Removes records that nobody has touched for so many days, in the background: one part in 256 every few minutes, none at
 * the start. Which part comes next is kept in the store.
 */
export function startSweeping(deps: SweepDeps): Sweeping {
  const { store, kinds, lasting, days, now, also, onFault, later = unheld } = deps;
  const places = store.documents("sweep", (json) => placeSchema.parse(json));
  let isClosed = false;
  let underWay: Promise<void> = Promise.resolve();

  async function sweep(): Promise<void> {
    const read = await places.read("next");
    const { shard, before, next } = due(read.kind === "found" ? read.value.shard : 0, now(), days);
    for (const kind of kinds) await store.expire(kind, shard, before);
    for (const kind of lasting) await store.expire(kind, shard, before, true);
    await places.write("next", { version: 1, shard: next });
    await also(before);
  }

  async function keepSweeping(): Promise<void> {
    for (;;) {
      await later(pause);
      if (isClosed) return;
      underWay = sweep().catch(onFault);
      await underWay;
    }
  }

  void keepSweeping();
  return {
    async close() {
      isClosed = true;
      await underWay;
    },
  };
}
