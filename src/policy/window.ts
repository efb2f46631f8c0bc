import type { Pack } from "../packs/pack.ts";
import { askedOfCity, noteClause } from "../packs/pack-words.ts";
import { monthOfYear, type Round, roundsText, roundText } from "../packs/rounds.ts";
import type { Committee } from "../packs/schema.ts";
import type { Advice, Finding } from "./advice.ts";
import { callee, finding } from "./finding.ts";
import { remember } from "./remember.ts";
import type { InitialTable } from "./route.ts";

/**
 * The plan's 启动时间 and 完成时间: months in which the review runs. It is no period for handing papers in; those days are
 * in the committee's own notice, where the notice says so (各初(中)评委会根据职称评审计划要求发布本系列(专业)评审通知).
 */
type Window = Advice["window"];

interface WindowView {
  readonly window: Window;
  readonly findings: readonly Finding[];
}

/** What to say of the window on a day of an application year. */
export type WindowRule = (asOf: string, outdated: boolean) => WindowView;

const none: WindowView = Object.freeze({ window: null, findings: [] });

export const noWindow: WindowRule = () => none;

/** The window under way, else the next, else the last; where a committee has several, all of them are said. */
export function committeeWindow(pack: Pack, committee: Committee, recommends: boolean): WindowRule {
  const year = pack.manifest.year.value;
  const rounds = committee.windows.map((round) => {
    const start = monthOfYear(year, round.start.value);
    const end = monthOfYear(year, round.end.value);
    const view = (status: "upcoming" | "open" | "closed"): WindowView => ({
      window: Object.freeze({ start, end, status }),
      findings: [
        reviewFinding(pack, committee, round, status),
        ...(committee.windows.length > 1 ? [roundsFinding(committee, round)] : []),
        ...(recommends ? [districtPart(pack, committee)] : []),
      ],
    });
    return {
      start,
      // No day of the month comes after it in writing.
      lastDay: `${end}-31`,
      upcoming: view("upcoming"),
      open: view("open"),
      closed: view("closed"),
    };
  });
  const last = rounds.at(-1)?.closed ?? none;
  return (asOf, outdated) => {
    const round = outdated ? undefined : rounds.find(({ lastDay }) => asOf <= lastDay);
    if (round === undefined) return last;
    return asOf < round.start ? round.upcoming : round.open;
  };
}

/** Where a day stands to a window, in words. */
export const windowStates = { upcoming: "还没有开始", open: "正在进行", closed: "已经过了" } as const;

function reviewFinding(
  pack: Pack,
  committee: Committee,
  round: Round,
  status: keyof typeof windowStates,
): Finding {
  const { committeeNotice } = pack.rules.procedure;
  const whom = callee(committee.office.value, committee.phone?.value ?? null);
  const filing =
    committeeNotice === undefined ? "哪几天交材料，这份通知没有写" : "哪几天交材料，看评委会自己发的评审通知";
  return finding(
    "window.review",
    "info",
    `评审时间是 ${pack.manifest.year.value} 年 ${roundText(round)}，${windowStates[status]}。这是评审的时间；${filing}，请问${whom}。`,
    [committee.clause, ...(committeeNotice === undefined ? [] : [committeeNotice.clause])],
  );
}

function roundsFinding(committee: Committee, round: Round): Finding {
  return finding(
    "window.rounds",
    "info",
    `这个评委会一年评 ${committee.windows.length} 轮：${roundsText(committee)}。这里说的是 ${roundText(round)}这一轮。`,
    [committee.clause],
  );
}

function districtPart(pack: Pack, committee: Committee): Finding {
  return finding(
    "window.recommendation",
    "info",
    `我们理解，这段时间是${pack.manifest.region.value}推荐这一段的；上一级评委会什么时候评，这份通知没有写。`,
    [committee.clause],
    "interpretation",
  );
}

/** Initial recognition: the next completing month from the day on. Outside the pack's year there is none. */
export function initialWindow(
  pack: Pack,
  { months, office, phone, openAllYear, frequency }: InitialTable,
): WindowRule {
  const year = pack.manifest.year.value;
  const clauses = [office.clause, ...[openAllYear ?? frequency].flatMap((one) => one?.clause ?? [])];
  const whom = callee(office.value, phone?.value ?? null);
  const rounds = months
    .map((entry) => monthOfYear(year, entry.value))
    .sort()
    .map((at) => {
      const message = `下一轮初定在 ${year} 年 ${Number(at.slice(5))} 月完成。现在交材料赶不赶得上这一轮，通知没有写，请问${whom}。`;
      const view: WindowView = {
        window: Object.freeze({ start: at, end: at, status: "open" }),
        findings: [finding("window.initial-recognition", "info", message, clauses)],
      };
      return { at, view };
    });
  const list = months.length === 12 ? "每个月" : `在 ${months.map(({ value }) => `${value} 月`).join("、")}`;
  const unknown: WindowView = {
    window: null,
    findings: [
      finding(
        "window.initial-recognition",
        "unknown",
        `${year} 年的初定${list}完成；这个时间之外的安排，这份通知没有写，请问${whom}。`,
        clauses,
      ),
    ],
  };
  return (asOf, outdated) => {
    if (outdated || Number(asOf.slice(0, 4)) !== year) return unknown;
    const now = asOf.slice(0, 7);
    return rounds.find(({ at }) => now <= at)?.view ?? unknown;
  };
}

/** No committee here: the city's plan isn't in the pack, so no date is computed. */
export function cityWindow(pack: Pack): WindowRule {
  const cityPlan = pack.plan.noCommittee?.cityPlan;
  const where =
    cityPlan === undefined
      ? "评审时间这份通知没有写。"
      : `评审时间在市里的计划（${cityPlan.value}）里，这份资料没有收，所以不写日子。`;
  const view: WindowView = {
    window: null,
    findings: [
      finding("window.city-plan", "unknown", `${where}请问${askedOfCity(pack)}。`, [noteClause(pack)]),
    ],
  };
  return () => view;
}

/** The plan holds for its year alone: another application year, or a day after it, is said first. */
export function compileIsOutdated(pack: Pack): (asOf: string, applicationYear: number) => boolean {
  const year = pack.manifest.year.value;
  const yearAfter = String(year + 1);
  return (asOf, applicationYear) => applicationYear !== year || asOf >= yearAfter;
}

export type OutdatedWords = (asOf: string, applicationYear: number) => Finding;

export function compileOutdatedWords(pack: Pack): OutdatedWords {
  const { year, number, bureau } = pack.manifest;
  const say = (why: string) =>
    finding(
      "plan.outdated",
      "unknown",
      `${why}，而这份通知（${number.value}）只管 ${year.value} 年度。下面说的都是 ${year.value} 年的，现在怎样请看新的通知，或问${bureau.value}。`,
      [year.clause],
    );
  const forYear = remember((applicationYear: number) => say(`你问的是 ${applicationYear} 年度`));
  const onDay = remember((asOf: string) => say(`今天是 ${asOf}，${year.value} 年已经过了`));
  const inYear = remember((dayYear: number) => say(`今年是 ${dayYear} 年`));
  return (asOf, applicationYear) => {
    if (applicationYear === year.value) return onDay(asOf);
    // Whoever has named no year is judged for this one: he didn't ask for it.
    return applicationYear === Number(asOf.slice(0, 4)) ? inYear(applicationYear) : forYear(applicationYear);
  };
}
