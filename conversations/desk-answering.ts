import type { StaffNotes } from "../src/context.ts";
import type { Denied } from "../src/desk/desk.ts";
import { chosenOf } from "../src/desk/desk-talk.ts";
import type { Draft } from "../src/desk/draft.ts";
import { checkedAnswer } from "../src/desk/limits.ts";
import type { Ticket } from "../src/desk/ticket.ts";
import { mostCitations } from "../src/packs/answers-schema.ts";
import type { Passage } from "../src/packs/schema.ts";
import { ticketSeenBy } from "./desk-looking.ts";
import { askToSend, type DeskTurn, denied, doneWith, noSuchTicket, stale, waitFor } from "./desk-turn.ts";

/** A ticket from 接手 to 发送. */

/** Takes a ticket: shows it with drafts, and waits for the answer. */
export async function claiming(notes: StaffNotes, number: number): Promise<DeskTurn> {
  const { desk, me, nearest } = notes;
  const ticket = await desk.claim(number, me.id);
  if ("denied" in ticket) return denied(notes, number, ticket);
  const drafts = await nearest(ticket.question ?? "");
  return waitFor(
    notes,
    { kind: "answer", number },
    ticketSeenBy(notes, ticket),
    { kind: "drafts", drafts },
    { kind: "your-answer", number },
  );
}

export async function releasing(notes: StaffNotes, number: number): Promise<DeskTurn> {
  const ticket = await notes.desk.release(number, notes.me.id);
  if ("denied" in ticket) return denied(notes, number, ticket);
  return doneWith(notes, number, { kind: "released", number });
}

export async function closing(notes: StaffNotes, number: number): Promise<DeskTurn> {
  const ticket = await notes.desk.close(number, notes.me.id);
  if ("denied" in ticket) return denied(notes, number, ticket);
  return doneWith(notes, number, { kind: "closed", number });
}

/**
 * An answer in words: shown as it would be sent; with null, waits for it. Only of a ticket that he has.
 * @throws Refusal for one that is empty or too long
 */
export async function answering(
  notes: StaffNotes,
  number: number,
  written: string | null,
): Promise<DeskTurn> {
  const ticket = await notes.desk.ticket(number);
  const why = whyNot(ticket, notes.me.id);
  if (ticket === null || why !== null) return denied(notes, number, why ?? noSuchTicket);
  if (written === null) return waitFor(notes, { kind: "answer", number }, { kind: "your-answer", number });
  const text = checkedAnswer(written);
  const drafts = await notes.nearest(ticket.question ?? "");
  const offered = passagesOf(drafts);
  const used = drafts.filter(({ say }) => text.includes(say)).flatMap(({ cites }) => cites);
  const chosen = offered.flatMap((passage, place) => (used.some(same(passage)) ? [place] : []));
  return askToSend(notes, { kind: "send", number, text, offered, chosen: chosen.slice(0, mostCitations) });
}

/** Sends what was confirmed. */
export async function sending(notes: StaffNotes): Promise<DeskTurn> {
  const { desk, me, talk } = notes;
  const { work } = talk;
  if (work?.kind !== "send") return stale(notes);
  const { number, text } = work;
  const ticket = await desk.answer(number, me.id, text, chosenOf(work));
  if ("denied" in ticket) return denied(notes, number, ticket);
  return doneWith(notes, number, { kind: "sent", number });
}

export function rewriting(notes: StaffNotes): DeskTurn {
  const { work } = notes.talk;
  if (work?.kind !== "send") return stale(notes);
  const { number } = work;
  return waitFor(notes, { kind: "answer", number }, { kind: "your-answer", number });
}

/** The notice's words in some drafts, each once. */
export function passagesOf(drafts: readonly Draft[]): readonly Passage[] {
  const all = drafts.flatMap(({ cites }) => cites);
  return all.filter((passage, place) => all.findIndex(same(passage)) === place).slice(0, mostOffered);
}

/** As many buttons as one looks over. */
const mostOffered = 6;

export function same(one: Passage): (other: Passage) => boolean {
  return ({ clause, quote }) => clause === one.clause && quote === one.quote;
}

/** Why this staff member can't answer a ticket; the desk itself says the same when it is sent. */
function whyNot(ticket: Ticket | null, staff: string): Denied | null {
  if (ticket === null) return noSuchTicket;
  const { state, claimedBy } = ticket;
  if (state !== "claimed") return { denied: "wrong-state", by: claimedBy };
  return claimedBy === staff ? null : { denied: "not-yours", by: claimedBy };
}
