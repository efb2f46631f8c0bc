import type { Advice, Finding, Shortfall } from "../policy/advice.ts";
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
    routes.find((finding) => finding.status === "unknown") ??
    routes.find((finding) => finding.status === "applies") ??
    null
  );
}

const states = { upcoming: "还没有开始", open: "正在进行", closed: "已经结束" } as const;

/** When: the months of the review, and that they aren't for filing. */
export function advisedWindow(advice: Advice): string {
  if (advice.window === null) return "";
  const { start, end, status } = advice.window;
  if (advice.route === "initial-recognition") return `下一次完成初定是 ${monthName(end)}。`;
  return `评审时间是 ${monthSpan(start, end)}，${states[status]}（这是评审的时间，不是申报时间）。`;
}

/** 2024 年 7 月到 9 月. */
export function monthSpan(start: string, end: string): string {
  if (start === end) return monthName(start);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return `${monthName(start)}到${sameYear ? ` ${Number(end.slice(5))} 月` : monthName(end)}`;
}

/** Whether the checks hold; exact about what is short, and about what is open. */
export function checksLine(advice: Advice): string {
  switch (advice.verdict) {
    case "ready":
      return "该核对的都符合。";
    case "not-ready":
      return notReady(advice);
    case "incomplete":
      return advice.missing.length === 0
        ? "还有要向办公室确认的，见下面的“？”。"
        : `还要知道：${advice.missing.map(pathName).join("、")}。`;
  }
}

function notReady(advice: Advice): string {
  const shortfalls = advice.findings
    .filter((finding) => finding.status === "unmet")
    .flatMap((finding) => finding.shortfalls ?? []);
  const texts = [...new Set(shortfalls.map(shortfallText))];
  return texts.length === 0 ? "有一项还不符合，见下面的“✗”。" : `${texts.join("；")}。`;
}

/** 2024 年还差 1 个一般公需学时. */
export function shortfallText({ year, subject, hours }: Shortfall): string {
  return `${year} 年还差 ${hours} 个${subjectNames[subject]}学时`;
}
