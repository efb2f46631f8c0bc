import type { Hono } from "hono";
import type { Denied } from "../../../desk/desk.ts";
import { answerOf } from "../../../desk/transitions.ts";
import { mostCitations } from "../../../packs/answers-schema.ts";
import { Refusal } from "../../../refusal.ts";
import type { PageDeps } from "./deps.ts";
import { citesOf, type Form, readTicked, readWritten, uniquePassages } from "./form.ts";
import { readerOf, type StaffContext, type StaffEnv } from "./guard.ts";
import { doneAt, pageNotice } from "./notice.ts";
import type { KeepFields } from "./view/keep-form.ts";
import { renderMissing } from "./view/message.ts";
import { renderTicket, type Writing } from "./view/ticket.ts";
import { deniedText } from "./view/words.ts";

/** One ticket, and what can be done with it. */
export function ticketRoutes(app: Hono<StaffEnv>, deps: PageDeps): void {
  const { desk, staff, pack } = deps;
  /** The ticket's page, with what was typed and why it wasn't taken. */
  async function show(
    c: StaffContext,
    number: number,
    state: {
      readonly writing?: Writing;
      readonly keeping?: KeepFields;
      readonly refused?: Refusal | null;
      readonly alert?: string;
    },
    status: 200 | 404 | 409 | 422,
  ) {
    const ticket = await desk.ticket(number);
    if (!ticket) return c.html(renderMissing(readerOf(c, deps.assets), "没有这一号"), 404);
    const search = state.writing?.search ?? (c.req.query("search") ?? "").slice(0, longestSearch);
    const wanted = search.trim() === "" ? (ticket.question ?? "") : search;
    const given = answerOf(ticket);
    const page = renderTicket(readerOf(c, deps.assets), {
      ticket,
      pack,
      staff,
      now: deps.now(),
      drafts: wanted === "" ? [] : await deps.nearest(wanted),
      writing: state.writing ?? { ...emptyWriting, search },
      keeping: state.keeping ?? { ...emptyKeeping, say: given?.text ?? "", cites: given?.cites ?? [] },
      refused: state.refused ?? null,
      notice: status === 200 ? pageNotice(c) : null,
      alert:
        state.alert ??
        (state.refused ? `还没有${state.keeping ? "留下" : "发出"}：有一处要改，见下面。` : null),
    });
    return c.html(page, status);
  }

  app.get("/tickets/:number{[0-9]+}", (c) => show(c, numberOf(c), {}, 200));

  /** Does one thing with a ticket; where it can't be done, shows why, with what was typed. */
  async function act(
    c: StaffContext,
    change: (number: number, me: string) => Promise<object | Denied>,
    then: (number: number) => Promise<string> | string,
    typed: Parameters<typeof show>[2] = {},
  ) {
    const number = numberOf(c);
    try {
      const done = await change(number, c.get("staff").id);
      if (!isDenied(done)) return c.redirect(await then(number), 303);
      return await show(c, number, { ...typed, alert: deniedText(staff, done) }, 409);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(c, number, { ...typed, refused: error }, 422);
    }
  }

  /** Where one goes on after a ticket is done: to one's own next, else to the oldest that nobody has. */
  async function next(c: StaffContext, done: "answered" | "closed" | "released", number: number) {
    const queue = (await desk.queue()).filter((ticket) => ticket.number !== number);
    const mine = queue.find(({ claimedBy }) => claimedBy === c.get("staff").id);
    const following = mine ?? queue.find(({ state }) => state === "open");
    const path = following && done !== "released" ? `/staff/tickets/${following.number}` : "/staff";
    return doneAt(path, done, number);
  }

  app.post("/tickets/:number{[0-9]+}/claim", (c) =>
    act(c, desk.claim, (number) => `/staff/tickets/${number}`),
  );
  app.post("/tickets/:number{[0-9]+}/release", (c) =>
    act(c, desk.release, (number) => next(c, "released", number)),
  );
  app.post("/tickets/:number{[0-9]+}/close", (c) =>
    act(c, desk.close, (number) => next(c, "closed", number)),
  );
  app.post("/tickets/:number{[0-9]+}/answer", (c) => {
    const writing = readWriting(c.get("form"));
    return act(
      c,
      (number, me) => desk.answer(number, me, writing.answer, citesOf(writing.cites, writing.written)),
      (number) => next(c, "answered", number),
      { writing },
    );
  });
  app.post("/tickets/:number{[0-9]+}/keep", (c) => {
    const keeping = readKeeping(c.get("form"));
    return act(
      c,
      (number, me) =>
        desk.keep(number, me, {
          topic: keeping.topic,
          ask: keeping.ask.split("\n"),
          say: keeping.say,
          cites: citesOf(keeping.cites, keeping.written),
        }),
      (number) => doneAt("/staff/answers", "kept", number),
      { keeping },
    );
  });

  /** Looks among the answers, or puts one into the answer: nothing is changed but the form. */
  app.post("/tickets/:number{[0-9]+}/draft", async (c) => {
    const form = c.get("form");
    const writing = readWriting(form);
    if (!form.has("use")) return show(c, numberOf(c), { writing }, 200);
    const question = (await desk.ticket(numberOf(c)))?.question ?? "";
    const drafts = await deps.nearest(writing.search.trim() === "" ? question : writing.search);
    const used = drafts.find(({ id }) => id === form.text("use"));
    const begun = used && {
      ...writing,
      answer: writing.answer.trim() === "" ? used.say : `${writing.answer.trimEnd()}\n${used.say}`,
      cites: uniquePassages([...writing.cites, ...used.cites]).slice(0, mostCitations),
    };
    return show(c, numberOf(c), { writing: begun ?? writing }, 200);
  });
}

const longestSearch = 200;
const nothingWritten = { clause: "", quote: "" } as const;
const emptyWriting: Writing = { answer: "", cites: [], search: "", written: nothingWritten };
const emptyKeeping: KeepFields = {
  topic: "",
  ask: "",
  say: "",
  cites: [],
  written: nothingWritten,
  isOpen: false,
};

function readWriting(form: Form): Writing {
  return {
    answer: form.text("answer"),
    cites: readTicked(form),
    search: form.text("search").slice(0, longestSearch),
    written: readWritten(form),
  };
}

function readKeeping(form: Form): KeepFields {
  return {
    topic: form.text("topic"),
    ask: form.text("ask"),
    say: form.text("say"),
    cites: readTicked(form),
    written: readWritten(form),
    isOpen: true,
  };
}

/** 0, which no ticket has, for what can't be counted to. */
function numberOf(c: StaffContext): number {
  const number = Number(c.req.param("number"));
  return Number.isSafeInteger(number) ? number : 0;
}

function isDenied(done: object | Denied): done is Denied {
  return "denied" in done;
}
