import { dayAt } from "../calendar.ts";
import type { Clause } from "../packs/schema.ts";
import { Refusal } from "../refusal.ts";
import { createTurns } from "../store/in-turn.ts";
import { createCarrier } from "./carrier.ts";
import type { TicketCount } from "./day-count.ts";
import type { Courier, Denied, Desk, Filing, Keeping, NotFiled } from "./desk.ts";
import { afterChange, type DeskRecord, noChange } from "./desk-record.ts";
import { type LedgerDeps, openLedger } from "./ledger.ts";
import { checkedAnswer, checkedCites, checkedKeeping, lengthOf, limits } from "./limits.ts";
import type { KeptAnswer, Staff, Ticket } from "./ticket.ts";
import * as transitions from "./transitions.ts";

export interface DeskDeps extends Pick<LedgerDeps, "store"> {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The notice's text by clause, as it is now: what staff cite must stand there to the letter. */
  readonly clauses: () => ReadonlyMap<Clause, string>;
  /** For the names that kept answers carry. */
  readonly staff: readonly Staff[];
  /** Hears of each ticket that is filed or answered. */
  readonly count?: (what: TicketCount) => void;
  /** A record that couldn't be read, or a letter that couldn't be brought and is tried again. */
  readonly onFault: (error: unknown) => void;
}

type Move = (ticket: Ticket, at: string) => Ticket | Denied;

