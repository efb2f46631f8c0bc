import { z } from "zod";
import {
  cited,
  clause,
  contact,
  id,
  interpreted,
  isoDate,
  level,
  month,
  passage,
  unitKind,
  words,
} from "./shapes.ts";

/** pack.yaml: what this pack is. */
export const manifestSchema = z.strictObject({
  id,
  region: cited(words),
  year: cited(z.int()),
  number: cited(words),
  title: cited(words),
  published: cited(isoDate),
  /** Who signed it, in full. */
  issuer: cited(words),
  /** The district's bureau, by the short name that the notice uses; without a number of its own. */
  bureau: cited(words),
  addressees: passage,
  /** The city's notice that this one follows; its annexes aren't in the pack. */
  follows: cited(words),
  notice: z.strictObject({ file: words, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Folder of general knowledge beside this pack: counties and series. */
  province: words,
});

/** plan.yaml: annex 1. */
export const committee = z.strictObject({
  id,
  clause,
  name: cited(words),
  /** What people call the committee or its office. */
  calls: z.strictObject({ basis: z.literal("interpretation"), why: words, words: z.array(words) }).optional(),
  /** The level in the committee's own name: 初级 or 中级. */
  level: cited(level),
  /** The items of the row's title cell, to the letter, in order; what `committee.titles` of an advice shows. */
  titles: z.array(cited(words)).min(1),
  /** The titles that the committee decides itself, by their name in the province's series. */
  reviews: z.array(cited(words)),
  /** The titles for which it recommends to a higher one. A title or whole levels of the committee's series. */
  recommends: z.array(
    z.union([
      cited(z.strictObject({ titles: z.array(words).optional(), levels: z.array(level).optional() })),
      interpreted(z.strictObject({ titles: z.array(words).optional(), levels: z.array(level).optional() })),
    ]),
  ),
  /** The rounds of a year, in order: whole months, quoted as months or as a quarter (第二季度 is 4 to 6). */
  windows: z.array(z.strictObject({ start: cited(month), end: cited(month) })).min(1),
  ...contact.shape,
  applicants: cited(words),
  excludes: z.array(cited(unitKind)),
});

export const planSchema = z.strictObject({
  committees: z.array(committee).min(1),
  initialRecognition: z.strictObject({
    name: cited(words),
    months: z.array(cited(month)).min(1),
    ...contact.shape,
    applicants: cited(words),
    excludes: z.array(cited(unitKind)),
    openAllYear: passage,
    quarterly: passage,
    governedBy: z.array(cited(words)),
  }),
  /** Series for which the district has no committee. */
  noCommittee: z.strictObject({
    handIn: passage,
    deadline: cited(z.strictObject({ workingDays: z.int(), relativeTo: z.literal("city-plan-end") })),
    reviewers: cited(words),
    deliveredBy: passage,
    cityPlan: cited(words),
  }),
});
