import type { Advice } from "../../policy/advice.ts";
import type { FlowEdge, FlowNode } from "./graph.ts";

/** An answer that was walked: who went this way, and the verdicts to which it can still come. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** By whom the title is decided, of all who went this way. */
  readonly starts: Set<string>;
  readonly verdicts: Set<Advice["verdict"]>;
}

const verdictNotes: Readonly<Record<Advice["verdict"], string>> = {
  ready: "结论：符合",
  "not-ready": "结论：还不符合",
  incomplete: "结论：还不能定",
};

/**
 * The ways as arrows. Where one answer leads on by who decides on the title, it leads to a box that asks that, drawn once;
 * answers that lead the same way are one arrow; an answer after which one verdict alone can come says which.
 */
export function checksEdges(ways: readonly Way[]): {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
} {
  const nodes = new Map<string, FlowNode>();
  const edges = new Map<string, FlowEdge & { readonly labels: string[] }>();
  const parting = new Map<string, FlowEdge>();
  const toNext = (way: Way): string => {
    // A question that comes again and again stays out of it.
    const others = ways.filter(
      ({ from, label, to }) => from === way.from && label === way.label && to !== from,
    );
    if (way.to === way.from || others.length < 2) return way.to;
    const id = `by ${others.map(({ to, starts }) => `${to} ${[...starts].sort()}`).sort()}`;
    nodes.set(id, { id, kind: "question", label: "这个职称由谁决定？", note: "（不用问，看职称）" });
    for (const { to, starts } of others)
      parting.set(`${id} ${to}`, { from: id, to, label: [...starts].join("、") });
    return id;
  };
  for (const way of ways) {
    const to = toNext(way);
    const note = settledBy(way, ways);
    const key = JSON.stringify([way.from, to, note]);
    const known = edges.get(key);
    if (known !== undefined) {
      if (!known.labels.includes(way.label)) known.labels.push(way.label);
      continue;
    }
    const told = note === null ? {} : { note: verdictNotes[note] };
    const tone = note === "not-ready" ? "bad" : note === "incomplete" ? "open" : null;
    edges.set(key, {
      from: way.from,
      to,
      label: way.label,
      labels: [way.label],
      ...told,
      ...(tone === null ? {} : { tone }),
    });
  }
  const arrows = [...edges.values()].map(({ labels, ...edge }) => ({ ...edge, label: labels.join("／") }));
  return { nodes: [...nodes.values()], edges: [...arrows, ...parting.values()] };
}

/** The one verdict to which an answer can still come, where the question's other answers leave more. */
function settledBy(way: Way, ways: readonly Way[]): Advice["verdict"] | null {
  const same = ways.filter(({ from, label }) => from === way.from && label === way.label);
  const [only, ...others] = new Set(same.flatMap(({ verdicts }) => [...verdicts]));
  const all = new Set(ways.filter(({ from }) => from === way.from).flatMap(({ verdicts }) => [...verdicts]));
  return only !== undefined && others.length === 0 && all.size > 1 ? only : null;
}
