import type { StaffNotes } from "../src/context.ts";
import { type Citing, chosenOf, type WorkOf } from "../src/desk/desk-talk.ts";
import { lengthOf, limits } from "../src/desk/limits.ts";
import type { Ticket } from "../src/desk/ticket.ts";
import { answerOf } from "../src/desk/transitions.ts";
import { mostCitations } from "../src/packs/answers-schema.ts";
import { passagesOf, same } from "./desk-answering.ts";
import { askToSend, type DeskTurn, denied, doneWith, noSuchTicket, stale, waitFor } from "./desk-turn.ts";

/** An answer kept for the next asker: 留作答案, and 撤回. */

type Keep = WorkOf<"keep">;

/** Proposes the answer as it would be kept: the question as its phrasing, the clauses that went along with the answer. */
export async function keeping(notes: StaffNotes, number: number): Promise<DeskTurn> {
  const ticket = await notes.desk.ticket(number);
  const given = ticket === null ? null : answerOf(ticket);
  const cites = given?.cites ?? [];
  const near = passagesOf(await notes.nearest(ticket?.question ?? ""));
  return askToKeep(notes, {
    kind: "keep",
    number,
    ask: null,
    say: null,
    editing: lengthOf(given?.text ?? "") > limits.keptSay ? "say" : "ask",
    offered: [...cites, ...near.filter((passage) => !cites.some(same(passage)))],
    chosen: cites.map((_, place) => place),
  });
}

/** Takes a clause along, or leaves it. One beyond three changes nothing. */
export async function citing(notes: StaffNotes, place: number): Promise<DeskTurn> {
  const { work } = notes.talk;
  if (work === null || work.kind === "answer" || work.offered[place] === undefined) return stale(notes);
  const turned = { ...work, chosen: turnedOver(work, place) };
  return turned.kind === "send" ? askToSend(notes, turned) : askToKeep(notes, turned);
}

function turnedOver({ chosen }: Citing, place: number): readonly number[] {
  if (chosen.includes(place)) return chosen.filter((other) => other !== place);
  return chosen.length === mostCitations ? chosen : [...chosen, place].sort((one, other) => one - other);
}

/** Other phrasings, one a line, or another answer; with null, says that they may come. */
export async function editing(
  notes: StaffNotes,
  what: "ask" | "say",
  text: string | null,
): Promise<DeskTurn> {
  const work = keepOf(notes);
  if (work === null) return stale(notes);
  if (text === null) return askToKeep(notes, { ...work, editing: what });
  const ask = text.split("\n").map(oneLine);
  const edited = what === "say" ? { say: text.trim() } : { ask: ask.filter((line) => line !== "") };
  return askToKeep(notes, { ...work, ...edited, editing: what });
}

/** @throws Refusal where it passes a limit */
export async function saving(notes: StaffNotes): Promise<DeskTurn> {
  const { desk, me } = notes;
  const work = keepOf(notes);
  if (work === null) return stale(notes);
  const { number } = work;
  const { ask, say } = wordsOf(work, await desk.ticket(number));
  const topic = cut(ask[0] ?? "", topicLength);
  const kept = await desk.keep(number, me.id, { topic, ask, say, cites: chosenOf(work) });
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

/** Shows the answer as it would be kept, where there still is one; its buttons hold until the next. */
async function askToKeep(notes: StaffNotes, work: Keep): Promise<DeskTurn> {
  const { number, editing } = work;
  const ticket = await notes.desk.ticket(number);
  if (ticket === null) return denied(notes, number, noSuchTicket);
  if (answerOf(ticket) === null)
    return denied(notes, number, { denied: "wrong-state", by: ticket.claimedBy });
  const asked = notes.talk.asked + 1;
  return waitFor(notes, work, { kind: "keep?", ...wordsOf(work, ticket), editing, citing: work, asked });
}

/** How it is asked and what is said, as he has put it; else in the ticket's own words. */
function wordsOf({ ask, say }: Keep, ticket: Ticket | null) {
  const question = cut(oneLine(ticket?.question ?? ""), limits.phrasing);
  return {
    ask: ask ?? (question === "" ? [] : [question]),
    say: say ?? (ticket === null ? "" : (answerOf(ticket)?.text ?? "")),
  };
}

/** In characters. */
const topicLength = 20;

function cut(text: string, longest: number): string {
  return [...text].slice(0, longest).join("");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function keepOf({ talk }: StaffNotes): Keep | null {
  return talk.work?.kind === "keep" ? talk.work : null;
}
