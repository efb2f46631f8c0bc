import type { Profile } from "../policy/profile.ts";
import type { FileSent } from "./file-sent.ts";

/**
 * What a turn wants done outside of the talk: it is kept with the turn, in the same write, and done after it, once, also
 * after a kill.
 */
export type Errand =
  /** The question goes to staff; the person is told its number. */
  | { readonly kind: "ticket"; readonly question: string; readonly profile: Profile }
  /** A list of colleagues is checked row by row; he gets a sheet back. It takes its time, and the talk goes on meanwhile. */
  | { readonly kind: "list"; readonly file: FileSent }
  /** What came in this message is of no more use: where the channel keeps it, its bytes go. */
  | { readonly kind: "drop-file"; readonly message: number }
  /** Everything of this person is removed; he is told what. */
  | { readonly kind: "forget" };

/** A question that was asked, for the counts: never its text. */
export interface Asked {
  readonly status: "answered" | "not-covered" | "unknown";
  /** The answer's or silence's id, or that of the nearest one where it is unknown; null where nothing is near. */
  readonly id: string | null;
  readonly citations: readonly string[];
}
