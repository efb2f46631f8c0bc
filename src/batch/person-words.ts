import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Advice, Finding, Route } from "../policy/advice.ts";
import { stepsForEverybody } from "../policy/next-steps.ts";
import type { Profile, Reading } from "../policy/profile.ts";
import { windowStates } from "../policy/window.ts";
import { monthSpan, shortfallTexts } from "../render/advice-words.ts";
import { monthName, officeText, pathName, specialtyName, unitName } from "../render/names.ts";

/** An advice in the few words that a row of a sheet has room for; every sentence is spoken of a colleague, not to him. */

export const verdictNames = { ready: "可以报", "not-ready": "还不够", incomplete: "还不能定" } as const;
export const verdictLooks = { ready: "good", "not-ready": "short", incomplete: "open" } as const;

const routeNames: Readonly<Record<Route, string>> = {
  "local-review": "评委会评审",
  recommendation: "评委会推荐到上一级",
  "city-submission": "送市里的评委会",
  "self-appraisal": "本单位自主评聘",
  "initial-recognition": "初定",
  unlisted: "评委会没有列这个职称",
};

export function routeText({ route }: Advice): string {
  return route === null ? "还不能定" : routeNames[route];
}

export function committeeText(pack: Pack, { committee, route }: Advice): string {
  if (committee !== null) return committee.name;
  switch (route) {
    case "city-submission":
      return `${pack.manifest.region.value}没有设这个评委会`;
    case "self-appraisal":
      return "本单位自主评聘";
    case "initial-recognition":
      return pack.plan.initialRecognition?.name.value ?? "初定";
    default:
      return "还不能定";
  }
}

export function contactText({ contact }: Advice): string {
  return officeText(contact);
}

/** The months of the review; never days for handing papers in. */
export function windowText({ window, route, findings }: Advice): string {
  if (window !== null && route === "initial-recognition") return `${monthName(window.start)}完成下一轮`;
  if (window !== null) return `${monthSpan(window.start, window.end)}，${windowStates[window.status]}`;
  return spoken(findings.filter(({ rule }) => rule.startsWith("window.")));
}

/** What is short, exactly: by year and subject, and by number of years. */
export function shortText({ findings }: Advice): string {
  const unmet = findings.filter(({ status }) => status === "unmet");
  const hours = shortfallTexts(unmet.flatMap(({ shortfalls = [] }) => shortfalls));
  const others = unmet.filter(({ shortfalls = [] }) => shortfalls.length === 0).map(inThirdPerson);
  return [...hours.map((text) => `${text}。`), ...others].join("\n");
}

/** What is still to be filled in, and what is open beside that. Mountain years lower no verdict: they come last. */
export function openText({ missing, findings, verdict }: Advice): string {
  const needed = missing.filter((path) => !path.startsWith("mountain")).map(pathName);
  const more = missing.filter((path) => path.startsWith("mountain")).map(pathName);
  return [
    needed.length > 0 ? `要补填：${needed.join("、")}。` : "",
    ...(verdict === "ready"
      ? []
      : findings.filter((finding) => isOpen(finding, needed.length > 0)).map(said)),
    more.length > 0 ? `也可以填：${more.join("、")}。` : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Whether a finding leaves the verdict open by itself; what only waits for a missing answer doesn't. */
function isOpen({ rule, status }: Finding, somethingIsMissing: boolean): boolean {
  if (status !== "unknown" || /^(?:window|mountain|submission)\./.test(rule)) return false;
  if (rule.startsWith("plan.")) return true;
  return !somethingIsMissing;
}

/** The finding that a title is usually got by an examination: it comes before all other steps. */
export const examinationRule = "submission.examination";

/** The steps that aren't everybody's. */
export function stepsText(pack: Pack, { nextSteps, findings }: Advice): string {
  const shared = stepsForEverybody(pack);
  const first = findings.filter(({ rule }) => rule === examinationRule).map(said);
  const own = nextSteps.filter((step) => !shared.includes(step)).map(spokenOf);
  const steps = [...first, ...own];
  return steps.length === 1
    ? (steps[0] ?? "")
    : steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
}

/** The clauses that the row stands on, by their names in the notice. */
export function clausesText(pack: Pack, { findings }: Advice): string {
  const bearing = findings.filter(
    ({ rule, status }) => rule.startsWith("window.") || (status !== "info" && status !== "not-applicable"),
  );
  const clauses = new Set(bearing.flatMap(({ citations }) => citations));
  return [...clauses].map((clause) => clauseName(pack, clause)).join("、");
}

/** How the row's words were understood, so that it can be checked; what the notice doesn't say itself is marked. */
export function readingText(pack: Pack, profile: Profile, unitByName: boolean): string {
  const { specialty, target, unit } = profile;
  const parts = [
    specialty && reading(specialtyName(pack, specialty.id), specialty),
    target && reading(target.id, target),
    unit && (unitByName ? `${unitName(pack, unit.id)}（看单位名称）` : unitName(pack, unit.id)),
  ];
  return parts.filter((part) => part !== undefined).join("\n");
}

function reading(name: string, { word, basis }: Reading): string {
  if (basis === "notice" || word.trim() === name) return name;
  return `${name}（${basis === "interpretation" ? "我们的理解" : "一般知识"}，请核对）`;
}

function spoken(findings: readonly Finding[]): string {
  return findings.map(said).join("\n");
}

export function said(finding: Finding): string {
  const mark = finding.basis === "interpretation" ? "（我们的理解）" : "";
  return `${inThirdPerson(finding)}${mark}`;
}

function inThirdPerson({ message }: Finding): string {
  return spokenOf(message);
}

/** What is said to an applicant, said of him. */
function spokenOf(text: string): string {
  return text
    .replaceAll("你问的是", "申报的是")
    .replaceAll(/你个人/g, "个人")
    .replaceAll("你", "本人");
}
