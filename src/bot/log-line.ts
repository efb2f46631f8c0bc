import { createHash } from "node:crypto";
import type { BotEvent } from "./log.ts";

/** An event as one line of a log: a chat by eight digits of its hash, an error by its message; nothing that a person said. */
export function logLine(event: BotEvent): string {
  const chat = createHash("sha256").update(String(event.chat)).digest("hex").slice(0, 8);
  return `${event.kind} chat=${chat} ${event.kind === "spoiled" ? event.aside : firstLine(event.error)}`;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split("\n", 1)[0] ?? "";
}
