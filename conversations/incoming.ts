import type { Document, Message, Update } from "grammy/types";
import type { FileSent, Incoming } from "../src/engine.ts";

/** What a person did, of all that a Telegram update can be. */
export function readIncoming(update: Update): Incoming {
  if (update.edited_message) return { kind: "other", what: "edited" };
  const data = update.callback_query?.data;
  if (data !== undefined) return { kind: "press", data };
  return update.message ? readMessage(update.message) : { kind: "other", what: "unsupported" };
}

const kinds = ["photo", "voice", "sticker"] as const;

function readMessage(message: Message): Incoming {
  if (message.text !== undefined) return { kind: "text", text: message.text };
  if (message.document !== undefined) return { kind: "document", file: fileOf(message, message.document) };
  return { kind: "other", what: kinds.find((kind) => message[kind] !== undefined) ?? "unsupported" };
}

function fileOf({ message_id: message }: Message, { file_id: id, file_name, file_size }: Document): FileSent {
  const size = file_size === undefined ? {} : { size: file_size };
  return { id, message, name: file_name ?? "", ...size };
}
