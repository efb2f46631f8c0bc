import { FormattedString } from "@grammyjs/parse-mode";
import { groupBy } from "../../answers/plan-rows.ts";
import type { Utterance } from "../../engine/utterance.ts";
import type { Pack } from "../../packs/pack.ts";
import { monthsName } from "../../packs/rounds.ts";
import { filingDays } from "../advice-words.ts";
import { cited, lastLine } from "../names.ts";
import type { Reply } from "../reply.ts";
import { bold, type Line, lines, longestText, paragraphs, reply } from "../text.ts";
import { contactText, type InitialRow, initialRow, type PlanRow, planRows, planTitle } from "./plan-rows.ts";

/** Said wherever the plan is shown. */
export const notFiling = "这是评审时间，不是申报时间。";

/** Where the days for papers are said, as far as the notice says; the office may be called in any case. */
export function filingText({ rules }: Pack): string {
  return `${filingDays(rules)}；也可以打电话问办公室。`;
}

type PlanPicture = Extract<Utterance, { readonly kind: "plan-picture" }>;
type Plan = Extract<Utterance, { readonly kind: "plan" }>;

/** The chart with a short caption; the words follow in a message of their own. */
export function renderPlanPicture(pack: Pack, { day }: PlanPicture): Reply {
  const count = pack.plan.committees.length;
  const said = `${planTitle(pack)}：${count} 个评委会，最早启动的在最上面。${notFiling}`;
  return {
    ...reply(said),
    made: {
      as: "picture",
      what: { kind: "year-chart", pack: pack.id, day },
      otherwise: "图没有画出来，请看下面的文字。",
    },
  };
}

/** Every committee by the month in which it starts first, then initial recognition. Shortened where a message is too small. */
export function renderPlan(pack: Pack, { calendar }: Plan): Reply {
  const whole = planText(pack, calendar, contactText);
  if (whole.text.length <= longestText) return reply(whole);
  return reply(planText(pack, calendar, ({ phone, office }) => phone ?? office));
}

function planText(
  pack: Pack,
  calendar: string | undefined,
  contact: (row: Pick<PlanRow, "office" | "phone">) => string,
): FormattedString {
  const byStart = groupBy(planRows(pack), ({ windows }) => `${windows[0]?.start} 月启动`);
  const committees = [...byStart].map(([start, rows]) =>
    lines(
      bold(start),
      rows.map(
        (row) =>
          `· ${row.field}，${row.windows.map(monthsName).join("、")}：${contact(row)}${cited(pack, [row.clause])}`,
      ),
    ),
  );
  const initial = initialRow(pack);
  return paragraphs(
    lines(bold(planTitle(pack)), FormattedString.join([bold(notFiling), filingText(pack)], "")),
    ...committees,
    initial === null
      ? null
      : lines(
          bold(initial.name),
          `${roundsOf(initial)}完成一轮：${contact(initial)}${cited(pack, [initial.clause])}`,
        ),
    lines(calendarLine(calendar), lastLine(pack)),
  );
}

/** 3月、6月、9月、12月各; every month is said as such. */
function roundsOf({ months }: InitialRow): string {
  return months.length === 12 ? "每个月" : `${months.map((month) => `${month}月`).join("、")}各`;
}

function calendarLine(address: string | undefined): Line | null {
  if (address === undefined) return null;
  return new FormattedString("放进自己的日历（订阅后会跟着更新）：").concat(
    FormattedString.link(address, address),
  );
}
