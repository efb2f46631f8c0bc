import type { CallBody } from "./body.ts";
import type { ChatEvent } from "./events.ts";
import type { MessageLog } from "./message-log.ts";
import type { OpenQueries } from "./queries.ts";

/** What the methods work on. */
export interface Ground {
  readonly log: MessageLog;
  readonly queries: OpenQueries;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly tell: (event: ChatEvent) => void;
}

/** Takes a call's body, gives what Telegram puts under `result`, or throws an ApiFault. */
export type Method = (call: CallBody, ground: Ground) => Promise<unknown>;
