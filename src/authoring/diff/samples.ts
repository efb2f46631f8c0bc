import type { Pack } from "../../packs/pack.ts";
import type { Advice, Finding } from "../../policy/advice.ts";
import { assess } from "../../policy/assess.ts";
import { compile } from "../../policy/compile.ts";
import { windowStates } from "../../policy/window.ts";
import { Refusal } from "../../refusal.ts";
import { officeText, subjectNames } from "../../render/names.ts";
import { compileLexicon } from "../../understanding/lexicon.ts";
import { routeName, verdictNames } from "../review/samples.ts";
import { type Reader, readSample, type Sample, sampleId } from "../samples/sample.ts";
import { samplesOf } from "../samples/samples.ts";
import { sameButYears } from "./text.ts";

/** What of an answer is another. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A sample applicant who gets another answer. */
export interface SampleChange {
  readonly sample: Sample;
  readonly changes: readonly Change[];
  /** The same outcome in other words. */
  readonly words: readonly Change[];
}

export interface ComparedSamples {
  /** Of both packs together, each asked in the same words. */
  readonly asked: number;
  readonly changed: readonly SampleChange[];
}

/** Puts the sample applicants of both packs to both, in the same words, each in the pack's own year. */
export function compareSamples(before: Pack, after: Pack): ComparedSamples {
  const [one, other] = [readerOf(before), readerOf(after)];
  const samples = new Map(
    [...samplesOf(one), ...samplesOf(other)].map((sample) => [sampleId(sample), sample]),
  );
  const years = after.manifest.year.value - before.manifest.year.value;
  const compared = [...samples.values()].map((sample) => {
    const changes = changesOf(answerOf(one, sample), answerOf(other, sample), years);
    return { sample, ...changes };
  });
  return {
    asked: samples.size,
    changed: compared.filter(({ changes, words }) => changes.length + words.length > 0),
  };
}

function readerOf(pack: Pack): Reader {
  return { policy: compile(pack), lexicon: compileLexicon(pack) };
}

/** An advice; or what the pack doesn't understand of the words. */
function answerOf(reader: Reader, sample: Sample): Advice | Refusal {
  try {
    return assess(reader.policy, readSample(reader, sample));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function changesOf(before: Advice | Refusal, after: Advice | Refusal, years: number) {
  if (before instanceof Refusal || after instanceof Refusal) {
    const text = (answer: Advice | Refusal) =>
      answer instanceof Refusal ? `听不懂「${answer.details.got}」` : routeName(answer);
    const change = { what: "去处", before: text(before), after: text(after) };
    return { changes: change.before === change.after ? [] : [change], words: [] };
  }
  const pairs: readonly (readonly [string, string, string])[] = [
    ["去处", routeName(before), routeName(after)],
    ["评委会", before.committee?.name ?? "没有", after.committee?.name ?? "没有"],
    ["评审时间", windowText(before), windowText(after)],
    ["请问", officeText(before.contact), officeText(after.contact)],
    ["结论", verdictNames[before.verdict], verdictNames[after.verdict]],
  ];
  const changes = pairs
    .filter(([, one, other]) => one !== other)
    .map(([what, one, other]) => ({ what, before: one, after: other }));
  const found = findingChanges(before, after, years);
  return { changes: [...changes, ...found.changes], words: found.words };
}

/** Without the year, which is the pack's own. */
function windowText({ window }: Advice): string {
  if (window === null) return "没有";
  return `${Number(window.start.slice(5))} 月至 ${Number(window.end.slice(5))} 月，${windowStates[window.status]}`;
}

const statuses: Readonly<Record<Finding["status"], string>> = {
  met: "符合",
  unmet: "不符合",
  unknown: "不清楚",
  applies: "适用",
  "not-applicable": "不适用",
  info: "说明",
};

/** Findings by rule and year: those that one pack alone has, that came out otherwise, and that are worded otherwise. */
function findingChanges(before: Advice, after: Advice, years: number) {
  const [olds, news] = [findingsOf(before, 0), findingsOf(after, years)];
  const changes: Change[] = [];
  const words: Change[] = [];
  for (const key of new Set([...olds.keys(), ...news.keys()])) {
    const [one, other] = [olds.get(key), news.get(key)];
    const what = findingName(one ?? other, one === undefined ? years : 0);
    const outcomes = [one, other].map(outcomeOf);
    const [was = "", is = ""] = outcomes;
    if (was !== is) changes.push({ what, before: was, after: is });
    else if (one !== undefined && other !== undefined && !sameButYears(one.message, other.message, years))
      words.push({ what, before: one.message, after: other.message });
  }
  return { changes, words };
}

const ruleNames: Readonly<Record<string, string>> = {
  "continuing-education.years": "学时合格的年数",
  "continuing-education.otherwise": "学时的其他规定",
  "route.scope": "通知管不管这个单位",
  "plan.outdated": "计划的年度",
};
/** By the first word of a rule's name. */
const ruleKinds: Readonly<Record<string, string>> = {
  route: "去哪里",
  window: "评审时间",
  "continuing-education": "继续教育",
  mountain: "山区",
  plan: "计划",
  submission: "材料",
  platform: "申报平台",
};

/** What a finding is about; a year as the first pack has it. */
function findingName(finding: Finding | undefined, later: number): string {
  const { rule = "", year } = finding ?? {};
  if (rule === "continuing-education.year" && year !== undefined) return `${year - later} 年学时`;
  return ruleNames[rule] ?? ruleKinds[rule.split(".")[0] ?? ""] ?? rule;
}

function outcomeOf(finding: Finding | undefined): string {
  if (finding === undefined) return "没有这一项";
  const short = (finding.shortfalls ?? []).map(
    ({ subject, hours }) => `${subjectNames[subject]}学时差 ${hours}`,
  );
  // A year that is only told: what it is short of is all that there is to it.
  if (finding.status === "info" && finding.year !== undefined) return short.join("，") || "不差";
  return [statuses[finding.status], ...short].join("，");
}

function findingsOf({ findings }: Advice, years: number): ReadonlyMap<string, Finding> {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.year === undefined ? "" : finding.year - years}`;
    byKey.set(byKey.has(key) ? `${key} ${byKey.size}` : key, finding);
  }
  return byKey;
}
