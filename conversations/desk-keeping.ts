import type { StaffNotes } from "../src/context.ts";
import { chosenOf, type WorkOf } from "../src/desk/desk-talk.ts";
import { limits } from "../src/desk/limits.ts";
import { answerOf } from "../src/desk/transitions.ts";
import { mostCitations } from "../src/packs/answers-schema.ts";
import { passagesOf, same } from "./desk-answering.ts";
import { ask, type DeskTurn, denied, doneWith, noSuchTicket, stale } from "./desk-turn.ts";

/** An answer kept for the next asker: 留作答案, and 撤下. */

/** Proposes the answer as it would be kept: the question as its phrasing, the clauses that went along with the answer. */
export async function keeping(notes: StaffNotes, number: number): Promise<DeskTurn> {
  const { desk, nearest } = notes;
  const ticket = await desk.ticket(number);
  const given = ticket === null ? null : answerOf(ticket);
  if (ticket === null) return denied(notes, number, noSuchTicket);
  if (given === null) return denied(notes, number, { denied: "wrong-state", by: ticket.claimedBy });
  const near = passagesOf(await nearest(ticket.question ?? ""));
  const offered = [...given.cites, ...near.filter((passage) => !given.cites.some(same(passage)))];
  return ask(notes, {
    kind: "keep",
    number,
    ask: [cut(oneLine(ticket.question ?? ""), limits.phrasing)].filter((text) => text !== ""),
    say: given.text,
    editing: [...given.text].length > limits.keptSay ? "say" : "ask",
    offered,
    chosen: given.cites.map((_, place) => place),
  });
}

/** Takes a clause along, or leaves it. One beyond three changes nothing. */
export function citing(notes: StaffNotes, place: number): DeskTurn {
  const { work } = notes.talk;
  if (work === null || work.kind === "answer" || work.offered[place] === undefined) return stale(notes);
  const others = work.chosen.filter((other) => other !== place);
  const added = [...others, place].sort((one, other) => one - other);
  const chosen = others.length < work.chosen.length ? others : added.slice(0, mostCitations);
  return ask(notes, { ...work, chosen: added.length > mostCitations ? work.chosen : chosen });
}

/** Other phrasings, one a line, or another answer; with null, says that they may come. */
export function editing(notes: StaffNotes, what: "ask" | "say", text: string | null): DeskTurn {
  const work = keepOf(notes);
  if (work === null) return stale(notes);
  if (text === null) return ask(notes, { ...work, editing: what });
  const lines = text.split("\n").map(oneLine);
  const edited = what === "say" ? { say: text.trim() } : { ask: lines.filter((line) => line !== "") };
  return ask(notes, { ...work, ...edited, editing: what });
}

/** @throws Refusal where it passes a limit */
export async function saving(notes: StaffNotes): Promise<DeskTurn> {
  const work = keepOf(notes);
  if (work === null) return stale(notes);
  const { number, say } = work;
  const topic = cut(work.ask[0] ?? "", topicLength);
  const kept = await notes.desk.keep(number, notes.me.id, {
    topic,
    ask: work.ask,
    say,
    cites: chosenOf(work),
  });
  if ("denied" in kept) return denied(notes, number, kept);
  return doneWith(notes, number, { kind: "kept", answer: kept });
}

export function dropping(notes: StaffNotes): DeskTurn {
  const work = keepOf(notes);
  return work === null ? stale(notes) : doneWith(notes, work.number, { kind: "dropped" });
}

export async function withdrawing(notes: StaffNotes, id: string): Promise<DeskTurn> {
  const wasThere = await notes.desk.withdraw(id, notes.me.id);
  return { talk: notes.talk, say: [{ kind: "withdrawn", wasThere }] };
}

/** In characters. */
const topicLength = 20;

function cut(text: string, longest: number): string {
  return [...text].slice(0, longest).join("");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function keepOf({ talk }: StaffNotes): WorkOf<"keep"> | null {
  return talk.work?.kind === "keep" ? talk.work : null;
}
