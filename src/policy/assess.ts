import type { Advice, Finding } from "./advice.ts";
import type { Policy } from "./compile.ts";
import { type Examined, examine } from "./examine.ts";
import { addOpenPlans, noOpenPlans, type OpenPlans } from "./open-plans.ts";
import { openQuestions } from "./open-questions.ts";
import type { Profile } from "./profile.ts";
import { addReadings } from "./readings.ts";

/**
 * A profile under a pack's rules, on the profile's day: every finding, each with its clause. Never throws on a profile
 * that was read; an id that the pack doesn't have counts as not given. `open`: what isn't known about whose plan is meant.
 */
export function assess(policy: Policy, profile: Profile, open: OpenPlans = noOpenPlans): Advice {
  const { pack } = policy;
  const examined = examine(policy, profile, open);
  const { path } = examined;
  const outdated = policy.isOutdated(profile.asOf, profile.applicationYear);
  const view = path.window(profile.asOf, outdated);
  const findings: Finding[] = [];
  if (outdated) findings.push(policy.outdatedWords(profile.asOf, profile.applicationYear));
  addOpenPlans(pack, open, findings);
  addReadings(pack, profile, path.contact.clause, findings);
  findings.push(...path.routeFindings, ...view.findings);
  addHours(examined, findings);
  addMountain(examined, findings);
  findings.push(...path.submissionFindings);
  return {
    route: path.route,
    committee: path.committee,
    window: view.window,
    contact: path.contact,
    verdict: verdictOf(examined, outdated),
    findings,
    missing: missingOf(examined),
    nextSteps: outdated ? path.nextStepsOutdated : path.nextSteps,
    pack: pack.id,
  };
}

function addHours({ policy, profile, path, years }: Examined, findings: Finding[]): void {
  const words = policy.hoursWords;
  if (path.hours !== "checked") findings.push(words.elsewhere[path.hours]);
  if (years === null) return;
  for (const check of years.core) findings.push(check.judged);
  if (policy.yearsWords !== null) findings.push(policy.yearsWords(years, profile.requiredYears));
  for (const check of years.others) findings.push(check.told);
  if (words.otherwise !== null) findings.push(words.otherwise);
}

function addMountain({ policy, profile, path }: Examined, findings: Finding[]): void {
  if (policy.mountain === null || path.applicant === null) return;
  findings.push(path.applicant);
  if (path.decision.kind !== "out-of-scope") findings.push(policy.mountain.years(path.deciders, profile));
}

/** Unmet anywhere: not ready. Else incomplete where hours, route, scope or the plan itself are open or the plan is another year's. */
function verdictOf({ path, years, plans }: Examined, outdated: boolean): Advice["verdict"] {
  let open = outdated || path.open || plans.regions.length > 0 || plans.years.length > 0;
  if (years !== null) {
    if (years.status === "unmet") return "not-ready";
    if (years.status === "unknown") open = true;
    for (const { status } of years.core) {
      if (status === "unmet") return "not-ready";
      if (status === "unknown") open = true;
    }
  }
  return open ? "incomplete" : "ready";
}

const nothing: readonly string[] = Object.freeze([]);

function missingOf(examined: Examined): readonly string[] {
  const questions = openQuestions(examined, nothing);
  return questions.length === 0 ? nothing : questions.map((question) => question.id);
}
