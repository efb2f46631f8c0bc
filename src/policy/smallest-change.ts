import type { HourSubject } from "../packs/schema.ts";
import { assess } from "./assess.ts";
import type { Policy } from "./compile.ts";
import { checkYear, difference, type HoursRule } from "./hours.ts";
import type { Profile, YearHours } from "./profile.ts";
import { checkYears, firstCounted } from "./years.ts";

/** Hours to add in one year; what is added to a part adds to what holds it (5.1: 公需 holds 一般公需, 累计 holds all). */
export interface SmallestStep {
  readonly year: number;
  readonly subject: HourSubject;
  /** More than 0. */
  readonly hours: number;
}

/**
 * The least hours that make a profile ready that isn't; where something stays unknown, the least after which nothing is
 * unmet. Empty where nothing is unmet now, null where hours don't help.
 */
export function smallestChange(policy: Policy, profile: Profile): readonly SmallestStep[] | null {
  if (assess(policy, profile).verdict !== "not-ready") return [];
  const tried = plans(policy, profile)
    .map((years) => stepsFor(policy.hours, profile, years))
    .map((steps) => ({ steps, verdict: assess(policy, withSteps(profile, steps)).verdict }))
    .filter(({ verdict }) => verdict !== "not-ready")
    .sort((a, b) => sum(a.steps) - sum(b.steps));
  return (tried.find(({ verdict }) => verdict === "ready") ?? tried[0])?.steps ?? null;
}

/** Sets of years to make whole: those that must meet anyway, with the cheapest others, or with a row that is long enough. */
function plans({ hours: rule, yearViews }: Policy, profile: Profile): readonly (readonly number[])[] {
  const { applicationYear, requiredYears } = profile;
  const check = checkYears(rule, yearViews, profile);
  const core = check.core.map(({ year }) => year);
  if (requiredYears === undefined || check.status === "met") return [core];
  const failing = check.others
    .filter(({ status }) => status === "unmet")
    .map(({ year }) => ({ year, hours: sum(stepsFor(rule, profile, [year])) }))
    .sort((a, b) => a.hours - b.hours)
    .map(({ year }) => year);
  const cheapest = failing.map((_, index) => [...core, ...failing.slice(0, index + 1)]);
  const rows: number[][] = [];
  const first = firstCounted(rule, profile, check.others);
  for (let last = applicationYear; last - requiredYears + 1 >= first; last -= 1) {
    const row = Array.from({ length: requiredYears }, (_, index) => last - index);
    rows.push([...new Set([...core, ...row])]);
  }
  return [core, ...cheapest, ...rows];
}

function stepsFor(rule: HoursRule, { hours }: Profile, years: readonly number[]): readonly SmallestStep[] {
  return years.flatMap((year) => stepsOf(rule, year, hours[year] ?? {}));
}

function stepsOf(rule: HoursRule, year: number, hours: YearHours): readonly SmallestStep[] {
  if (checkYear(rule, year, hours).status !== "unmet") return [];
  const short = (subject: HourSubject, already: number) => {
    const given = hours[subject];
    const least = rule.least[subject];
    return given === undefined || least === undefined ? 0 : Math.max(0, difference(least, given + already));
  };
  const generalPublic = short("generalPublic", 0);
  const common = short("public", generalPublic);
  const professional = short("professional", 0);
  const total = short("total", generalPublic + common + professional);
  return [
    { year, subject: "generalPublic" as const, hours: generalPublic },
    { year, subject: "public" as const, hours: common },
    { year, subject: "professional" as const, hours: professional },
    { year, subject: "total" as const, hours: total },
  ].filter((step) => step.hours > 0);
}

/** The profile with the hours added, each also to the subjects that hold it; what isn't known stays unknown. */
export function withSteps(profile: Profile, steps: readonly SmallestStep[]): Profile {
  const hours: Record<string, YearHours> = { ...profile.hours };
  for (const { year, subject, hours: more } of steps) {
    const before = hours[year] ?? {};
    const after: { [subject in HourSubject]?: number } = { ...before };
    for (const holder of holders[subject]) {
      const known = before[holder];
      if (known !== undefined) after[holder] = Math.round((known + more) * 1e6) / 1e6;
    }
    hours[year] = after;
  }
  return { ...profile, hours };
}

const holders: Readonly<Record<HourSubject, readonly HourSubject[]>> = {
  total: ["total"],
  professional: ["professional", "total"],
  public: ["public", "total"],
  generalPublic: ["generalPublic", "public", "total"],
};

function sum(steps: readonly SmallestStep[]): number {
  return steps.reduce((all, { hours }) => all + hours, 0);
}
