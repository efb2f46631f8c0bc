import type { Basis, Clause, HourSubject } from "../packs/schema.ts";

/** What an assessment says (contract `assess`): JSON as written on the command line. */
export type Route =
  | "local-review"
  | "recommendation"
  | "city-submission"
  | "self-appraisal"
  | "initial-recognition"
  | "unlisted";

export type Status = "met" | "unmet" | "unknown" | "applies" | "not-applicable" | "info";

export interface Shortfall {
  readonly year: number;
  readonly subject: HourSubject;
  /** Hours still missing, more than 0. */
  readonly hours: number;
}

export interface Finding {
  /** Begins with route, window, continuing-education, mountain, plan, submission or platform. */
  readonly rule: string;
  readonly status: Status;
  readonly message: string;
  /** At least one clause. */
  readonly citations: readonly Clause[];
  readonly basis: Basis;
  readonly year?: number;
  readonly shortfalls?: readonly Shortfall[];
}

export interface Advice {
  readonly route: Route | null;
  readonly committee: {
    readonly clause: Clause;
    readonly name: string;
    readonly office: string;
    readonly phone: string | null;
    readonly titles: readonly string[];
  } | null;
  /** Months `YYYY-MM` in which the review runs; never a filing period. */
  readonly window: {
    readonly start: string;
    readonly end: string;
    readonly status: "upcoming" | "open" | "closed";
  } | null;
  readonly contact: { readonly office: string; readonly phone: string | null; readonly clause: Clause };
  readonly verdict: "ready" | "not-ready" | "incomplete";
  readonly findings: readonly Finding[];
  /** Profile fields that could still change a finding: `unit`, `hours.2023`, `hours.2024.generalPublic`. */
  readonly missing: readonly string[];
  readonly nextSteps: readonly string[];
  /** The pack's id. */
  readonly pack: string;
}
