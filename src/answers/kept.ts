import type { Passage } from "../packs/schema.ts";

/** An answer of staff, kept for the next asker. */
export interface KeptEntry {
  readonly id: string;
  readonly topic: string;
  /** Ways to ask it, as staff have worded them: nothing of an applicant's own but what they put here. */
  readonly ask: readonly string[];
  readonly say: string;
  /** Three at most, each to the letter; may be empty, then it stands on the staff member's word alone. */
  readonly cites: readonly Passage[];
  /** The staff member's name, as it is shown. */
  readonly author: string;
  /** ISO day, Asia/Shanghai. */
  readonly date: string;
}
