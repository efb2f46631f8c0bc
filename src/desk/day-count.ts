import { z } from "zod";

/** What was asked in one day, as numbers alone: no text, no chat, no id of a person. */
export interface DayCount {
  readonly version: 1;
  /** ISO day, Asia/Shanghai. */
  readonly day: string;
  /** Questions in free text; the sum of the three below. */
  readonly asked: number;
  readonly answered: number;
  /** Of a matter that the notice leaves open. */
  readonly notCovered: number;
  /** Not understood, or not about titles. */
  readonly unknown: number;
  /** How many questions were answered from a clause, by its id; a question counts once for each of its clauses. */
  readonly byClause: Tally;
  /** How often each answer was given, by its id. */
  readonly byAnswer: Tally;
  /** How often it had to be said that the notice leaves something open, by the silence's id. */
  readonly bySilence: Tally;
  /** What lay nearest where a question wasn't understood, by the id of the answer or silence. */
  readonly unknownNear: Tally;
  readonly ticketsFiled: number;
  readonly ticketsAnswered: number;
}

/** How often, by id; an id that isn't there: never. */
export type Tally = Readonly<Record<string, number>>;

/** A question as it is counted: how it went and what answered it. Its text never comes here. */
export interface Question {
  readonly status: "answered" | "not-covered" | "unknown";
  /** The answer's or silence's id, or that of the nearest one where it is unknown; null where nothing is near. */
  readonly id: string | null;
  readonly citations: readonly string[];
}

export type TicketCount = "filed" | "answered";

const times = z.int().nonnegative();
const tally = z.record(z.string(), times);

export const dayCountSchema: z.ZodType<DayCount> = z.strictObject({
  version: z.literal(1),
  day: z.iso.date(),
  asked: times,
  answered: times,
  notCovered: times,
  unknown: times,
  byClause: tally,
  byAnswer: tally,
  bySilence: tally,
  unknownNear: tally,
  ticketsFiled: times,
  ticketsAnswered: times,
});

export function emptyDay(day: string): DayCount {
  return {
    version: 1,
    day,
    asked: 0,
    answered: 0,
    notCovered: 0,
    unknown: 0,
    byClause: {},
    byAnswer: {},
    bySilence: {},
    unknownNear: {},
    ticketsFiled: 0,
    ticketsAnswered: 0,
  };
}

/** One question as the count of its day. */
export function countOfQuestion(day: string, { status, id, citations }: Question): DayCount {
  const none = emptyDay(day);
  const once = id === null ? {} : { [id]: 1 };
  const byClause = Object.fromEntries(citations.map((clause) => [clause, 1]));
  switch (status) {
    case "answered":
      return { ...none, asked: 1, answered: 1, byAnswer: once, byClause };
    case "not-covered":
      return { ...none, asked: 1, notCovered: 1, bySilence: once, byClause };
    case "unknown":
      // What a question that wasn't understood may have meant tells nothing of a clause.
      return { ...none, asked: 1, unknown: 1, unknownNear: once };
  }
}

/** One thing that happened to a ticket as the count of its day. */
export function countOfTicket(day: string, what: TicketCount): DayCount {
  return { ...emptyDay(day), [what === "filed" ? "ticketsFiled" : "ticketsAnswered"]: 1 };
}

/** Two counts of one day together. */
export function together(one: DayCount, other: DayCount): DayCount {
  return {
    version: 1,
    day: one.day,
    asked: one.asked + other.asked,
    answered: one.answered + other.answered,
    notCovered: one.notCovered + other.notCovered,
    unknown: one.unknown + other.unknown,
    byClause: tallied(one.byClause, other.byClause),
    byAnswer: tallied(one.byAnswer, other.byAnswer),
    bySilence: tallied(one.bySilence, other.bySilence),
    unknownNear: tallied(one.unknownNear, other.unknownNear),
    ticketsFiled: one.ticketsFiled + other.ticketsFiled,
    ticketsAnswered: one.ticketsAnswered + other.ticketsAnswered,
  };
}

/** An id may be any word, `constructor` too, so nothing is looked up in a plain object. */
function tallied(one: Tally, other: Tally): Tally {
  const sums = new Map(Object.entries(one));
  for (const [id, count] of Object.entries(other)) sums.set(id, (sums.get(id) ?? 0) + count);
  return Object.fromEntries(sums);
}
