import { z } from "zod";
import {
  basis,
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
  why,
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
  name: cited(words).describe("评委会名称，这一行里的全称"),
  calls: z
    .strictObject({ basis, why, words: z.array(words).describe("叫法") })
    .optional()
    .describe("人们怎样叫这个评委会和它的办公室，是我们的理解"),
  level: cited(level).describe("评委会名称里的层级：初级、中级"),
  /** What `committee.titles` of an advice shows. */
  titles: z.array(cited(words)).min(1).describe("所评资格这一格里的各项，按顺序，一字不差"),
  reviews: z.array(cited(words)).describe("这个评委会自己评的职称，写系列里的名称；没有写 []"),
  recommends: z
    .array(
      either(
        z.strictObject({
          titles: z.array(words).optional().describe("推荐到哪些职称，写系列里的名称"),
          levels: z.array(level).optional().describe("推荐到哪些层级"),
        }),
      ),
    )
    .describe("向上一级评委会推荐的职称或层级；没有写 []"),
  windows: z
    .array(
      z.strictObject({
        start: cited(month).describe("启动的月份；季度写它的第一个月"),
        end: cited(month).describe("完成的月份；季度写它的最后一个月"),
      }),
    )
    .min(1)
    .describe("评审从几月到几月，一年几轮写几个，按先后；不是申报的起止日期"),
  ...contact.shape,
  applicants: cited(words).describe("申报对象，这一行里的"),
  excludes: z.array(cited(unitKind)).describe("申报对象里除外的单位种类；没有写 []"),
});

export const planSchema = z
  .strictObject({
    committees: z.array(committee).min(1).describe("评审计划的每一行，一个评委会"),
    initialRecognition: z
      .strictObject({
        name: cited(words).describe("名称，这一行里的"),
        months: z.array(cited(month)).min(1).describe("各轮完成的月份，按先后；“每月”就写十二个"),
        ...contact.shape,
        applicants: cited(words).describe("申报对象，这一行里的"),
        excludes: z.array(cited(unitKind)).describe("申报对象里除外的单位种类；没有写 []"),
        openAllYear: passage.optional().describe("全年都可以申报"),
        frequency: passage.optional().describe("多久开展一次"),
        governedBy: z.array(cited(words)).describe("具体按哪些文件办；文号或文件名"),
      })
      .optional()
      .describe("大中专毕业生初定；通知没有就不写"),
    noCommittee: z
      .strictObject({
        handIn: passage.describe("材料怎么报"),
        deadline: cited(
          z.strictObject({
            workingDays: z.int().positive().describe("几个工作日"),
            relativeTo: z
              .literal("city-plan-end")
              .describe("从哪天算：city-plan-end 是市里评审计划的完成时间"),
          }),
        )
          .optional()
          .describe("报材料的期限"),
        /** 前5个工作日内. */
        deadlineReading: either(z.enum(["within", "before", "open"]))
          .optional()
          .describe("期限怎么读：within 最后几天以内，before 至少提前几天，open 两种都读得通"),
        reviewers: cited(words).describe("先由谁审核"),
        deliveredBy: passage.optional().describe("通过后由谁报送到哪里"),
        /** It isn't in the pack. */
        cityPlan: cited(words).optional().describe("市里的评审计划在哪份文件"),
      })
      .optional()
      .describe("本地没有设评委会的系列怎么报；通知没有就不写"),
  })
  .describe("评审计划，逐行逐格");
