import { z } from "zod";
import {
  cited,
  clause,
  contact,
  either,
  id,
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
    bureau: cited(words).describe("本地人力社保局，通知里的简称"),
    bureauPhone: cited(words).optional().describe("它的电话；通知只在某一件事下给了电话就不写"),
    addressees: passage.describe("发给谁"),
    follows: cited(words).optional().describe("所依据的上级通知；它的附件不在这个政策包里"),
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
    either(z.strictObject({ titles: z.array(words).optional(), levels: z.array(level).optional() })),
  ),
  /** The rounds of a year, in order: whole months, quoted as months or as a quarter (第二季度 is 4 to 6). */
  windows: z.array(z.strictObject({ start: cited(month), end: cited(month) })).min(1),
  ...contact.shape,
  applicants: cited(words),
  excludes: z.array(cited(unitKind)),
});

export const planSchema = z.strictObject({
  committees: z.array(committee).min(1),
  initialRecognition: z
    .strictObject({
      name: cited(words),
      /** The months in which a round completes, in order; a cell 每月 stands for all twelve. */
      months: z.array(cited(month)).min(1),
      ...contact.shape,
      applicants: cited(words),
      excludes: z.array(cited(unitKind)),
      /** That papers are taken all year. */
      openAllYear: passage.optional(),
      /** How often a round is held. */
      frequency: passage.optional(),
      governedBy: z.array(cited(words)),
    })
    .optional(),
  /** Series for which the district has no committee. */
  noCommittee: z
    .strictObject({
      handIn: passage,
      deadline: cited(
        z.strictObject({ workingDays: z.int().positive(), relativeTo: z.literal("city-plan-end") }),
      ).optional(),
      /** 前5个工作日内: within the five days before, or at least five days before; `open` where it reads both ways. */
      deadlineReading: either(z.enum(["within", "before", "open"])).optional(),
      reviewers: cited(words),
      deliveredBy: passage.optional(),
      /** The city's plan, which isn't in the pack. */
      cityPlan: cited(words).optional(),
    })
    .optional(),
});
