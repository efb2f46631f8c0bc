import { describe, expect, it } from "vitest";
import type { QuestionId } from "../../src/policy/question.ts";
import { askedBack, hear, said } from "./hear.ts";

describe("one message that answers several things", () => {
  it.each([
    [
      "我是莲都一家企业搞水利的，想评助工，去年90学时今年92",
      "water 助理工程师 enterprise 2023:总90 2024:总92",
    ],
    ["我在蓮都區一家企業做水利，想評助理工程師，去年９０學時", "water 助理工程师 enterprise 2023:总90"],
    ["我是幼儿园老师，想评一级教师", "kindergarten-teacher 一级教师"],
    ["幼师，想评一级", "kindergarten-teacher 一级教师"],
    ["我是护士，想评副主任护师", "nursing 副主任护师"],
    ["护士 中级", "nursing 主管护师"],
    ["会计，想评中级会计师", "accounting 会计师"],
    ["会计师", "accounting 会计师"],
    ["會計師", "accounting 会计师"],
    ["水利 助工 企业", "water 助理工程师 enterprise"],
    ["水利,助工,事业单位", "water 助理工程师 public-institution"],
    ["写代码的，私企，助理工程师", "information-technology 助理工程师 enterprise"],
    ["我是水利工程师，想评高级工程师", "water 高级工程师"],
    ["青田县一家公司的水利工程师，想评工程师", "water 工程师 other-county"],
    ["兽医，助理兽医师，事业编", "veterinary 助理兽医师 public-institution"],
    ["应届毕业生想办初定", "初定"],
    ["😀水利💧助工", "water 助理工程师"],
    ["<b>水利</b> 助工", "water 助理工程师"],
    ["水 利 专业", "water"],
    [
      "2012年毕业，在莲都一家民企干水利，想评工程师，要求4年，23年总95专业64公需25一般公需12，24年总92专业62公需30一般公需12，在莲都工作了6年半",
      "water 工程师 enterprise 要求4年 2012年起 2023:总95专64公25般12 2024:总92专62公30般12 山区6.5年 莲都区",
    ],
  ])("「%s」", (message, expected) => {
    const understood = hear(message);
    expect(said(understood)).toBe(expected);
    expect(understood.ambiguous).toEqual([]);
    expect(understood.refused).toEqual([]);
  });
});

describe("the title", () => {
  it.each([
    ["我现在是助工，想评工程师", "工程师"],
    ["助工升工程师", "工程师"],
    ["已经是二级教师了，想评一级教师", "一级教师"],
    ["没评过职称，想评助工", "助理工程师"],
    ["助理工程师怎么评", "助理工程师"],
    ["助 理 工 程 师", "助理工程师"],
    ["中教一级", "一级教师"],
    ["高工", "高级工程师"],
    ["正高工", "正高级工程师"],
    ["初定", "初定"],
  ])("wanted is heard in 「%s」", (message, title) => {
    expect(hear(message).said.target?.id).toBe(title);
  });

  it.each(["我是护士", "我是记者", "我是助理工程师，水利的"])(
    "held isn't taken for the one wanted: 「%s」",
    (message) => {
      expect(hear(message).said.target).toBeUndefined();
    },
  );

  it("held answers where the title was asked", () => {
    expect(hear("我是助理工程师", "target").said.target?.id).toBe("助理工程师");
  });

  it.each([
    ["中级", "nursing", "主管护师"],
    ["副高", "nursing", "副主任护师"],
    ["中级职称", "water", "工程师"],
    ["正高级", "water", "正高级工程师"],
  ])("by level %s for %s is %s", (level, id, title) => {
    const specialty = { id, word: id, basis: "notice" } as const;
    expect(hear(level, "target", { specialty }).said.target?.id).toBe(title);
  });

  it("by level is asked back where the specialty has several, the committee's own first", () => {
    const specialty = { id: "water", word: "水利", basis: "notice" } as const;
    expect(askedBack(hear("初级", "target", { specialty }))).toBe("target:助理工程师,技术员");
    expect(askedBack(hear("高级", "target", { specialty }))).toBe("target:高级工程师,正高级工程师");
    expect(askedBack(hear("助理", "target", { specialty }))).toBe("target:助理工程师");
  });

  it("with a slip of the finger is asked back, never taken", () => {
    const understood = hear("助里工程师", "target");
    expect(understood.said.target).toBeUndefined();
    expect(askedBack(understood)).toBe("target:助理工程师,工程师");
  });

  it("a level without a specialty speaks of applying", () => {
    expect(hear("我想评中级")).toMatchObject({ aboutApplying: true, nothing: false });
  });
});

