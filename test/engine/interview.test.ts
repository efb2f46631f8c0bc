import { describe, expect, it } from "vitest";
import { talkOn } from "../support/talk.ts";

describe("the interview of a water engineer", () => {
  it("goes from /start to the result, one question at a time", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    bot.asks("specialty");
    applicant.says("水利");
    bot.asks("target");
    applicant.presses("助理工程师");
    bot.asks("unit");
    applicant.presses("企业");
    bot.asks("hours", "hours.2024");
    applicant.says("总92，专业62，公需30，一般公需12");
    bot.asks("hours", "hours.2023");
    applicant.says("总的95 专业64 公需25 一般公需12");
    bot.asks("requiredYears");
    applicant.says("2年");
    bot.asks("confirm");
    applicant.says("对");
    bot.asks(null);
    bot.advises({ route: "local-review", verdict: "ready", missing: [] });
  });

  it("takes all that the first message says, and tells what it understood", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是莲都一家企业搞水利的，想评助工，去年90学时今年92");
    bot.knows({
      specialty: expect.objectContaining({ id: "water" }),
      target: expect.objectContaining({ id: "助理工程师" }),
      unit: expect.objectContaining({ id: "enterprise" }),
      hours: { 2023: { total: 90 }, 2024: { total: 92 } },
    });
    expect(bot.says("understood").changed).toEqual([
      "specialty",
      "target",
      "unit",
      "hours.2023",
      "hours.2024",
    ]);
    bot.asks("hours", "hours.2024.professional");
  });

  it("says once what it leaves out, as it can change nothing any more", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("搞水利的，企业");
    applicant.says("助工");
    expect(bot.says("question").leftOut).toEqual(["mountainYears", "mountainCounty"]);
    applicant.says("帮助");
    expect(bot.says("question").leftOut).toEqual([]);
  });

  it("asks nothing about hours for 初定", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我刚毕业，想初定");
    bot.asks("unit");
    applicant.presses("企业");
    bot.asks("confirm");
    applicant.says("没错");
    bot.advises({ route: "initial-recognition" });
  });

  it("asks no more than the unit of somebody outside the notice's scope", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我在市直单位，搞水利的，评助工");
    bot.asks("confirm");
    applicant.says("对");
    bot.advises({ route: null, committee: null });
  });
});

describe("a question answered with 不知道", () => {
  it("is left unknown, and the interview goes on to a result", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    for (let turn = 0; turn < 12; turn += 1) applicant.says(turn % 2 === 0 ? "不知道" : "跳过");
    bot.asks(null);
    expect(bot.remembers().declined).toContain("hours.2024");
    bot.knows({ hours: {} });
  });

  it("is answered all the same when its value comes later", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("搞水利的，企业，助工");
    applicant.says("不清楚");
    bot.asks("hours", "hours.2023");
    applicant.says("2024年总的92");
    bot.asks("hours", "hours.2024.professional");
  });

  it("lets the summary stand", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("市直单位，水利助工");
    bot.asks("confirm");
    applicant.says("跳过");
    bot.says("result");
  });
});

describe("都合格 without figures", () => {
  it("is asked back once, then the year is unknown", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("搞水利的，企业，助工");
    bot.asks("hours", "hours.2024");
    applicant.says("都合格");
    bot.saysOnly("figures-please");
    bot.asks("hours", "hours.2024");
    applicant.says("反正都够的");
    bot.asks("hours", "hours.2023");
    bot.knows({ hours: {} });
  });

  it("settles both years that it was said of", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("搞水利的，企业，助工");
    applicant.says("去年今年都合格");
    bot.saysOnly("figures-please");
    applicant.says("去年今年都合格");
    bot.asks("requiredYears");
  });

  it("gives way to figures", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("搞水利的，企业，助工");
    applicant.says("都够");
    applicant.says("总92，专业62，公需30，一般公需12");
    bot.knows({ hours: { 2024: { total: 92, professional: 62, public: 30, generalPublic: 12 } } });
    bot.asks("hours", "hours.2023");
  });
});

describe("a word that fits several", () => {
  it("is asked back, and the choice is taken by button", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我是搞园林的，想评助工");
    bot.asks("specialty");
    const { candidates } = bot.says("choose").ambiguity;
    expect(candidates).toContain("forestry");
    bot.knows({ target: expect.objectContaining({ id: "助理工程师" }) });
    applicant.pressesData(`choose:${candidates.indexOf("forestry")}:1`);
    bot.knows({ specialty: expect.objectContaining({ id: "forestry" }) });
    bot.asks("unit");
  });

  it("is asked back, and the choice is taken by word", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    applicant.says("园林");
    bot.says("choose");
    applicant.says("林业");
    bot.knows({ specialty: expect.objectContaining({ id: "forestry" }) });
    bot.asks("target");
  });

  it("may be left open", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    applicant.says("园林");
    applicant.says("不知道");
    bot.asks("target");
  });
});

describe("a level said before the specialty", () => {
  it("becomes a title once the specialty is known, and isn't asked again", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我想评中级职称");
    bot.asks("specialty");
    applicant.says("水利");
    bot.knows({ target: expect.objectContaining({ id: "工程师", word: "中级职称" }) });
    bot.asks("unit");
  });

  it("is asked back where the specialty has several titles of it", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("想评高级");
    applicant.says("水利");
    expect(bot.says("choose").ambiguity.candidates).toEqual(["高级工程师", "正高级工程师"]);
    bot.asks("target");
  });

  it("gives way to a title that is named", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("我想评中级");
    applicant.says("不对，水利的助理工程师");
    bot.knows({ target: expect.objectContaining({ id: "助理工程师" }) });
    bot.asks("unit");
  });
});
