import { describe, it } from "vitest";
import { talkOn } from "../support/talk.ts";

function askedWhetherAssistant() {
  const talk = talkOn("2024-06-20");
  talk.applicant.says("水利，企业");
  talk.bot.asks("target");
  talk.applicant.says("助理");
  talk.bot.says("choose");
  return talk;
}

describe("a word that may mean one thing alone", () => {
  it.each(["是的", "对", "嗯"])("is what was meant when the person says 「%s」", (word) => {
    const { applicant, bot } = askedWhetherAssistant();
    applicant.says(word);
    bot.knows({ target: { id: "助理工程师", word: "助理工程师", basis: "general-knowledge" } });
    bot.asks("hours", "hours.2024");
  });

  it.each(["不是", "不对"])("isn't when the person says 「%s」: the question is put again", (word) => {
    const { applicant, bot } = askedWhetherAssistant();
    applicant.says(word);
    bot.asks("target", "target");
    applicant.says("工程师");
    bot.knows({ target: { id: "工程师" } });
  });
});
