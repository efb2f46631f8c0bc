import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Advice } from "../policy/advice.ts";
import { filingDays, monthSpan } from "./advice-words.ts";
import { icsText } from "./ics-text.ts";
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

/** What the months of a review are, and what they aren't. */
export function reviewRemark({ rules }: Pack): string {
  return `这是评审的时间，不是申报时间；${filingDays(rules)}。`;
}

/** What the months of initial recognition are. */
export function initialRemark({ plan }: Pack): string {
  const any = plan.initialRecognition?.openAllYear === undefined ? "" : "材料随时可以交，";
  return `这是初定完成的月份；${any}赶不赶得上这一轮请打电话问。`;
}

function remark(pack: Pack, advice: Advice): string {
  return advice.route === "initial-recognition" ? initialRemark(pack) : reviewRemark(pack);
}

/** One event, first to last month. The same for the same advice: its stamp is the notice's day. */
function calendarText(pack: Pack, advice: Advice, window: Window): string {
  const { number, published } = pack.manifest;
  const { clause } = advice.committee ?? advice.contact;
  return icsText("评职", published.value, [
    {
      uid: `${pack.id}.${clause}.${window.start}@pingzhi`,
      title: headingOf(pack, advice),
      description: [
        remark(pack, advice),
        `联系：${officeText(advice.contact)}`,
        `依据：${number.value}${clauseName(pack, clause)}「${pack.clauses.get(clause)?.trim() ?? ""}」`,
        lastLine(pack),
      ].join("\n"),
      start: window.start,
      end: window.end,
    },
  ]);
}
