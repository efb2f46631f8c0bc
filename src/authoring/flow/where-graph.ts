import { namesText } from "../page/names-text.ts";
import type { FlowEdge, FlowGraph, FlowNode } from "./graph.ts";

export type WhereField = "specialty" | "target" | "unit";

/** A question with its ways on: the names of the answers by where they lead. */
interface Question {
  readonly field: WhereField;
  readonly edges: Map<string, Set<string>>;
}

/** Questions by id; what isn't one is an end. */
export type Questions = Map<string, Question>;

const labels: Readonly<Record<WhereField, string>> = {
  specialty: "什么专业？",
  target: "评哪个职称？",
  unit: "什么单位？",
};
const whatever: Readonly<Record<WhereField, string>> = {
  specialty: "",
  target: "不论什么专业",
  unit: "不论什么专业、什么职称",
};
const counters: Readonly<Record<WhereField, string>> = {
  specialty: "个专业",
  target: "个职称",
  unit: "种单位",
};

/** What an end is called, by the core's decision. */
export const endLabels: Readonly<Record<string, string>> = {
  "local-review": "本地评审",
  recommendation: "本地推荐到上一级",
  unlisted: "评委会没有列：先问",
  "city-submission": "本地没有评委会：审核后报上一级",
  mismatch: "专业和职称对不上：先定",
  "no-target": "还不知道评什么",
  "no-specialty": "还不知道什么专业",
  nothing: "还什么都不知道",
  "out-of-scope": "单位在不在内没有写：先问",
  "initial-recognition": "初定",
  "self-appraisal": "单位自己评",
  "self-appraisal-initial": "单位自己办初定",
  "no-committee": "没有评委会，去处没有写：先问",
  excluded: "评委会不收这种单位：先问",
  "initial-unsaid": "通知没有写初定：先问",
  "self-appraisal-open": "先问单位的评聘方案",
};

/**
 * The walk as a graph that can be read. An answer that leads from every question of its kind to one and the same place is drawn
 * once, and a question whose remaining answers all lead to one place is drawn as that place.
 */
export function whereGraph(questions: Questions, startId: string): FlowGraph {
  const shared = takeShared(questions);
  const stands = (id: string): string => {
    const ways = questions.get(id)?.edges;
    const [only] = ways?.keys() ?? [];
    return ways?.size === 1 && only !== undefined ? stands(only) : id;
  };
  const edges: FlowEdge[] = [];
  const nodes = new Map<string, FlowNode>();
  const visit = (id: string) => {
    if (nodes.has(id)) return;
    const question = questions.get(id);
    if (question === undefined) {
      nodes.set(id, { id, kind: "outcome", label: endLabels[id] ?? id });
      return;
    }
    nodes.set(id, { id, kind: "question", label: labels[question.field] });
    for (const [to, names] of merged(question, stands)) {
      edges.push({
        from: id,
        to,
        label: to === "mismatch" ? "别的系列的职称" : answersText(question.field, names),
      });
      visit(to);
    }
  };
  visit(stands(startId));
  for (const { field, to, names } of shared) {
    const from = `any ${field}`;
    nodes.set(from, { id: from, kind: "question", label: labels[field], note: `（${whatever[field]}）` });
    edges.push({ from, to: stands(to), label: answersText(field, names) });
    visit(stands(to));
  }
  return { nodes: [...nodes.values()], edges };
}

/** Takes out of all questions of a field the answers that lead everywhere to the same place. */
function takeShared(questions: Questions) {
  const fields: readonly WhereField[] = ["target", "unit"];
  return fields.flatMap((field) => {
    const all = [...questions.values()].filter((question) => question.field === field);
    const [first] = all;
    if (first === undefined || all.length < 2) return [];
    const same = [...first.edges].filter(([to, names]) =>
      all.every((question) => [...names].every((name) => question.edges.get(to)?.has(name) === true)),
    );
    // A way that some question has by itself alone stays where it is: nothing would be left of the question.
    const kept = same.filter(([to]) =>
      all.every((question) => question.edges.size > 1 || !question.edges.has(to)),
    );
    for (const [to, names] of kept) for (const question of all) removeNames(question, to, names);
    return kept.map(([to, names]) => ({ field, to, names: [...names] }));
  });
}

function removeNames(question: Question, to: string, names: ReadonlySet<string>): void {
  const left = [...(question.edges.get(to) ?? [])].filter((name) => !names.has(name));
  if (left.length === 0) question.edges.delete(to);
  else question.edges.set(to, new Set(left));
}

function merged({ edges }: Question, stands: (id: string) => string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  for (const [to, names] of edges) ways.set(stands(to), [...(ways.get(stands(to)) ?? []), ...names]);
  return ways;
}

function answersText(field: WhereField, names: readonly string[]): string {
  return namesText(names, field === "unit" ? 5 : 3, counters[field]);
}
