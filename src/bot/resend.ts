import type { Api } from "grammy";
import type { Turns } from "../store/in-turn.ts";
import { emptyOutbox, type OutboxDeps } from "./outbox.ts";

export interface ResendDeps extends OutboxDeps {
  readonly turns: Turns;
  /** Resolves after so many milliseconds, and keeps no process alive. */
  readonly later: (milliseconds: number) => Promise<void>;
}

/** Seconds between attempts, an hour in all; after that the replies go out with the person's next update. */
const pauses = [15, 60, 300, 900, 2400];

/** Sends what a broken line kept back, without waiting for the person to write again. One attempt at a time a chat. */
export function createResend(deps: ResendDeps): (api: Api, chat: number) => void {
  const { turns, later, records, log } = deps;
  const underWay = new Set<number>();

  async function keepTrying(api: Api, chat: number): Promise<void> {
    for (const pause of pauses) {
      await later(pause * 1000);
      const left = await turns.run(String(chat), async () => {
        const read = await records.read(String(chat));
        return read.kind === "found" ? (await emptyOutbox(api, chat, read.value, deps)).outbox : [];
      });
      if (left.length === 0) return;
    }
  }

  return (api, chat) => {
    if (underWay.has(chat)) return;
    underWay.add(chat);
    keepTrying(api, chat)
      .catch((error) => log({ kind: "unsent", chat, error }))
      .finally(() => underWay.delete(chat));
  };
}
