import { z } from "zod";
import type { Channel } from "../../desk/ticket.ts";
import { createTurns } from "../../store/in-turn.ts";
import type { Store } from "../../store/store.ts";

/**
 * Where lists wait for their turn, one for all bots of a process. Which chats have one is kept, so that a new process goes on
 * with them without looking through all chats.
 */
export interface ListQueue {
  /** How many are before one that came now; 0 where it would be its turn at once. */
  readonly ahead: number;
  /** Resolves when it is one's turn, with how to give the place free. @throws the signal's reason, where it aborts before */
  enter(signal: AbortSignal): Promise<() => void>;
  /** The chat has a list to be looked at. Resolves when that is on disk. */
  note(chat: number, channel: Channel): Promise<void>;
  /** It has none any more. */
  strike(chat: number): Promise<void>;
  /** The chats of a channel that had one when the former process ended. */
  noted(channel: Channel): Promise<readonly number[]>;
}

/** Lists that are looked at side by side: each takes a core for seconds, and talks want theirs too. */
const usualPlaces = 2;

const notedSchema = z.strictObject({
  version: z.literal(1),
  chats: z.array(z.strictObject({ chat: z.int(), channel: z.enum(["web", "telegram", "terminal"]) })),
});

type Noted = z.infer<typeof notedSchema>;

/** The kind of record that the store keeps it as. */
export const listRecords = "lists";
const key = "waiting";

export function createListQueue(store: Store, places = usualPlaces): ListQueue {
  const records = store.documents(listRecords, (json): Noted => notedSchema.parse(json));
  const turns = createTurns();
  const waiting: (() => void)[] = [];
  let free = places;
  let length = 0;

  async function read(): Promise<Noted["chats"]> {
    const found = await records.read(key);
    return found.kind === "found" ? found.value.chats : [];
  }

  function change(next: (chats: Noted["chats"]) => Noted["chats"]): Promise<void> {
    return turns.run(key, async () => {
      const before = await read();
      const after = next(before);
      if (after !== before) await records.write(key, { version: 1, chats: after });
    });
  }

  function leave(): void {
    length -= 1;
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return {
    get ahead() {
      return free > 0 ? 0 : length;
    },
    async enter(signal) {
      signal.throwIfAborted();
      length += 1;
      if (free > 0) free -= 1;
      else await turn(signal);
      return leave;
    },
    note: (chat, channel) =>
      change((chats) => (chats.some((one) => one.chat === chat) ? chats : [...chats, { chat, channel }])),
    strike: (chat) =>
      change((chats) =>
        chats.some((one) => one.chat === chat) ? chats.filter((one) => one.chat !== chat) : chats,
      ),
    noted: async (channel) => (await read()).filter((one) => one.channel === channel).map(({ chat }) => chat),
  };

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = () => {
        signal.removeEventListener("abort", stop);
        resolve();
      };
      const stop = () => {
        waiting.splice(waiting.indexOf(mine), 1);
        length -= 1;
        reject(signal.reason);
      };
      waiting.push(mine);
      signal.addEventListener("abort", stop, { once: true });
    });
  }
}
