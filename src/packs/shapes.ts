import { z } from "zod";

/** What every file of a pack is made of: statements that carry their clause, and the fixed vocabularies. */

export const clause = z
  .string()
  .regex(/^(header|preamble|closing|[1-9]\d*(\.[1-9]\d*)?|annex1(\.([1-9]\d*|note|initial))?)$/);
const quote = z.string().min(1);
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const words = z.string().trim().min(1);
export const isoDate = z.iso.date();
export const month = z.int().min(1).max(12);

/** A value in the notice's own words. */
export const cited = <T extends z.ZodType>(value: T) => z.strictObject({ value, clause, quote });
/** What we read into a clause; shown as such. */
export const interpreted = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, basis: z.literal("interpretation"), clause, quote: quote.optional(), why: words });

/** The notice's own sentence about one matter, kept whole so that it can be shown. */
export const passage = z.strictObject({ clause, quote });

/** An office and its number, as a row of annex 1 gives them. */
export const contact = z.strictObject({ office: cited(words), phone: cited(words).nullable() });

export const unitKinds = [
  "enterprise",
  "public-institution",
  "social-organization",
  "self-appraising",
  "city",
  "development-zone",
  "other-county",
  "government",
  "self-employed",
] as const;
export const levels = ["junior", "intermediate", "associate-senior", "senior"] as const;
export const hourSubjects = ["total", "professional", "public", "generalPublic"] as const;
export const profileFields = [
  "specialty",
  "target",
  "unit",
  "requiredYears",
  "careerStart",
  "hours",
  "mountainYears",
  "mountainCounty",
] as const;

export const unitKind = z.enum(unitKinds);
export const level = z.enum(levels);
