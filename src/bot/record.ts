import { z } from "zod";
import { type DeskTalk, deskTalkSchema } from "../desk/desk-talk.ts";
import { profileSchema, type Shape } from "../desk/profile-schema.ts";
import type { Asking, Errand, FileSent, Talk } from "../engine.ts";
import { newTalk } from "../engine.ts";
import type { Reply } from "../render/reply.ts";
import type { Documents, Store } from "../store/store.ts";
import { replySchema } from "./reply-schema.ts";
import { askingSchema, talkSchema } from "./talk-schema.ts";

/** All that is kept of a chat, in one record: what is answered, asked, taken in, and still to be said. */
export interface ChatRecord {
  readonly version: 1;
  readonly talk: Talk;
  /** What the bot waits for, as the last reply leaves it. */
  readonly asking: Asking;
  /** Ids of the updates last taken in: one that comes again is taken once. A list, as Telegram's ids may also fall. */
  readonly updates: readonly number[];
  /** Replies not yet known to have arrived, in their order. One that is sent leaves the list. */
  readonly outbox: readonly Reply[];
  /** What turns want done and isn't yet, oldest first. One that is done leaves the list. */
  readonly errands: readonly KeptErrand[];
  /** Ids of the letters last taken in: one that comes again is taken once. */
  readonly letters: readonly string[];
  /** Of a staff member in his messenger: where his desk stands. */
  readonly desk?: DeskTalk;
}

/** An errand under an id of chance, by which whoever does it knows it again. */
export interface KeptErrand {
  readonly id: string;
  readonly errand: Errand;
  /** How often it was begun, of one that takes its time: it may be what the process died of. */
  readonly tries?: number;
  /** The message that shows how far it is. */
  readonly progress?: number;
}

export const rememberedUpdates = 64;
export const rememberedLetters = 64;

export const newRecord: ChatRecord = {
  version: 1,
  talk: newTalk,
  asking: null,
  updates: [],
  outbox: [],
  errands: [],
  letters: [],
};

const file: z.ZodType<FileSent> = z.strictObject({
  id: z.string(),
  message: z.int(),
  name: z.string(),
  size: z.number().optional(),
} satisfies Shape<FileSent>);

const errand: z.ZodType<Errand> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ticket"), question: z.string(), profile: profileSchema }),
  z.strictObject({ kind: z.literal("list"), file }),
  z.strictObject({ kind: z.literal("drop-file"), message: z.int() }),
  z.strictObject({ kind: z.literal("forget") }),
]);

const keptErrand: z.ZodType<KeptErrand> = z.strictObject({
  id: z.string(),
  errand,
  tries: z.int().optional(),
  progress: z.int().optional(),
} satisfies Shape<KeptErrand>);

const recordSchema = z.strictObject({
  version: z.literal(1),
  talk: talkSchema,
  asking: askingSchema,
  updates: z.array(z.int()),
  outbox: z.array(replySchema),
  // Records of earlier releases have none of these.
  errands: z.array(keptErrand).default([]),
  letters: z.array(z.string()).default([]),
  desk: deskTalkSchema.optional(),
});

/** The records of all chats; the key is the chat's id. */
export function chatRecords(store: Store): Documents<ChatRecord> {
  return store.documents("chats", (json): ChatRecord => recordSchema.parse(json));
}

/** What the bot waits for in a chat, as it was kept before the reply that asks was sent. */
export async function readAsking(records: Documents<ChatRecord>, chat: number): Promise<Asking> {
  const read = await records.read(String(chat));
  return read.kind === "found" ? read.value.asking : null;
}
