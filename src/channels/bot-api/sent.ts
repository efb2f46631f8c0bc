import { randomUUID } from "node:crypto";
import { mimeOf } from "./content.ts";
import { commandsIn } from "./entities.ts";
import type { LoggedMessage, NonText } from "./log-schema.ts";
import type { MessageLog } from "./message-log.ts";

/** What a person sends: a text, a file, or something else, of which only the kind is kept. */
export type Sent = string | { readonly file: SentFile } | { readonly other: NonText };

interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

type Content = Pick<LoggedMessage, "text" | "entities" | "document" | "other">;

/** A text as Telegram marks it before a bot sees it. */
export function written(text: string): Pick<Content, "text" | "entities"> {
  const commands = commandsIn(text);
  return { text, ...(commands.length > 0 ? { entities: commands } : {}) };
}

/** What is logged of what brings no file. */
export function plainContent(sent: Exclude<Sent, { readonly file: SentFile }>): Content {
  return typeof sent === "string" ? written(sent) : { text: "", other: sent.other };
}

/** What is logged of a file, whose bytes are on disk before the message that names them. */
export async function fileContent({ name, bytes }: SentFile, log: MessageLog): Promise<Content> {
  const id = randomUUID();
  await log.saveFile(id, bytes);
  return { text: "", document: { id, name, mime: mimeOf(name), size: bytes.length } };
}
