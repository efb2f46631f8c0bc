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

/** Why a question was not filed: its person has as many open as he may, the desk is full, or the text is too long. */
export type NotFiled = {
  readonly notFiled: "too-many" | "desk-full" | "too-long";
  /** What the limit is, in tickets or characters. */
  readonly limit: number;
};

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
  file(filing: Filing): Promise<Ticket | NotFiled>;
  /** Open and claimed tickets, oldest first. */
  queue(): Promise<readonly Ticket[]>;
  /** The newest that are done, at most so many. */
  done(limit: number): Promise<readonly Ticket[]>;
  ticket(number: number): Promise<Ticket | null>;
  /** Gives a ticket to this staff member; also one that a colleague has had for a day without a sign of work. */
  claim(number: number, staff: string): Promise<Ticket | Denied>;
  /** Gives a claimed ticket back. */
  release(number: number, staff: string): Promise<Ticket | Denied>;
  /**
   * Answers a ticket that this staff member has; the letter reaches the applicant's chat, also after a kill.
   * @throws Refusal for a text that is empty or too long, and for cites that aren't the notice's to the letter
   */
  answer(number: number, staff: string, text: string, cites: readonly Passage[]): Promise<Ticket | Denied>;
  /** Closes a ticket: answered, or claimed by this staff member and not to be answered. */
  close(number: number, staff: string): Promise<Ticket | Denied>;
  /**
   * Keeps the answer of an answered ticket for the next asker, in place of one that was kept of this ticket before.
   * @throws Refusal where it passes a limit, or a cite isn't the notice's to the letter
   */
  keep(number: number, staff: string, keeping: Keeping): Promise<KeptAnswer | Denied>;
  /** Takes a kept answer out of force, from the next question on. Whether there was one. */
  withdraw(id: string, staff: string): Promise<boolean>;
  /** Kept answers in force, oldest first; always up to date, and the same list until that changes. */
  kept(): readonly KeptAnswer[];
  /** Takes a person's words and case out of all his tickets; how many there were. */
  forget(chat: number): Promise<number>;
  /** Takes out of tickets last touched before an instant (milliseconds since 1970) what their persons said, as if they had asked for it. */
  expire(before: number): Promise<void>;
  /** Called after every change; returns what ends it. */
  onChange(listener: () => void): () => void;
  /** The channels are up: sends what a kill kept back, and from now on each letter at once. */
  sendBy(courier: Courier): Promise<void>;
  /** Resolves when no change and no letter is under way. */
  idle(): Promise<void>;
}

/**
 * Brings a letter to its chat; resolves when it was sent, will never arrive, or waits there for its person; rejects where it
 * is to be brought again. A letter with the same id is taken in once, and one that no longer `stands` when the chat's turn
 * comes, as its person had everything forgotten, not at all.
 */
export type Courier = (to: Address, letter: Letter, stands: () => boolean) => Promise<void>;

/** Where a person is reached. */
export interface Address {
  readonly chat: number;
  readonly channel: Channel;
}
