import { z } from "zod";
import {
  cited,
  clause,
  either,
  id,
  interpreted,
  isoDate,
  level,
  passage,
  unitKind,
  words,
} from "./shapes.ts";

/**
 * rules.yaml: the clauses that apply to everybody. What a notice doesn't have is left out, and then never said or asked.
 */

const threshold = (what: string) =>
  cited(z.number().positive()).optional().describe(`每年至少多少${what}；通知没有定就不写`);

const documents = z.array(cited(words)).describe("具体按哪些文件办；文号或文件名");

const continuingEducation = z
  .strictObject({
    clause,
    thresholds: z
      .strictObject({
        total: threshold("总学时"),
        professional: threshold("专业科目学时"),
        public: threshold("公需科目学时"),
        generalPublic: threshold("一般公需科目学时"),
      })
      .refine((all) => Object.values(all).some((one) => one !== undefined), "至少要有一项学时要求")
      .describe("每年的学时要求，通知定了哪几项就写哪几项"),
    mustMeet: either(z.array(z.int().min(-9).max(0)).min(1)).describe(
      "哪几年必须都合格，从申报当年数起：0 是当年，-1 是前一年",
    ),
    /** The number of meeting years must reach what the title requires. */
    yearsMatch: z
      .strictObject({
        ...passage.shape,
        reading: interpreted(z.literal("number-of-years")).describe(
          "怎样算一致：number-of-years 是看合格的年数",
        ),
      })
      .optional()
      .describe("合格的年数要与职称规定的年限一致"),
    exemption: z
      .strictObject({
        before: cited(z.int()).describe("哪一年以前"),
        boundary: either(z.enum(["in", "out", "open"])).describe(
          "那一年本身算不算在内：in 在内，out 不在内，open 没有写明",
        ),
      })
      .optional()
      .describe("早年的学时视同合格"),
    provinceOverrides: passage.optional().describe("省里另有规定的怎么办"),
    register: cited(words).optional().describe("学时在哪个系统登记、查询"),
    governedBy: documents,
  })
  .describe("继续教育学时");

const mountain = z
  .strictObject({
    clause,
    countyCount: cited(z.int().positive()).describe("名单有几个县"),
    applicant: passage.describe("对山区县申报对象的倾斜"),
    years: passage.describe("对在山区县工作年限的加分"),
    applicantReading: interpreted(z.literal("unit-county")).describe(
      "怎样算山区县的申报对象：unit-county 是看单位在哪个县",
    ),
    cityLevels: interpreted(z.array(level)).describe("由市里评委会评的层级，适用倾斜"),
    provinceLevels: interpreted(z.array(level)).describe("由省里评的层级，适不适用没有写明"),
  })
  .describe("山区县的倾斜");

const selfAppraisal = z
  .strictObject({
    clause,
    plan: cited(isoDate).optional().describe("评聘规划和方案最晚哪天报"),
    planContent: passage.optional().describe("要报什么"),
    reportWorkingDays: cited(z.int().positive()).optional().describe("开评聘会议前提前几个工作日报备"),
    summary: cited(isoDate).optional().describe("评聘总结最晚哪天报"),
    to: cited(words).describe("报给谁"),
    cityRecord: passage.optional().describe("同时报市里备案"),
    seniorRecord: passage.optional().describe("高评委同时报省里备案"),
    initialReading: interpreted(z.literal("runs-its-own"))
      .optional()
      .describe("初定由谁办：runs-its-own 是自主评聘单位自己办"),
    suspension: passage.optional().describe("做得不好会怎样"),
  })
  .describe("自主评聘单位要办的事；日期都是单位的，不是申报人的");

const platform = z
  .strictObject({
    name: cited(words).describe("平台名称"),
    onlineOnly: passage.optional().describe("只能在平台上评审"),
    record: passage.optional().describe("个人业绩档案"),
    noClassified: passage.optional().describe("不得上传涉密材料"),
    wholeProcess: passage.optional().describe("从申报到发证，哪些都在平台上办"),
    covers: passage.optional().describe("哪些评委会必须用"),
  })
  .describe("申报和评审用的平台");

const otherName = z.strictObject({
  committee: id.describe("哪个评委会，写它在 plan.yaml 里的 id"),
  says: passage.describe("用另一个名称的那一句"),
  nameInClause: cited(words).describe("那一句里的名称"),
  nameInAnnex: cited(words).describe("评审计划里的名称"),
});

const procedure = z
  .strictObject({
    plan: passage.optional().describe("评审计划怎么定的"),
    governedBy: documents,
    /** It sets the filing days. */
    committeeNotice: passage.optional().describe("各评委会发自己的评审通知"),
    noticeApproval: passage.optional().describe("评审通知要谁同意"),
    examination: passage.optional().describe("资格审查"),
    accountability: passage.optional().describe("违反资格条件会怎样"),
    report: cited(z.int().positive()).optional().describe("评委会开会前提前几个工作日报告"),
    consent: passage.optional().describe("同意后才能开会"),
    cityCommittees: passage.optional().describe("市里设在本地的评委会怎样报告"),
    publicity: passage.optional().describe("评审结果的公示"),
    results: passage.optional().describe("通过人员名单怎样公布"),
    returned: passage.optional().describe("推荐上去的人，评审后材料怎样退回"),
  })
  .describe("评审程序");

export const rulesSchema = z
  .strictObject({
    continuingEducation,
    mountain: mountain.optional(),
    selfAppraisal: selfAppraisal.optional(),
    platform: platform.optional(),
    otherNames: z.array(otherName).describe("通知正文里换了名称的评委会；没有写 []"),
    supervision: z.array(passage).describe("监督检查；没有写 []"),
    evaluation: z.array(passage).describe("按什么评价；没有写 []"),
    procedure,
    scope: z
      .strictObject({
        clause,
        kinds: z
          .strictObject({
            in: either(z.array(unitKind)).describe("通知管得到的单位种类"),
            out: either(z.array(unitKind)).describe("要先去问的单位种类"),
          })
          .describe("units.yaml 里的每种单位恰好写一次"),
      })
      .describe("发给谁，管得到谁"),
  })
  .describe("对每个人都适用的条款；通知没有的那一节就不写，也就不会说、不会问");
