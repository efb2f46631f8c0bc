import { mountainCounties } from "../packs/pack-words.ts";
import type { Policy } from "./compile.ts";
import type { Examined } from "./examine.ts";
import { openPlanFields } from "./open-plans.ts";
import { openYears } from "./open-years.ts";
import type { Question, QuestionId } from "./question.ts";
import { isCore, type YearsCheck } from "./years.ts";

/**
 * The questions whose answers could still change a finding, in the order in which they are asked: what can change the
 * outcome most comes first: before all whose plan is meant. `declined` ones are left out, and what could only matter together with them.
 */
export function openQuestions(examined: Examined, declined: readonly string[]): readonly Question[] {
  const questions: Question[] = [];
  const ask = (question: Question) => {
    if (!isDeclined(question.id, declined)) questions.push(question);
  };
  for (const field of openPlanFields(examined.plans)) ask(of(field));
  askWhere(examined, ask);
  if (examined.years !== null) {
    for (const check of examined.years.core) for (const question of check.questions) ask(question);
    askYears(examined, examined.years, declined, ask);
  }
  askMountain(examined, ask);
  return questions;
}

type Ask = (question: Question) => void;

/** Specialty, title and unit decide the route. */
function askWhere({ path, profile }: Examined, ask: Ask): void {
  const { kind } = path.decision;
  if (kind === "out-of-scope") return;
  const unsettled = kind === "nothing" || kind === "no-specialty";
  if (unsettled && profile.specialty === undefined) ask(of("specialty"));
  if ((kind === "nothing" || kind === "no-target") && profile.target === undefined) ask(of("target"));
  if (profile.unit === undefined) ask(of("unit"));
}

function of(
  field:
    | "region"
    | "applicationYear"
    | "specialty"
    | "target"
    | "unit"
    | "requiredYears"
    | "careerStart"
    | "mountainYears"
    | "mountainCounty",
): Question {
  return { id: field, field };
}

/** A year that was declined whole is declined in its parts. */
function isDeclined(id: QuestionId, declined: readonly string[]): boolean {
  if (declined.length === 0) return false;
  if (declined.includes(id)) return true;
  return id.startsWith("hours.") && declined.includes(id.split(".").slice(0, 2).join("."));
}

/** The number of years: asked while it is open and what is asked can still settle it. */
function askYears(examined: Examined, check: YearsCheck, declined: readonly string[], ask: Ask): void {
  if (check.status !== "unknown") return;
  const { policy, profile } = examined;
  const { requiredYears, careerStart, applicationYear } = profile;
  if (requiredYears === undefined) {
    ask(of("requiredYears"));
    return;
  }
  if (requiredYears <= check.core.length) return;
  if (careerStart === undefined) ask(of("careerStart"));
  const career =
    careerStart !== undefined ? "known" : isDeclined("careerStart", declined) ? "never" : "to-be-asked";
  const isAsked = ({ id }: Question) => !isDeclined(id, declined);
  for (const year of openYears(policy.hours, policy.yearViews, profile, check, { career, isAsked }))
    if (!isCore(policy.hours, year.year - applicationYear))
      for (const question of year.questions) ask(question);
}

/** Clause 3: the years in mountain counties, then in which, where either can still change what is said. */
function askMountain({ policy, profile, path }: Examined, ask: Ask): void {
  if (policy.mountain === null || path.decision.kind === "out-of-scope") return;
  if (path.deciders === "junior" || path.deciders === "initial") return;
  const { mountainYears, mountainCounty } = profile;
  if (mountainYears === 0) return;
  if (mountainYears === undefined && !isOutside(policy, mountainCounty)) ask(of("mountainYears"));
  if (mountainCounty === undefined) ask(of("mountainCounty"));
}

/** Whether counties are given, and none of them is a mountain county. */
function isOutside({ pack }: Policy, counties: readonly string[] = []): boolean {
  return counties.length > 0 && !counties.some((county) => mountainCounties(pack).includes(county));
}
