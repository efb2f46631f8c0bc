import type { Pack } from "../packs/pack.ts";
import { mustMeetText } from "../packs/pack-words.ts";
import type { Advice, Finding, Shortfall } from "../policy/advice.ts";
import { windowStates } from "../policy/window.ts";
import { monthName, pathName, subjectNames } from "./names.ts";

/** ✓ ✗ ？ for what was checked, · for what is said beside it. */
export function markOf(finding: Finding): "✓" | "✗" | "？" | "·" {
  switch (finding.status) {
    case "met":
      return "✓";
    case "unmet":
      return "✗";
    case "unknown":
      return "？";
    case "applies":
    case "not-applicable":
    case "info":
      return "·";
  }
}

/** The finding that says where to go, or why that is open. Null where nothing of the route was found. */
export function whereFinding(advice: Advice): Finding | null {
  const routes = advice.findings.filter((finding) => finding.rule.startsWith("route."));
  return (
    routes.find((finding) => finding.rule === `route.${advice.route}`) ??
    (advice.route === null ? routes.find(isOpenRoute) : undefined) ??
    null
  );
}

/** Self-appraisal left open and a mismatch say more than that the unit isn't known. */
function isOpenRoute(finding: Finding, _index: number, routes: readonly Finding[]): boolean {
  const open = routes.filter((route) => route.status === "unknown");
  return finding === (open.find((route) => route.rule !== "route.scope") ?? open[0]);
}

/**
 * When, with the finding that it says: the months of the review, and that they aren't for filing. Without a window, what
 * was found of it; null where nothing was.
 */
export function whenLine(
  pack: Pack,
  advice: Advice,
): { readonly text: string; readonly finding: Finding } | null {
  const finding = advice.findings.find(({ rule }) => rule.startsWith("window."));
  if (finding === undefined) return null;
  if (advice.window === null || advice.route === "initial-recognition")
    return { text: finding.message, finding };
  const { start, end, status } = advice.window;
  const when = `${monthSpan(start, end)}，${windowStates[status]}`;
  return {
    text: `评审时间是 ${when}；这不是申报时间，${filingDays(pack.rules).replace("，", "")}。`,
    finding,
  };
}

/** Who sets the days on which papers are taken, as far as the notice says. */
export function filingDays({ procedure }: Pack["rules"]): string {
  return procedure.committeeNotice === undefined
    ? "哪几天交材料，通知没有写"
    : "哪几天交材料，看评委会自己的通知";
}

/** 2024 年 7 月到 9 月. */
export function monthSpan(start: string, end: string): string {
  if (start === end) return monthName(start);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return `${monthName(start)}到${sameYear ? ` ${Number(end.slice(5))} 月` : monthName(end)}`;
}

/** Whether the checks hold; exact about what is short, and about what is open. */
export function checksLine(pack: Pack, advice: Advice): string {
  switch (advice.verdict) {
    case "ready":
      return advice.findings.some((finding) => finding.status === "met") ? "该核对的都符合。" : "";
    case "not-ready":
      return notReady(advice);
    case "incomplete":
      return incomplete(pack, advice);
  }
}

function notReady(advice: Advice): string {
  const unmet = advice.findings.filter((finding) => finding.status === "unmet");
  const shortfalls = shortfallTexts(unmet.flatMap((finding) => finding.shortfalls ?? []));
  return shortfalls.length === 0 ? "有一项还不符合，见下面的“✗”。" : `${shortfalls.join("；")}。`;
}

/** 山区 lowers no verdict, so it isn't asked for here. */
function incomplete(pack: Pack, advice: Advice): string {
  const years = advice.findings.filter(
    ({ rule, status }) => rule === "continuing-education.year" && status !== "info",
  );
  const held = years.length > 0 && years.every(({ status }) => status === "met");
  const needed = advice.missing.filter((path) => !path.startsWith("mountain")).map(pathName);
  const open = needed.length === 0 ? "还有要问清楚的，见“？”。" : `还要知道：${needed.join("、")}。`;
  return held ? `${mustMeetText(pack)}的学时都够。${open}` : open;
}

/** 2024 年还差 1 个一般公需学时, one text a year. */
export function shortfallTexts(shortfalls: readonly Shortfall[]): readonly string[] {
  const years = [...new Set(shortfalls.map(({ year }) => year))];
  return years.map((year) => {
    const parts = shortfalls.filter((shortfall) => shortfall.year === year).map(hoursShort);
    return `${year} 年还差 ${[...new Set(parts)].join("、")}`;
  });
}

function hoursShort({ hours, subject }: Shortfall): string {
  return `${hours} 个${subjectNames[subject]}学时`;
}

/** One sentence isn't said twice: where two findings say the same, the one that isn't the notice's own stays. */
export function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => {
    const same = findings.filter(
      (other) => other.message === finding.message && markOf(other) === markOf(finding),
    );
    return finding === (same.find((other) => other.basis !== "notice") ?? same[0]);
  });
}
