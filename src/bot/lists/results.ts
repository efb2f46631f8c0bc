import { z } from "zod";
import { createTurns } from "../../store/in-turn.ts";
import type { Store } from "../../store/store.ts";
import { listRecords } from "./queue.ts";

/**
 * The result sheets that lie in chats of our own, as they name people who aren't asked: each is removed after some days,
 * however long its chat is kept.
 */
export interface ListResults {
  /** A sheet stands in that message. Resolves when that is on disk. */
  note(chat: number, message: number): Promise<void>;
  /** Nothing of this chat is left. */
  strike(chat: number): Promise<void>;
  /** Removes those that have had their days. */
  expire(): Promise<void>;
}

/** Days for which a result is kept. */
export const resultDays = 7;

const day = 24 * 60 * 60 * 1000;

const resultsSchema = z.strictObject({
  version: z.literal(1),
  /** `at`: milliseconds since 1970. */
  results: z.array(z.strictObject({ chat: z.int(), message: z.int(), at: z.int() })),
});

type Results = z.infer<typeof resultsSchema>;

const key = "results";

/** @param dropFile removes the bytes of a message's document; does nothing where there is none. */
export function keepResults(
  store: Store,
  now: () => number,
  dropFile: (chat: number, message: number) => Promise<void>,
): ListResults {
  const records = store.documents(listRecords, (json): Results => resultsSchema.parse(json));
  const turns = createTurns();

  function change(next: (results: Results["results"]) => Promise<Results["results"]>): Promise<void> {
    return turns.run(key, async () => {
      const read = await records.read(key);
      const before = read.kind === "found" ? read.value.results : [];
      const after = await next(before);
      if (after.length !== before.length) await records.write(key, { version: 1, results: after });
    });
  }

  return {
    note: (chat, message) => change(async (results) => [...results, { chat, message, at: now() }]),
    strike: (chat) => change(async (results) => results.filter((one) => one.chat !== chat)),
    expire: () =>
      change(async (results) => {
        const isOver = ({ at }: Results["results"][number]) => at < now() - resultDays * day;
        for (const { chat, message } of results.filter(isOver)) await dropFile(chat, message);
        return results.filter((result) => !isOver(result));
      }),
  };
}
