import type { Context } from "grammy";
import type { Talking } from "../src/context.ts";
import { step } from "../src/engine.ts";
import { render } from "../src/render/render.ts";
import { readIncoming } from "./incoming.ts";

/**
 * The interview, turn by turn. What was answered is in the talk, not in this function's place: after each turn the
 * conversation's log is rewound to where it waits, so that turn 1,000 costs what turn 10 did, a new release may change
 * anything here, and a lost log costs nothing.
 */
export async function interview(conversation: Talking, first: Context): Promise<void> {
  await turn(conversation, first);
  const waiting = conversation.checkpoint();
  await turn(conversation, await conversation.wait());
  await conversation.rewind(waiting);
}

/** `external`, as a turn reads and writes what is outside: once, however often the log is replayed. */
async function turn(conversation: Talking, ctx: Context): Promise<void> {
  const incoming = readIncoming(ctx.update);
  await conversation.external(async ({ notes }) => {
    const first = step(notes.ground, notes.talk, incoming);
    const { wantsBook } = first;
    const taken =
      wantsBook === undefined
        ? first
        : step({ ...notes.ground, book: await notes.book(wantsBook) }, notes.talk, incoming);
    const { say, pack, ...outcome } = taken;
    const replies = say.map((utterance) => render(pack, utterance));
    await notes.keep({ ...outcome, replies });
  });
}
