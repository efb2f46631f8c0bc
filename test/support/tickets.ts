import type { Filing } from "../../src/desk/desk.ts";
import type { Staff, Ticket } from "../../src/desk/ticket.ts";

/** Two colleagues with a desk in Telegram. */
export const wang: Staff = { id: "wang", name: "王芳", telegram: 1001 };
export const li: Staff = { id: "li", name: "李强", telegram: 1002 };
export const staff: readonly Staff[] = [wang, li];

/** A clause, as far as a cite has to be found in it. */
export const clauses: ReadonlyMap<string, string> = new Map([
  ["5.1", "（一）每年参加继续教育累计不少于90学时，其中专业科目学时不少于60学时。"],
]);

/** A chat of the web page. */
export const applicant = 2 ** 52 + 42;

export const question = "我去年在外地学的公需课，莲都认不认？";

export function filing(more: Partial<Filing> = {}): Filing {
  return {
    chat: applicant,
    channel: "web",
    errand: "errand-1",
    question,
    profile: { asOf: "2024-06-20", applicationYear: 2024, hours: { "2024": { total: 90 } } },
    ...more,
  };
}

/** A ticket that was just filed. */
export function someTicket(): Ticket {
  return {
    version: 1,
    number: 1,
    ...filing(),
    state: "open",
    claimedBy: null,
    history: [{ at: "2024-06-20T00:00:00.000Z", by: null, what: "asked" }],
  };
}
