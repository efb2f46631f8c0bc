import type { Api } from "grammy";
import type { Courier } from "../desk/desk.ts";
import type { Channel, Letter } from "../desk/ticket.ts";
import type { Pack } from "../packs/pack.ts";
import { renderLetter } from "../render/letters.ts";
import { createTurns, type Turns } from "../store/in-turn.ts";
import type { Store } from "../store/store.ts";
import { type ErrandDeps, finish, isUnfinished } from "./errands.ts";
import type { BotLog } from "./log.ts";
import type { OutboxDeps } from "./outbox.ts";
import { readRecord } from "./read-record.ts";
import { type ChatRecord, chatRecords, rememberedLetters } from "./record.ts";

/** Brings a letter to a chat, as `Courier` says. */
export type Deliver = (chat: number, letter: Letter, stands: () => boolean) => Promise<void>;

export interface PostDeps extends ErrandDeps {
  readonly turns: Turns;
  readonly resend: (api: Api, chat: number) => void;
}

/**
 * Puts letters into a chat's outbox, once by their id, and sends them at once. One that waits there for the line is tried
 * again later, and brought again after a kill: its person may never write first.
 */
export function createPost(api: Api, deps: PostDeps): Deliver {
  const { turns, resend } = deps;
  return (chat, letter, stands) =>
    turns.run(String(chat), async () => {
      if (!stands()) return;
      const left = await finish(api, chat, await takeIn(chat, letter, deps), deps);
      if (!isUnfinished(left)) return;
      resend(api, chat);
      throw new Error("a letter waits in the outbox of its chat");
    });
}

export interface CourierDeps {
  readonly store: Store;
  readonly pack: () => Pack;
  readonly log: BotLog;
  /** The bots of this process, by their channel. */
  readonly bots: Readonly<Partial<Record<Channel, Deliver>>>;
}

/**
 * The desk's way to its applicants: each by the bot of his channel. A chat whose channel has none here, as a terminal, has
 * the letter in its outbox, and gets it with its person's next update.
 */
export function courierOf({ store, pack, log, bots }: CourierDeps): Courier {
  const turns = createTurns();
  const records = chatRecords(store);
  const leave: Deliver = (chat, letter, stands) =>
    turns.run(String(chat), async () => {
      if (stands()) await takeIn(chat, letter, { records, pack, log });
    });
  return ({ chat, channel }, letter, stands) => (bots[channel] ?? leave)(chat, letter, stands);
}

async function takeIn(
  chat: number,
  letter: Letter,
  deps: Pick<ErrandDeps, "pack"> & Pick<OutboxDeps, "records" | "log">,
): Promise<ChatRecord> {
  const record = await readRecord(chat, deps);
  if (record.letters.includes(letter.id)) return record;
  const taken: ChatRecord = {
    ...record,
    outbox: [...record.outbox, renderLetter(deps.pack(), letter)],
    letters: [...record.letters, letter.id].slice(-rememberedLetters),
  };
  await deps.records.write(String(chat), taken);
  return taken;
}