describe("the specialty", () => {
  it("that a word leaves open is asked back", () => {
    expect(hear("园林", "specialty").ambiguous).toMatchObject([{ field: "specialty", word: "园林" }]);
    expect(askedBack(hear("园林", "specialty")).split(":")[1]?.split(",").toSorted()).toEqual([
      "construction",
      "forestry",
    ]);
  });

  it("is shown with the word that named it, and whose reading that is", () => {
    expect(hear("搞水利的").said.specialty).toEqual({ id: "water", word: "水利", basis: "notice" });
    expect(hear("写代码的").said.specialty).toMatchObject({ word: "写代码", basis: "interpretation" });
    expect(hear("当会计的").said.specialty).toMatchObject({ id: "accounting", basis: "general-knowledge" });
  });

  it("isn't changed by the name of a workplace", () => {
    const specialty = { id: "accounting", word: "会计", basis: "general-knowledge" } as const;
    expect(hear("水利局下属的事业单位", "unit", { specialty }).said).toMatchObject({
      unit: { id: "public-institution" },
    });
    expect(hear("水利局下属的事业单位", "unit", { specialty }).said.specialty).toBeUndefined();
  });

  it("isn't what a person says it isn't", () => {
    expect(hear("不是搞水利的，是搞林业的").said.specialty?.id).toBe("forestry");
  });
});

describe("the unit", () => {
  it.each([
    ["企业", "enterprise"],
    ["我们公司", "enterprise"],
    ["私企", "enterprise"],
    ["民企", "enterprise"],
    ["公办小学", "public-institution"],
    ["事业单位", "public-institution"],
    ["民办学校", "social-organization"],
    ["我们学校是自主评聘单位", "self-appraising"],
    ["自主评聘的学校", "self-appraising"],
    ["市直的事业单位", "city"],
    ["市属国企", "city"],
    ["经开区的一家公司", "development-zone"],
    ["杭州的公司", "other-county"],
    ["青田的一家企业", "other-county"],
    ["莲都的一家企业", "enterprise"],
    ["丽水的公司", "enterprise"],
    ["公务员", "government"],
    ["自由职业", "self-employed"],
    ["不是企业，是事业单位", "public-institution"],
    ["不对，是事业单位", "public-institution"],
  ])("「%s」 is %s", (message, kind) => {
    expect(said(hear(message, "unit"))).toBe(kind);
  });

  it.each([
    ["不是自主评聘单位", /^unit:enterprise,public-institution,social-organization,/],
    ["机关事业单位", /^unit:government,public-institution$/],
    ["学校", /^unit:public-institution,social-organization$/],
  ])("that 「%s」 leaves open is asked back", (message, expected) => {
    expect(said(hear(message, "unit"))).toBe("");
    expect(askedBack(hear(message, "unit"))).toMatch(expected);
  });

  it("that a workplace leaves open waits for its own question", () => {
    expect(askedBack(hear("我是医院的护士"))).toBe("");
  });
});

