import { createEvents, type DateArray } from "ics";
import { lastDayOf } from "../calendar.ts";

/** Whole months as an event of a calendar, with what it says. */
export interface MonthsEvent {
  /** The same for the same event, as long as there is one. */
  readonly uid: string;
  /** Rises when the event changes; 0 where nothing came before it. */
  readonly sequence?: number;
  readonly title: string;
  readonly description: string;
  /** First and last month, `YYYY-MM`, both whole. */
  readonly start: string;
  readonly end: string;
}

/**
 * A calendar as RFC 5545 has it, of events of whole days that keep nobody busy. The same events give the same text.
 * @param stamp the ISO day that every event is dated by
 * @throws Error where the library refuses an event: a defect
 */
export function icsText(name: string, stamp: string, events: readonly MonthsEvent[]): string {
  const { error, value } = createEvents(
    events.map((event) => attributesOf(event, stamp)),
    { productId: "pingzhi", calName: name },
  );
  if (value === null) throw error ?? new Error("no calendar file");
  return folded(value);
}

function attributesOf({ uid, sequence, title, description, start, end }: MonthsEvent, stamp: string) {
  return {
    uid,
    ...(sequence === undefined ? {} : { sequence }),
    timestamp: Date.parse(`${stamp}T00:00:00Z`),
    title,
    description,
    start: dateOf(`${start}-01`),
    end: dayAfter(lastDayOf(end)),
    busyStatus: "FREE" as const,
    transp: "TRANSPARENT" as const,
  };
}

function dateOf(day: string): DateArray {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
}

/** A calendar names the first day that no longer belongs to an event; `day` is the last of its month. */
function dayAfter(day: string): DateArray {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
}

const longestLine = 75;

/** Lines of at most 75 octets, as RFC 5545 3.1 has it; the library counts characters, which are three octets in Chinese. */
function folded(calendar: string): string {
  return icsLines(calendar).map(foldedLine).join("\r\n");
}

function foldedLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    if (Buffer.byteLength(part + character) > longestLine) {
      parts.push(part);
      part = " ";
    }
    part += character;
  }
  return [...parts, part].join("\r\n");
}

/** The lines of a calendar without their folding. */
export function icsLines(calendar: string): readonly string[] {
  return calendar.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/);
}
