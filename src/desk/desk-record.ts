import { z } from "zod";
import type { Store } from "../store/store.ts";
import type { Address } from "./desk.ts";
import { letterOf } from "./letters.ts";
import type { Shape } from "./profile-schema.ts";
import type { KeptAnswer, Letter, Ticket } from "./ticket.ts";
import { channelSchema, keptAnswerSchema, letterSchema, number, ticketSchema } from "./ticket-schema.ts";
import { isWaiting } from "./transitions.ts";

/**
 * What crosses tickets, in one small record. Each change of the desk is one write of it, and holds the changed tickets
 * whole: they are written to their own files right after, and once more at the next start, so that a kill in between
 * leaves the change either made or not.
 */
export interface DeskRecord {
  readonly version: 1;
  /** The number of the next ticket. */
  readonly next: number;
  /** Of the tickets before this one, nothing that a person said is left. */
  readonly oldest: number;
  /** Open and claimed tickets, oldest first. */
  readonly waiting: readonly number[];
  /** The last that were done, newest last. */
  readonly done: readonly number[];
  /** Letters that haven't reached their chat, oldest first. */
  readonly letters: readonly Sealed[];
  /** Answers in force, oldest first. */
  readonly kept: readonly KeptAnswer[];
  /** What the last change writes besides. */
  readonly change: Change;
}

export interface Sealed {
  readonly to: Address;
  readonly letter: Letter;
}

interface Change {
  readonly tickets: readonly Ticket[];
  readonly filed: FiledBy | null;
}

/** What one chat has filed, oldest first. An empty list: its record goes. */
export interface FiledBy {
  readonly chat: number;
  readonly tickets: readonly Filed[];
}

export interface Filed {
  readonly number: number;
  readonly errand: string;
}

/** Numbers of done tickets that are remembered. */
const rememberedDone = 200;

export const noChange: Change = { tickets: [], filed: null };

export const emptyDesk: DeskRecord = {
  version: 1,
  next: 1,
  oldest: 1,
  waiting: [],
  done: [],
  letters: [],
  kept: [],
  change: noChange,
};

/** The desk after tickets changed; their letters wait to be sent. `before`: the tickets as they were, where they were. */
export function afterChange(
  desk: DeskRecord,
  changed: readonly { readonly before: Ticket | null; readonly after: Ticket }[],
  filed: FiledBy | null = null,
): DeskRecord {
  const tickets = changed.map(({ after }) => after);
  const letters = changed.flatMap(({ before, after }) => letterOf(before, after) ?? []);
  return {
    ...tickets.reduce(listed, desk),
    letters: [...desk.letters, ...letters],
    change: { tickets, filed },
  };
}

/** The lists with a ticket where it belongs now. */
export function listed(desk: DeskRecord, ticket: Ticket): DeskRecord {
  const { number } = ticket;
  const others = desk.waiting.filter((other) => other !== number);
  if (isWaiting(ticket)) {
    const waiting = [...others, number].sort((one, other) => one - other);
    return { ...desk, waiting };
  }
  const done = desk.done.includes(number) ? desk.done : [...desk.done, number].slice(-rememberedDone);
  return { ...desk, waiting: others, done };
}

const filedSchema = z.strictObject({ number, errand: z.string() } satisfies Shape<Filed>);

const filedBySchema: z.ZodType<FiledBy> = z.strictObject({
  chat: z.int(),
  tickets: z.array(filedSchema),
} satisfies Shape<FiledBy>);

const deskSchema: z.ZodType<DeskRecord> = z.strictObject({
  version: z.literal(1),
  next: number,
  oldest: number,
  waiting: z.array(number),
  done: z.array(number),
  letters: z.array(
    z.strictObject({
      to: z.strictObject({ chat: z.int(), channel: channelSchema } satisfies Shape<Address>),
      letter: letterSchema,
    } satisfies Shape<Sealed>),
  ),
  kept: z.array(keptAnswerSchema),
  change: z.strictObject({
    tickets: z.array(ticketSchema),
    filed: filedBySchema.nullable(),
  } satisfies Shape<Change>),
} satisfies Shape<DeskRecord>);

/** The one record of the desk is kept under this key. */
export const deskKey = "desk";

/** Where the desk's records lie: the one of the desk, each ticket by its number, what each chat has filed by its id. */
export function deskDocuments(store: Store) {
  return {
    desk: store.documents("desk", (json): DeskRecord => deskSchema.parse(json)),
    tickets: store.documents("tickets", (json): Ticket => ticketSchema.parse(json)),
    filed: store.documents("filed", (json): FiledBy => filedBySchema.parse(json)),
  };
}
