import { isPlanned } from "../calendar/working-days.ts";
import { weekdayOf } from "../calendar.ts";
import { type Moment, type Opening, outlookAt } from "../desk/opening.ts";

/**
 * Whether staff are there, and by when they answer, in one or two sentences; nothing that isn't set is said.
 * `now` is a day and minute in Asia/Shanghai.
 */
export function openingWords(opening: Opening, now: Moment): string {
  const { open, opens, answerBy } = outlookAt(now, opening);
  const isThere = open === true ? `现在在上班${hedge(now.day)}` : null;
  const comes =
    opens === null
      ? null
      : `现在不在，${opens.day === now.day ? "今天 " : dayWords(opens.day, now.day)}${timeWords(opens.minute)} 上班${hedge(opens.day)}`;
  const answers =
    answerBy === null ? null : `会在 ${dayWords(answerBy, now.day)}下班前回复${hedge(answerBy)}`;
  const known = [isThere, comes, answers].filter((part) => part !== null).join("，");
  const promised = known === "" ? "" : `工作人员${known}。`;
  return answers === null ? `${promised}没有约定的回复时间。` : promised;
}

/** Said of a day in a year whose holidays aren't known yet. */
function hedge(day: string): string {
  return isPlanned(day) ? "" : "（以节假日安排为准）";
}

const weekdays = ["一", "二", "三", "四", "五", "六", "日"];

/** 6 月 24 日（周一）; with the year where it is another than today's. */
function dayWords(day: string, today: string): string {
  const [year, month, date] = day.split("-");
  const ofYear = year === today.slice(0, 4) ? "" : `${year} 年 `;
  return `${ofYear}${Number(month)} 月 ${Number(date)} 日（周${weekdays[weekdayOf(day) - 1]}）`;
}

function timeWords(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${hour}:${String(rest).padStart(2, "0")}`;
}
