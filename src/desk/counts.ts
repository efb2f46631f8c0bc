import { setTimeout as sleep } from "node:timers/promises";
import { daysFrom, isDay } from "../calendar.ts";
import { Refusal } from "../refusal.ts";
import { createTurns } from "../store/in-turn.ts";
import type { Store } from "../store/store.ts";
import {
  countOfQuestion,
  countOfTicket,
  type DayCount,
  dayCountSchema,
  emptyDay,
  type Question,
  type TicketCount,
  together,
} from "./day-count.ts";

/**
 * What was asked and how it went, by day, for the statistics of staff. Numbers alone: no text, no chat, no id of a person.
 * Counting is done in memory and written behind the talk's back, so that no turn waits for it; a kill may lose the last
 * second, and a record that can't be read is set aside and its day counted anew.
 */
export interface Counts {
  note(question: Question): void;
  noteTicket(what: TicketCount): void;
  /**
   * One entry a day from `from` to `to` (ISO days, both included), also for days on which nothing was asked.
   * @throws Refusal where that is no range of at most 400 days
   */
  read(from: string, to: string): Promise<readonly DayCount[]>;
  /** Writes what isn't on disk yet. Nothing may be noted after it. */
  close(): Promise<void>;
}

export interface CountsDeps {
  readonly store: Store;
  /** ISO day, Asia/Shanghai. */
  readonly today: () => string;
  /** Counts that could not be written or read; what wasn't written is tried again with the next. */
  readonly onFault: (error: unknown) => void;
  /** Resolves after so many milliseconds and keeps no process alive; tests give one of their own. */
  readonly later?: (milliseconds: number) => Promise<void>;
}

const longestRange = 400;
const pause = 1000;

const unheld = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });

export function createCounts({ store, today, onFault, later = unheld }: CountsDeps): Counts {
  const days = store.documents("counts", (json) => dayCountSchema.parse(json));
  const turns = createTurns();
  /** What is noted and not yet on disk, by day. */
  const unwritten = new Map<string, DayCount>();
  let isWaiting = false;

  function add(count: DayCount): void {
    unwritten.set(count.day, together(unwritten.get(count.day) ?? emptyDay(count.day), count));
    if (isWaiting) return;
    isWaiting = true;
    void later(pause).then(() => {
      isWaiting = false;
      return write();
    });
  }

  async function load(day: string): Promise<DayCount> {
    const read = await days.read(day);
    if (read.kind === "spoiled") onFault(new Error(`spoiled count of ${day}: ${read.aside}`));
    return read.kind === "found" ? read.value : emptyDay(day);
  }

  /** Adds what is noted to what is on disk, one day after another; never rejects. */
  function write(): Promise<void> {
    return turns.run("days", async () => {
      for (const day of [...unwritten.keys()]) {
        // As it is now: more may have been noted while the day before was written.
        const count = unwritten.get(day) ?? emptyDay(day);
        unwritten.delete(day);
        try {
          await days.write(day, together(await load(day), count));
        } catch (error) {
          onFault(error);
          unwritten.set(day, together(count, unwritten.get(day) ?? emptyDay(day)));
        }
      }
    });
  }

  return {
    note: (question) => add(countOfQuestion(today(), question)),
    noteTicket: (what) => add(countOfTicket(today(), what)),
    async read(from, to) {
      const range = daysIn(from, to);
      // Between two writes, so that each question is either on disk or among what isn't written.
      return turns.run("days", async () => {
        const counts: DayCount[] = [];
        for (const day of range) {
          const kept = await load(day);
          counts.push(together(kept, unwritten.get(day) ?? emptyDay(day)));
        }
        return counts;
      });
    },
    close: write,
  };
}

/** @throws Refusal */
function daysIn(from: string, to: string): readonly string[] {
  const days = isDay(from) && isDay(to) ? daysFrom(from, to, longestRange + 1) : [];
  if (days.length > 0 && days.length <= longestRange) return days;
  throw new Refusal({
    field: "from, to",
    got: `${from} ${to}`,
    expected: `两个日期，先前后后，最多 ${longestRange} 天`,
  });
}
