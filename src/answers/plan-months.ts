import type { Pack } from "../packs/pack.ts";
import { annexNumber } from "../packs/pack-words.ts";
import type { Round } from "../packs/rounds.ts";
import type { Committee, Passage } from "../packs/schema.ts";
import { quoteOf } from "./committee-answers.ts";
import { fieldOf, shortCommittee } from "./committee-names.ts";
import { groupBy, months, mostRows, type PlanWords, rowsOf, table } from "./plan-rows.ts";

/** Comparisons of the committees' windows: 启动时间 and 完成时间, months of the review and never of filing. */

/** All committees with a round of which something holds. @param what such as 10 月完成评审的 */
export function chosen(pack: Pack, what: string, holds: (round: Round) => boolean): PlanWords {
  const found = pack.plan.committees.filter(({ windows }) => windows.some(holds));
  if (found.length === 0)
    return { say: `附件${annexNumber(pack)}里没有${what}评委会。`, passages: [table(pack)] };
  return {
    say: `${what}评委会有 ${found.length} 个：${found.map((one) => `${fieldOf(pack, one)}（${months(one)}）`).join("、")}。`,
    passages: rowsOf(pack, found, roundWhere(holds)),
  };
}

/** The words of the round that is meant, so that the citation is its own. */
function roundWhere(holds: (round: Round) => boolean): (one: Committee) => Passage {
  return ({ windows, name }) => (windows.find(holds) ?? windows[0])?.start ?? name;
}

const anyRound = roundWhere(() => true);

/** Initial recognition completes a round in some months too, so that it belongs to the answer. */
export function finishing(pack: Pack, month: number): PlanWords {
  const reviews = chosen(pack, `${month} 月完成评审的`, ({ end }) => end.value === month);
  const round = pack.plan.initialRecognition?.months.find(({ value }) => value === month);
  if (round === undefined) return reviews;
  return {
    say: `${reviews.say}另外，${pack.plan.initialRecognition?.name.value}有一轮在 ${month} 月完成。`,
    passages: [...reviews.passages.slice(0, mostRows - 1), quoteOf(round)],
  };
}

/** All committees that start or finish in the given month. @param what such as 最早启动 */
export function extreme(
  pack: Pack,
  what: string,
  of: (round: Round) => { readonly value: number } & Passage,
  month: number,
): PlanWords {
  const holds = (round: Round) => of(round).value === month;
  const found = pack.plan.committees.filter(({ windows }) => windows.some(holds));
  const cell = ({ windows, name }: Committee): Passage =>
    windows.map(of).find(({ value }) => value === month) ?? name;
  const names = found.map((one) => `${fieldOf(pack, one)}（${months(one)}）`).join("、");
  const many = found.length === 1 ? "是" : `有 ${found.length} 个：`;
  return { say: `${what}的${many}${names}，都指评审，不是申报时间。`, passages: rowsOf(pack, found, cell) };
}

/** In months, both counted. */
function lengthOf({ start, end }: Round): number {
  return end.value - start.value + 1;
}

/** The windows that last longest or shortest, round by round. */
export function byLength(pack: Pack, what: "最长" | "最短"): PlanWords {
  const lengths = pack.plan.committees.flatMap(({ windows }) => windows.map(lengthOf));
  const length = what === "最长" ? Math.max(...lengths) : Math.min(...lengths);
  const holds = (round: Round) => lengthOf(round) === length;
  const found = pack.plan.committees.filter(({ windows }) => windows.some(holds));
  const names = found.map((one) => `${fieldOf(pack, one)}（${months(one)}）`).join("、");
  return {
    say: `评审时间${what}的有 ${found.length} 个，前后跨 ${length} 个月：${names}。`,
    passages: rowsOf(pack, found, roundWhere(holds)),
  };
}

/** Groups of committees with the same months, those of one committee, or the months of several side by side. */
export function sameWindow(pack: Pack, named: readonly Committee[]): PlanWords {
  const groups = groupBy(pack.plan.committees, months);
  const [of, ...more] = named;
  if (of !== undefined && more.length > 0) return compared(pack, named);
  if (of === undefined) {
    const lines = [...groups].map(
      ([window, group]) => `${window}：${group.map((one) => fieldOf(pack, one)).join("、")}`,
    );
    return { say: `按评审时间分：\n${lines.join("\n")}`, passages: [table(pack)] };
  }
  const others = (groups.get(months(of)) ?? []).filter((one) => one !== of);
  return {
    say:
      others.length === 0
        ? `${shortCommittee(pack, of)}是 ${months(of)}，没有别的评委会和它完全同期。`
        : `和${shortCommittee(pack, of)}（${months(of)}）完全同期的有 ${others.length} 个：${others.map((one) => fieldOf(pack, one)).join("、")}。`,
    passages: rowsOf(pack, [of, ...others], anyRound),
  };
}

function firstStart({ windows }: Committee): number {
  return windows[0]?.start.value ?? 0;
}

function compared(pack: Pack, named: readonly Committee[]): PlanWords {
  const [first, ...others] = named.toSorted((a, b) => firstStart(a) - firstStart(b));
  if (first === undefined) return { say: "", passages: [] };
  const same = others.every((one) => months(one) === months(first));
  const earlier = others.every((one) => firstStart(one) > firstStart(first));
  const verdict = same ? "时间一样" : earlier ? `${fieldOf(pack, first)}先启动` : "";
  return {
    say: `${named.map((one) => `${fieldOf(pack, one)} ${months(one)}`).join("，")}${verdict === "" ? "" : `：${verdict}`}。说的是评审，不是申报。`,
    passages: rowsOf(pack, named, anyRound),
  };
}
