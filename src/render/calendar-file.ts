import { createEvents, type DateArray } from "ics";
import { lastDayOf } from "../calendar.ts";
import type { Pack } from "../packs/pack.ts";
import type { Advice } from "../policy/advice.ts";
import { monthSpan } from "./advice-words.ts";
import { clauseName, officeText } from "./names.ts";
import type { Reply } from "./reply.ts";
import { reply } from "./text.ts";

/** The review's window as a calendar file; where there is none, a sentence that says so. */
export function renderCalendar(pack: Pack, advice: Advice): Reply {
  if (advice.window === null) return reply("这个结果没有评审时间可以放进日历。");
  const content = calendarText(pack, advice, advice.window);
  if (content === null) return reply("日历文件没有做成，请先记下评审时间。");
  const span = monthSpan(advice.window.start, advice.window.end);
  return reply(`日历文件：${span}。${remark(advice)}`, [], {
    filename: `${pack.id}-${advice.window.start}.ics`,
    mime: "text/calendar",
    content,
  });
}

function remark(advice: Advice): string {
  return advice.route === "initial-recognition"
    ? "这是初定完成的月份；材料随时可以交，赶不赶得上这一次，请打电话问。"
    : "这是评审的时间，不是申报时间；申报哪天开始、哪天结束，看评委会自己的通知。";
}

type Window = NonNullable<Advice["window"]>;

/** RFC 5545, the same for the same advice. */
function calendarText(pack: Pack, advice: Advice, window: Window): string | null {
  const { number, published } = pack.manifest;
  const clause = advice.committee?.clause ?? advice.contact.clause;
  const name = advice.committee?.name ?? pack.plan.initialRecognition.name.value;
  const event = {
    uid: `${pack.id}.${clause}.${window.start}@pingzhi`,
    timestamp: Date.parse(`${published.value}T00:00:00Z`),
    title: advice.route === "initial-recognition" ? `${name}：完成月份` : `${name}：评审时间（非申报时间）`,
    description: `${remark(advice)}\n联系：${officeText(advice.contact)}\n依据：${number.value}${clauseName(pack, clause)}：「${pack.clauses.get(clause) ?? ""}」`,
    start: dateOf(`${window.start}-01`),
    end: dayAfter(lastDayOf(window.end)),
    busyStatus: "FREE" as const,
    transp: "TRANSPARENT" as const,
  };
  return createEvents([event], { productId: "pingzhi", calName: "评职" }).value;
}

function dateOf(day: string): DateArray {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
}

/** Calendar files name the first day that no longer belongs to an event; `day` is the last one of its month. */
function dayAfter(day: string): DateArray {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
}
