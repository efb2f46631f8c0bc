import { isHoliday, isMakeUpDay, workingDayAfter } from "../calendar/working-days.ts";
import { dayAfter, weekdayOf } from "../calendar.ts";

/** When staff are there and answer, as whoever runs the service has set it. Nothing is said of what isn't set. */
export interface Opening {
  readonly hours: Hours | null;
  /** An answer comes by the end of the so-manieth working day after the day of the question. */
  readonly answerDays: number | null;
}

/** The same hours on each of these days of the week; closed on holidays. */
export interface Hours {
  /** Monday 1 to Sunday 7. */
  readonly weekdays: readonly number[];
  /** In order, none overlapping. */
  readonly spans: readonly Span[];
}

/** Minutes since midnight, Asia/Shanghai; `to` is the first after it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** An ISO day and the minutes since its midnight, Asia/Shanghai. */
export interface Moment {
  readonly day: string;
  readonly minute: number;
}

/** What an applicant may count on at a moment, as far as the holidays of its year are known (`isPlanned`). */
export interface Outlook {
  /** Whether staff are there now; null where no hours are set. */
  readonly open: boolean | null;
  /** When they are there next; null where they are there now, or no hours are set. */
  readonly opens: Moment | null;
  /** The ISO day by the end of which there is an answer; null where none is promised. */
  readonly answerBy: string | null;
}

export function outlookAt(now: Moment, { hours, answerDays }: Opening): Outlook {
  const open = hours === null ? null : isOpenOn(now.day, hours) && within(now.minute, hours.spans);
  const opens = hours === null || open ? null : nextOpening(now, hours);
  const answerBy = answerDays === null ? null : workingDayAfter(now.day, answerDays);
  return { open, opens, answerBy };
}

/** A make-up day stands in for a day from Monday to Friday: it is open where all of those are. */
function isOpenOn(day: string, { weekdays }: Hours): boolean {
  if (isHoliday(day)) return false;
  if (weekdays.includes(weekdayOf(day))) return true;
  return isMakeUpDay(day) && [1, 2, 3, 4, 5].every((weekday) => weekdays.includes(weekday));
}

function within(minute: number, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from <= minute && minute < to);
}

/** No holiday is nearly as long as this. */
const daysAhead = 60;

function nextOpening(now: Moment, hours: Hours): Moment | null {
  for (let ahead = 0; ahead < daysAhead; ahead++) {
    const day = dayAfter(now.day, ahead);
    if (!isOpenOn(day, hours)) continue;
    const span = hours.spans.find(({ from }) => ahead > 0 || from > now.minute);
    if (span) return { day, minute: span.from };
  }
  return null;
}

/** Reads `1-5 08:30-12:00,14:00-17:30`: days of the week, then hours. Null for what isn't that. */
export function readHours(text: string): Hours | null {
  const [days = "", times = "", ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0) return null;
  const weekdays = readAll(days, readWeekdays)?.flat();
  const spans = readAll(times, readSpan);
  if (!weekdays || !spans) return null;
  const inOrder = spans.every((span, index) => span.from >= (spans[index - 1]?.to ?? 0));
  return inOrder ? { weekdays: [...new Set(weekdays)].sort(), spans } : null;
}

/** The parts between commas, all of them; null where one can't be read. */
function readAll<T>(list: string, read: (part: string) => T | null): readonly T[] | null {
  const parts = list.split(",").map(read);
  return parts.includes(null) ? null : parts.filter((part) => part !== null);
}

function readWeekdays(text: string): readonly number[] | null {
  const [, from = "", to = from] = /^([1-7])(?:-([1-7]))?$/.exec(text) ?? [];
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => Number(from) <= day && day <= Number(to));
  return days.length === 0 ? null : days;
}

function readSpan(text: string): Span | null {
  const [, from, to] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(text) ?? [];
  const span = { from: minuteOf(from), to: minuteOf(to) };
  return span.from < span.to ? span : null;
}

/** NaN for what is no time of day; nothing compares with it. */
function minuteOf(time: string | undefined): number {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? "") ?? [];
  return Number(hour) * 60 + Number(minute);
}
