import type { DayCount, Tally } from "../../../../desk/day-count.ts";
import type { KeptAnswer } from "../../../../desk/ticket.ts";
import { clauseName } from "../../../../packs/clause-name.ts";
import type { Pack } from "../../../../packs/pack.ts";

/** A day's count, or a week's, as it is shown. */
export interface Span {
  /** `6/20`; of a week its first day. */
  readonly label: string;
  readonly asked: number;
  readonly answered: number;
  readonly notCovered: number;
  readonly unknown: number;
  readonly ticketsFiled: number;
  readonly ticketsAnswered: number;
}

/** How often, under a name. */
interface Named {
  readonly name: string;
  readonly count: number;
}

/** A topic that questions left open: the notice says nothing of it, or it lay nearest to what wasn't understood. */
interface OpenTopic {
  readonly name: string;
  readonly notCovered: number;
  readonly unknown: number;
}

/** What the counts of a range come to. */
export interface Sums {
  readonly total: Omit<Span, "label">;
  readonly spans: readonly Span[];
  /** Days in one span: 1 or 7. */
  readonly step: number;
  /** Most asked first. */
  readonly clauses: readonly Named[];
  readonly openTopics: readonly OpenTopic[];
}

const mostDaily = 92;

export function sumsOf(pack: Pack, kept: readonly KeptAnswer[], days: readonly DayCount[]): Sums {
  const step = days.length <= mostDaily ? 1 : 7;
  const spans = Array.from({ length: Math.ceil(days.length / step) }, (_, index) => {
    const part = days.slice(index * step, (index + 1) * step);
    return { label: dayLabel(part[0]?.day ?? ""), ...totalOf(part) };
  });
  return {
    total: totalOf(days),
    spans,
    step,
    clauses: clausesOf(pack, days),
    openTopics: openTopicsOf(pack, kept, days),
  };
}

/** 6/20. */
function dayLabel(day: string): string {
  const [, month, date] = day.split("-");
  return `${Number(month)}/${Number(date)}`;
}

function totalOf(days: readonly DayCount[]): Omit<Span, "label"> {
  const sum = (of: (day: DayCount) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    asked: sum((day) => day.asked),
    answered: sum((day) => day.answered),
    notCovered: sum((day) => day.notCovered),
    unknown: sum((day) => day.unknown),
    ticketsFiled: sum((day) => day.ticketsFiled),
    ticketsAnswered: sum((day) => day.ticketsAnswered),
  };
}

function clausesOf(pack: Pack, days: readonly DayCount[]): readonly Named[] {
  const counts = tallied(days.map(({ byClause }) => byClause));
  return [...counts]
    .map(([clause, count]) => ({ name: clauseName(pack, clause), count }))
    .sort((one, other) => other.count - one.count);
}

function openTopicsOf(
  pack: Pack,
  kept: readonly KeptAnswer[],
  days: readonly DayCount[],
): readonly OpenTopic[] {
  const silent = tallied(days.map(({ bySilence }) => bySilence));
  const near = tallied(days.map(({ unknownNear }) => unknownNear));
  const topics = topicsOf(pack, kept);
  return [...new Set([...silent.keys(), ...near.keys()])]
    .map((id) => ({
      name: topics.get(id) ?? id,
      notCovered: silent.get(id) ?? 0,
      unknown: near.get(id) ?? 0,
    }))
    .sort((one, other) => other.notCovered + other.unknown - one.notCovered - one.unknown);
}

/** What an answer, a silence or what is outside is about, by id. */
export function topicsOf(pack: Pack, kept: readonly KeptAnswer[]): ReadonlyMap<string, string> {
  const entries = [...pack.answers, ...pack.silences, ...pack.outside, ...kept];
  return new Map(entries.map(({ id, topic }) => [id, topic]));
}

export function tallied(tallies: readonly Tally[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const tally of tallies) {
    for (const [id, count] of Object.entries(tally)) sums.set(id, (sums.get(id) ?? 0) + count);
  }
  return sums;
}

/** The share that wasn't answered, in whole per cent; null where nothing was asked. */
export function openShare({ asked, answered }: Pick<Span, "asked" | "answered">): number | null {
  return asked === 0 ? null : Math.round(((asked - answered) / asked) * 100);
}
