import type { Pack } from "../packs/pack.ts";
import { annexNumber, rowNumber } from "../packs/pack-words.ts";
import { isIn } from "../packs/rounds.ts";
import type { Committee, Computation } from "../packs/schema.ts";
import type { Answer } from "./answer.ts";
import { quoteOf } from "./committee-answers.ts";
import { fieldOf, shortCommittee } from "./committee-names.ts";
import { byLength, chosen, extreme, finishing, sameWindow } from "./plan-months.ts";
import { months, type PlanWords, table } from "./plan-rows.ts";
import { excluding, levelsOf, recommending, reviewing } from "./plan-titles.ts";

/** What is asked of the whole plan; worked out from its rows, so that a list is always whole. */
export type PlanQuestion = Exclude<Computation, `committee.${string}` | "title.route">;

/** What the question names. */
export interface Named {
  /** 1 to 12. */
  readonly month?: number;
  readonly phone?: string;
  readonly committees?: readonly Committee[];
  /** PlanWords of the titles' column, as they were asked: 高级, 副高. */
  readonly items?: readonly string[];
  /** A title or a level's word, as it was asked: 助理工程师, 中级. */
  readonly title?: string;
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
}

/** Null where the question lacks what it is about: 几月完成的有哪些 without a month. */
export function planAnswer(pack: Pack, question: PlanQuestion, topic: string, named: Named): Answer | null {
  const found = words(pack, question, named);
  return found === null ? null : { status: "answered", id: question, topic, basis: "notice", ...found };
}

function words(pack: Pack, question: PlanQuestion, named: Named): PlanWords | null {
  const { committees } = pack.plan;
  const rounds = committees.flatMap(({ windows }) => windows);
  const starts = rounds.map(({ start }) => start.value);
  const ends = rounds.map(({ end }) => end.value);
  const { month } = named;
  switch (question) {
    case "plan.count": {
      const ofInitial = pack.plan.initialRecognition;
      const initial = ofInitial === undefined ? "" : `，另有一张${ofInitial.name.value}的表`;
      return {
        say: `附件${annexNumber(pack)}列了 ${committees.length} 个评委会${initial}。`,
        passages: [table(pack)],
      };
    }
    case "plan.list":
      return listed(pack, `附件${annexNumber(pack)}有 ${committees.length} 个评委会`, committees, (one) =>
        fieldOf(pack, one),
      );
    case "plan.phones":
      return listed(
        pack,
        "各评委会办公室的电话",
        committees,
        (one) => `${fieldOf(pack, one)} ${one.phone?.value ?? "没有写"}`,
      );
    case "plan.windows":
      return listed(
        pack,
        "各评委会的评审时间（不是申报时间）",
        committees,
        (one) => `${fieldOf(pack, one)} ${months(one)}`,
      );
    case "plan.finish-in":
      return month === undefined ? null : finishing(pack, month);
    case "plan.start-in":
      return month === undefined
        ? null
        : chosen(pack, `${month} 月启动评审的`, ({ start }) => start.value === month);
    case "plan.running-in":
      return month === undefined ? null : chosen(pack, `${month} 月在评审的`, (round) => isIn(round, month));
    case "plan.first-start":
      return extreme(pack, "最早启动", ({ start }) => start, Math.min(...starts));
    case "plan.last-start":
      return extreme(pack, "最晚启动", ({ start }) => start, Math.max(...starts));
    case "plan.first-finish":
      return extreme(pack, "最早完成", ({ end }) => end, Math.min(...ends));
    case "plan.last-finish":
      return extreme(pack, "最晚完成", ({ end }) => end, Math.max(...ends));
    case "plan.longest":
      return byLength(pack, "最长");
    case "plan.shortest":
      return byLength(pack, "最短");
    case "plan.same-window":
      return sameWindow(pack, named.committees ?? []);
    case "plan.levels":
      return levelsOf(pack);
    case "plan.reviews-title":
      return named.title === undefined ? null : reviewing(pack, named.title);
    case "plan.recommends":
      return recommending(pack, named.items ?? []);
    case "plan.excludes":
      return excluding(pack);
    case "plan.phone-owner":
      return named.phone === undefined ? null : ownerOf(pack, named.phone);
    case "initial.next-round":
      return nextRound(pack, named.today);
  }
}

function listed(
  pack: Pack,
  head: string,
  committees: readonly Committee[],
  item: (one: Committee) => string,
): PlanWords {
  return {
    say: `${head}：\n${committees.map((one) => `${rowNumber(one.clause)}. ${item(one)}`).join("\n")}`,
    passages: [table(pack)],
  };
}

function ownerOf(pack: Pack, phone: string): PlanWords {
  const { committees, initialRecognition: initial } = pack.plan;
  const found = committees.find((one) => one.phone?.value === phone);
  if (found?.phone) {
    return {
      say: `${phone} 是${found.office.value}的电话，${shortCommittee(pack, found)}的办公室在那里。`,
      passages: [quoteOf(found.phone)],
    };
  }
  if (initial?.phone?.value === phone) {
    return {
      say: `${phone} 是${initial.office.value}的电话，通知里写在${initial.name.value}这一项。`,
      passages: [quoteOf(initial.phone)],
    };
  }
  return { say: `附件${annexNumber(pack)}里没有 ${phone} 这个电话。`, passages: [table(pack)] };
}

/** Null where the notice has no 初定. */
function nextRound(pack: Pack, today: string): PlanWords | null {
  const initial = pack.plan.initialRecognition;
  if (initial === undefined) return null;
  const { months: rounds, office, phone, frequency } = initial;
  const year = pack.manifest.year.value;
  const [todayYear = 0, todayMonth = 0] = today.split("-").map(Number);
  const next = todayYear === year ? rounds.find(({ value }) => value >= todayMonth) : undefined;
  const when = rounds.length === 12 ? "每个月" : `在 ${rounds.map(({ value }) => value).join("、")} 月各`;
  const all = `${year} 年度初定${when}完成一轮`;
  const ask = `现在交赶不赶得上哪一轮，通知没有写，问${office.value}${phone === null ? "" : `，电话 ${phone.value}`}`;
  return {
    say: `${all}${next === undefined ? "" : `，下一轮是 ${next.value} 月`}。${ask}。`,
    passages: [
      ...(next === undefined ? rounds.slice(0, 1) : [next]).map(quoteOf),
      ...(frequency === undefined ? [] : [frequency]),
    ],
  };
}
