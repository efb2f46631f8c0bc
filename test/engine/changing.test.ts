import { describe, expect, it } from "vitest";
import { talkOn } from "../support/talk.ts";

const hours2024 = { total: 92, professional: 62, public: 30, generalPublic: 12 };
const hours2023 = { total: 95, professional: 64, public: 25, generalPublic: 12 };

function atSummary() {
  const talk = talkOn("2024-06-20");
  talk.applicant.says("我是企业里搞水利的，想评助工，要求2年");
  talk.applicant.says("总92，专业62，公需30，一般公需12");
  talk.applicant.says("总95，专业64，公需25，一般公需12");
  talk.bot.asks("confirm");
  return talk;
}

describe("上一步", () => {
  it("asks the question before again, its answer kept until another comes", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    applicant.says("水利");
    applicant.says("助工");
    bot.asks("unit");
    applicant.says("上一步");
    bot.asks("target");
    applicant.says("上一步");
    bot.asks("specialty");
    bot.knows({ target: expect.objectContaining({ id: "助理工程师" }) });
    applicant.says("林业");
    bot.asks("unit");
    bot.knows({ specialty: expect.objectContaining({ id: "forestry" }) });
  });

  it("followed by the same answer leaves the talk as it was", () => {
    const talk = atSummary();
    const before = talk.bot.remembers();
    talk.applicant.presses("上一步");
    talk.bot.asks("hours", "hours.2023");
    talk.applicant.says("总95，专业64，公需25，一般公需12");
    talk.bot.asks("confirm");
    expect({ ...talk.bot.remembers(), asked: 0 }).toEqual({ ...before, asked: 0 });
  });

  it("says so where nothing is before, and asks again", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    applicant.says("上一步");
    bot.saysOnly("nothing-before", "question");
    bot.asks("specialty");
  });

  it("goes from the result to the summary", () => {
    const { applicant, bot } = atSummary();
    applicant.says("对");
    applicant.says("上一步");
    bot.asks("confirm");
  });
});

describe("one answer changed at the summary", () => {
  it("is asked by 改单位类型 and returns to the summary with the later answers kept", () => {
    const { applicant, bot } = atSummary();
    applicant.says("改单位类型");
    bot.asks("unit");
    applicant.says("事业单位");
    bot.asks("confirm");
    bot.knows({
      unit: expect.objectContaining({ id: "public-institution" }),
      hours: { 2024: hours2024, 2023: hours2023 },
      requiredYears: 2,
    });
  });

  it("is corrected by a sentence that names the field and the value", () => {
    const { applicant, bot } = atSummary();
    applicant.says("2023年的专业打错了，是46不是64");
    bot.asks("confirm");
    bot.knows({ hours: { 2024: hours2024, 2023: { ...hours2023, professional: 46 } } });
    expect(bot.says("understood").corrected).toBe(true);
    applicant.says("对");
    bot.advises({ verdict: "not-ready" });
  });

  it("is corrected by 不对 and a value", () => {
    const { applicant, bot } = atSummary();
    applicant.says("不对，是事业单位");
    bot.asks("confirm");
    bot.knows({ unit: expect.objectContaining({ id: "public-institution" }) });
  });

  it("is chosen from a list where 不对 alone is said", () => {
    const { applicant, bot } = atSummary();
    applicant.says("不对");
    bot.says("change-what");
    bot.asks("confirm");
    applicant.presses("改2023年学时");
    bot.asks("hours", "hours.2023");
    applicant.says("专业46");
    bot.asks("confirm");
    bot.knows({ hours: { 2023: { ...hours2023, professional: 46 } } });
  });

  it("stays asked while other things are said", () => {
    const { applicant, bot } = atSummary();
    applicant.says("改单位类型");
    applicant.says("2024年专业65");
    bot.asks("unit");
    applicant.says("事业单位");
    bot.asks("confirm");
  });

  it("opens what the change makes matter", () => {
    const { applicant, bot } = atSummary();
    applicant.says("改要求年限");
    bot.asks("requiredYears");
    applicant.says("4年");
    bot.asks("careerStart");
  });
});

describe("a correction after the result", () => {
  it("returns to the summary, and the old result's buttons no longer answer", () => {
    const { applicant, bot } = atSummary();
    applicant.says("对");
    applicant.says("单位写错了，是事业单位");
    bot.asks("confirm");
    applicant.presses("加入日历");
    bot.saysOnly("stale-press");
  });
});

describe("取消", () => {
  it("leaves nothing asked and keeps the profile; 继续 goes on", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("企业，水利");
    bot.asks("target");
    applicant.says("取消");
    bot.saysOnly("cancelled");
    bot.asks(null);
    bot.knows({ specialty: expect.objectContaining({ id: "water" }) });
    applicant.says("继续");
    bot.asks("target");
  });
});

describe("重新开始", () => {
  it("acts at once, with no answer left and old buttons void", () => {
    const { applicant, bot, buttonOf } = atSummary();
    const confirm = buttonOf("对").data;
    applicant.says("重新开始");
    bot.saysOnly("restarted", "question");
    bot.asks("specialty");
    bot.knows({ hours: {} });
    applicant.pressesData(confirm);
    bot.saysOnly("stale-press");
    bot.asks("specialty");
  });
});

describe("coming back", () => {
  it("goes on a week later where the talk stood", () => {
    const { applicant, bot } = atSummary();
    applicant.comesBackOn("2024-06-27");
    applicant.says("继续");
    bot.asks("confirm");
    applicant.says("对");
    bot.advises({ verdict: "ready" });
  });

  it("asks the hours of the new year two years after the plan, and says that the plan is outdated", () => {
    const { applicant, bot } = atSummary();
    applicant.comesBackOn("2026-06-20");
    applicant.says("对");
    bot.asks("hours", "hours.2026");
    for (let turn = 0; turn < 12 && bot.waits(); turn += 1) applicant.says("不知道");
    const { findings } = bot.says("result").advice;
    expect(findings.map((finding) => finding.rule)).toContain("plan.outdated");
  });
});
