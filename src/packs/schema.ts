import type { z } from "zod";
import type { answersSchema, outsideSchema } from "./answers-schema.ts";
import type {
  conceptsSchema,
  countiesSchema,
  seriesSchema,
  silence,
  specialty,
  unitsSchema,
} from "./lists-schema.ts";
import type { committee, manifestSchema, planSchema } from "./plan-schema.ts";
import type { rulesSchema } from "./rules-schema.ts";
import type { hourSubjects, levels, passage, planFields, profileFields, unitKinds } from "./shapes.ts";

/**
 * The types of a policy pack, as its YAML files hold it. Strict throughout: an unknown key is a fault.
 * Every statement says where it stands: `clause` and `quote` for the notice's own (the quote is checked to
 * the letter), `basis: interpretation` with `why` for what we read into it, `basis: general-knowledge` with
 * `source` and `date` for what comes from elsewhere. Committees, windows, phones, thresholds and dates can
 * only be the notice's own: their schemas offer nothing else.
 */

export { hourSubjects, levels, planFields, profileFields, unitKinds } from "./shapes.ts";

type Infer<T extends z.ZodType> = DeepReadonly<z.infer<T>>;
type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type Clause = string;
export type Basis = "notice" | "interpretation" | "general-knowledge";
export type UnitKind = (typeof unitKinds)[number];
export type Level = (typeof levels)[number];
export type HourSubject = (typeof hourSubjects)[number];
export type ProfileField = (typeof profileFields)[number];
export type PlanField = (typeof planFields)[number];
export type Passage = Infer<typeof passage>;
export type Manifest = Infer<typeof manifestSchema>;
export type Committee = Infer<typeof committee>;
export type Plan = Infer<typeof planSchema>;
export type Rules = Infer<typeof rulesSchema>;
export type Specialty = Infer<typeof specialty>;
export type UnitEntry = Infer<typeof unitsSchema>[number];
export type Silence = Infer<typeof silence>;
export type AnswerEntry = Infer<typeof answersSchema>[number];
/** An answer that is written in words. */
export type WrittenAnswer = Extract<AnswerEntry, { readonly say: string }>;
/** An answer that is worked out from the plan. */
export type ComputedAnswer = Extract<AnswerEntry, { readonly compute: string }>;
export type Computation = ComputedAnswer["compute"];
export type OutsideEntry = Infer<typeof outsideSchema>[number];
export type SeriesFile = Infer<typeof seriesSchema>;
export type Series = SeriesFile["series"][number];
export type Concepts = Infer<typeof conceptsSchema>;
export type Counties = Infer<typeof countiesSchema>;
