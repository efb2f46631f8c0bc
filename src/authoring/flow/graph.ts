/** A drawing's content: questions, the answers that lead on from them, and where they end. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

export interface FlowNode {
  readonly id: string;
  readonly kind: "start" | "question" | "outcome";
  readonly label: string;
  /** In small print below. */
  readonly note?: string;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** The answers that lead this way; empty for a way without a question. */
  readonly label: string;
  /** What the answer settles by itself. */
  readonly note?: string;
  readonly tone?: "bad" | "open";
}
