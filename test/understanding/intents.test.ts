import { describe, expect, it } from "vitest";
import type { QuestionId } from "../../src/policy/question.ts";
import { hear, said } from "./hear.ts";

type Asked = QuestionId | "confirm" | null;

describe("words that work everywhere", () => {
  it.each([
    ["start", ["/start", "/START", "开始", "开始吧", "/start@pingzhi_bot"]],
    ["continue", ["/continue", "继续", "继续吧", "接着来", "  继续  ", "繼續"]],
    ["back", ["/back", "上一步", "返回上一步", "上一题", "退回", "回到上一步", "我想返回"]],
    ["restart", ["/restart", "重新开始", "重新来", "从头再来", "再来一遍", "重新開始！", "我要重新开始"]],
    ["cancel", ["/cancel", "取消", "算了", "不评了", "算了吧", "先不弄了", "退出"]],
    [
      "why",
      [
        "/why",
        "为什么问",
        "为什么要问这个呀？",
        "为啥问这个",
        "问这个干嘛",
        "為什麼問",
        "为什么要问单位",
        "依据是什么？",
      ],
    ],
    [
      "skip",
      ["/skip", "跳过", "不知道", "不太清楚", "忘了", "记不清了", "这个我真不清楚", "跳过吧", "不晓得"],
    ],
    ["help", ["/help", "帮助", "怎么用", "？", "help", "你能做什么？"]],
  ])("%s: %j", (kind, messages) => {
    for (const message of messages) {
      for (const asked of ["unit", "hours.2024", "mountainYears"] satisfies Asked[]) {
        const understood = hear(message, asked);
        expect(understood.intent, message).toEqual({ kind });
        expect(said(understood), message).toBe("");
        expect(understood.question, message).toBeUndefined();
      }
    }
  });

  it.each([
    ["改单位类型", "unit"],
    ["改一下单位", "unit"],
    ["单位填错了", "unit"],
    ["我想改一下单位类型", "unit"],
    ["/改单位", "unit"],
    ["/change 单位", "unit"],
    ["换个专业", "specialty"],
    ["专业不对", "specialty"],
    ["修改职称", "target"],
    ["改级别", "target"],
    ["学时写错了", "hours"],
    ["修改学时", "hours"],
    ["重填学时", "hours"],
    ["年限填错了", "requiredYears"],
    ["改参加工作时间", "careerStart"],
    ["改山区年限", "mountainYears"],
    ["改县", "mountainCounty"],
    ["改一下", undefined],
    ["修改", undefined],
    ["/change", undefined],
  ])("「%s」 asks %s anew", (message, field) => {
    expect(hear(message, "confirm").intent).toEqual({ kind: "change", ...(field && { field }) });
  });

  it("may name the year whose hours are to be asked anew", () => {
    expect(hear("改2023年的学时", "confirm").intent).toEqual({ kind: "change", field: "hours", year: 2023 });
  });

  it.each(["对", "对的", "是的", "没错", "嗯嗯", "OK", "确认", "没问题", "好的。", "对，没错"])(
    "「%s」 is a yes at the summary",
    (message) => {
      expect(hear(message, "confirm").intent).toEqual({ kind: "yes" });
    },
  );

  it.each(["不对", "不是", "错了", "有误"])("「%s」 is a no at the summary", (message) => {
    expect(hear(message, "confirm").intent).toEqual({ kind: "no" });
  });

  it("a greeting begins, or goes on where a question waits", () => {
    expect(hear("你好").intent).toEqual({ kind: "start" });
    expect(hear("您好！", "unit").intent).toEqual({ kind: "continue" });
  });

  it("a command nobody knows is said to be one", () => {
    expect(hear("/frobnicate now").intent).toEqual({ kind: "unknown-command", text: "/frobnicate now" });
  });
});

describe("a sentence at the summary", () => {
  it.each([
    ["2023年的专业打错了，是46不是64", "2023:专46"],
    ["2023年专业改成46", "2023:专46"],
    ["单位错了，是事业单位", "public-institution"],
    ["单位改成事业单位", "public-institution"],
    ["不是企业，是事业单位", "public-institution"],
    ["职称应该是工程师", "工程师"],
    ["不对，要求5年", "要求5年"],
  ])("that names a field and a value corrects it: 「%s」", (message, expected) => {
    const understood = hear(message, "confirm");
    expect(said(understood)).toBe(expected);
    expect(understood).toMatchObject({ corrects: true, nothing: false });
    expect(understood.intent).toBeUndefined();
  });
});

describe("what if", () => {
  it.each([
    ["如果我去年是90学时呢", "2023:总90"],
    ["要是换成工程师呢", "工程师"],
    ["假如我在事业单位", "public-institution"],
    ["那市直单位呢？", "city"],
    ["那工程师呢", "工程师"],
    ["那如果今年公需是20，会怎样", "2024:公20"],
  ])("「%s」 is to be tried", (message, expected) => {
    const understood = hear(message);
    expect(understood.intent).toEqual({ kind: "what-if" });
    expect(said(understood)).toBe(expected);
  });

  it("without a value is a question", () => {
    const understood = hear("如果没通过怎么办");
    expect(understood.intent).toBeUndefined();
    expect(understood.question).toEqual({ ownCase: false });
  });
});

describe("a question", () => {
  it.each([
    ["学时怎么算", false],
    ["评审什么时候开始？", false],
    ["要交多少钱", false],
    ["我能评助工吗", true],
    ["去年90学时够不够", true],
    ["我们单位归谁管", true],
    ["水利的助工什么时候评", false],
  ])("「%s」, of one's own case: %s", (message, ownCase) => {
    expect(hear(message).question).toEqual({ ownCase });
  });

  it.each(["我想评助工", "水利", "去年90学时", "没什么", "十几年"])("isn't 「%s」", (message) => {
    expect(hear(message, "mountainYears").question).toBeUndefined();
  });
});

describe("a message about applying", () => {
  it.each(["我想评职称", "想报个中级", "今年能评吗", "评审在哪里报", "想晋升", "办初定", "我要申报"])(
    "is 「%s」",
    (message) => {
      expect(hear(message).aboutApplying).toBe(true);
    },
  );

  it.each(["今天天气不错", "吃了吗", "水利局在哪"])("isn't 「%s」", (message) => {
    expect(hear(message).aboutApplying).toBe(false);
  });
});

describe("a message without any sense", () => {
  it.each(["", "   ", "😀😀😀", "。。。", "asdfgh", "今天天气不错", "\u200b", "。"])(
    "is nothing: 「%s」",
    (message) => {
      expect(hear(message, "unit")).toMatchObject({ nothing: true, said: {}, ambiguous: [], refused: [] });
    },
  );
});
