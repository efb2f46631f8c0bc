import type { Pack } from "../packs/pack.ts";
import type { Committee, Computation, Level, Passage } from "../packs/schema.ts";
import type { Answer } from "./answer.ts";
import { quoteOf } from "./committee-answers.ts";
import { fieldOf, shortCommittee } from "./committee-names.ts";

/** What is asked of the whole plan; worked out from its rows, so that a list is always whole. */
export type PlanQuestion = Exclude<Computation, `committee.${string}` | "title.route">;

/** What the question names. */
export interface Named {
  /** 1 to 12. */
  readonly month?: number;
  readonly phone?: string;
  readonly committees?: readonly Committee[];
  /** Words of the titles' column, as they were asked: 高级, 副高. */
  readonly items?: readonly string[];
  /** A title or a level's word, as it was asked: 助理工程师, 中级. */
  readonly title?: string;
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
}

type Words = Pick<Answer, "say" | "passages">;

/** Null where the question lacks what it is about: 几月完成的有哪些 without a month. */
export function planAnswer(pack: Pack, question: PlanQuestion, topic: string, named: Named): Answer | null {
  const found = words(pack, question, named);
  return found === null ? null : { status: "answered", id: question, topic, basis: "notice", ...found };
}

/** The most rows that are cited one by one; for more the table itself stands. */
const mostRows = 3;

