import { describe, expect, it } from "vitest";
import type { QuestionId } from "../../src/policy/question.ts";
import { askedBack, hear, said } from "./hear.ts";

type Row = readonly [message: string, said: string];
type AskedRow = readonly [asked: QuestionId, message: string, said: string];

const unasked: readonly Row[] = [
  ["去年90学时今年92", "2023:总90 2024:总92"],
  ["今年92去年90", "2023:总90 2024:总92"],
  ["前年80，去年90，今年100", "2022:总80 2023:总90 2024:总100"],
  ["大前年88学时", "2021:总88"],
  ["2023年90，2024年92", "2023:总90 2024:总92"],
  ["2023：90  2024：92", "2023:总90 2024:总92"],
  ["23年92学时24年95学时", "2023:总92 2024:总95"],
  ["二〇二三年九十学时", "2023:总90"],
  ["二零二四年度九十二个学时", "2024:总92"],
  ["90是去年的，92是今年的", "2023:总90 2024:总92"],
  ["90学时（2023），92学时（2024）", "2023:总90 2024:总92"],
  ["近两年都是90学时", "2023:总90 2024:总90"],
  ["这两年每年都是100学时", "2023:总100 2024:总100"],
  ["最近三年分别是90、91、92学时", "2022:总90 2023:总91 2024:总92"],
  ["2021到2024每年都是100", "2021:总100 2022:总100 2023:总100 2024:总100"],
  ["2021-2024年学时都是100", "2021:总100 2022:总100 2023:总100 2024:总100"],
  ["２０２１～２０２４每年１００学时", "2021:总100 2022:总100 2023:总100 2024:总100"],
  ["从2022年起每年96学时", "2022:总96 2023:总96 2024:总96"],
  ["2022年至今都是100学时", "2022:总100 2023:总100 2024:总100"],
  ["2022年以来每年90个学时", "2022:总90 2023:总90 2024:总90"],
  ["20到22年每年都90学时", "2020:总90 2021:总90 2022:总90"],
  ["每年都是100学时", "2023:总100 2024:总100"],
  ["22、23、24年分别90、91、92学时", "2022:总90 2023:总91 2024:总92"],
  ["2022、2023、2024年分别是90、91、92学时", "2022:总90 2023:总91 2024:总92"],
  ["去年和今年分别是90和92学时", "2023:总90 2024:总92"],
  ["今年和去年分别是92和90学时", "2023:总90 2024:总92"],
  ["2023和2024都是100学时", "2023:总100 2024:总100"],
  [
    "2023年总的95专业64公需25一般公需12，2024年总的92专业62公需30一般公需12",
    "2023:总95专64公25般12 2024:总92专62公30般12",
  ],
  ["2024年：公需30（其中一般公需12），专业62，总92", "2024:总92专62公30般12"],
  ["今年公需18，一般公需11，专业60，总90", "2024:总90专60公18般11"],
  ["去年95总的64专业25公需12一般公需", "2023:总95专64公25般12"],
  ["去年92，专业62，公需30，一般公需12", "2023:总92专62公30般12"],
  ["今年一共92学时，专业科目62学时，公需科目30学时，一般公需科目12学时", "2024:总92专62公30般12"],
  ["继续教育今年90学时，其中专业60学时、公需18学时（一般公需11学时）", "2024:总90专60公18般11"],
  ["2024年90/60/18/11", "2024:总90专60公18般11"],
  ["2024年 92 62 30 12", "2024:总92专62公30般12"],
  ["2024年92，62，30，12", "2024:总92专62公30般12"],
  ["今年专业和公需分别是62和30", "2024:专62公30"],
  ["今年专业、公需、一般公需分别是62、30、12", "2024:专62公30般12"],
  ["去年总90专业60公需18一般公需12，今年也一样", "2023:总90专60公18般12 2024:总90专60公18般12"],
  ["今年專業科目62學時，公需30學時", "2024:专62公30"],
  ["今年学时90.5", "2024:总90.5"],
  ["今年专业修了六十二学时", "2024:专62"],
  ["去年继续教育学了一百零五个学时", "2023:总105"],
  ["2024年的专业学时应该是62", "2024:专62"],
  ["今年公需一共18学时", "2024:公18"],
  ["今年网上学了90学时", "2024:总90"],
  ["近两年总学时分别是90和92", "2023:总90 2024:总92"],
  ["近三年每年一共90学时", "2022:总90 2023:总90 2024:总90"],
  ["今年总90 专60 公18 一般12", "2024:总90专60公18般12"],
  ["今年公需18，其中行业公需6，一般公需12", "2024:公18般12"],
];

