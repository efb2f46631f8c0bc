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
  /** Hours are asked for a review; initial recognition has documents of its own; outside the scope nothing is judged. */
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
    case "self-appraisal-initial":
      return "self-appraisal";
    default:
      return null;
  }
}

function hoursOf(decision: Decision): Path["hours"] {
  switch (decision.kind) {
    case "out-of-scope":
      return "out-of-scope";
    case "initial-recognition":
    case "initial-unsaid":
    case "self-appraisal-initial":
      return "initial";
    case "excluded":
      return decision.title === null ? "initial" : "checked";
    default:
      return "checked";
  }
}

/** The row to show: where it reviews, recommends or lists neither, and where the title isn't known yet. */
function committeeOf(decision: Decision): Committee | null {
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
      return decision.committee;
    case "no-target":
      return decision.excluded === null ? decision.committee : null;
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
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
      return officeOf(decision.committee);
    case "initial-recognition":
      return officeOf(decision.table);
    case "excluded":
      return officeOf(decision.row);
    case "city-submission":
      return reviewersOf(pack);
    case "self-appraisal":
    case "self-appraisal-initial": {
      // The unit itself answers; the notice names who examines its plan.
      const to = pack.rules.selfAppraisal?.to;
      return to === undefined ? bureauOf(pack) : { office: to.value, phone: null, clause: to.clause };
    }
    case "self-appraisal-open":
      return contactOf(pack, decision.district);
    case "no-target":
      return decision.committee === null ? reviewersOf(pack) : officeOf(decision.committee);
    default:
      return bureauOf(pack);
  }
}

/** Who looks at papers that go to the city; the bureau where the notice doesn't say. */
function reviewersOf(pack: Pack): Advice["contact"] {
  const reviewers = pack.plan.noCommittee?.reviewers;
  return reviewers === undefined
    ? bureauOf(pack)
    : { office: reviewers.value, phone: null, clause: reviewers.clause };
}

function bureauOf({ manifest: { bureau, bureauPhone } }: Pack): Advice["contact"] {
  return { office: bureau.value, phone: bureauPhone?.value ?? null, clause: bureau.clause };
}

function officeOf({ office, phone }: Pick<Committee, "office" | "phone">): Advice["contact"] {
  return { office: office.value, phone: phone?.value ?? null, clause: office.clause };
}

function windowOf(pack: Pack, decision: Decision): WindowRule {
  switch (decision.kind) {
    case "local-review":
      return committeeWindow(pack, decision.committee, false);
    case "recommendation":
      return committeeWindow(pack, decision.committee, true);
    case "no-target": {
      if (decision.committee === null || decision.excluded !== null) return noWindow;
      return committeeWindow(pack, decision.committee, false);
    }
    case "city-submission":
      return cityWindow(pack);
    case "initial-recognition":
      return initialWindow(pack, decision.table);
    default:
      return noWindow;
  }
}
