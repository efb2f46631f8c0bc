import type { Store } from "../store/store.ts";
import { type DeskRecord, deskDocuments, deskKey, type Filed, noChange } from "./desk-record.ts";
import { openRecord } from "./open-record.ts";
import type { Ticket } from "./ticket.ts";

export interface LedgerDeps {
  readonly store: Store;
  /** A record that couldn't be read. */
  readonly onFault: (error: unknown) => void;
  /** Hears of each change. */
  readonly onChange: () => void;
}

/**
 * What is on disk of the desk. Changes are made one at a time, by one caller; reading goes on meanwhile and sees each
 * change whole.
 */
export interface Ledger {
  /** What crosses tickets, as it is now. */
  record(): DeskRecord;
  /** Makes a change: from the first write on it holds. */
  commit(next: DeskRecord): Promise<void>;
  /** Empties what the last change held, so that nothing of a forgotten person stays in it. */
  clear(): Promise<void>;
  /** From now on tickets before this one needn't be looked at; on disk with the next change. */
  noteOldest(number: number): void;
  /** Null for one that isn't there or can't be read. */
  ticket(number: number): Promise<Ticket | null>;
  /** Those that can be read. */
  tickets(numbers: readonly number[]): Promise<readonly Ticket[]>;
  /** What a chat has filed, oldest first. */
  filedBy(chat: number): Promise<readonly Filed[]>;
  /** Removes what was set aside as spoiled of these tickets, and of the desk. */
  removeAside(numbers: readonly number[]): Promise<void>;
}

export async function openLedger({ store, onFault, onChange }: LedgerDeps): Promise<Ledger> {
  const documents = deskDocuments(store);
  let record = await openRecord({ ...documents, onFault });
  let isSettled = false;

  /** Writes what the last change holds to its own files; again after a kill, or where it failed. */
  async function settle(): Promise<void> {
    if (isSettled) return;
    const { tickets, filed } = record.change;
    for (const ticket of tickets) await documents.tickets.write(String(ticket.number), ticket);
    if (filed?.tickets.length === 0) await documents.filed.remove(String(filed.chat));
    else if (filed !== null) await documents.filed.write(String(filed.chat), filed);
    isSettled = true;
  }

  async function clear(): Promise<void> {
    await settle();
    if (record.change.tickets.length === 0 && record.change.filed === null) return;
    const cleared = { ...record, change: noChange };
    await documents.desk.write(deskKey, cleared);
    record = cleared;
  }

  async function read(number: number): Promise<Ticket | null> {
    const changed = record.change.tickets.find((ticket) => ticket.number === number);
    if (changed !== undefined) return changed;
    const found = await documents.tickets.read(String(number));
    if (found.kind === "spoiled") onFault(new Error(`spoiled ticket ${number}: ${found.aside}`));
    return found.kind === "found" ? found.value : null;
  }

  /** A list that can't be read, made anew from the tickets, so that all of a person's are found. */
  async function foundAgain(chat: number): Promise<readonly Filed[]> {
    const tickets: Filed[] = [];
    for (let number = record.oldest; number < record.next; number++) {
      const ticket = await read(number);
      if (ticket?.chat === chat) tickets.push({ number, errand: ticket.errand });
    }
    await documents.filed.write(String(chat), { chat, tickets });
    return tickets;
  }

  await clear();
  return {
    record: () => record,
    async commit(next) {
      await settle();
      await documents.desk.write(deskKey, next);
      record = next;
      isSettled = false;
      onChange();
      await settle();
    },
    clear,
    noteOldest(number) {
      record = { ...record, oldest: number };
    },
    ticket: read,
    async tickets(numbers) {
      const tickets = await Promise.all(numbers.map(read));
      return tickets.filter((ticket) => ticket !== null);
    },
    async filedBy(chat) {
      const found = await documents.filed.read(String(chat));
      if (found.kind === "found") return found.value.tickets;
      if (found.kind === "none") return [];
      onFault(new Error(`spoiled list of tickets: ${found.aside}`));
      return foundAgain(chat);
    },
    async removeAside(numbers) {
      for (const number of numbers) await documents.tickets.removeAside(String(number));
      await documents.desk.removeAside(deskKey);
    },
  };
}
