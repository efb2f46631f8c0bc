import type { HoursRule } from "./hours.ts";
import type { Profile } from "./profile.ts";
import type { Question } from "./question.ts";
import type { YearView, YearViews } from "./year-view.ts";
import { firstCounted, type YearsCheck } from "./years.ts";

/**
 * The number of years: which years' hours could still settle it. A year counts where it can belong to a row of
 * meeting years that is long enough, or where its failing could put the number out of reach.
 */
export interface Prospect {
  /** Whether the career's start is known, may still be told, or never will. */
  readonly career: "known" | "to-be-asked" | "never";
  /** False for a question that the person declined: what it asks stays unknown. */
  readonly isAsked: (question: Question) => boolean;
}

interface Candidate {
  readonly check: YearView;
  readonly canMeet: boolean;
  readonly canFail: boolean;
}

/** Latest first; the years that must meet anyway are among them. */
export function openYears(
  rule: HoursRule,
  views: YearViews,
  profile: Profile,
  check: YearsCheck,
  prospect: Prospect,
): readonly YearView[] {
  const { requiredYears } = profile;
  if (requiredYears === undefined) return [];
  const candidates = yearsToCount(rule, views, profile, check, prospect).map((year) =>
    candidate(year, prospect),
  );
  const rows = rowLengths(candidates, startsFrom(rule, prospect));
  const failable = prospect.career !== "never" && stuckOrMet(candidates) < requiredYears;
  return candidates
    .filter(
      ({ check: year, canMeet, canFail }, index) =>
        year.status === "unknown" &&
        ((canMeet && (rows[index] ?? 0) >= requiredYears) || (canFail && failable)),
    )
    .map(({ check: year }) => year)
    .reverse();
}

/**
 * The years of the career and those with figures. With no career start, every year from the first that isn't exempt; where
 * none is exempt, as many as are required.
 */
function yearsToCount(
  rule: HoursRule,
  views: YearViews,
  profile: Profile,
  { others }: YearsCheck,
  { career }: Prospect,
): readonly YearView[] {
  const { applicationYear, hours, requiredYears = 0, careerStart = Number.POSITIVE_INFINITY } = profile;
  const counted = firstCounted(rule, profile, others);
  const bound = rule.exemptBefore ?? applicationYear - requiredYears + 1;
  const first = career === "known" ? counted : Math.min(bound, counted);
  const years: YearView[] = [];
  for (let year = first; year <= applicationYear; year += 1) {
    const check = views(year, hours[year]);
    const hasFigures = !check.blank && check.exempt !== "yes";
    if (career !== "known" || hasFigures || year >= careerStart) years.push(check);
  }
  return years;
}

function candidate(check: YearView, { isAsked }: Prospect): Candidate {
  const canMeet =
    check.status === "met" ||
    (check.status === "unknown" && check.shortfalls.length === 0 && check.questions.every(isAsked));
  const canFail = check.status === "unknown" && check.exempt === "no" && check.questions.some(isAsked);
  return { check, canMeet, canFail };
}

/** While the career's start may still be told, exempt years without end may stand before the first one. */
function startsFrom(rule: HoursRule, { career }: Prospect): (year: number) => number {
  return (year) =>
    career === "to-be-asked" && rule.exemptBefore !== null && year <= rule.exemptBefore
      ? Number.POSITIVE_INFINITY
      : 0;
}

/** For each year, how long a row of meeting years it could belong to. */
function rowLengths(candidates: readonly Candidate[], before: (year: number) => number): readonly number[] {
  const lengths: number[] = [];
  let from = 0;
  let length = 0;
  const close = (to: number) => {
    for (let index = from; index < to; index += 1) lengths[index] = length;
  };
  candidates.forEach(({ check, canMeet }, index) => {
    const follows = candidates[index - 1]?.check.year === check.year - 1;
    if (!canMeet || !follows) {
      close(index);
      from = index;
      length = canMeet && index === 0 ? before(check.year) : 0;
    }
    if (canMeet) length += 1;
  });
  close(candidates.length);
  return lengths;
}

/** Years that meet, or that nothing asked can make fail. */
function stuckOrMet(candidates: readonly Candidate[]): number {
  return candidates.filter(
    ({ check, canFail }) => check.status === "met" || (check.status === "unknown" && !canFail),
  ).length;
}
