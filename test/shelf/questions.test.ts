import { describe, expect, it } from "vitest";
import { newTalk } from "../../src/engine.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { loadPack } from "../support/pack.ts";
import { altered, madeUp } from "../support/shelves.ts";
import { talkOn } from "../support/talk.ts";

/** The water office of a made-up pack, with a number of its own. */
function withWaterPhone(pack: Pack, number: string): Pack {
  const committees = pack.plan.committees.map((committee) =>
    committee.id === "water" && committee.phone !== null
      ? { ...committee, phone: { ...committee.phone, value: number } }
      : committee,
  );
  return altered(pack, { plan: { ...pack.plan, committees } });
}

const qinghe = withWaterPhone(madeUp({ region: "青禾县" }), "5550001");
const nextYear = withWaterPhone(madeUp({ year: 2025 }), "5550002");
const packs = [loadPack(), qinghe, nextYear];

describe("a question in free text where several notices are at hand", { timeout: 120_000 }, () => {
  it("is answered by the asker's own notice", () => {
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("莲都区的");
    applicant.says("水利局电话多少？");
    expect(bot.words()).toContain("2601721");
    expect(bot.words()).not.toContain("下面按");
  });

  it("that names another region is answered by that one's, which is named, and his own stays", () => {
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("莲都区的");
    applicant.says("青禾县水利局电话多少？");
    expect(bot.words()).toContain("下面按青禾县2024年度的通知（青禾县造〔2024〕1号）来答。");
    expect(bot.words()).toContain("5550001");
    bot.knows({ region: "莲都区" });
    bot.asks("specialty");
  });

  it("that names another year is answered by that year's notice", () => {
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("莲都区的");
    applicant.says("2025年水利什么时候评？");
    expect(bot.words()).toContain("下面按莲都区2025年度的通知");
    expect(bot.says("answers").answers.map(({ id }) => id)).toEqual(["committee.window:water"]);
    applicant.says("明年水利局的电话是多少？");
    expect(bot.words()).toContain("下面按莲都区2025年度的通知");
    expect(bot.words()).toContain("5550002");
    bot.standsOn("liandu-2024");
  });

  it("that names a region or a year without a notice is left open as before", () => {
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("莲都区的");
    for (const question of ["青田县水利什么时候评审？", "2031年水利局的电话是多少？"]) {
      applicant.says(question);
      expect(bot.says("answers").answers.map(({ status }) => status)).toEqual(["not-covered"]);
    }
  });

  it("about another region's units is no answer to which unit is his", () => {
    for (const question of ["青禾县自主评聘单位要做什么", "青禾县的自主评聘单位行不行？"]) {
      const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
      applicant.says("莲都区的");
      applicant.says("水利，助工");
      bot.asks("unit");
      applicant.says(question);
      bot.saysFirst("answers");
      expect(bot.remembers().answers).not.toHaveProperty("unit");
      bot.knows({ region: "莲都区" });
      bot.asks("unit");
    }
  });

  it("in a few words is answered by the region that it names, be the region asked or declined", () => {
    for (const before of ["/start", "不知道"]) {
      const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
      applicant.says("/start");
      applicant.says(before);
      applicant.says("莲都区的学时要求");
      expect(bot.words()).toContain("下面按莲都区2024年度的通知");
      expect(bot.words()).toContain("累计不少于90学时");
      bot.knows({ region: "莲都区" });
      bot.asks("specialty");
    }
  });

  it("in a few words begins no interview by itself", () => {
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("青禾县的学时要求");
    expect(bot.words()).toContain("下面按青禾县2024年度的通知");
    bot.saysOnly("answers", "offer-interview");
    bot.asks(null);
  });

  it("asked before the region is known says by which notice it is answered", () => {
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("学时一共要多少？");
    expect(bot.says("answers")).toMatchObject({ named: true });
    expect(bot.words()).toMatch(/下面按..[县区]2024年度的通知/);
  });

  it("shows the clause of the notice that answered, below each answer", () => {
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("莲都区的");
    applicant.says("青禾县水利局电话多少？");
    applicant.presses("附件1第4行");
    expect(bot.words()).toContain("青禾县造〔2024〕1号 附件1第4行");
  });
});
