import type { Address } from "./desk.ts";
import type { Letter, Ticket } from "./ticket.ts";
import { answerOf } from "./transitions.ts";

/**
 * What an applicant is told of a change to his ticket; null where it is none of his concern. Ids name the ticket and the
 * occasion, so that a ticket which goes from hand to hand announces itself once.
 */
export function letterOf(
  before: Ticket | null,
  after: Ticket,
): { readonly to: Address; readonly letter: Letter } | null {
  const { chat, channel } = after;
  const letter = chat === null || before === null ? null : told(before, after);
  return chat === null || letter === null ? null : { to: { chat, channel }, letter };
}

function told(before: Ticket, after: Ticket): Letter | null {
  const { number, question } = after;
  if (before.state === after.state) return null;
  switch (after.state) {
    case "open":
      return null;
    case "claimed":
      return before.history.some(({ what }) => what === "claimed")
        ? null
        : { kind: "ticket-claimed", id: `${number}.claimed`, number };
    case "answered": {
      const given = answerOf(after);
      if (given === null) return null;
      const { text: answer, cites } = given;
      return { kind: "ticket-answered", id: `${number}.answered`, number, question, answer, cites };
    }
    case "closed":
      return before.state === "claimed" ? { kind: "ticket-closed", id: `${number}.closed`, number } : null;
  }
}
