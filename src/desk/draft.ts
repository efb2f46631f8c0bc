import type { Passage } from "../packs/schema.ts";

/** An answer that lies near a question: what a staff member may begin with. */
export interface Draft {
  /** The answer's id: of the policy's answers, or of a kept one. */
  readonly id: string;
  readonly topic: string;
  readonly say: string;
  readonly cites: readonly Passage[];
}

/** The answers nearest to a question, best first; few, and none where nothing is near. */
export type Nearest = (question: string) => Promise<readonly Draft[]>;
