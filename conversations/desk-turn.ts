import type { StaffNotes } from "../src/context.ts";
import type { Denied } from "../src/desk/desk.ts";
import type { DeskTalk, Work, WorkOf } from "../src/desk/desk-talk.ts";
import type { DeskUtterance } from "../src/desk/desk-utterance.ts";

/** A turn at the desk: where it then stands, and what is said. */
export interface DeskTurn {
  readonly talk: DeskTalk;
  readonly say: readonly DeskUtterance[];
}

/** The next text is taken for this work. Buttons that held for a former moment mean nothing from now on. */
export function waitFor({ talk }: StaffNotes, work: Work, ...say: readonly DeskUtterance[]): DeskTurn {
  return { talk: { asked: talk.asked + 1, work }, say };
}

/** Shows the answer as it would be sent; its buttons hold until the next. */
export function askToSend(notes: StaffNotes, work: WorkOf<"send">): DeskTurn {
  return waitFor(notes, work, { kind: "send?", work, asked: notes.talk.asked + 1 });
}

/** Waits for nothing more of this ticket; work on another goes on. */
export function doneWith({ talk }: StaffNotes, number: number, said: DeskUtterance): DeskTurn {
  const work = talk.work?.number === number ? null : talk.work;
  return { talk: { ...talk, work }, say: [said] };
}

/** It can't be done with this ticket, which then is no work of his: somebody else may have taken it over. */
export function denied(notes: StaffNotes, number: number, why: Denied): DeskTurn {
  return doneWith(notes, number, { kind: "denied", number, why });
}

export const noSuchTicket: Denied = { denied: "no-such-ticket", by: null };

export function stale({ talk }: StaffNotes): DeskTurn {
  return { talk, say: [{ kind: "stale" }] };
}
