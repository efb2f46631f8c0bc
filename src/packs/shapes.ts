import { z } from "zod";

/**
 * What every file of a pack is made of: statements that carry their clause, and the fixed vocabularies. What a key is for is
 * said by `describe`, in the words of whoever encodes a notice: an editor shows it (see json-schemas.ts).
 */

/** `5.1`, `5.2.1`; of the annex that holds the plan `annex1`, its rows `annex1.4`, its note and its table of 初定. */
export const clause = z
  .string()
  .regex(/^(header|preamble|closing|[1-9]\d*(\.[1-9]\d*){0,2}|annex[1-9]\d*(\.([1-9]\d*|note|initial))?)$/)
  .describe("条款号，即 notice.md 里 ## [ ] 中的写法，如 5.1、annex1.4");
const quote = z.string().min(1).describe("通知原文，与该条款一字不差");
export const basis = z
  .literal("interpretation")
  .describe("依据：interpretation 表示这是我们的理解，会照样说明");
export const words = z.string().trim().min(1);
export const why = words.describe("为什么这样理解；会说给人听");
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe("编号：小写字母、数字和连字符；别处用它来引用");
export const isoDate = z.iso.date().describe("日期，年-月-日，月和日各两位");
export const month = z.int().min(1).max(12).describe("月份，1 到 12");
/** Where general knowledge comes from. */
export const source = words.describe("出处");

/** A value in the notice's own words. */
export const cited = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value: said(value, "值；数字、日期、电话和名称都与引文一致"), clause, quote });
/** What we read into a clause; shown as such. */
export const interpreted = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value: said(value, "值，我们的理解"), basis, clause, quote: quote.optional(), why });

/** The notice's own where its words settle the value, else our reading. */
export const either = <T extends z.ZodType>(value: T) => z.union([cited(value), interpreted(value)]);

/** The notice's own sentence about one matter, kept whole so that it can be shown. */
export const passage = z.strictObject({ clause, quote });

/** A value that says itself what it is, or else this. */
function said<T extends z.ZodType>(value: T, what: string): T {
  return value.description === undefined ? value.describe(what) : value;
}

/** An office and its number, as a row of annex 1 gives them. */
export const contact = z.strictObject({
  office: cited(words).describe("办公室所在单位，这一行里的"),
  phone: cited(words).nullable().describe("电话，这一行里的；没有写 null"),
});

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
/** Which plan is meant: asked only where several at hand leave it open. */
export const planFields = ["region", "applicationYear"] as const;
export const profileFields = [
  ...planFields,
  "specialty",
  "target",
  "unit",
  "requiredYears",
  "careerStart",
  "hours",
  "mountainYears",
  "mountainCounty",
] as const;

export const unitKind = z
  .enum(unitKinds)
  .describe(
    "单位种类：enterprise 企业，public-institution 事业单位，social-organization 社会组织，self-appraising 自主评聘单位，city 市直单位，development-zone 开发区单位，other-county 外县单位，government 机关，self-employed 个体或灵活就业",
  );
export const level = z
  .enum(levels)
  .describe("层级：junior 初级，intermediate 中级，associate-senior 副高级，senior 正高级");
