import { createEvents, type DateArray } from "ics";
import { lastDayOf } from "../calendar.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Advice } from "../policy/advice.ts";
import { filingDays, monthSpan } from "./advice-words.ts";
import { lastLine, officeText } from "./names.ts";
import type { Reply } from "./reply.ts";
import { reply } from "./text.ts";

type Window = NonNullable<Advice["window"]>;

/** The review's window as a calendar file; where there is none, a sentence that says so. */
export function renderCalendar(pack: Pack, advice: Advice): Reply {
  if (advice.window === null) {
    return reply("这个结果没有确定的评审时间，没有可以加入日历的。说“看条款原文”可以看通知怎么写。");
  }
  const { start, end } = advice.window;
  const past = advice.window.status === "closed" ? "这段时间已经过了。" : "";
  return reply(`${headingOf(pack, advice)}：${monthSpan(start, end)}。${past}${remark(pack, advice)}`, [], {
    filename: `${pack.id}-${start}.ics`,
    mime: "text/calendar",
    content: calendarText(pack, advice, advice.window),
  });
}

function headingOf(pack: Pack, advice: Advice): string {
  const name = advice.committee?.name ?? pack.plan.initialRecognition?.name.value ?? "";
  switch (advice.route) {
    case "initial-recognition":
      return `${name}完成月份`;
    case "recommendation":
      return `${name}推荐，评审时间（非申报时间）`;
    default:
      return `${name}评审时间（非申报时间）`;
  }
}

function remark({ plan, rules }: Pack, advice: Advice): string {
  if (advice.route === "initial-recognition") {
    const any = plan.initialRecognition?.openAllYear === undefined ? "" : "材料随时可以交，";
    return `这是初定完成的月份；${any}赶不赶得上这一轮请打电话问。`;
  }
  return `这是评审的时间，不是申报时间；${filingDays(rules)}。`;
}

/**
 * RFC 5545: one event of whole days, first to last month. The same for the same advice: its stamp is the notice's day.
 * @throws Error where the library refuses the event: a defect
 */
function calendarText(pack: Pack, advice: Advice, window: Window): string {
  const { number, published } = pack.manifest;
  const { clause } = advice.committee ?? advice.contact;
  const event = {
    uid: `${pack.id}.${clause}.${window.start}@pingzhi`,
    timestamp: Date.parse(`${published.value}T00:00:00Z`),
    title: headingOf(pack, advice),
    description: [
      remark(pack, advice),
      `联系：${officeText(advice.contact)}`,
      `依据：${number.value}${clauseName(pack, clause)}「${pack.clauses.get(clause)?.trim() ?? ""}」`,
      lastLine(pack),
    ].join("\n"),
    start: dateOf(`${window.start}-01`),
    end: dayAfter(lastDayOf(window.end)),
    busyStatus: "FREE" as const,
    transp: "TRANSPARENT" as const,
  };
  const { error, value } = createEvents([event], { productId: "pingzhi", calName: "评职" });
  if (value === null) throw error ?? new Error("no calendar file");
  return folded(value);
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
  return calendar.replaceAll("\r\n\t", "").split("\r\n").map(foldedLine).join("\r\n");
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
