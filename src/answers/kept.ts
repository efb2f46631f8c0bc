import type { Passage } from "../packs/schema.ts";

/** An answer of staff as the book holds it (src/desk keeps it). */
export interface KeptEntry {
  readonly id: string;
  readonly topic: string;
  readonly ask: readonly string[];
  readonly say: string;
  /** Three at most; none where it stands on the staff member's word alone. */
  readonly cites: readonly Passage[];
  readonly author: string;
  /** ISO day. */
  readonly date: string;
}
