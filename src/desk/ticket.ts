import type { KeptEntry } from "../answers/kept.ts";
import type { Passage } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";

/**
 * A ticket: one question that was passed to staff. It holds no name; the chat is only where the reply goes. What a person
 * asked to be forgotten is null from then on, the rest stays for the count.
 */
export interface Ticket {
  readonly version: 1;
  /** Counts from 1; what staff and applicant call it by. */
  readonly number: number;
  /** Where the reply goes; null once the person had it forgotten. */
  readonly chat: number | null;
  /** The channel of that chat. */
  readonly channel: Channel;
  /** The errand that brought it: the same again files no second one. */
  readonly errand: string;
  /** The question in the person's words; null once forgotten. */
  readonly question: string | null;
  /** What the person had said of his case; null once forgotten. */
  readonly profile: Profile | null;
  readonly state: TicketState;
  /** The staff member who has it; nobody else may answer it. */
  readonly claimedBy: string | null;
  /** What happened, oldest first. */
  readonly history: readonly TicketEvent[];
}

/** How a person reached the bot. A terminal can't be reached by itself: what is for it waits until it comes again. */
export type Channel = "web" | "telegram" | "terminal";

type TicketState = "open" | "claimed" | "answered" | "closed";

export interface TicketEvent {
  /** ISO instant, UTC. */
  readonly at: string;
  /** A staff member's id; null for the applicant or the program. */
  readonly by: string | null;
  readonly what:
    | "asked"
    | "claimed"
    | "released"
    | "answered"
    | "closed"
    | "kept"
    | "withdrawn"
    | "forgotten";
  /** With `answered`: what was answered; null once forgotten. */
  readonly text?: string | null;
  /** With `answered`: the clauses that went along. */
  readonly cites?: readonly Passage[];
}

/** An answer of staff that the next asker gets too, until it is withdrawn: `kept-3`. */
export interface KeptAnswer extends KeptEntry {
  /** The ticket that it comes from. */
  readonly ticket: number;
}

/** What goes to an applicant's chat, whatever the channel; `id` makes one that is sent again arrive once. */
export type Letter =
  | { readonly kind: "ticket-claimed"; readonly id: string; readonly number: number }
  | {
      readonly kind: "ticket-answered";
      readonly id: string;
      readonly number: number;
      readonly question: string | null;
      readonly answer: string;
      readonly cites: readonly Passage[];
    }
  /** Closed without an answer: nobody waits for one in vain. */
  | { readonly kind: "ticket-closed"; readonly id: string; readonly number: number };

/** A member of staff. Who isn't in the settings' list is none. */
export interface Staff {
  /** Short, of small letters and digits: `wang`. */
  readonly id: string;
  /** As colleagues and kept answers name him. */
  readonly name: string;
  /** His Telegram user id; without one he has no desk there. */
  readonly telegram?: number;
  /** `scrypt$…`; without one he can't sign in on the web page. */
  readonly passwordHash?: string;
}
