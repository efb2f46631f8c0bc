import type { DayCount } from "../../../../desk/day-count.ts";
import type { KeptAnswer } from "../../../../desk/ticket.ts";
import { clauseName } from "../../../../packs/clause-name.ts";
import type { Pack } from "../../../../packs/pack.ts";
import { tallied, topicsOf } from "./sums.ts";

/** By it, sheet programs know that it is UTF-8. */
const byteOrderMark = "\uFEFF";

/** One line a day: the counts, then a column for each clause and for each topic left open that occurs. Numbers and names of ours alone. */
export function statisticsCsv(pack: Pack, kept: readonly KeptAnswer[], days: readonly DayCount[]): string {
  const topics = topicsOf(pack, kept);
  const idsOf = (of: (day: DayCount) => DayCount["byClause"]) => [...tallied(days.map(of)).keys()].sort();
  const columns: readonly (readonly [string, (day: DayCount) => string | number])[] = [
    ["日期", (day) => day.day],
    ["提问", (day) => day.asked],
    ["答上", (day) => day.answered],
    ["通知没写", (day) => day.notCovered],
    ["没听懂", (day) => day.unknown],
    ["转给工作人员", (day) => day.ticketsFiled],
    ["工作人员答复", (day) => day.ticketsAnswered],
    ...countColumns(
      idsOf((day) => day.byClause),
      (id) => `条款 ${clauseName(pack, id)}`,
      (day) => day.byClause,
    ),
    ...countColumns(
      idsOf((day) => day.bySilence),
      (id) => `通知没写 ${topics.get(id) ?? id}`,
      (day) => day.bySilence,
    ),
    ...countColumns(
      idsOf((day) => day.unknownNear),
      (id) => `没听懂，最近 ${topics.get(id) ?? id}`,
      (day) => day.unknownNear,
    ),
  ];
  const lines = [columns.map(([name]) => name), ...days.map((day) => columns.map(([, of]) => of(day)))];
  return byteOrderMark + lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function countColumns(
  ids: readonly string[],
  nameOf: (id: string) => string,
  tallyOf: (day: DayCount) => DayCount["byClause"],
) {
  return ids.map((id) => [nameOf(id), (day: DayCount) => tallied([tallyOf(day)]).get(id) ?? 0] as const);
}

/** A cell that a sheet program shows and never computes, whatever a name begins with. */
export function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[\s]*[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
