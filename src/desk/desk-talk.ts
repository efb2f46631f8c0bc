import { z } from "zod";
import type { Passage } from "../packs/schema.ts";
import type { Shape } from "./profile-schema.ts";
import { number, passages } from "./ticket-schema.ts";

/** Where a staff member's desk in Telegram stands: kept in the record of his chat, beside his own talk as an applicant. */
export interface DeskTalk {
  /** Counts what was put to him; its base 36 is the nonce of buttons that hold for this moment alone. */
  readonly asked: number;
  /** What his next text is taken for; null: not for the desk. */
  readonly work: Work | null;
}

/** The notice's words that may go along with an answer, and which of them do, by their place. */
export interface Citing {
  readonly offered: readonly Passage[];
  readonly chosen: readonly number[];
}

export type Work =
  /** The next text is the answer to this ticket. */
  | { readonly kind: "answer"; readonly number: number }
  /** The answer was shown and waits to be sent; another text takes its place. */
  | ({ readonly kind: "send"; readonly number: number; readonly text: string } & Citing)
  /**
   * The answer is to be kept: the next text is its phrasings, one a line, or what it says. Null: the ticket's own question
   * and answer, which are kept there alone, as their person may have them removed.
   */
  | ({
      readonly kind: "keep";
      readonly number: number;
      readonly ask: readonly string[] | null;
      readonly say: string | null;
      readonly editing: "ask" | "say";
    } & Citing);

export type WorkOf<K extends Work["kind"]> = Extract<Work, { readonly kind: K }>;

export const newDeskTalk: DeskTalk = { asked: 0, work: null };

export function chosenOf({ offered, chosen }: Citing): readonly Passage[] {
  return offered.filter((_, place) => chosen.includes(place));
}

const citing = { offered: passages, chosen: z.array(z.int().nonnegative()) };

const work: z.ZodType<Work> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("answer"), number } satisfies Shape<WorkOf<"answer">>),
  z.strictObject({ kind: z.literal("send"), number, text: z.string(), ...citing } satisfies Shape<
    WorkOf<"send">
  >),
  z.strictObject({
    kind: z.literal("keep"),
    number,
    ask: z.array(z.string()).nullable(),
    say: z.string().nullable(),
    editing: z.enum(["ask", "say"]),
    ...citing,
  } satisfies Shape<WorkOf<"keep">>),
]);

export const deskTalkSchema: z.ZodType<DeskTalk> = z.strictObject({
  asked: z.int().nonnegative(),
  work: work.nullable(),
} satisfies Shape<DeskTalk>);
