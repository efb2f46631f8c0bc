import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import { annexNumber, hereIn } from "../packs/pack-words.ts";
import type { Round } from "../packs/rounds.ts";
import type { Committee, Computation, Passage, Specialty } from "../packs/schema.ts";
import type { Answer } from "./answer.ts";
import { fieldOf, shortCommittee } from "./committee-names.ts";

/**
 * What a row of the plan says of one committee, asked by what is wanted of it.
 *
 *   序号 | 评委会名称 | 所评资格名称 | 启动时间 | 完成时间 | 评委会办公室所在单位及电话 | 申报对象
 */
export type CommitteeQuestion = Extract<Computation, `committee.${string}`>;

type Words = Pick<Answer, "say" | "passages">;

/** @param topic the answer's heading, without the committee */
export function committeeAnswer(
  pack: Pack,
  question: CommitteeQuestion,
  topic: string,
  committee: Committee,
): Answer {
  return {
    status: "answered",
    id: `${question}:${committee.id}`,
    topic: `${fieldOf(pack, committee)}：${topic}`,
    basis: "notice",
    ...words(pack, question, committee),
  };
}

function words(pack: Pack, question: CommitteeQuestion, committee: Committee): Words {
  const name = shortCommittee(pack, committee);
  const { windows, office, phone, titles, recommends, applicants } = committee;
  const starts = windows.map(({ start }) => quoteOf(start));
  const ends = windows.map(({ end }) => quoteOf(end));
  const year = pack.manifest.year.value;
  const { committeeNotice } = pack.rules.procedure;
  const notice = committeeNotice === undefined ? [] : [committeeNotice];
  const days = committeeNotice === undefined ? "哪几天交材料通知没有写" : "哪几天交材料看它自己的通知";
  const filing = `${days}，可以问${contact(committee)}`;
  switch (question) {
    case "committee.window":
      return {
        say: `${name}的评审是 ${year} 年${each(windows, ({ start, end }) => `${start.value} 月启动、${end.value} 月完成`)}。这是评审的时间，${filing}。`,
        passages: [...starts, ...ends, ...notice],
      };
    case "committee.start":
      return {
        say: `${name}的评审 ${year} 年${each(windows, ({ start, end }) => `${start.value} 月启动，${end.value} 月完成`)}。启动不等于开始申报，${filing}。`,
        passages: [...starts, ...ends, ...notice],
      };
    case "committee.end":
      return {
        say: `${name}的评审计划 ${year} 年${each(windows, ({ start, end }) => `${end.value} 月完成（${start.value} 月启动）`)}。这不是申报截止的时间，${filing}。`,
        passages: [...ends, ...starts, ...notice],
      };
    case "committee.phone":
      return {
        say: `${name}办公室在${office.value}，${phone === null ? "通知没有给电话" : `电话 ${phone.value}`}。`,
        passages: contactPassages(committee),
      };
    case "committee.office":
      return {
        say: `归${name}，办公室在${contact(committee)}。${whereAndWhen(pack)}`,
        passages: [...contactPassages(committee), ...notice],
      };
    case "committee.titles":
      return {
        say: `${name}所评资格写的是：${titles.map(({ value }) => value).join("、")}。${recommending(pack, committee)}`,
        passages: titles.map(quoteOf),
      };
    case "committee.recommends":
      return {
        say:
          recommends.length === 0
            ? `${name}这一行没有写推荐。所评资格是：${titles.map(({ value }) => value).join("、")}。`
            : `${name}${reviewed(committee)}${recommendedItems(committee).join("、")}：推荐到上一级评委会，${hereIn(pack)}不评。`,
        passages: titles.map(quoteOf),
      };
    case "committee.applicants":
      return {
        say: `${name}的申报对象是：${applicants.value}。`,
        passages: [quoteOf(applicants)],
      };
    case "committee.which":
      return {
        say: `归${name}（${clauseName(pack, committee.clause)}），办公室在${contact(committee)}。`,
        passages: [quoteOf(committee.name), ...contactPassages(committee)],
      };
    case "committee.overview":
      return {
        say: `归${name}：${titles.map(({ value }) => value).join("、")}；评审 ${windows.map(({ start, end }) => `${start.value} 月到 ${end.value} 月`).join("、")}；办公室在${contact(committee)}。`,
        passages: [quoteOf(committee.name), ...titles.map(quoteOf), ...starts, ...ends],
      };
  }
}

/** Each round in words; how many there are, where more than one. */
function each(windows: readonly Round[], say: (round: Round) => string): string {
  const said = windows.map(say).join("；");
  return windows.length === 1 ? ` ${said}` : `分 ${windows.length} 轮：${said}`;
}

/** 申报在统一的平台上，哪几天交看它自己的评审通知。 As far as the notice says. */
function whereAndWhen({ rules }: Pack): string {
  const parts = [
    ...(rules.platform === undefined ? [] : ["申报在统一的平台上"]),
    ...(rules.procedure.committeeNotice === undefined ? [] : ["哪几天交看它自己的评审通知"]),
  ];
  return parts.length === 0 ? "" : `${parts.join("，")}。`;
}

/** The way of a field without a committee here: the plan's note; null where the notice has none. */
export function cityAnswer(pack: Pack, topic: string, specialty: Specialty): Answer | null {
  const { noCommittee } = pack.plan;
  if (noCommittee === undefined) return null;
  const { handIn, deliveredBy, reviewers } = noCommittee;
  const annex = `附件${annexNumber(pack)}`;
  const next = deliveredBy?.quote.includes("经办人员") === true ? "，再由单位经办人员报市里" : "，再报市里";
  return {
    status: "answered",
    id: `city:${specialty.id}`,
    topic: `${specialty.name}：${topic}`,
    basis: "interpretation",
    why: `${annex}里没有管${specialty.name}的评委会，我们理解为按${clauseName(pack, handIn.clause)}办。`,
    say: `${annex}没有管${specialty.name}的评委会。材料先报${reviewers.value}审核${next}；电话和时间通知没有写。`,
    passages: [handIn, ...(deliveredBy === undefined ? [] : [deliveredBy])],
  };
}

/** Its office with the number, in words. */
function contact({ office, phone }: Committee): string {
  return phone === null ? `${office.value}（通知没有给电话）` : `${office.value}，电话 ${phone.value}`;
}

function contactPassages({ office, phone }: Committee): readonly Passage[] {
  return [quoteOf(office), ...(phone === null ? [] : [quoteOf(phone)])];
}

function recommendedItems({ titles }: Committee): readonly string[] {
  return titles.map(({ value }) => value).filter((value) => value.startsWith("推荐"));
}

function recommending(pack: Pack, committee: Committee): string {
  const items = recommendedItems(committee);
  return items.length === 0 ? "" : `“${items.join("、")}”是推荐到上一级评委会，${hereIn(pack)}不评。`;
}

/** 自己评助理工程师；, nothing where it reviews none itself. */
function reviewed({ titles }: Committee): string {
  const own = titles.map(({ value }) => value).filter((value) => !value.startsWith("推荐"));
  return own.length === 0 ? "写的是" : `自己评${own.join("、")}；`;
}

export function quoteOf({ clause, quote }: Passage): Passage {
  return { clause, quote };
}
