import { z } from "zod";
import { unitKinds } from "../packs/schema.ts";
import type { Profile, Reading, YearHours } from "../policy/profile.ts";

/** A profile as it is read back from disk. */

/** A schema for every member, so that one added to a type can't be forgotten in its schema. */
export type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

const amount = z.number().nonnegative();

function reading<Id extends string>(id: z.ZodType<Id>): z.ZodType<Reading<Id>> {
  return z.strictObject({
    id,
    word: z.string(),
    basis: z.enum(["notice", "interpretation", "general-knowledge"]),
  } satisfies Shape<Reading<Id>>);
}

export const yearHoursSchema: z.ZodType<YearHours> = z.strictObject({
  total: amount.optional(),
  professional: amount.optional(),
  public: amount.optional(),
  generalPublic: amount.optional(),
} satisfies Shape<YearHours>);

/** What a person says of himself; the day and the year of a profile aren't his. */
export const saidShape = {
  region: z.string().optional(),
  specialty: reading(z.string()).optional(),
  target: reading(z.string()).optional(),
  unit: reading(z.enum(unitKinds)).optional(),
  requiredYears: z.int().optional(),
  careerStart: z.int().optional(),
  hours: z.record(z.string().regex(/^\d{4}$/), yearHoursSchema),
  mountainYears: amount.optional(),
  mountainCounty: z.array(z.string()).optional(),
} satisfies Shape<Omit<Profile, "asOf" | "applicationYear">>;

export const profileSchema: z.ZodType<Profile> = z.strictObject({
  asOf: z.iso.date(),
  applicationYear: z.int(),
  ...saidShape,
} satisfies Shape<Profile>);