describe("years and counties", () => {
  type Row = readonly [asked: QuestionId | null, message: string, expected: string];
  const rows: readonly Row[] = [
    [null, "要求4年", "要求4年"],
    [null, "规定要满五年", "要求5年"],
    [null, "年限要求是4年", "要求4年"],
    [null, "需要工作满5年以上", "要求5年"],
    [null, "不要求年限", "要求0年"],
    ["requiredYears", "4", "要求4年"],
    ["requiredYears", "四年", "要求4年"],
    ["requiredYears", "满五年", "要求5年"],
    ["requiredYears", "至少5年以上吧", "要求5年"],
    ["requiredYears", "没有要求", "要求0年"],
    [null, "2012年参加工作", "2012年起"],
    [null, "2012年7月参加工作", "2012年起"],
    [null, "12年参加工作", "2012年起"],
    [null, "九八年参加工作", "1998年起"],
    [null, "工作12年了", "2012年起"],
    [null, "干水利12年了", "water 2012年起"],
    [null, "12年工龄", "2012年起"],
    [null, "毕业于2010", "2010年起"],
    [null, "2010年大学毕业", "2010年起"],
    [null, "从2012年开始工作", "2012年起"],
    [null, "去年刚参加工作", "2023年起"],
    ["careerStart", "2012", "2012年起"],
    ["careerStart", "2012年", "2012年起"],
    ["careerStart", "二〇一二年七月", "2012年起"],
    ["careerStart", "12", "2012年起"],
    ["careerStart", "98年", "1998年起"],
    ["careerStart", "工作了十年", "2014年起"],
    ["careerStart", "去年", "2023年起"],
    ["careerStart", "10年前", "2014年起"],
    [null, "2012年参加工作，2019年评的助工，现在想评工程师", "工程师 2012年起"],
    ["mountainYears", "一直在莲都，12年", "山区12年 莲都区"],
    ["mountainYears", "从2012年到现在都在莲都", "山区12年 莲都区"],
    ["requiredYears", "好像是4年", "要求4年"],
    [null, "在莲都干了6年半", "山区6.5年 莲都区"],
    [null, "在山区26县工作3年", "山区3年"],
    [null, "6年山区工作经历", "山区6年"],
    [null, "莲都6年青田3年", "山区9年 莲都区、青田县"],
    [null, "在杭州上城区干了6年", "山区6年 上城区"],
    [null, "山区县没待过", "山区0年"],
    [null, "没有在山区县工作过", "山区0年"],
    [null, "从来没在山区待过", "山区0年"],
    ["mountainYears", "6", "山区6年"],
    ["mountainYears", "3年半", "山区3.5年"],
    ["mountainYears", "半年", "山区0.5年"],
    ["mountainYears", "一年零三个月", "山区1.25年"],
    ["mountainYears", "8个月", "山区0.67年"],
    ["mountainYears", "没有", "山区0年"],
    ["mountainYears", "没待过", "山区0年"],
    ["mountainYears", "干了6年", "山区6年"],
    ["mountainYears", "莲都6年半", "山区6.5年 莲都区"],
    ["mountainCounty", "莲都", "莲都区"],
    ["mountainCounty", "丽水市莲都区", "莲都区"],
    ["mountainCounty", "景宁", "景宁畲族自治县"],
    ["mountainCounty", "景宁县", "景宁畲族自治县"],
    ["mountainCounty", "永嘉和青田", "永嘉县、青田县"],
  ];

  it.each(rows)("asked %s, 「%s」 is 「%s」", (pending, message, expected) => {
    const understood = hear(message, pending);
    expect(said(understood)).toBe(expected);
    expect(understood.refused).toEqual([]);
    expect(understood.ambiguous).toEqual([]);
  });

  it.each([
    ["mountainCounty", "丽水", /^mountainCounty:莲都区,龙泉市,青田县/],
    ["mountainYears", "在丽水干了6年", /^mountainCounty:莲都区,/],
    ["careerStart", "05", /^careerStart:2005,2019$/],
    ["careerStart", "大概十二年", /^careerStart:2012,2011,2010$/],
  ] as const)("asked %s, 「%s」 is asked back", (pending, message, expected) => {
    expect(askedBack(hear(message, pending))).toMatch(expected);
  });
});
