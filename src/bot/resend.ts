import type { Api } from "grammy";
import type { Turns } from "../store/in-turn.ts";
import { type ErrandDeps, finish, isUnfinished } from "./errands.ts";

export interface ResendDeps extends ErrandDeps {
  readonly turns: Turns;
  /** Resolves after so many milliseconds, and keeps no process alive. */
  readonly later: (milliseconds: number) => Promise<void>;
}

/** Seconds between attempts, an hour in all; after that the rest is done with the person's next update. */
const pauses = [15, 60, 300, 900, 2400];

/** Finishes what a broken line or disk kept back, without waiting for the person to write again. One attempt at a time a chat. */
export function createResend(deps: ResendDeps): (api: Api, chat: number) => void {
  const { turns, later, records, log } = deps;
  const underWay = new Set<number>();

  async function keepTrying(api: Api, chat: number): Promise<void> {
    for (const pause of pauses) {
      await later(pause * 1000);
      const left = await turns.run(String(chat), async () => {
        const read = await records.read(String(chat));
        return read.kind === "found" ? finish(api, chat, read.value, deps) : null;
      });
      if (!isUnfinished(left)) return;
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
