import { z } from "zod";
import { entitySchema } from "./entities.ts";
import { keyboardSchema } from "./keyboard.ts";

/** A file's name, type and size; its bytes are kept apart, by its id. */
const documentSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  /** Its bytes are removed: it is named still, and nothing can be had of it. */
  gone: z.literal(true).optional(),
});

/** A picture that the bot sent; its bytes are kept under its id, for all chats together. */
const pictureSchema = z.strictObject({
  /** SHA-256 of the bytes. */
  id: z.string(),
  name: z.string(),
  size: z.int(),
  width: z.int(),
  height: z.int(),
});

const nonTextKinds = ["photo", "voice", "sticker"] as const;

/** One message as it is kept: less than Telegram's form, which is made from it. */
const loggedMessageSchema = z.strictObject({
  id: z.int(),
  /** Seconds since 1970. */
  date: z.int(),
  edited: z.int().optional(),
  from: z.enum(["person", "bot"]),
  /** The text, or the caption of a document or a picture; empty for what has none. */
  text: z.string(),
  entities: z.array(entitySchema).optional(),
  keyboard: keyboardSchema.optional(),
  document: documentSchema.optional(),
  picture: pictureSchema.optional(),
  /** What a person sent that isn't text; the thing itself is not kept. */
  other: z.enum(nonTextKinds).optional(),
  /** The channel's own name for what a person wrote. */
  key: z.string().optional(),
  /** The data of the button that was pressed while these were among the newest: the person's answer. */
  pressed: z.string().optional(),
});

/** An update on its way to the bot: which message it is about, and what was pressed. */
const loggedUpdateSchema = z.strictObject({
  id: z.int(),
  kind: z.enum(["message", "edited_message", "callback_query"]),
  message: z.int(),
  data: z.string().optional(),
  /** The channel's own name for this input; the same again is the same update. */
  key: z.string().optional(),
  /** Whether the bot has handled it. */
  confirmed: z.boolean(),
});

/** The newest messages of a chat and its newest updates. */
export const chatLogSchema = z.strictObject({
  version: z.literal(1),
  lastMessage: z.int(),
  lastUpdate: z.int(),
  /** Ids up to this one are forgotten; what was said begins after it. */
  forgotten: z.int().default(0),
  /** How many full pages of older messages are kept apart. */
  olderPages: z.int(),
  messages: z.array(loggedMessageSchema),
  updates: z.array(loggedUpdateSchema),
});

/** A page of messages that are no longer among the newest. */
export const olderPageSchema = z.strictObject({
  version: z.literal(1),
  messages: z.array(loggedMessageSchema),
});

export const fileSchema = z.strictObject({ base64: z.base64() });

export const pictureFileSchema = z.strictObject({ picture: pictureSchema, base64: z.base64() });

export type Picture = Readonly<z.infer<typeof pictureSchema>>;
export type LoggedMessage = Readonly<z.infer<typeof loggedMessageSchema>>;
export type LoggedUpdate = Readonly<z.infer<typeof loggedUpdateSchema>>;
export type ChatLog = Readonly<z.infer<typeof chatLogSchema>>;
export type NonText = (typeof nonTextKinds)[number];

/**
 * A chat's log before its first message. Its updates are numbered from the time on, in milliseconds: where a log was
 * lost, no number comes again that the bot remembers as handled.
 */
export function emptyLog(now: number): ChatLog {
  return {
    version: 1,
    lastMessage: 0,
    lastUpdate: now,
    forgotten: 0,
    olderPages: 0,
    messages: [],
    updates: [],
  };
}

/**
 * A log once its person has had it forgotten: the numbers that its ids have reached, so that an open page takes no new
 * message for an old one, and what he wrote after the update that the bot is at work on, the oldest unconfirmed: that
 * begins a talk of its own.
 */
export function forgottenLog(log: ChatLog): ChatLog {
  const [, ...later] = log.updates.filter((update) => !update.confirmed);
  const isLater = ({ id, from }: LoggedMessage) =>
    from === "person" && later.some((update) => update.kind === "message" && update.message === id);
  const messages = log.messages.filter(isLater);
  return {
    ...log,
    forgotten: (messages[0]?.id ?? log.lastMessage + 1) - 1,
    olderPages: 0,
    messages,
    updates: later.filter((update) => messages.some(({ id }) => id === update.message)),
  };
}
