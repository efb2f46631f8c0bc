import type { Pack } from "../packs/pack.ts";
import type { Committee, UnitKind } from "../packs/schema.ts";
import type { Advice, Finding, Route } from "./advice.ts";
import { type Deciders, decidersOf } from "./mountain.ts";
import type { MountainRule } from "./mountain-words.ts";
import { newNotice, nextSteps } from "./next-steps.ts";
import type { Decision, Rows } from "./route.ts";
import { routeFindings } from "./route-words.ts";
import { submissionFindings } from "./submission.ts";
import { cityWindow, committeeWindow, initialWindow, noWindow, type WindowRule } from "./window.ts";

/** All that specialty, title and unit settle; the same for everybody who has these three. Frozen and shared. */
export interface Path {
  readonly decision: Decision;
  readonly route: Route | null;
  readonly committee: Advice["committee"];
  readonly contact: Advice["contact"];
  readonly window: WindowRule;
  /** Whether the route or the scope is open: no route, one that the row doesn't list, or a finding that is unknown. */
  readonly open: boolean;
  /** `route.*`. */
  readonly routeFindings: readonly Finding[];
  /** `mountain.applicant`. */
  readonly applicant: Finding | null;
  /** `submission.*` and `platform.*`. */
  readonly submissionFindings: readonly Finding[];
  /** 5.1 asks hours; 5.4 points to other documents for initial recognition; outside the scope nothing is judged. */
  readonly hours: "checked" | "initial" | "out-of-scope";
  readonly deciders: Deciders;
  readonly nextSteps: readonly string[];
  /** The same where the plan is another year's: the new notice first. */
  readonly nextStepsOutdated: readonly string[];
}

export interface PathDeps {
  readonly rows: Rows;
  readonly mountain: MountainRule | null;
  /** `route.scope` of a unit, or of one not known. */
  readonly scope: (unit: UnitKind | undefined) => Finding;
}

export function pathOf(
  { rows, mountain, scope }: PathDeps,
  decision: Decision,
  unit: UnitKind | undefined,
): Path {
  const { pack } = rows;
  const committee = committeeOf(decision);
  const route = routeOf(decision);
  const findings = [...routeFindings(rows, decision), scope(unit)];
  const steps = nextSteps(pack, decision);
  const deciders = decidersOf(pack, decision);
  return Object.freeze({
    decision,
    route,
    open: route === null || route === "unlisted" || findings.some(({ status }) => status === "unknown"),
    committee: committee && committeeView(committee),
    contact: Object.freeze(contactOf(pack, decision)),
    window: windowOf(pack, decision),
    routeFindings: findings,
    submissionFindings: submissionFindings(pack, decision),
    hours: hoursOf(decision),
    deciders,
    applicant: mountain === null ? null : mountain.applicant(deciders, unit),
    nextSteps: Object.freeze(steps),
    nextStepsOutdated: Object.freeze([newNotice(pack), ...steps]),
  });
}

function routeOf({ kind }: Decision): Route | null {
  switch (kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
    case "city-submission":
    case "self-appraisal":
    case "initial-recognition":
      return kind;
    default:
      return null;
  }
}

function hoursOf(decision: Decision): Path["hours"] {
  if (decision.kind === "out-of-scope") return "out-of-scope";
  const initial = decision.kind === "initial-recognition" || isOwnInitial(decision);
  return initial ? "initial" : "checked";
}

function isOwnInitial(decision: Decision): boolean {
  return decision.kind === "self-appraisal" && decision.row === null;
}

/** The row to show: where it reviews, recommends or lists neither, and where the title isn't known yet. */
function committeeOf(decision: Decision): Committee | null {
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
      return decision.committee;
    case "no-target":
      return decision.excluded ? null : decision.committee;
    default:
      return null;
  }
}

function committeeView(committee: Committee): NonNullable<Advice["committee"]> {
  return Object.freeze({
    clause: committee.clause,
    name: committee.name.value,
    office: committee.office.value,
    phone: committee.phone?.value ?? null,
    titles: Object.freeze(committee.titles.map((title) => title.value)),
  });
}

function contactOf(pack: Pack, decision: Decision): Advice["contact"] {
  const { noCommittee, initialRecognition } = pack.plan;
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
      return officeOf(decision.committee);
    case "initial-recognition":
      return officeOf({ ...initialRecognition, clause: initialRecognition.office.clause });
    case "city-submission":
      return { office: noCommittee.reviewers.value, phone: null, clause: noCommittee.reviewers.clause };
    case "self-appraisal": {
      // The unit itself answers; 5.3 names who examines its plan.
      const { to } = pack.rules.selfAppraisal;
      return { office: to.value, phone: null, clause: to.clause };
    }
    case "self-appraisal-open":
      return contactOf(pack, decision.district);
    case "no-target":
      if (decision.committee !== null) return officeOf(decision.committee);
      return { office: noCommittee.reviewers.value, phone: null, clause: noCommittee.reviewers.clause };
    default: {
      const { bureau } = pack.manifest;
      return { office: bureau.value, phone: null, clause: bureau.clause };
    }
  }
}

function officeOf(row: Pick<Committee, "office" | "phone" | "clause">): Advice["contact"] {
  return { office: row.office.value, phone: row.phone?.value ?? null, clause: row.clause };
}

function windowOf(pack: Pack, decision: Decision): WindowRule {
  switch (decision.kind) {
    case "local-review":
      return committeeWindow(pack, decision.committee, false);
    case "recommendation":
      return committeeWindow(pack, decision.committee, true);
    case "no-target": {
      if (decision.committee === null || decision.excluded) return noWindow;
      return committeeWindow(pack, decision.committee, false);
    }
    case "city-submission":
      return cityWindow(pack);
    case "initial-recognition":
      return initialWindow(pack);
    default:
      return noWindow;
  }
}
