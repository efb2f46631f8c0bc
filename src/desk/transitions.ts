import type { Passage } from "../packs/schema.ts";
import type { Denied } from "./desk.ts";
import type { Ticket, TicketEvent } from "./ticket.ts";

/**
 * What may happen to a ticket, pure: the ticket as it is then, or why not.
 *
 *     open ⇄ claimed → answered → closed
 *               └──────────────────↗
 *
 * Doing again what one did last gives the same ticket, so that a press which arrives twice does nothing twice. `at` is an
 * ISO instant, `staff` a member's id.
 */

/** Milliseconds without a sign of work after which a colleague may take a ticket over. */
const silence = 24 * 60 * 60 * 1000;

/** What was answered to a ticket. */
export interface Given {
  readonly text: string;
  readonly cites: readonly Passage[];
}

export function claim(ticket: Ticket, staff: string, at: string): Ticket | Denied {
  const { state, claimedBy } = ticket;
  if (state === "claimed" && claimedBy === staff) return ticket;
  if (state === "claimed" && !isSilent(ticket, at)) return { denied: "taken", by: claimedBy };
  if (state !== "open" && state !== "claimed") return wrongState(ticket);
  return { ...happened(ticket, { at, by: staff, what: "claimed" }), state: "claimed", claimedBy: staff };
}

/** Whether whoever has the ticket hasn't touched it for a day: a colleague may then take it over. */
export function isSilent({ claimedBy, history }: Ticket, at: string): boolean {
  const last = history.findLast(({ by }) => by === claimedBy);
  return last === undefined || Date.parse(at) - Date.parse(last.at) >= silence;
}

export function release(ticket: Ticket, staff: string, at: string): Ticket | Denied {
  if (ticket.state === "open" && did(ticket, staff, "released")) return ticket;
  if (ticket.state !== "claimed") return wrongState(ticket);
  if (ticket.claimedBy !== staff) return notYours(ticket);
  return { ...happened(ticket, { at, by: staff, what: "released" }), state: "open", claimedBy: null };
}

export function answer(ticket: Ticket, staff: string, given: Given, at: string): Ticket | Denied {
  if (ticket.state === "answered" && did(ticket, staff, "answered") && answerOf(ticket)?.text === given.text)
    return ticket;
  if (ticket.state !== "claimed") return wrongState(ticket);
  if (ticket.claimedBy !== staff) return notYours(ticket);
  const { text, cites } = given;
  return { ...happened(ticket, { at, by: staff, what: "answered", text, cites }), state: "answered" };
}

/** An answered ticket by anybody, a claimed one by whoever has it. */
export function close(ticket: Ticket, staff: string, at: string): Ticket | Denied {
  if (ticket.state === "closed" && did(ticket, staff, "closed")) return ticket;
  if (ticket.state === "claimed" && ticket.claimedBy !== staff) return notYours(ticket);
  if (ticket.state !== "claimed" && ticket.state !== "answered") return wrongState(ticket);
  return { ...happened(ticket, { at, by: staff, what: "closed" }), state: "closed" };
}

/** That the answer is kept for the next asker: needs one that is still there. */
export function keep(ticket: Ticket, staff: string, at: string): Ticket | Denied {
  if (answerOf(ticket) === null) return wrongState(ticket);
  return happened(ticket, { at, by: staff, what: "kept" });
}

export function withdraw(ticket: Ticket, staff: string, at: string): Ticket {
  return happened(ticket, { at, by: staff, what: "withdrawn" });
}

/** Without its person's words, case and chat, and without the answer; nobody can answer it any more. */
export function forget(ticket: Ticket, at: string): Ticket {
  const waits = isWaiting(ticket);
  return {
    ...ticket,
    chat: null,
    question: null,
    profile: null,
    state: waits ? "closed" : ticket.state,
    claimedBy: waits ? null : ticket.claimedBy,
    history: [...ticket.history.map(withoutText), { at, by: null, what: "forgotten" }],
  };
}

/** The ISO instant at which it was filed. */
export function filedAt({ history }: Ticket): string {
  return history[0]?.at ?? "";
}

/** The ISO instant at which somebody last had to do with it. */
export function touchedAt({ history }: Ticket): string {
  return history.at(-1)?.at ?? "";
}

/** Whether staff have still to do with it. */
export function isWaiting({ state }: Ticket): boolean {
  return state === "open" || state === "claimed";
}

/** What was answered; null where nothing was, or the person had it forgotten. */
export function answerOf({ history }: Ticket): Given | null {
  const answered = history.findLast(({ what }) => what === "answered");
  return typeof answered?.text === "string" ? { text: answered.text, cites: answered.cites ?? [] } : null;
}

function withoutText({ at, by, what, text }: TicketEvent): TicketEvent {
  return { at, by, what, ...(text === undefined ? {} : { text: null }) };
}

function happened(ticket: Ticket, event: TicketEvent): Ticket {
  return { ...ticket, history: [...ticket.history, event] };
}

function did({ history }: Ticket, staff: string, what: TicketEvent["what"]): boolean {
  const last = history.at(-1);
  return last?.by === staff && last.what === what;
}

function wrongState({ claimedBy }: Ticket): Denied {
  return { denied: "wrong-state", by: claimedBy };
}

function notYours({ claimedBy }: Ticket): Denied {
  return { denied: "not-yours", by: claimedBy };
}
