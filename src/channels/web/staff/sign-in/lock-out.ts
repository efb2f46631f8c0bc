import { LRUCache } from "lru-cache";

/** Slows down who guesses: after every five failures a pause, each longer than the one before, an hour at most. */
export interface LockOut {
  /**
   * Begins an attempt under all of these keys and counts it as a failure, so that attempts made at once are counted too.
   * 0 where it may go on, else the seconds until it may; then nothing is counted, and no pause grows.
   */
  attempt(keys: readonly string[]): number;
  /** The attempt was right: what was counted is forgotten. */
  succeeded(keys: readonly string[]): void;
}

const mostFailures = 5;
/** Seconds. */
const pauses = [60, 5 * 60, 15 * 60, 60 * 60] as const;
/** Milliseconds without an attempt after which a key starts anew. */
const forgotten = 24 * 60 * 60 * 1000;
const rememberedKeys = 10_000;

interface Record {
  /** Since the last pause. */
  readonly failures: number;
  /** How many there were. */
  readonly pauses: number;
  readonly until: number;
  readonly at: number;
}

const none: Record = { failures: 0, pauses: 0, until: 0, at: 0 };

/** `now` is in milliseconds. */
export function createLockOut(now: () => number): LockOut {
  const records = new LRUCache<string, Record>({ max: rememberedKeys });
  const recordOf = (key: string) => {
    const record = records.get(key) ?? none;
    return now() - record.at < forgotten ? record : none;
  };

  function count(key: string): void {
    const record = recordOf(key);
    const at = now();
    const failures = record.failures + 1;
    if (failures < mostFailures) return void records.set(key, { ...record, failures, at });
    const pause = pauses[Math.min(record.pauses, pauses.length - 1)] ?? 0;
    records.set(key, { failures: 0, pauses: record.pauses + 1, until: at + pause * 1000, at });
  }

  return {
    attempt(keys) {
      const until = Math.max(...keys.map((key) => recordOf(key).until));
      if (until > now()) return Math.ceil((until - now()) / 1000);
      for (const key of keys) count(key);
      return 0;
    },
    succeeded(keys) {
      for (const key of keys) records.delete(key);
    },
  };
}