/** The desk over a store. Reads one record and no ticket that waits for nothing, however many there are. */
export async function createDesk(deps: DeskDeps): Promise<Desk> {
  const { store, now, clauses, onFault } = deps;
  const turns = createTurns();
  const listeners = new Set<() => void>();
  const ledger = await openLedger({
    store,
    onFault,
    onChange: () => {
      for (const listener of [...listeners]) listener();
    },
  });
  const { record } = ledger;
  let courier: Courier | null = null;

  const inTurn = <T>(task: () => Promise<T>) => turns.run("desk", task);
  const instant = () => new Date(now()).toISOString();
  const carry = createCarrier({
    letters: () => record().letters,
    arrived: (id) => inTurn(() => ledger.commit(withoutLetter(record(), id))),
    turns,
    onFault,
  });

  async function commit(next: DeskRecord): Promise<void> {
    await ledger.commit(next);
    if (courier !== null) void carry(courier);
  }

  /** One move of one ticket, and what else it changes. Nothing is written where the move changes nothing. */
  function move(
    number: number,
    make: Move,
    also: (record: DeskRecord) => DeskRecord = (same) => same,
  ): Promise<Ticket | Denied> {
    return inTurn(async () => {
      const before = await ledger.ticket(number);
      if (before === null) return { denied: "no-such-ticket", by: null };
      const after = make(before, instant());
      if ("denied" in after || after === before) return after;
      await commit(also(afterChange(record(), [{ before, after }])));
      if (after.state === "answered" && before.state !== "answered") deps.count?.("answered");
      return after;
    });
  }

  async function fileOnce(filing: Filing): Promise<Ticket | NotFiled> {
    const { chat, channel, errand, question, profile } = filing;
    const filed = await ledger.filedBy(chat);
    const known = filed.find((entry) => entry.errand === errand);
    const ticket = known === undefined ? null : await ledger.ticket(known.number);
    if (ticket !== null) return ticket;
    const { waiting, next: number } = record();
    const open = filed.filter((entry) => waiting.includes(entry.number)).length;
    if (open >= limits.perChat) return { notFiled: "too-many", limit: limits.perChat };
    if (waiting.length >= limits.waiting) return { notFiled: "desk-full", limit: limits.waiting };
    if (lengthOf(question) > limits.question) return { notFiled: "too-long", limit: limits.question };
    const asked: Ticket = {
      version: 1,
      number,
      chat,
      channel,
      errand,
      question,
      profile,
      state: "open",
      claimedBy: null,
      history: [{ at: instant(), by: null, what: "asked" }],
    };
    const tickets = [...filed, { number, errand }];
    const next = afterChange(record(), [{ before: null, after: asked }], { chat, tickets });
    await commit({ ...next, next: number + 1 });
    deps.count?.("filed");
    return asked;
  }

  async function forgetChat(chat: number): Promise<number> {
    const numbers = (await ledger.filedBy(chat)).map(({ number }) => number);
    if (numbers.length === 0) return 0;
    const at = instant();
    const tickets = await ledger.tickets(numbers);
    const changed = tickets.map((before) => ({ before, after: transitions.forget(before, at) }));
    const letters = record().letters.filter(({ to }) => to.chat !== chat);
    await commit(afterChange({ ...record(), letters }, changed, { chat, tickets: [] }));
    await ledger.clear();
    // What was set aside as spoiled may be his too.
    await ledger.removeAside(numbers);
    return changed.length;
  }

  /** Tickets come in the order of their filing: after one that was filed since, none is old. */
  async function expireTickets(before: string): Promise<void> {
    const { oldest, next } = record();
    for (let number = oldest; number < next; number++) {
      const ticket = await ledger.ticket(number);
      if (ticket !== null && transitions.filedAt(ticket) >= before) break;
      if (ticket !== null && transitions.touchedAt(ticket) < before) await expireTicket(ticket);
      const isEmpty = ticket === null || ticket.chat === null || transitions.touchedAt(ticket) < before;
      if (isEmpty && number === record().oldest) ledger.noteOldest(number + 1);
    }
    await ledger.clear();
  }

  async function expireTicket(before: Ticket): Promise<void> {
    const { chat, number } = before;
    if (chat === null) return;
    const tickets = (await ledger.filedBy(chat)).filter((filed) => filed.number !== number);
    const letters = record().letters.filter(({ letter }) => letter.number !== number);
    const after = transitions.forget(before, instant());
    await commit(afterChange({ ...record(), letters }, [{ before, after }], { chat, tickets }));
  }

  async function keepAnswer(number: number, staff: string, keeping: Keeping): Promise<KeptAnswer | Denied> {
    const kept: KeptAnswer = {
      id: `kept-${number}`,
      ...checkedKeeping(keeping, clauses()),
      author: deps.staff.find(({ id }) => id === staff)?.name ?? staff,
      date: dayAt(now()),
      ticket: number,
    };
    const others = () => record().kept.filter(({ id }) => id !== kept.id);
    if (others().length >= limits.keptAnswers)
      throw new Refusal({
        field: "kept",
        got: `${others().length} 条`,
        expected: `最多 ${limits.keptAnswers} 条留下的答案，先撤回用不着的`,
      });
    const ticket = await move(
      number,
      (before, at) => transitions.keep(before, staff, at),
      (next) => ({ ...next, kept: [...others(), kept] }),
    );
    return "denied" in ticket ? ticket : kept;
  }

  async function withdrawKept(id: string, staff: string): Promise<boolean> {
    const kept = record().kept.find((answer) => answer.id === id);
    if (kept === undefined) return false;
    const without = { ...record(), kept: record().kept.filter((answer) => answer !== kept) };
    const before = await ledger.ticket(kept.ticket);
    const after = before === null ? null : transitions.withdraw(before, staff, instant());
    await commit(afterChange(without, after === null ? [] : [{ before, after }]));
    return true;
  }

  return {
    file: (filing) => inTurn(() => fileOnce(filing)),
    queue: () => ledger.tickets(record().waiting),
    done: (limit) => ledger.tickets(record().done.toReversed().slice(0, limit)),
    ticket: ledger.ticket,
    claim: (number, staff) => move(number, (ticket, at) => transitions.claim(ticket, staff, at)),
    release: (number, staff) => move(number, (ticket, at) => transitions.release(ticket, staff, at)),
    async answer(number, staff, text, cites) {
      const given = { text: checkedAnswer(text), cites: checkedCites(cites, clauses()) };
      return move(number, (ticket, at) => transitions.answer(ticket, staff, given, at));
    },
    close: (number, staff) => move(number, (ticket, at) => transitions.close(ticket, staff, at)),
    keep: keepAnswer,
    withdraw: (id, staff) => inTurn(() => withdrawKept(id, staff)),
    kept: () => record().kept,
    expire: (before) => inTurn(() => expireTickets(new Date(before).toISOString())),
    forget: (chat) => inTurn(() => forgetChat(chat)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async sendBy(given) {
      courier = given;
      await carry(given);
    },
    idle: () => turns.idle(),
  };
}

function withoutLetter(record: DeskRecord, id: string): DeskRecord {
  const letters = record.letters.filter(({ letter }) => letter.id !== id);
  return { ...record, letters, change: noChange };
}