const asked: readonly AskedRow[] = [
  ["hours.2024", "92", "2024:总92"],
  ["hours.2023", "９０", "2023:总90"],
  ["hours.2023", "九十", "2023:总90"],
  ["hours.2023", "一百二", "2023:总120"],
  ["hours.2023", "两百学时", "2023:总200"],
  ["hours.2023", "90学时", "2023:总90"],
  ["hours.2023", "90个", "2023:总90"],
  ["hours.2023", "有90.5学时吧", "2023:总90.5"],
  ["hours.2023", "百", "2023:总100"],
  ["hours.2023", "92 62 30 12", "2023:总92专62公30般12"],
  ["hours.2023", "92/62/30/12", "2023:总92专62公30般12"],
  ["hours.2023", "92、62、30", "2023:总92专62公30"],
  ["hours.2023", "专业62公需30一般12", "2023:专62公30般12"],
  ["hours.2023", "62专业30公需12一般", "2023:专62公30般12"],
  ["hours.2023", "总学时92，其中专业62、公需30、一般公需12", "2023:总92专62公30般12"],
  ["hours.2023", "92，专业62，公需30，一般公需12", "2023:总92专62公30般12"],
  ["hours.2023", "专业 62\n公需 30\n一般公需 12", "2023:专62公30般12"],
  ["hours.2023", "90，今年92", "2023:总90 2024:总92"],
  ["hours.2023", "两年都是90", "2023:总90 2024:总90"],
  ["hours.2023", "0", "2023:总0"],
  ["hours.2023", "好像是92", "2023:总92"],
  ["hours.2023", "专业课60 公需课18 一般公需12 一共90", "2023:总90专60公18般12"],
  ["hours.2023", "目前学了60，专业40", "2023:总60专40"],
  ["hours.2024.public", "18", "2024:公18"],
  ["hours.2024.generalPublic", "十一", "2024:般11"],
  ["hours.2024.generalPublic", "11个学时", "2024:般11"],
  ["hours.2024.professional", "专业60，公需18", "2024:专60公18"],
  ["hours.2024.professional", "60，去年总的90", "2023:总90 2024:专60"],
];

describe("hours", () => {
  it.each(unasked)("are heard in 「%s」", (message, expected) => {
    expect(said(hear(message))).toBe(expected);
  });

  it.each(asked)("asked for %s are heard in 「%s」", (pending, message, expected) => {
    expect(said(hear(message, pending))).toBe(expected);
  });

  it.each([
    [
      "总学时92，其中专业62、公需30、一般公需12",
      { total: 92, professional: 62, public: 30, generalPublic: 12 },
    ],
    ["水利，助工，企业，92，62，30，12", { total: 92, professional: 62, public: 30, generalPublic: 12 }],
    ["专业60学时", { professional: 60 }],
  ])("without a year wait for it: 「%s」", (message, hours) => {
    const { ambiguous, said: none } = hear(message);
    expect(none.hours).toBeUndefined();
    expect(ambiguous).toMatchObject([{ field: "hours", candidates: ["2024", "2023"], hours }]);
  });

  it("may be the same as those of a year that is known", () => {
    const known = { hours: { "2024": { total: 92, professional: 62 } } };
    expect(said(hear("和今年一样", "hours.2023", known))).toBe("2023:总92专62");
    expect(said(hear("去年也一样", null, known))).toBe("2023:总92专62");
    expect(said(hear("一样", "hours.2023"))).toBe("");
  });

  it("of every year go back to the first year of work", () => {
    expect(said(hear("每年都是100学时", null, { careerStart: 2021 }))).toBe(
      "2021:总100 2022:总100 2023:总100 2024:总100",
    );
    expect(said(hear("要求3年，每年都是100学时"))).toBe("要求3年 2022:总100 2023:总100 2024:总100");
  });

  it.each([
    ["2023年的专业打错了，是46不是64", "2023:专46"],
    ["不是64，是46", "2023:专46"],
    ["专业64改成46", "2023:专46"],
    ["专业46，不是64", "2023:专46"],
  ])("are corrected by 「%s」", (message, expected) => {
    const known = { hours: { "2023": { professional: 64 }, "2024": { professional: 62 } } };
    const asks = message.includes("专业") ? "confirm" : "hours.2023.professional";
    const understood = hear(message, asks, known);
    expect(said(understood)).toBe(expected);
    expect(understood.corrects).toBe(true);
  });

  it.each([
    ["hours.2024", "都够", "met", []],
    ["hours.2024", "都合格", "met", []],
    ["hours.2024", "修满了", "met", []],
    ["hours.2024", "没问题", "met", []],
    ["hours.2024", "达标了的", "met", []],
    ["hours.2024", "没达标", "unmet", []],
    ["hours.2024", "不够", "unmet", []],
    ["hours.2024", "没有", "unmet", []],
    ["hours.2024", "还差3个学时", "unmet", [2024]],
    ["hours.2024", "一般公需差1个", "unmet", [2024]],
    [null, "近两年学时都合格", "met", [2023, 2024]],
    [null, "去年继续教育没学完", "unmet", [2023]],
  ] as const)("without figures are a claim: asked %s, 「%s」", (pending, message, claim, years) => {
    const understood = hear(message, pending);
    expect(understood.withoutFigures).toEqual({ claim, years });
    expect(understood.intent).toBeUndefined();
    expect(said(understood)).toBe("");
  });

  it.each(["要90学时吗", "每年要90学时吗？", "至少要多少学时", "要求总学时90，专业60吗", "90学时够吗"])(
    "aren't taken from a question about the rule: 「%s」",
    (message) => {
      const understood = hear(message);
      expect(said(understood)).toBe("");
      expect(askedBack(understood)).toBe("");
      expect(understood.question?.ownCase).toBe(false);
    },
  );

  it("aren't heard in a program", () => {
    expect(said(hear("<script>alert(1)</script>", "hours.2024"))).toBe("");
  });

  it("aren't heard in a bare number that answers another question", () => {
    for (const pending of ["unit", "specialty", "target", "confirm", null] as const) {
      const understood = hear("92", pending);
      expect(said(understood)).toBe("");
      expect(understood.looseNumbers).toEqual([92]);
    }
  });
});
