import type { Documents } from "../store/store.ts";
import { type DeskRecord, deskKey, emptyDesk, listed } from "./desk-record.ts";
import type { Ticket } from "./ticket.ts";

export interface RecordDeps {
  readonly desk: Documents<DeskRecord>;
  readonly tickets: Documents<Ticket>;
  readonly onFault: (error: unknown) => void;
}

/**
 * The desk's record as it was left. Where it is gone or can't be read, it is made anew from the tickets, which are numbered
 * without a gap, so that no number is given twice and no open ticket is lost; what was kept or on its way lies in the
 * record that was set aside.
 */
export async function openRecord({ desk, tickets, onFault }: RecordDeps): Promise<DeskRecord> {
  const read = await desk.read(deskKey);
  if (read.kind === "found") return read.value;
  if (read.kind === "spoiled") onFault(new Error(`spoiled desk record: ${read.aside}`));
  let record = emptyDesk;
  for (;;) {
    const ticket = await tickets.read(String(record.next));
    if (ticket.kind === "none") return record;
    if (ticket.kind === "found") record = listed(record, ticket.value);
    else onFault(new Error(`spoiled ticket ${record.next}: ${ticket.aside}`));
    record = { ...record, next: record.next + 1 };
  }
}
