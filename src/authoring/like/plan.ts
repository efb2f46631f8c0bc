import type { Tree } from "../new/yaml.ts";

/** What last year's plan tells of a committee that stands in this year's too. */
export interface CommitteeBefore {
  readonly id: string;
  /** What people call it, as it was written; undefined where it wasn't. */
  readonly calls: Tree | undefined;
  /** Last year's reading of an item of the title cell, at this year's clause; null where there was none. */
  readonly recommendation: (quote: string, clause: string) => Tree | null;
}

/** Last year's plan. */
export interface PlanBefore {
  /** The committee of the same name, or else the only one of the same office; null where there is none. */
  readonly committee: (name: string, office: string) => CommitteeBefore | null;
  /** How last year read the deadline of the same words for series without a committee; null where it didn't. */
  readonly deadlineReading: (quote: string, clause: string) => Tree | null;
}
