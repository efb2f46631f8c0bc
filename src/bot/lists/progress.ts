import { type Api, GrammyError } from "grammy";
import type { Reply } from "../../render/reply.ts";

/** One message of a chat that says how far a list is, and is edited as that goes on. None of it matters: it never throws. */
export interface Progress {
  /** The message's id; null where there is none (yet). */
  readonly message: number | null;
  /** Says it, at once, in a new message where there is none. */
  say(reply: Reply): Promise<void>;
  /** Says it if the last time is long enough ago, and doesn't wait for it. */
  mention(reply: () => Reply): void;
}

/** Milliseconds between two edits: a messenger bears about one a second in a chat. */
const pause = 1000;

/**
 * @param known the message of a former process.
 * @param now milliseconds since 1970.
 */
export function createProgress(api: Api, chat: number, known: number | null, now: () => number): Progress {
  let message = known;
  /** Nothing is mentioned before; a 429 puts it off. */
  let notBefore = 0;
  let shown = "";
  let underWay: Promise<void> = Promise.resolve();

  async function put({ text, entities }: Reply): Promise<void> {
    if (text === shown) return;
    notBefore = now() + pause;
    try {
      if (message !== null) await api.editMessageText(chat, message, text, { entities: [...entities] });
      else message = (await api.sendMessage(chat, text, { entities: [...entities] })).message_id;
      shown = text;
    } catch (error) {
      if (!(error instanceof GrammyError)) return;
      const wait = error.parameters.retry_after;
      if (wait !== undefined) notBefore = now() + wait * 1000;
      // The person deleted it, or had everything forgotten.
      else if (error.description.includes("not found")) message = null;
    }
  }

  return {
    get message() {
      return message;
    },
    say(reply) {
      underWay = underWay.then(() => put(reply));
      return underWay;
    },
    mention(reply) {
      if (now() < notBefore) return;
      notBefore = Number.POSITIVE_INFINITY;
      underWay = underWay.then(async () => {
        notBefore = now() + pause;
        await put(reply());
      });
    },
  };
}
