import type { StaffNotes } from "../src/context.ts";
import type { DeskUtterance } from "../src/desk/desk-utterance.ts";
import type { Ticket } from "../src/desk/ticket.ts";
import { isSilent } from "../src/desk/transitions.ts";

/** Tickets or answers a page: a button for each still fits. */
const pageSize = 8;

export async function showQueue({ desk }: StaffNotes, page: number): Promise<DeskUtterance> {
  return { kind: "queue", ...pageOf(await desk.queue(), page) };
}

export function showKept({ desk }: StaffNotes, page: number): DeskUtterance {
  return { kind: "kept-answers", ...pageOf(desk.kept().toReversed(), page) };
}

export async function showTicket(notes: StaffNotes, number: number): Promise<DeskUtterance> {
  const ticket = await notes.desk.ticket(number);
  if (ticket === null) return { kind: "denied", number, why: { denied: "no-such-ticket", by: null } };
  return ticketSeenBy(notes, ticket);
}

/** A ticket as this staff member may act on it. */
export function ticketSeenBy({ me, now }: StaffNotes, ticket: Ticket): DeskUtterance {
  const mine = ticket.state === "claimed" && ticket.claimedBy === me.id;
  const left = ticket.state === "claimed" && !mine && isSilent(ticket, new Date(now).toISOString());
  return { kind: "ticket", ticket, mine, takeable: ticket.state === "open" || left };
}

/** The page of that number, or the nearest there is. */
function pageOf<T>(all: readonly T[], wanted: number) {
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
  return { items: all.slice(page * pageSize, (page + 1) * pageSize), page, pages, total: all.length };
}
