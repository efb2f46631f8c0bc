import type { Advice, Finding } from "./advice.ts";
import type { Policy } from "./compile.ts";
import { type Examined, examine } from "./examine.ts";
import { yearFinding } from "./hours.ts";
import { openQuestions } from "./open-questions.ts";
import type { Path } from "./path.ts";
import type { Profile } from "./profile.ts";
import { addReadings } from "./readings.ts";
import { isOutdated, outdatedFinding } from "./window.ts";
import { yearsFinding } from "./years.ts";

/**
 * A profile under a pack's rules, on the profile's day: every finding, each with its clause. Never throws on a profile
 * that was read; an id that the pack doesn't have counts as not given.
 */
export function assess(policy: Policy, profile: Profile): Advice {
  const { pack } = policy;
  const examined = examine(policy, profile);
  const { path } = examined;
  const outdated = isOutdated(pack.manifest.year.value, profile.asOf, profile.applicationYear);
  const view = path.window(profile.asOf, outdated);
  const findings: Finding[] = [];
  if (outdated) findings.push(outdatedFinding(pack, profile.asOf, profile.applicationYear));
  addReadings(pack, profile, findings);
  add(findings, path.routeFindings);
  findings.push(policy.scope(profile.unit?.id));
  add(findings, view.findings);
  addHours(examined, findings);
  addMountain(examined, findings);
  add(findings, path.submissionFindings);
  return {
    route: path.route,
    committee: path.committee,
    window: view.window,
    contact: path.contact,
    verdict: verdictOf(path, outdated, findings),
    findings,
    missing: missingOf(examined),
    nextSteps: path.nextSteps,
    pack: pack.id,
  };
}

function add(findings: Finding[], more: readonly Finding[]): void {
  for (const finding of more) findings.push(finding);
}

function addHours({ policy, profile, path, years }: Examined, findings: Finding[]): void {
  if (path.hours !== "checked") findings.push(policy.hoursElsewhere[path.hours]);
  if (years === null) return;
  for (const check of years.core) findings.push(yearFinding(policy.hours, check, true));
  findings.push(yearsFinding(policy.hours, profile, years));
  for (const check of years.others) findings.push(yearFinding(policy.hours, check, false));
  findings.push(policy.otherwise);
}

function addMountain({ policy, profile, path }: Examined, findings: Finding[]): void {
  if (policy.mountain === null) return;
  findings.push(policy.mountain.applicant(path.deciders, profile.unit?.id));
  if (path.decision.kind !== "out-of-scope") findings.push(policy.mountain.years(path.deciders, profile));
}

/** Unmet anywhere: not ready. Else incomplete where hours, route or scope are open or the plan is another year's. */
function verdictOf(path: Path, outdated: boolean, findings: readonly Finding[]): Advice["verdict"] {
  let open = outdated || path.route === null || path.route === "unlisted";
  for (const { status, rule } of findings) {
    if (status === "unmet") return "not-ready";
    if (status === "unknown" && !open)
      open =
        rule.startsWith("route.") || (path.hours === "checked" && rule.startsWith("continuing-education."));
  }
  return open ? "incomplete" : "ready";
}

const nothing: readonly string[] = Object.freeze([]);

function missingOf(examined: Examined): readonly string[] {
  const questions = openQuestions(examined, nothing);
  return questions.length === 0 ? nothing : questions.map((question) => question.id);
}
