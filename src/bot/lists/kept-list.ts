import type { Errand } from "../../engine.ts";
import type { RefusalDetails } from "../../refusal.ts";
import type { ListOutcome } from "../../render/lists.ts";
import type { KeptErrand } from "../record.ts";

/** A list that is kept as an errand of its chat. */
export type KeptList = Omit<KeptErrand, "errand"> & {
  readonly errand: Extract<Errand, { readonly kind: "list" }>;
};

export function isList(kept: KeptErrand): kept is KeptList {
  return kept.errand.kind === "list";
}

/** What came of looking at it. */
export type Found =
  | { readonly kind: "checked"; readonly sheet: Uint8Array; readonly outcome: ListOutcome }
  | { readonly kind: "refused"; readonly details: RefusalDetails }
  | { readonly kind: "failed"; readonly why: "lost" | "too-large" | "failed" };
