import { describe, expect, it } from "vitest";
import { newTalk, type Talk } from "../../src/engine.ts";
import { talkOn } from "../support/talk.ts";

const basis = "notice" as const;
const kept: Talk = {
  ...newTalk,
  answers: {
    specialty: { id: "alchemy", word: "炼金", basis },
    target: { id: "助理工程师", word: "助工", basis },
    unit: { id: "enterprise", word: "企业", basis },
    hours: { 2024: { total: 92 } },
  },
  answered: ["specialty", "target", "unit", "hours.2024"],
  asked: 7,
};

describe("a talk from an earlier release", () => {
  it("asks again what the pack no longer knows, and keeps the rest", () => {
    const { applicant, bot } = talkOn("2024-06-20", kept);
    applicant.says("继续");
    bot.asks("specialty");
    bot.knows({ target: kept.answers.target, unit: kept.answers.unit, hours: kept.answers.hours });
    applicant.says("水利");
    bot.asks("hours", "hours.2024.professional");
  });

  it("is taken as it is where the pack knows all of it", () => {
    const known = { ...kept, answers: { ...kept.answers, specialty: { id: "water", word: "水利", basis } } };
    const { applicant, bot } = talkOn("2024-06-20", known);
    applicant.says("🙂");
    expect(bot.remembers().answers).toEqual(known.answers);
  });
});
