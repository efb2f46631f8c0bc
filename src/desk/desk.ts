import type { Passage } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import type { Channel, KeptAnswer, Letter, Ticket } from "./ticket.ts";

/** What was asked, as it comes from a talk. */
export interface Filing {
  readonly chat: number;
  readonly channel: Channel;
  readonly errand: string;
  readonly question: string;
  readonly profile: Profile;
}

/** Why something can't be done with a ticket just now; who has it, where somebody has. */
export type Denied = {
  readonly denied: "no-such-ticket" | "not-yours" | "taken" | "wrong-state";
  readonly by: string | null;
};

export interface Keeping {
  readonly topic: string;
  readonly ask: readonly string[];
  readonly say: string;
  readonly cites: readonly Passage[];
}

/** The desk: tickets and kept answers, durable, one for all channels. Every change is atomic: two staff never have one ticket. */
export interface Desk {
  /** Files a question; the same errand again gives the same ticket. */
  file(filing: Filing): Promise<Ticket>;
  /** Open and claimed tickets, oldest first. */
  queue(): Promise<readonly Ticket[]>;
  /** The newest that are done, at most so many. */
  done(limit: number): Promise<readonly Ticket[]>;
  ticket(number: number): Promise<Ticket | null>;
  claim(number: number, staff: string): Promise<Ticket | Denied>;
  /** Gives a claimed ticket back. */
  release(number: number, staff: string): Promise<Ticket | Denied>;
  /** Answers a ticket that this staff member has; the letter reaches the applicant's chat, also after a kill. */
  answer(number: number, staff: string, text: string, cites: readonly Passage[]): Promise<Ticket | Denied>;
  /** Closes a ticket: answered, or claimed by this staff member and not to be answered. */
  close(number: number, staff: string): Promise<Ticket | Denied>;
  /** Keeps the answer of an answered ticket for the next asker. */
  keep(number: number, staff: string, keeping: Keeping): Promise<KeptAnswer | Denied>;
  /** Whether there was one. */
  withdraw(id: string, staff: string): Promise<boolean>;
  /** Kept answers in force, oldest first; always up to date. */
  kept(): readonly KeptAnswer[];
  /** Takes a person's words and case out of all his tickets; how many there were. */
  forget(chat: number): Promise<number>;
  /** Called after every change; returns what ends it. */
  onChange(listener: () => void): () => void;
  /** Sends letters that a kill kept back. Called once the channels are up. */
  sendWaiting(): Promise<void>;
}

/** Brings a letter to its chat; resolves when it is on disk there. A letter with the same id arrives once. */
export type Courier = (
  to: { readonly chat: number; readonly channel: Channel },
  letter: Letter,
) => Promise<void>;
