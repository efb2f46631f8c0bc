import { describe, expect, it } from "vitest";
import type { QuestionId } from "../../src/policy/question.ts";
import { hear, said } from "./hear.ts";

type Row = readonly [asked: QuestionId | null, message: string, field: string, expected: string];

const rows: readonly Row[] = [
  ["hours.2024", "-5", "hours.2024.total", "0 到 8784 之间的学时数"],
  ["hours.2024", "负五", "hours.2024.total", "0 到 8784 之间的学时数"],
  ["hours.2024", "99999", "hours.2024.total", "0 到 8784 之间的学时数"],
  ["hours.2024.public", "8785", "hours.2024.public", "0 到 8784 之间的学时数"],
  ["hours.2024", "百来个", "hours.2024.total", "准确的学时数"],
  ["hours.2024", "90多", "hours.2024.total", "准确的学时数"],
  ["hours.2024", "大概90", "hours.2024.total", "准确的学时数"],
  ["hours.2024", "专业60以上", "hours.2024.professional", "准确的学时数"],
  ["hours.2024", "两年加起来180", "hours.2024.total", "准确的学时数"],
  [null, "近两年一共180学时", "hours.2023.total", "准确的学时数"],
  ["requiredYears", "四五年", "requiredYears", "整年数，如 4"],
  ["hours.2024", "25学分", "hours.2024.total", "学时数（学分怎么折算成学时，通知没有写）"],
  ["hours.2024", "总90专业100", "hours.2024.total", "总学时不少于专业与公需学时之和（100）"],
  ["hours.2024", "总90，专业60，公需40", "hours.2024.total", "总学时不少于专业与公需学时之和（100）"],
  ["hours.2024", "公需10，一般公需12", "hours.2024.generalPublic", "一般公需学时不超过公需学时（10）"],
  [null, "1890年90学时", "hours.1890", "1964 到 2024 之间的年份"],
  [null, "2099年学时90", "hours.2099", "1964 到 2024 之间的年份"],
  [null, "明年90学时", "hours.2025", "1964 到 2024 之间的年份"],
  ["careerStart", "1890", "careerStart", "1964 到 2024 之间的年份，四位数字"],
  ["careerStart", "2099", "careerStart", "1964 到 2024 之间的年份，四位数字"],
  [null, "2099年参加工作", "careerStart", "1964 到 2024 之间的年份，四位数字"],
  ["careerStart", "十几年了", "careerStart", "参加工作的年份，如 2012"],
  ["requiredYears", "3年半", "requiredYears", "0 到 60 之间的整年数"],
  ["requiredYears", "-4", "requiredYears", "0 到 60 之间的整年数"],
  ["requiredYears", "400", "requiredYears", "0 到 60 之间的整年数"],
  ["requiredYears", "好几年", "requiredYears", "整年数，如 4"],
  ["mountainYears", "-3", "mountainYears", "0 到 60 之间的年数，可以带小数"],
  ["mountainYears", "200", "mountainYears", "0 到 60 之间的年数，可以带小数"],
  ["mountainYears", "十几年", "mountainYears", "准确的年数，可以带小数，如 6.5"],
  ["mountainYears", "6年多", "mountainYears", "准确的年数，可以带小数，如 6.5"],
  ["mountainCounty", "黄山", "mountainCounty", "浙江省的一个县（市、区）名"],
  [null, "在磐石县干了3年", "mountainCounty", "浙江省的一个县（市、区）名"],
];

describe("what can't be", () => {
  it.each(rows)("is refused with what is expected: asked %s, 「%s」", (pending, message, field, expected) => {
    const { refused, said: kept, nothing } = hear(message, pending);
    expect(refused).toMatchObject([{ field, expected }]);
    expect(nothing).toBe(false);
    expect(kept.hours).toBeUndefined();
  });

  it("is refused with what may have been meant", () => {
    expect(hear("遂县", "mountainCounty").refused).toMatchObject([
      { got: "遂县", candidates: expect.arrayContaining(["遂昌县"]) },
    ]);
  });

  it("is refused against what is known already, and that stays", () => {
    const known = { hours: { "2024": { total: 92 } } };
    expect(hear("专业100", "hours.2024.professional", known).refused).toMatchObject([
      { field: "hours.2024.total" },
    ]);
  });

  it("leaves the rest of the message standing", () => {
    expect(said(hear("水利，助工，去年-5学时，今年92"))).toBe("water 助理工程师 2024:总92");
  });

  it("is no wrong answer where it answers something else", () => {
    expect(hear("我在企业", "mountainCounty")).toMatchObject({
      refused: [],
      said: { unit: { id: "enterprise" } },
    });
    expect(hear("为什么问", "mountainCounty").refused).toEqual([]);
    expect(hear("不知道", "mountainCounty").refused).toEqual([]);
  });
});
