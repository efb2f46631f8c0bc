import { describe, expect, it } from "vitest";
import { soundAlikes } from "../../src/answers/sound-alikes.ts";
import { bookNow } from "../support/book.ts";
import { groundOn, talkOn } from "../support/talk.ts";

describe("an answer in wrong characters of the same sound", () => {
  it("is asked back, and a yes takes it", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    applicant.says("水里的");
    bot.asks("specialty");
    applicant.says("是的");
    bot.asks("target");
    applicant.says("住工");
    bot.asks("target");
    applicant.says("对");
    bot.asks("unit");
  });

  it("is taken back by a no: nothing is kept", () => {
    const { applicant, bot } = talkOn("2024-06-20");
    applicant.says("/start");
    applicant.says("水里");
    applicant.says("不是");
    bot.asks("specialty");
  });

  it("isn't guessed at where it is a sentence, or sounds like nothing", () => {
    const ground = groundOn("2024-06-20");
    const { words } = bookNow(ground).tools;
    const alikes = (text: string) => soundAlikes(text, "specialty", ground.lexicon, words);
    expect(alikes("水里")).toContain("water");
    expect(alikes("占星")).toEqual([]);
    expect(alikes("水")).toEqual([]);
    expect(alikes("我在水里游泳的时候想起来")).toEqual([]);
    expect(alikes("shuili")).toEqual([]);
  });
});
