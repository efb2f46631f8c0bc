import type { RefusalDetails } from "../refusal.ts";
import type { Denied } from "./desk.ts";
import type { Citing, WorkOf } from "./desk-talk.ts";
import type { Draft } from "./draft.ts";
import type { KeptAnswer, Ticket } from "./ticket.ts";

/** What the desk says to a staff member in his messenger, as data; src/render finds the words. Staff are named by id. */
export type DeskUtterance =
  | Paged<"queue", Ticket>
  | Paged<"kept-answers", KeptAnswer>
  /** `mine`: the reader has it; `takeable`: he may take it now. */
  | { readonly kind: "ticket"; readonly ticket: Ticket; readonly mine: boolean; readonly takeable: boolean }
  | { readonly kind: "drafts"; readonly drafts: readonly Draft[] }
  /** The next text is the answer. */
  | { readonly kind: "your-answer"; readonly number: number }
  /** The answer as it would be sent. */
  | { readonly kind: "send?"; readonly work: WorkOf<"send">; readonly asked: number }
  | { readonly kind: "sent"; readonly number: number }
  | { readonly kind: "released"; readonly number: number }
  | { readonly kind: "closed"; readonly number: number }
  /** The answer as it would be kept. */
  | {
      readonly kind: "keep?";
      readonly ask: readonly string[];
      readonly say: string;
      readonly editing: "ask" | "say";
      readonly citing: Citing;
      readonly asked: number;
    }
  | { readonly kind: "kept"; readonly answer: KeptAnswer }
  | { readonly kind: "dropped" }
  | { readonly kind: "withdrawn"; readonly wasThere: boolean }
  | { readonly kind: "denied"; readonly number: number; readonly why: Denied }
  | { readonly kind: "refused"; readonly details: RefusalDetails }
  | { readonly kind: "stale" }
  /** A command without the ticket's number. */
  | { readonly kind: "which?"; readonly command: string }
  /** Questions that came since staff were told last. */
  | { readonly kind: "news"; readonly count: number };

interface Paged<K extends string, T> {
  readonly kind: K;
  /** Of this page. */
  readonly items: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}
