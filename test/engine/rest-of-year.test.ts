import { describe, it } from "vitest";
import { talkOn } from "../support/talk.ts";

function asked2024() {
  const talk = talkOn("2024-06-20");
  talk.applicant.says("水利，助工，企业");
  talk.bot.asks("hours", "hours.2024");
  return talk;
}

describe("the rest of a year's hours", () => {
  it("stays unanswered where somebody gives a part and has forgotten the others", () => {
    const { applicant, bot } = asked2024();
    applicant.says("总92，别的忘了");
    bot.asks("hours", "hours.2023");
    applicant.says("总95，专业64，其他不记得了");
    bot.asks("requiredYears");
    bot.knows({ hours: { 2024: { total: 92 }, 2023: { total: 95, professional: 64 } } });
  });

  it("stays unanswered too where the year is asked anew", () => {
    const { applicant, bot } = asked2024();
    applicant.says("改学时");
    applicant.says("不知道了，总92");
    bot.asks("hours", "hours.2023");
    bot.knows({ hours: { 2024: { total: 92 } } });
  });

  it("loses no figure that is known where another part is forgotten", () => {
    const { applicant, bot } = asked2024();
    applicant.says("总92，专业62，公需30，一般公需12");
    applicant.says("改2024年学时");
    applicant.says("专业是61，别的忘了");
    bot.knows({ hours: { 2024: { total: 92, professional: 61, public: 30, generalPublic: 12 } } });
    bot.asks("hours", "hours.2023");
  });

  it("stays unanswered where somebody says twice without a figure that it is enough", () => {
    const { applicant, bot } = asked2024();
    applicant.says("92");
    bot.asks("hours", "hours.2024.professional");
    applicant.says("都够");
    bot.says("figures-please");
    applicant.says("都够的");
    bot.asks("hours", "hours.2023");
    bot.knows({ hours: { 2024: { total: 92 } } });
  });
});
