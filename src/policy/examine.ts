import type { Policy } from "./compile.ts";
import { noOpenPlans, type OpenPlans } from "./open-plans.ts";
import type { Path } from "./path.ts";
import type { Profile } from "./profile.ts";
import { checkYears, type YearsCheck } from "./years.ts";

/** A profile with what is worked out of it once, for the findings and for what is still open. */
export interface Examined {
  readonly policy: Policy;
  readonly profile: Profile;
  /** What is open about whose plan this is. */
  readonly plans: OpenPlans;
  readonly path: Path;
  /** Null where hours aren't judged. */
  readonly years: YearsCheck | null;
}

export function examine(policy: Policy, profile: Profile, plans: OpenPlans = noOpenPlans): Examined {
  const path = policy.path(profile);
  return {
    policy,
    profile,
    plans,
    path,
    years: path.hours === "checked" ? checkYears(policy.hours, policy.yearViews, profile) : null,
  };
}
