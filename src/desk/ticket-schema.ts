import { z } from "zod";
import { passage } from "../packs/shapes.ts";
import { profileSchema, type Shape } from "./profile-schema.ts";
import type { KeptAnswer, Letter, Ticket, TicketEvent } from "./ticket.ts";

/** Tickets, letters and kept answers as they are read back from disk. What isn't one is set aside by the store. */

export const number = z.int().positive();
const instant = z.iso.datetime();
export const channelSchema = z.enum(["web", "telegram", "terminal"]);
export const passages = z.array(passage);

const event: z.ZodType<TicketEvent> = z.strictObject({
  at: instant,
  by: z.string().nullable(),
  what: z.enum(["asked", "claimed", "released", "answered", "closed", "kept", "withdrawn", "forgotten"]),
  text: z.string().nullable().optional(),
  cites: passages.optional(),
} satisfies Shape<TicketEvent>);

export const ticketSchema: z.ZodType<Ticket> = z.strictObject({
  version: z.literal(1),
  number,
  chat: z.int().nullable(),
  channel: channelSchema,
  errand: z.string(),
  question: z.string().nullable(),
  profile: profileSchema.nullable(),
  state: z.enum(["open", "claimed", "answered", "closed"]),
  claimedBy: z.string().nullable(),
  history: z.array(event),
} satisfies Shape<Ticket>);

type LetterOf<K extends Letter["kind"]> = Extract<Letter, { readonly kind: K }>;

export const letterSchema: z.ZodType<Letter> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ticket-claimed"), id: z.string(), number } satisfies Shape<
    LetterOf<"ticket-claimed">
  >),
  z.strictObject({
    kind: z.literal("ticket-answered"),
    id: z.string(),
    number,
    question: z.string().nullable(),
    answer: z.string(),
    cites: passages,
  } satisfies Shape<LetterOf<"ticket-answered">>),
  z.strictObject({ kind: z.literal("ticket-closed"), id: z.string(), number } satisfies Shape<
    LetterOf<"ticket-closed">
  >),
]);

export const keptAnswerSchema: z.ZodType<KeptAnswer> = z.strictObject({
  id: z.string(),
  topic: z.string(),
  ask: z.array(z.string()),
  say: z.string(),
  cites: passages,
  author: z.string(),
  date: z.iso.date(),
  ticket: number,
} satisfies Shape<KeptAnswer>);
