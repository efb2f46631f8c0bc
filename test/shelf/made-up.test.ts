import { describe, expect, it } from "vitest";
import { newTalk } from "../../src/engine.ts";
import { madeUpPack } from "../support/made-up.ts";
import { loadPack } from "../support/pack.ts";
import { talkOn } from "../support/talk.ts";

/** This year's notice and last year's of 莲都区, and one of 青禾县: its own plan, thresholds and words. The last two made up. */
const packs = [loadPack(), madeUpPack("liandu-2025"), madeUpPack("qinghe-2025")];
const talk = () => talkOn("2025-06-20", newTalk, {}, packs);

describe("a talk between the notices of two counties and two years", () => {
  it("goes by the county's own plan, to its own committee", () => {
    const { applicant, bot } = talk();
    applicant.says("我是企业里搞水利的，想评助工");
    bot.asks("region");
    // What isn't asked, another county may ask.
    expect(bot.says("question").leftOut).toEqual([]);
    applicant.presses("青禾县");
    bot.asks("hours");
    for (let turn = 0; turn < 12 && bot.waits(); turn += 1) applicant.says("跳过");
    bot.advises({
      pack: "qinghe-2025",
      route: "local-review",
      window: { start: "2025-04", end: "2025-06", status: "open" },
    });
    expect(bot.says("result").advice.committee).toMatchObject({
      office: "青禾县住房和城乡建设局",
      clause: "annex2.1",
    });
    expect(bot.words()).toContain("以上按青人社〔2025〕7号");
  });

  it("takes another county's word for what it is there, and keeps all else", () => {
    const { applicant, bot } = talk();
    applicant.says("青禾县的，企业里搞水利的，想评助工");
    bot.standsOn("qinghe-2025");
    applicant.says("改地区");
    applicant.says("莲都");
    bot.standsOn("liandu-2025");
    bot.knows({
      region: "莲都区",
      specialty: expect.objectContaining({ id: "water" }),
      target: expect.objectContaining({ id: "助理工程师" }),
      unit: expect.objectContaining({ id: "enterprise" }),
    });
    bot.asks("hours", "hours.2025");
  });

  it("goes back to last year's plan where that is wished, and says that its year is over", () => {
    const { applicant, bot } = talk();
    applicant.says("莲都企业里搞水利的，想评助工");
    bot.standsOn("liandu-2025");
    applicant.says("改申报年度");
    applicant.presses("2024年度");
    bot.standsOn("liandu-2024");
    bot.says("outdated");
    bot.asks("hours", "hours.2024");
  });

  it("shows the county's own clause for why it asks", () => {
    const { applicant, bot } = talk();
    applicant.says("青禾县的");
    applicant.says("水利");
    applicant.says("为什么问");
    expect(bot.words()).toContain("青人社〔2025〕7号附件2第1行");
  });
});
