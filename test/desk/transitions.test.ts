import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Denied } from "../../src/desk/desk.ts";
import type { Ticket } from "../../src/desk/ticket.ts";
import * as transitions from "../../src/desk/transitions.ts";
import { someTicket } from "../support/tickets.ts";

const day = 24 * 60 * 60 * 1000;
const start = Date.parse("2024-06-20T00:00:00Z");
const staff = ["wang", "li", "zhao"] as const;

const doing = fc.record({
  by: fc.constantFrom(...staff),
  what: fc.constantFrom("claim", "release", "answer", "close", "keep", "withdraw", "forget"),
  /** Milliseconds since the last one. */
  after: fc.oneof(fc.nat(60_000), fc.integer({ min: day - 2, max: 2 * day })),
  text: fc.constantFrom("可以。", "不可以。"),
});

type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

function act(ticket: Ticket, { what, by, text }: Doing, at: string): Ticket | Denied {
  switch (what) {
    case "claim":
      return transitions.claim(ticket, by, at);
    case "release":
      return transitions.release(ticket, by, at);
    case "answer":
      return transitions.answer(ticket, by, { text, cites: [] }, at);
    case "close":
      return transitions.close(ticket, by, at);
    case "keep":
      return transitions.keep(ticket, by, at);
    case "withdraw":
      return transitions.withdraw(ticket, by, at);
    default:
      return transitions.forget(ticket, at);
  }
}

/** Where a ticket may go from where it is; staying is always possible. */
const ways: Readonly<Record<Ticket["state"], readonly Ticket["state"][]>> = {
  open: ["claimed", "closed"],
  claimed: ["open", "answered", "closed"],
  answered: ["closed"],
  closed: [],
};

describe("a ticket, whatever staff do in whatever order", () => {
  it("is answered by nobody but whoever has it, and at most once", () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (doings) => {
        let ticket = someTicket();
        let now = start;
        for (const done of doings) {
          now += done.after;
          const after = act(ticket, done, new Date(now).toISOString());
          if ("denied" in after) continue;
          const isAnswered = after.state === "answered" && ticket.state !== "answered";
          if (isAnswered) expect([ticket.state, ticket.claimedBy]).toEqual(["claimed", done.by]);
          if (done.what === "answer" && after !== ticket) expect(isAnswered).toBe(true);
          ticket = after;
        }
        expect(ticket.history.filter(({ what }) => what === "answered").length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("goes the ways of its states, has an owner just while somebody has it, and keeps its history", () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (doings) => {
        let ticket = someTicket();
        let now = start;
        for (const done of doings) {
          now += done.after;
          const after = act(ticket, done, new Date(now).toISOString());
          if ("denied" in after) continue;
          if (after.state !== ticket.state) expect(ways[ticket.state]).toContain(after.state);
          if (after.state === "open") expect(after.claimedBy).toBeNull();
          if (after.state === "claimed") expect(staff).toContain(after.claimedBy);
          const happened = (of: Ticket) => of.history.map(({ what, by }) => [what, by]);
          expect(happened(after).slice(0, ticket.history.length)).toEqual(happened(ticket));
          ticket = after;
        }
      }),
    );
  });

  it("changes hands only when it was given back, or after a day without a sign", () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (doings) => {
        let ticket = someTicket();
        let now = start;
        let touched = start;
        for (const done of doings) {
          now += done.after;
          const after = act(ticket, done, new Date(now).toISOString());
          if ("denied" in after || after === ticket) continue;
          const changesHands =
            ticket.state === "claimed" && after.state === "claimed" && after.claimedBy !== ticket.claimedBy;
          if (changesHands) expect(now - touched).toBeGreaterThanOrEqual(day);
          if (done.by === after.claimedBy) touched = now;
          ticket = after;
        }
      }),
    );
  });

  it("holds nothing of its person once he had it forgotten, and can't be answered any more", () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 20 }), fc.constantFrom(...staff), (doings, by) => {
        let ticket = someTicket();
        let now = start;
        for (const done of doings) {
          now += done.after;
          const after = act(ticket, done, new Date(now).toISOString());
          if (!("denied" in after)) ticket = after;
        }
        const at = new Date(now).toISOString();
        const forgotten = transitions.forget(ticket, at);
        expect(forgotten).toMatchObject({ chat: null, question: null, profile: null });
        expect(forgotten.history.filter(({ text }) => typeof text === "string")).toEqual([]);
        expect(transitions.answer(forgotten, by, { text: "好", cites: [] }, at)).toHaveProperty("denied");
        expect(transitions.claim(forgotten, by, at)).toHaveProperty("denied");
        expect(transitions.keep(forgotten, by, at)).toHaveProperty("denied");
      }),
    );
  });
});
