import type { HourSubject, ProfileField } from "../packs/schema.ts";

/**
 * A question of the interview. Its id names what is asked and nothing else, so that an answer can be kept by it:
 * `region`, `applicationYear` (whose plan is meant, where that is open), `specialty`, `target`, `unit`, `requiredYears`, `careerStart`, `hours.2024` (all four subjects of the year),
 * `hours.2024.public` (one that is still missing), `mountainYears`, `mountainCounty`.
 */
export type QuestionId =
  | Exclude<ProfileField, "hours">
  | `hours.${number}`
  | `hours.${number}.${HourSubject}`;

export interface Question {
  readonly id: QuestionId;
  readonly field: ProfileField;
  readonly year?: number;
  readonly subject?: HourSubject;
}
