import type { Policy } from "./compile.ts";
import { examine } from "./examine.ts";
import { noOpenPlans, type OpenPlans } from "./open-plans.ts";
import { openQuestions } from "./open-questions.ts";
import type { Profile } from "./profile.ts";
import type { Question, QuestionId } from "./question.ts";

/**
 * What to ask next: the question whose answer can change the outcome most, never one that can change no finding, never
 * one that was declined; null when nothing is left. A function of the answers alone.
 */
export function nextQuestion(
  policy: Policy,
  profile: Profile,
  declined: readonly QuestionId[],
  open: OpenPlans = noOpenPlans,
): Question | null {
  return openQuestions(examine(policy, profile, open), declined)[0] ?? null;
}
