import { describe, expect, it } from "vitest";
import { talkOn } from "../support/talk.ts";

function inTheMiddle() {
  const talk = talkOn();
  talk.applicant.says("我是企业里搞水利的，想评助工");
  talk.bot.asks("hours");
  return talk;
}

describe("a kind word", () => {
  it("in the middle of the interview is met with one, and the question is put again", () => {
    for (const word of ["谢谢", "好的", "嗯嗯知道了"]) {
      const { applicant, bot } = inTheMiddle();
      applicant.says(word);
      bot.saysOnly("courtesy", "question");
      bot.asks("hours");
      expect(bot.says("question").again).toBe(true);
    }
  });

  it("after an answer is met with one, and asks nothing", () => {
    for (const word of ["谢谢", "明白了，谢谢你", "再见", "不用了"]) {
      const { applicant, bot } = talkOn();
      applicant.says("评审费用是多少？");
      applicant.says(word);
      bot.saysOnly("courtesy");
      bot.asks(null);
    }
  });

  it("under a result leaves the result and its buttons as they are", () => {
    const { applicant, bot } = inTheMiddle();
    for (const words of ["2024年总90，专业60，公需18，一般公需12", "跳过", "跳过", "对"])
      applicant.says(words);
    bot.says("result");
    const before = bot.remembers();
    for (const word of ["好的", "谢谢", "再见", "没事了"]) {
      applicant.says(word);
      bot.saysOnly("courtesy");
      expect(bot.remembers()).toEqual(before);
    }
    applicant.presses("看条款原文");
    bot.saysOnly("clauses");
  });

  it("that declines ends the questions, and keeps the answers", () => {
    const { applicant, bot } = inTheMiddle();
    applicant.says("不用了，谢谢");
    bot.saysOnly("cancelled");
    bot.knows({ specialty: expect.objectContaining({ id: "water" }) });
  });

  it("isn't taken for one where an answer is waited for that reads the same", () => {
    const { applicant, bot } = inTheMiddle();
    for (const words of ["2024年总90，专业60，公需18，一般公需12", "跳过", "跳过"]) applicant.says(words);
    bot.asks("confirm");
    applicant.says("好的，谢谢");
    bot.says("result");
  });
});

describe("好的 to the offer of an interview", () => {
  it("begins it while the offer stands, and only then", () => {
    const { applicant, bot } = talkOn();
    applicant.says("评审费用是多少？");
    bot.says("offer-interview");
    applicant.says("好的");
    bot.asks("specialty");

    const later = talkOn();
    later.applicant.says("评审费用是多少？");
    later.applicant.says("论文要几篇？");
    later.bot.saysOnly("answers");
    later.applicant.says("好的");
    later.bot.saysOnly("courtesy");
  });
});

describe("a hard word", () => {
  it("is met calmly, and isn't taken for an answer or a question", () => {
    const { applicant, bot } = inTheMiddle();
    const before = bot.remembers();
    for (const word of ["傻逼机器人", "你是不是有病", "滚"]) {
      applicant.says(word);
      bot.saysOnly("courtesy", "question");
      expect(bot.remembers()).toEqual(before);
    }
  });

  it("of despair is met alone: nobody is asked for hours then", () => {
    const { applicant, bot } = inTheMiddle();
    const before = bot.remembers();
    applicant.says("评不上我就不想活了");
    bot.saysOnly("courtesy");
    expect(bot.says("courtesy").courtesy).toBe("despair");
    expect(bot.remembers()).toEqual(before);
  });
});
