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
export const manifestSchema = z
  .strictObject({
    id: id.describe("政策包编号，与文件夹同名，如 liandu-2024"),
    region: cited(words).describe("哪个县（市、区）的通知"),
    year: cited(z.int()).describe("年度"),
    number: cited(words).describe("文号"),
    title: cited(words).describe("标题"),
    published: cited(isoDate).describe("印发日期"),
    issuer: cited(words).describe("发文单位，落款的全称"),
    /** Without a number of its own. */
    bureau: cited(words).describe("本地人力社保局，通知里的简称"),
    addressees: passage.describe("发给谁"),
    follows: cited(words).describe("所依据的上级通知；它的附件不在这个政策包里"),
    notice: z
      .strictObject({
        file: words.describe("通知原文的文件名"),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe("原文文件的 SHA-256，防止原文被改动；改了原文，policy check 会说出新的值"),
      })
      .describe("通知原文：每条一段，前面写 ## [条款号]"),
    province: words.describe("旁边放省里通用数据（县、系列、说法）的文件夹名"),
  })
  .describe("这个政策包是什么");

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
