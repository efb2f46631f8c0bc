import { answerOf } from "../../../desk/transitions.ts";
import type { Refusal } from "../../../refusal.ts";
import type { PageDeps } from "./deps.ts";
import { type Form, readTicked, readWritten } from "./form.ts";
import { readerOf, type StaffContext } from "./guard.ts";
import { pageNotice } from "./notice.ts";
import type { KeepFields } from "./view/keep-form.ts";
import { renderMissing } from "./view/message.ts";
import { renderTicket, type Writing } from "./view/ticket.ts";

/** What was sent and isn't done: it comes back on the ticket's page as it was typed, with the reason. */
export interface Undone {
  readonly writing?: Writing;
  readonly keeping?: KeepFields;
  /** A field that was refused. */
  readonly refused?: Refusal;
  /** Why the ticket isn't to be had. */
  readonly alert?: string;
}

const longestSearch = 200;

/** Answers with a ticket's page. */
export async function showTicket(c: StaffContext, deps: PageDeps, number: number, undone: Undone = {}) {
  const { writing, keeping, refused, alert } = undone;
  const reader = readerOf(c, deps.assets);
  const ticket = await deps.desk.ticket(number);
  if (!ticket) return c.html(renderMissing(reader, "没有这一号"), 404);
  const search = writing?.search ?? (c.req.query("search") ?? "").slice(0, longestSearch);
  const given = answerOf(ticket);
  const page = renderTicket(reader, {
    ticket,
    pack: deps.pack(),
    staff: deps.staff,
    now: deps.now(),
    drafts: await draftsFor(deps, ticket.question, search),
    writing: writing ?? { ...emptyWriting, search },
    keeping: keeping ?? { ...emptyKeeping, say: given?.text ?? "", cites: given?.cites ?? [] },
    refused: refused ?? null,
    notice: c.req.method === "GET" ? pageNotice(c) : null,
    alert: alert ?? (refused ? `还没有${keeping ? "留下" : "发出"}：有一处要改，见下面。` : null),
  });
  return c.html(page, alert ? 409 : refused ? 422 : 200);
}

/** The answers near to what was looked for, or else to the question. */
export async function draftsFor({ nearest }: PageDeps, question: string | null, search: string) {
  const wanted = search.trim() === "" ? (question ?? "") : search;
  return wanted === "" ? [] : await nearest(wanted);
}

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

export function readWriting(form: Form): Writing {
  return {
    answer: form.text("answer"),
    cites: readTicked(form),
    search: form.text("search").slice(0, longestSearch),
    written: readWritten(form),
  };
}

export function readKeeping(form: Form): KeepFields {
  return {
    topic: form.text("topic"),
    ask: form.text("ask"),
    say: form.text("say"),
    cites: readTicked(form),
    written: readWritten(form),
    isOpen: true,
  };
}
