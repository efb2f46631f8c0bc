import { type HourSubject, type ProfileField, profileFields } from "../packs/schema.ts";
import type { Policy } from "./compile.ts";
import { type Examined, openQuestions } from "./open-questions.ts";
import type { Profile } from "./profile.ts";
import type { Question, QuestionId } from "./question.ts";
import { checkYears } from "./years.ts";

function examine(policy: Policy, profile: Profile): Examined {
  const path = policy.path(profile);
  const years = path.hours === "checked" ? checkYears(policy.hours, profile) : null;
  return { policy, profile, path, years };
}

/**
 * What to ask next: the question whose answer can change the outcome most, never one that can change no finding, never
 * one that was declined; null when nothing is left. A function of the answers alone.
 */
export function nextQuestion(
  policy: Policy,
  profile: Profile,
  declined: readonly QuestionId[],
): Question | null {
  return openQuestions(examine(policy, profile), declined)[0] ?? null;
}

/**
 * The fields that aren't given and can change no finding any more, in the order of the profile. A field that a question
 * still open may bring back (the career's start while the required years aren't known) isn't among them.
 */
export function leftOut(policy: Policy, profile: Profile): readonly ProfileField[] {
  const examined = examine(policy, profile);
  const open = new Set<ProfileField>(openQuestions(examined, []).map((question) => question.field));
  if (open.has("requiredYears")) open.add("careerStart");
  return profileFields.filter((field) => !open.has(field) && !isGiven(profile, field));
}

function isGiven(profile: Profile, field: ProfileField): boolean {
  if (field !== "hours") return profile[field] !== undefined;
  return Object.values(profile.hours).some((year) =>
    Object.values<HourSubject | number | undefined>(year).some((value) => value !== undefined),
  );
}
