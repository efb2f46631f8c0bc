import type { Message, Update } from "grammy/types";
import type { Incoming } from "../src/engine.ts";

/** What a person did, of all that a Telegram update can be. */
export function readIncoming(update: Update): Incoming {
  if (update.edited_message) return { kind: "other", what: "edited" };
  const data = update.callback_query?.data;
  if (data !== undefined) return { kind: "press", data };
  return update.message ? readMessage(update.message) : { kind: "other", what: "unsupported" };
}

const kinds = ["photo", "voice", "sticker", "document"] as const;

function readMessage(message: Message): Incoming {
  if (message.text !== undefined) return { kind: "text", text: message.text };
  return { kind: "other", what: kinds.find((kind) => message[kind] !== undefined) ?? "unsupported" };
}
