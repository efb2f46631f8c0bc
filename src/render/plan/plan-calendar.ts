import { clauseName } from "../../packs/clause-name.ts";
import type { Pack } from "../../packs/pack.ts";
import { monthOfYear } from "../../packs/rounds.ts";
import type { Clause } from "../../packs/schema.ts";
import { initialRemark, reviewRemark } from "../calendar-file.ts";
import { icsLines, icsText, type MonthsEvent } from "../ics-text.ts";
import { lastLine, officeText } from "../names.ts";
import { initialRow, planRows, planTitle } from "./plan-rows.ts";

/**
 * One calendar of all windows, and of the months in which initial recognition completes, to be subscribed to. Events keep
 * their UID as long as there is such a committee and round.
 * @param before the calendar as it was given before, as text: an event that is not the same any more gets the next SEQUENCE,
 *   so that whoever has it takes the new one for it. Anything else counts as no calendar.
 */
export function planCalendar(pack: Pack, before = ""): string {
  const events = [...reviews(pack), ...rounds(pack)];
  const write = (all: readonly MonthsEvent[]) => icsText(planTitle(pack), pack.manifest.published.value, all);
  const fresh = readEvents(write(events));
  const known = readEvents(before);
  return write(
    events.map((event) => {
      const then = known.get(event.uid);
      const isSame = then?.content === fresh.get(event.uid)?.content;
      return { ...event, sequence: then === undefined ? 0 : then.sequence + (isSame ? 0 : 1) };
    }),
  );
}

function reviews(pack: Pack): readonly MonthsEvent[] {
  const year = pack.manifest.year.value;
  return planRows(pack).flatMap((row) =>
    row.windows.map(({ start, end }, index) => ({
      uid: uidOf(pack, row.id, index),
      title: `${row.field}评审时间（非申报时间）`,
      description: [
        reviewRemark(pack),
        `评委会：${row.name}`,
        `所评资格：${row.titles.join("、")}`,
        ...sources(pack, row),
      ].join("\n"),
      start: monthOfYear(year, start),
      end: monthOfYear(year, end),
    })),
  );
}

function rounds(pack: Pack): readonly MonthsEvent[] {
  const initial = initialRow(pack);
  if (initial === null) return [];
  return initial.months.map((number, index) => {
    const month = monthOfYear(pack.manifest.year.value, number);
    return {
      uid: uidOf(pack, "initial-recognition", index),
      title: `${initial.name}完成月份`,
      description: [initialRemark(pack), ...sources(pack, initial)].join("\n"),
      start: month,
      end: month,
    };
  });
}

function uidOf(pack: Pack, what: string, round: number): string {
  return `${pack.id}.${what}.${round + 1}@pingzhi`;
}

function sources(
  pack: Pack,
  row: { readonly clause: Clause; readonly office: string; readonly phone: string | null },
): readonly string[] {
  const quote = pack.clauses.get(row.clause)?.trim() ?? "";
  return [
    `联系：${officeText(row)}`,
    `依据：${pack.manifest.number.value}${clauseName(pack, row.clause)}「${quote}」`,
    lastLine(pack),
  ];
}

interface ReadEvent {
  readonly sequence: number;
  /** All its lines but the ones that say which version it is. */
  readonly content: string;
}

/** The events of a calendar by UID; none where the text is no calendar. */
function readEvents(calendar: string): ReadonlyMap<string, ReadEvent> {
  const events = new Map<string, ReadEvent>();
  let lines: string[] = [];
  for (const line of icsLines(calendar)) {
    if (line === "BEGIN:VEVENT") lines = [];
    lines.push(line);
    if (line !== "END:VEVENT") continue;
    const uid = propertyOf(lines, "UID");
    const sequence = Number(propertyOf(lines, "SEQUENCE") ?? 0);
    const content = lines.filter((one) => !/^(SEQUENCE|DTSTAMP):/.test(one)).join("\n");
    if (uid !== undefined && Number.isSafeInteger(sequence)) events.set(uid, { sequence, content });
  }
  return events;
}

function propertyOf(lines: readonly string[], name: string): string | undefined {
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
}
