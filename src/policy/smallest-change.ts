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
 * The least hours after which nothing is unmet any more; empty where nothing is unmet now, null where hours don't help.
 * What isn't known stays so.
 */
export function smallestChange(policy: Policy, profile: Profile): readonly SmallestStep[] | null {
  if (assess(policy, profile).verdict !== "not-ready") return [];
  const best = plans(policy, profile)
    .map((years) => years.flatMap((year) => stepsOf(policy.hours, year, profile.hours[year] ?? {})))
    .filter((steps) => assess(policy, withSteps(profile, steps)).verdict !== "not-ready")
    .sort((a, b) => sum(a) - sum(b))[0];
  return best ?? null;
}

/** Sets of years to make whole: those that must meet, alone and with each row that is long enough. */
function plans(policy: Policy, profile: Profile): readonly (readonly number[])[] {
  const { applicationYear, requiredYears = 0 } = profile;
  const check = checkYears(policy.hours, profile);
  const core = check.core.map(({ year }) => year);
  if (check.status !== "unmet") return [core];
  const first = firstCounted(profile, check.others, applicationYear - core.length + 1);
  const rows: number[][] = [];
  for (let start = applicationYear - requiredYears + 1; start >= first; start -= 1) {
    const row = Array.from({ length: requiredYears }, (_, index) => start + index);
    rows.push([...new Set([...core, ...row.reverse()])]);
  }
  return rows;
}

function stepsOf(rule: HoursRule, year: number, hours: YearHours): readonly SmallestStep[] {
  if (checkYear(rule, year, hours).status !== "unmet") return [];
  const short = (subject: HourSubject, already: number) => {
    const given = hours[subject];
    return given === undefined ? 0 : Math.max(0, difference(rule.least[subject], given + already));
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
