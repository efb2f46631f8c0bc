import { mountainCounties, otherCounties } from "../../packs/pack-words.ts";
import type { Advice } from "../../policy/advice.ts";
import { assess } from "../../policy/assess.ts";
import type { Policy } from "../../policy/compile.ts";
import { nextQuestion } from "../../policy/next-question.ts";
import type { Path } from "../../policy/path.ts";
import type { Profile } from "../../policy/profile.ts";
import type { Question, QuestionId } from "../../policy/question.ts";
import { coreYears, enoughHours } from "../samples/hours.ts";
import { checksEdges, type Way } from "./checks-graph.ts";
import type { FlowEdge, FlowGraph, FlowNode } from "./graph.ts";
import type { EndState } from "./where.ts";

/**
 * What is asked once it is known where the title goes, walked from each such end by the core's own questions. Questions of one
 * kind are one box; an answer after which the verdict can't change any more says so.
 */

interface Step {
  readonly label: string;
  readonly profile: Profile;
  /** The question is skipped. */
  readonly declined?: QuestionId;
}

interface Walk {
  readonly policy: Policy;
  readonly core: readonly number[];
  readonly start: string;
  readonly nodes: Map<string, FlowNode>;
  readonly ways: Map<string, Way>;
}

const result = "result";
const judgeNames: Readonly<Record<Path["deciders"], string>> = {
  city: "市里的评委会决定的",
  province: "省里决定的",
  junior: "初级评委会决定的",
  initial: "初定",
  open: "谁决定还没定的",
};
export function checksFlow(policy: Policy, ends: readonly EndState[]): FlowGraph {
  const nodes = new Map<string, FlowNode>([[result, { id: result, kind: "outcome", label: "结论和去处" }]]);
  const ways = new Map<string, Way>();
  const core = coreYears(policy);
  for (const [judge, profile] of judgesOf(policy, ends))
    walkOn({ policy, core, start: judge, nodes, ways }, profile, []);
  const starts = startNodes(policy, ends);
  const drawn = checksEdges([...ways.values()]);
  return {
    nodes: [...starts.nodes, ...nodes.values(), ...drawn.nodes],
    edges: [...starts.edges, ...drawn.edges],
  };
}

/** One profile for each who may decide on a title (clause 3 speaks of some alone), and each way of checking hours. */
function judgesOf(policy: Policy, ends: readonly EndState[]): ReadonlyMap<string, Profile> {
  const judges = new Map<string, Profile>();
  for (const { profile } of ends) {
    const { deciders, hours, open } = policy.path(profile);
    const judge = judgeNames[deciders];
    // Where the route is open no verdict is "ready": of two with one judge the settled one shows more.
    if (hours === "checked" && (!judges.has(judge) || !open)) judges.set(judge, profile);
  }
  return judges;
}

/** The verdicts that can still come. */
function walkOn(
  walk: Walk,
  profile: Profile,
  declined: readonly QuestionId[],
): ReadonlySet<Advice["verdict"]> {
  const question = nextQuestion(walk.policy, profile, declined);
  if (question === null) return new Set([assess(walk.policy, profile).verdict]);
  const from = noted(walk, question, profile);
  const all = new Set<Advice["verdict"]>();
  for (const step of stepsFrom(walk, question, profile)) {
    const said = step.declined === undefined ? declined : [...declined, step.declined];
    const next = nextQuestion(walk.policy, step.profile, said);
    const to = next === null ? result : noted(walk, next, profile);
    const verdicts = walkOn(walk, step.profile, said);
    const key = JSON.stringify([from, step.label, to]);
    const way = walk.ways.get(key) ?? { from, to, label: step.label, starts: new Set(), verdicts: new Set() };
    walk.ways.set(key, way);
    way.starts.add(walk.start);
    for (const verdict of verdicts) {
      way.verdicts.add(verdict);
      all.add(verdict);
    }
  }
  return all;
}