function words(pack: Pack, question: PlanQuestion, named: Named): Words | null {
  const { committees } = pack.plan;
  const starts = committees.map(({ window }) => window.start.value);
  const ends = committees.map(({ window }) => window.end.value);
  const { month } = named;
  switch (question) {
    case "plan.count":
      return {
        say: `附件1列了 ${committees.length} 个评委会，另有一张大中专毕业生初定的表。`,
        passages: [table(pack)],
      };
    case "plan.list":
      return listed(pack, `附件1有 ${committees.length} 个评委会`, committees, fieldOf);
    case "plan.phones":
      return listed(
        pack,
        "各评委会办公室的电话",
        committees,
        (one) => `${fieldOf(one)} ${one.phone?.value ?? "没有写"}`,
      );
    case "plan.windows":
      return listed(
        pack,
        "各评委会的评审时间（不是申报时间）",
        committees,
        (one) => `${fieldOf(one)} ${months(one)}`,
      );
    case "plan.finish-in":
      return month === undefined ? null : finishing(pack, month);
    case "plan.start-in":
      return month === undefined
        ? null
        : chosen(pack, `${month} 月启动评审的`, (one) => one.window.start.value === month);
    case "plan.running-in":
      return month === undefined
        ? null
        : chosen(
            pack,
            `${month} 月在评审的`,
            ({ window }) => window.start.value <= month && month <= window.end.value,
          );
    case "plan.first-start":
      return extreme(pack, "最早启动", ({ window }) => window.start, Math.min(...starts));
    case "plan.last-start":
      return extreme(pack, "最晚启动", ({ window }) => window.start, Math.max(...starts));
    case "plan.first-finish":
      return extreme(pack, "最早完成", ({ window }) => window.end, Math.min(...ends));
    case "plan.last-finish":
      return extreme(pack, "最晚完成", ({ window }) => window.end, Math.max(...ends));
    case "plan.longest":
      return byLength(pack, "最长", Math.max(...committees.map(lengthOf)));
    case "plan.shortest":
      return byLength(pack, "最短", Math.min(...committees.map(lengthOf)));
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

/** 7—9月. */
function months({ window }: Committee): string {
  return `${window.start.value}—${window.end.value}月`;
}

/** In months, both counted. */
function lengthOf({ window }: Committee): number {
  return window.end.value - window.start.value + 1;
}

/** The heading of annex 1: what stands for all rows at once. */
function table(pack: Pack): Passage {
  const clause = "annex1";
  return { clause, quote: pack.clauses.get(clause)?.split("\n")[0] ?? "" };
}

function rowsOf(
  pack: Pack,
  committees: readonly Committee[],
  of: (one: Committee) => Passage,
): readonly Passage[] {
  return committees.length <= mostRows ? committees.map((one) => quoteOf(of(one))) : [table(pack)];
}

function listed(
  pack: Pack,
  head: string,
  committees: readonly Committee[],
  item: (one: Committee) => string,
): Words {
  return {
    say: `${head}：\n${committees.map((one) => `${numberOf(one)}. ${item(one)}`).join("\n")}`,
    passages: [table(pack)],
  };
}

/** Its number in annex 1. */
function numberOf({ clause }: Committee): string {
  return clause.replace("annex1.", "");
}

function chosen(pack: Pack, what: string, holds: (one: Committee) => boolean): Words {
  const found = pack.plan.committees.filter(holds);
  if (found.length === 0) return { say: `附件1里没有${what}评委会。`, passages: [table(pack)] };
  return {
    say: `${what}评委会有 ${found.length} 个：${found.map((one) => `${fieldOf(one)}（${months(one)}）`).join("、")}。`,
    passages: rowsOf(pack, found, ({ window }) => window.start),
  };
}

/** Initial recognition completes a round in some months too, so that it belongs to the answer. */
function finishing(pack: Pack, month: number): Words {
  const reviews = chosen(pack, `${month} 月完成评审的`, ({ window }) => window.end.value === month);
  const round = pack.plan.initialRecognition.months.find(({ value }) => value === month);
  if (round === undefined) return reviews;
  return {
    say: `${reviews.say}另外，大中专毕业生初定有一轮在 ${month} 月完成。`,
    passages: [...reviews.passages.slice(0, mostRows - 1), quoteOf(round)],
  };
}

function extreme(
  pack: Pack,
  what: string,
  of: (one: Committee) => { readonly value: number } & Passage,
  month: number,
): Words {
  const found = pack.plan.committees.filter((one) => of(one).value === month);
  const names = found.map((one) => `${fieldOf(one)}（${months(one)}）`).join("、");
  const many = found.length === 1 ? "是" : `有 ${found.length} 个：`;
  return { say: `${what}的${many}${names}，都指评审，不是申报时间。`, passages: rowsOf(pack, found, of) };
}

function byLength(pack: Pack, what: string, length: number): Words {
  const found = pack.plan.committees.filter((one) => lengthOf(one) === length);
  const names = found.map((one) => `${fieldOf(one)}（${months(one)}）`).join("、");
  return {
    say: `评审时间${what}的有 ${found.length} 个，前后跨 ${length} 个月：${names}。`,
    passages: rowsOf(pack, found, ({ window }) => window.start),
  };
}

/** Groups of committees with the same months, those of one committee, or the months of several side by side. */
function sameWindow(pack: Pack, named: readonly Committee[]): Words {
  const groups = groupBy(pack.plan.committees, months);
  const [of, ...more] = named;
  if (of !== undefined && more.length > 0) return compared(pack, named);
  if (of === undefined) {
    const lines = [...groups].map(([window, group]) => `${window}：${group.map(fieldOf).join("、")}`);
    return { say: `按评审时间分：\n${lines.join("\n")}`, passages: [table(pack)] };
  }
  const others = (groups.get(months(of)) ?? []).filter((one) => one !== of);
  return {
    say:
      others.length === 0
        ? `${shortCommittee(of)}是 ${months(of)}，没有别的评委会和它完全同期。`
        : `和${shortCommittee(of)}（${months(of)}）完全同期的有 ${others.length} 个：${others.map(fieldOf).join("、")}。`,
    passages: rowsOf(pack, [of, ...others], ({ window }) => window.start),
  };
}

function compared(pack: Pack, named: readonly Committee[]): Words {
  const [first, ...others] = named.toSorted((a, b) => a.window.start.value - b.window.start.value);
  if (first === undefined) return { say: "", passages: [] };
  const same = others.every((one) => months(one) === months(first));
  const earlier = others.every(({ window }) => window.start.value > first.window.start.value);
  const verdict = same ? "时间一样" : earlier ? `${fieldOf(first)}先启动` : "";
  return {
    say: `${named.map((one) => `${fieldOf(one)} ${months(one)}`).join("，")}${verdict === "" ? "" : `：${verdict}`}。说的是评审，不是申报。`,
    passages: rowsOf(pack, named, ({ window }) => window.start),
  };
}

function levelsOf(pack: Pack): Words {
  const groups = groupBy(pack.plan.committees, ({ level }) => level.quote);
  const parts = [...groups].map(
    ([level, group]) => `名称里写“${level}”的有 ${group.length} 个：${group.map(fieldOf).join("、")}`,
  );
  return { say: `${parts.join("；")}。`, passages: [table(pack)] };
}

/** The levels by the words that people use. */
const levelWords: Readonly<Record<string, Level>> = {
  初级: "junior",
  中级: "intermediate",
  副高: "associate-senior",
  正高: "senior",
};

function reviewing(pack: Pack, title: string): Words {
  const level = levelWords[title];
  if (level !== undefined) return reviewingLevel(pack, title, level);
  const found = pack.plan.committees.filter(({ reviews }) => reviews.some(({ value }) => value === title));
  if (found.length === 0)
    return { say: `附件1里没有评委会把“${title}”写在自己所评的资格里。`, passages: [table(pack)] };
  return {
    say: `自己评${title}的有 ${found.length} 个：${found.map(fieldOf).join("、")}。归哪一个，看你的专业。`,
    passages: rowsOf(
      pack,
      found,
      ({ reviews, name }) => reviews.find(({ value }) => value === title) ?? name,
    ),
  };
}

/** Which titles of a level are decided in the district itself. */
function reviewingLevel(pack: Pack, word: string, level: Level): Words {
  const ownOf = ({ reviews }: Committee) =>
    reviews.map(({ value }) => value).filter((name) => pack.byId.title.get(name)?.level === level);
  const found = pack.plan.committees.filter((one) => ownOf(one).length > 0);
  if (found.length === 0) return { say: `附件1里没有评委会自己评${word}的职称。`, passages: [table(pack)] };
  const groups = groupBy(found, (one) => ownOf(one).join("、"));
  const parts = [...groups].map(([titles, group]) => `${titles}（${group.map(fieldOf).join("、")}）`);
  return {
    say: `区里自己评的${word}职称有：${parts.join("；")}。`,
    passages: rowsOf(pack, found, ({ reviews, name }) => reviews[0] ?? name),
  };
}

/** Which rows recommend; with a word of the titles' column, those whose item holds it. */
function recommending(pack: Pack, words: readonly string[]): Words {
  const itemsOf = (one: Committee) =>
    one.titles.filter(
      ({ value }) =>
        value.startsWith("推荐") && (words.length === 0 || words.some((word) => value.includes(word))),
    );
  const found = pack.plan.committees.filter((one) => itemsOf(one).length > 0);
  if (found.length === 0) return recommending(pack, []);
  const groups = groupBy(found, (one) =>
    itemsOf(one)
      .map(({ value }) => value)
      .join("、"),
  );
  const parts = [...groups].map(([item, group]) => `“${item}”：${group.map(fieldOf).join("、")}`);
  const only = found.filter(({ reviews }) => reviews.length === 0);
  const alone = only.length === 0 ? "" : `只推荐、自己不评的是${only.map(fieldOf).join("、")}。`;
  return {
    say: `${parts.join("；")}。推荐是报到上一级评委会，区里不评。${alone}`,
    passages: rowsOf(pack, found, (one) => itemsOf(one)[0] ?? one.name),
  };
}

function excluding(pack: Pack): Words {
  const rows = pack.plan.committees.filter(({ excludes }) => excludes.length > 0);
  const initial = pack.plan.initialRecognition;
  const also = initial.excludes.length > 0 ? "和大中专毕业生初定" : "";
  return {
    say: `写明“自主评聘单位除外”的是：${rows.map(fieldOf).join("、")}${also}。别的行没有写。`,
    passages: [...rows, ...(also === "" ? [] : [initial])]
      .flatMap(({ excludes }) => excludes.map(quoteOf))
      .slice(0, mostRows),
  };
}

function ownerOf(pack: Pack, phone: string): Words {
  const { committees, initialRecognition: initial } = pack.plan;
  const found = committees.find((one) => one.phone?.value === phone);
  if (found?.phone) {
    return {
      say: `${phone} 是${found.office.value}的电话，${shortCommittee(found)}的办公室在那里。`,
      passages: [quoteOf(found.phone)],
    };
  }
  if (initial.phone?.value === phone) {
    return {
      say: `${phone} 是${initial.office.value}的电话，通知里写在${initial.name.value}这一项。`,
      passages: [quoteOf(initial.phone)],
    };
  }
  return { say: `附件1里没有 ${phone} 这个电话。`, passages: [table(pack)] };
}

function nextRound(pack: Pack, today: string): Words {
  const { months: rounds, office, phone } = pack.plan.initialRecognition;
  const year = pack.manifest.year.value;
  const [todayYear = 0, todayMonth = 0] = today.split("-").map(Number);
  const next = todayYear === year ? rounds.find(({ value }) => value >= todayMonth) : undefined;
  const all = `${year} 年度初定在 ${rounds.map(({ value }) => value).join("、")} 月各完成一轮`;
  const ask = `现在交赶不赶得上哪一轮，通知没有写，问${office.value}${phone === null ? "" : `，电话 ${phone.value}`}`;
  return {
    say: `${all}${next === undefined ? "" : `，下一轮是 ${next.value} 月`}。${ask}。`,
    passages: [
      ...(next === undefined ? rounds.slice(0, 1) : [next]).map(quoteOf),
      pack.plan.initialRecognition.quarterly,
    ],
  };
}

/** In the order in which their keys first come. Node 20 has no Map.groupBy. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
