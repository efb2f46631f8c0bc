import { hourSubjects, type ProfileField, profileFields } from "../packs/schema.ts";
import type { Policy } from "./compile.ts";
import { examine } from "./examine.ts";
import { isOfPlan } from "./open-plans.ts";
import { openQuestions } from "./open-questions.ts";
import type { Profile } from "./profile.ts";

/**
 * The fields that aren't given and can change no finding any more, in the order of the profile. A field that a question
 * still open may bring back (the career's start while the required years aren't known) isn't among them.
 */
export function leftOut(policy: Policy, profile: Profile): readonly ProfileField[] {
  const open = new Set<ProfileField>(
    openQuestions(examine(policy, profile), []).map((question) => question.field),
  );
  if (open.has("requiredYears")) open.add("careerStart");
  return profileFields.filter((field) => !isOfPlan(field) && !open.has(field) && !isGiven(profile, field));
}

function isGiven(profile: Profile, field: ProfileField): boolean {
  if (field !== "hours") return profile[field] !== undefined;
  return Object.values(profile.hours).some((year) =>
    hourSubjects.some((subject) => year[subject] !== undefined),
  );
}