/** The box of a question; years that only count towards the number share one. */
function noted({ core, nodes }: Walk, question: Question, { applicationYear }: Profile): string {
  const before = question.year === undefined ? null : applicationYear - question.year;
  const isCore = before !== null && core.includes(before);
  const id = before === null ? question.field : isCore ? `hours.${before}` : "hours.earlier";
  if (!nodes.has(id)) nodes.set(id, { id, kind: "question", ...labelOf(question, isCore ? before : null) });
  return id;
}

function labelOf({ field }: Question, before: number | null) {
  switch (field) {
    case "hours":
      if (before === null) return { label: "更早各年的学时？", note: "（一年一年问）" };
      return {
        label:
          before === 0 ? "申报当年的学时？" : before === 1 ? "前一年度的学时？" : `前 ${before} 年的学时？`,
      };
    case "requiredYears":
      return { label: "所评职称要求几年？" };
    case "careerStart":
      return { label: "哪年参加工作？" };
    case "mountainYears":
      return { label: "在山区县做过几年？" };
    case "mountainCounty":
      return { label: "在哪个县做的？" };
    default:
      return { label: field };
  }
}

/** Answers that can matter: enough and one short, as many years as must meet anyway and more, early and late careers. */
function stepsFrom({ policy, core }: Walk, question: Question, profile: Profile): readonly Step[] {
  const skip: Step = { label: "跳过", profile, declined: question.id };
  const { year } = question;
  if (question.field === "hours" && year !== undefined) {
    const enough = enoughHours(policy);
    const short = { ...enough, total: (enough.total ?? 1) - 1 };
    const given = (label: string, hours: typeof enough): Step => ({
      label,
      profile: { ...profile, hours: { ...profile.hours, [year]: hours } },
    });
    const isCore = core.includes(profile.applicationYear - year);
    return [given("每项都够", enough), given("有一项不够", short), ...(isCore ? [skip] : [])];
  }
  switch (question.field) {
    case "requiredYears":
      return [
        { label: `${core.length} 年以内`, profile: { ...profile, requiredYears: core.length } },
        { label: `${core.length} 年以上`, profile: { ...profile, requiredYears: core.length + 1 } },
        skip,
      ];
    case "careerStart": {
      const { applicationYear } = profile;
      const late = applicationYear - core.length + 1;
      return [
        { label: "年数不够", profile: { ...profile, careerStart: late } },
        { label: "年数刚够", profile: { ...profile, careerStart: late - 1 } },
        {
          label: "早就参加工作",
          profile: { ...profile, careerStart: Math.min(policy.hours.exemptBefore ?? late, late) - 3 },
        },
        skip,
      ];
    }
    case "mountainYears":
      return [
        { label: "没有", profile: { ...profile, mountainYears: 0 } },
        { label: "做过", profile: { ...profile, mountainYears: 6 } },
        skip,
      ];
    case "mountainCounty": {
      const from = (label: string, counties: readonly string[]): readonly Step[] =>
        counties.slice(0, 1).map((county) => ({ label, profile: { ...profile, mountainCounty: [county] } }));
      return [
        ...from("山区县", mountainCounties(policy.pack)),
        ...from("别的县", otherCounties(policy.pack)),
        skip,
      ];
    }
    default:
      return [skip];
  }
}

/** The ends of the first drawing, those together that go on with the same question. */
function startNodes(policy: Policy, ends: readonly EndState[]) {
  const groups = new Map<string, string[]>();
  for (const { label, profile } of ends) {
    if ([...groups.values()].some((labels) => labels.includes(label))) continue;
    const question = nextQuestion(policy, profile, []);
    const before = question?.year === undefined ? null : profile.applicationYear - question.year;
    const to = question === null ? result : before === null ? question.field : `hours.${before}`;
    groups.set(to, [...(groups.get(to) ?? []), label]);
  }
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  for (const [to, labels] of groups) {
    const id = `start ${to}`;
    const names = labels.map((label) => label.split("：")[0]);
    nodes.push({ id, kind: "start", label: names.join("、") });
    edges.push({ from: id, to, label: "" });
  }
  return { nodes, edges };
}
