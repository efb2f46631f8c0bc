import { describe, it } from "vitest";
import { talkOn } from "../support/talk.ts";

describe("a plan of another year", () => {
  it("is the first thing that somebody hears who comes two years after it", () => {
    const { applicant, bot } = talkOn("2026-03-02");
    applicant.says("/start");
    bot.saysOnly("outdated", "welcome", "question");
    applicant.says("水利");
    bot.saysOnly("understood", "question");
  });

  it("is the first thing that somebody hears who comes back two years later, whatever he does, and once a year", () => {
    for (const word of ["继续", "改单位类型", "你好", "对", "/frobnicate", "🤔"]) {
      const { applicant, bot } = talkOn("2024-06-20");
      applicant.says("我是莲都一家企业搞水利的，想评助工");
      applicant.comesBackOn("2026-03-02");
      applicant.says(word);
      bot.saysFirst("outdated");
      applicant.says("继续");
      bot.saysOnly("question");
      applicant.comesBackOn("2027-03-02");
      applicant.says("继续");
      bot.saysFirst("outdated");
    }
  });

  it("isn't spoken of in its own year, nor once more after starting over", () => {
    const { applicant, bot } = talkOn("2024-12-31");
    applicant.says("/start");
    bot.saysOnly("welcome", "question");
    applicant.comesBackOn("2025-01-01");
    applicant.says("继续");
    bot.saysOnly("outdated", "question");
    applicant.says("重新开始");
    bot.saysOnly("restarted", "question");
    applicant.says("水利");
    bot.saysOnly("understood", "question");
  });
});
