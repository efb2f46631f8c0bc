import type { Hono } from "hono";
import type { Denied } from "../../../desk/desk.ts";
import { mostCitations } from "../../../packs/answers-schema.ts";
import { Refusal } from "../../../refusal.ts";
import type { PageDeps } from "./deps.ts";
import { citesOf, uniquePassages } from "./form.ts";
import type { StaffContext, StaffEnv } from "./guard.ts";
import { type Done, doneAt } from "./notice.ts";
import { draftsFor, readKeeping, readWriting, showTicket, type Undone } from "./ticket-page.ts";
import { deniedText } from "./view/words.ts";

/** One ticket, and what can be done with it. */
export function ticketRoutes(app: Hono<StaffEnv>, deps: PageDeps): void {
  const { desk } = deps;
  const ticket = "/tickets/:number{[0-9]+}";

  app.get(ticket, (c) => showTicket(c, deps, numberOf(c)));

  /** Does one thing with a ticket and goes on; where it can't be done, shows why, with what was typed. */
  async function act(
    c: StaffContext,
    change: (number: number, me: string) => Promise<object | Denied>,
    then: (number: number) => Promise<string> | string,
    typed: Undone = {},
  ) {
    const number = numberOf(c);
    try {
      const done = await change(number, c.get("staff").id);
      if (!isDenied(done)) return c.redirect(await then(number), 303);
      return await showTicket(c, deps, number, { ...typed, alert: deniedText(deps.staff, done) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return showTicket(c, deps, number, { ...typed, refused: error });
    }
  }

  /** Where one goes on after a ticket is done: to one's own next, else to the oldest that nobody has. */
  async function next(c: StaffContext, done: Done, number: number): Promise<string> {
    const queue = (await desk.queue()).filter((other) => other.number !== number);
    const mine = queue.find(({ claimedBy }) => claimedBy === c.get("staff").id);
    const following = mine ?? queue.find(({ state }) => state === "open");
    return doneAt(following ? `/staff/tickets/${following.number}` : "/staff", done, number);
  }

  app.post(`${ticket}/claim`, (c) => act(c, desk.claim, (number) => `/staff/tickets/${number}`));
  app.post(`${ticket}/release`, (c) =>
    act(c, desk.release, (number) => doneAt("/staff", "released", number)),
  );
  app.post(`${ticket}/close`, (c) => act(c, desk.close, (number) => next(c, "closed", number)));

  app.post(`${ticket}/answer`, (c) => {
    const writing = readWriting(c.get("form"));
    const cites = citesOf(writing.cites, writing.written);
    return act(
      c,
      (number, me) => desk.answer(number, me, writing.answer, cites),
      (number) => next(c, "answered", number),
      { writing },
    );
  });

  app.post(`${ticket}/keep`, (c) => {
    const keeping = readKeeping(c.get("form"));
    const { topic, ask, say, cites, written } = keeping;
    const kept = { topic, say, ask: ask.split("\n"), cites: citesOf(cites, written) };
    return act(
      c,
      (number, me) => desk.keep(number, me, kept),
      (number) => doneAt("/staff/answers", "kept", number),
      { keeping },
    );
  });

  /** Looks among the answers, or puts one into the answer: nothing is changed but the form. */
  app.post(`${ticket}/draft`, async (c) => {
    const form = c.get("form");
    const writing = readWriting(form);
    const question = (await desk.ticket(numberOf(c)))?.question ?? null;
    const drafts = form.has("use") ? await draftsFor(deps, question, writing.search) : [];
    const used = drafts.find(({ id }) => id === form.text("use"));
    if (!used) return showTicket(c, deps, numberOf(c), { writing });
    const begun = {
      ...writing,
      answer: writing.answer.trim() === "" ? used.say : `${writing.answer.trimEnd()}\n${used.say}`,
      cites: uniquePassages([...writing.cites, ...used.cites]).slice(0, mostCitations),
    };
    return showTicket(c, deps, numberOf(c), { writing: begun });
  });
}

/** 0, which no ticket has, for what can't be counted to. */
function numberOf(c: StaffContext): number {
  const number = Number(c.req.param("number"));
  return Number.isSafeInteger(number) ? number : 0;
}

function isDenied(done: object | Denied): done is Denied {
  return "denied" in done;
}
