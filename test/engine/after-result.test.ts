import { describe, expect, it } from "vitest";
import { talkOn } from "../support/talk.ts";

function withResult() {
  const talk = talkOn("2024-06-20");
  talk.applicant.says("水利，助工，企业，今年90/60/18/11，去年90/60/18/12，要求2年");
  talk.applicant.says("对");
  talk.bot.asks(null);
  return talk;
}

describe("after the result", () => {
  it.each(["那我7月份交材料可以吗", "我的电话打哪个", "电话多少"])(
    "a question keeps it as it is: 「%s」",
    (question) => {
      const { applicant, bot } = withResult();
      applicant.says(question);
      bot.asks(null);
      expect(bot.remembers().concluded).toBe(true);
      applicant.presses("怎样才够");
      expect(bot.says("smallest-change").steps).toEqual([{ year: 2024, subject: "generalPublic", hours: 1 }]);
    },
  );

  it("the smallest change that was named can be tried in the same words, and told", () => {
    const { applicant, bot } = withResult();
    applicant.says("如果2024年再补1个一般公需学时");
    expect(bot.says("what-if").after.verdict).toBe("ready");
    bot.asks(null);
    applicant.says("2024年又补了1个一般公需学时");
    bot.asks("confirm");
    bot.knows({ hours: { 2024: { total: 91, professional: 60, public: 19, generalPublic: 12 } } });
    applicant.says("对");
    bot.advises({ verdict: "ready" });
  });

  it("改学时 takes the hours of another year than the one it asks", () => {
    const { applicant, bot } = withResult();
    applicant.says("改学时");
    bot.asks("hours", "hours.2024");
    applicant.says("去年92/62/30/12");
    bot.asks("confirm");
    bot.knows({ hours: { 2023: { total: 92 }, 2024: { total: 90 } } });
  });
});
