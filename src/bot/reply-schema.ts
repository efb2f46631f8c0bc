import type { MessageEntity } from "grammy/types";
import { z } from "zod";
import type { Made, Reply } from "../render/reply.ts";

/** A reply that waits to be sent, as it is read back from disk. */

/** The kinds that need no more than their place; render uses no others. */
const plainKinds = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "code",
  "blockquote",
  "expandable_blockquote",
];

const place = z.looseObject({ type: z.string(), offset: z.int().nonnegative(), length: z.int().positive() });

const entity = z.custom<MessageEntity>((value) => {
  const read = place.safeParse(value);
  return read.success && [...plainKinds, "text_link", "pre"].includes(read.data.type);
});

const made: z.ZodType<Made> = z.strictObject({
  as: z.enum(["picture", "document"]),
  what: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("year-chart"), pack: z.string(), day: z.string() }),
    z.strictObject({ kind: z.literal("list-template"), pack: z.string() }),
  ]),
  otherwise: z.string(),
});

export const replySchema: z.ZodType<Reply> = z.strictObject({
  text: z.string(),
  entities: z.array(entity),
  buttons: z.array(z.array(z.strictObject({ label: z.string(), data: z.string() }))),
  document: z.strictObject({ filename: z.string(), mime: z.string(), content: z.string() }).optional(),
  made: made.optional(),
});
