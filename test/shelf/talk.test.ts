import { describe, expect, it } from "vitest";
import { newTalk } from "../../src/engine.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { loadPack } from "../support/pack.ts";
import { altered, madeUp } from "../support/shelves.ts";
import { talkOn } from "../support/talk.ts";

/** 青禾县 knows star weaving, which no other does, and no water engineering. Made up. */
function qinghe(year = 2024): Pack {
  const pack = madeUp({ region: "青禾县", year });
  const forestry = pack.byId.specialty.get("forestry");
  if (forestry === undefined) throw new Error("no forestry");
  const weaving = {
    ...forestry,
    id: "weaving",
    name: "星轨编织",
    notice: [],
    interpretation: { words: ["星轨", "编星轨"], why: "编造的" },
  };
  return altered(pack, {
    specialties: [...pack.specialties.filter(({ id }) => id !== "water"), weaving],
  });
}

const twoRegions = [loadPack(), qinghe()];
const twoYears = [loadPack(), madeUp({ year: 2025, published: "2024-12-10" })];
const between = (day = "2024-06-20") => talkOn(day, newTalk, {}, twoRegions);
const inDecember = () => talkOn("2024-12-20", newTalk, {}, twoYears);

describe("where notices of two regions are at hand", () => {
  it("asks first whose it is, by button, and goes on with that one's words", () => {
    const { applicant, bot } = between();
    applicant.says("/start");
    bot.asks("region");
    expect(bot.says("welcome").regions).toEqual(["莲都区", "青禾县"]);
    expect(bot.buttons()).toEqual(expect.arrayContaining(["莲都区", "青禾县"]));
    applicant.presses("青禾县");
    bot.asks("specialty");
    bot.saysOnly("question");
    bot.standsOn("qinghe-2024");
  });

  it("takes the answer as people give it", () => {
    for (const [words, pack] of [
      ["青禾县", "qinghe-2024"],
      ["莲都的", "liandu-2024"],
      ["我在丽水市莲都区", "liandu-2024"],
      ["不是莲都，是青禾", "qinghe-2024"],
      ["qinghe", "qinghe-2024"],
      ["青禾那边的单位", "qinghe-2024"],
    ] as const) {
      const { applicant, bot } = between();
      applicant.says("/start");
      applicant.says(words);
      bot.asks("specialty");
      bot.standsOn(pack);
    }
  });

  it("takes it out of a sentence that says more, and reads the rest by that region's notice", () => {
    const { applicant, bot } = between();
    applicant.says("我是青禾县一家企业搞星轨的，想评助工");
    bot.knows({
      region: "青禾县",
      specialty: expect.objectContaining({ id: "weaving" }),
      target: expect.objectContaining({ id: "助理工程师" }),
      unit: expect.objectContaining({ id: "enterprise" }),
    });
    bot.asks("hours", "hours.2024");
  });

  it("loses no word that only one of them knows, said before the region", () => {
    const { applicant, bot } = between();
    applicant.says("我是搞星轨的");
    bot.asks("region");
    applicant.says("青禾县");
    bot.knows({ specialty: expect.objectContaining({ id: "weaving" }) });
    bot.asks("target");
  });

  it("says kindly where the region has no word for what was said, and asks that again", () => {
    const { applicant, bot } = between();
    applicant.says("搞水利的，想评助工");
    bot.asks("region");
    applicant.says("青禾县");
    expect(bot.says("moved").lost).toEqual(["specialty"]);
    expect(bot.words()).toContain("你说的专业，这份通知里对不上");
    bot.asks("specialty");
    bot.knows({ target: expect.objectContaining({ id: "助理工程师" }) });
  });

  it("doesn't take a county where somebody has worked for his region", () => {
    const { applicant, bot } = between();
    applicant.says("/start");
    applicant.says("我在莲都干了6年半");
    bot.asks("region");
    bot.knows({ mountainYears: 6.5 });
  });

  it("refuses a county that has no notice here, and says which have", () => {
    const { applicant, bot } = between();
    applicant.says("/start");
    applicant.says("景宁县的");
    expect(bot.says("refused").details).toMatchObject({
      field: "region",
      expected: expect.stringContaining("莲都区、青禾县"),
    });
    bot.asks("region");
  });

  it("explains why it asks", () => {
    const { applicant, bot } = between();
    applicant.says("/start");
    applicant.says("为什么问");
    expect(bot.words()).toContain("每个地方各发各的通知");
    bot.asks("region");
  });

  it("goes on where it is skipped, and says in the result that it isn't known", () => {
    const { applicant, bot } = between();
    applicant.says("/start");
    applicant.says("不知道");
    bot.asks("specialty");
    for (let turn = 0; turn < 12 && bot.waits(); turn += 1) applicant.says("跳过");
    const { advice } = bot.says("result");
    expect(advice.verdict).toBe("incomplete");
    expect(advice.missing[0]).toBe("region");
    expect(advice.findings.find(({ rule }) => rule === "plan.region")).toMatchObject({
      status: "unknown",
      message: expect.stringContaining("莲都区、青禾县"),
    });
    applicant.presses("改地区");
    bot.asks("region");
  });

  it("goes back to it, and keeps the answer until another comes", () => {
    const { applicant, bot } = between();
    applicant.says("莲都的");
    applicant.says("林业");
    applicant.says("上一步");
    applicant.says("上一步");
    bot.asks("region");
    bot.knows({ region: "莲都区" });
    applicant.says("青禾县");
    bot.asks("target");
    bot.knows({ region: "青禾县", specialty: expect.objectContaining({ id: "forestry" }) });
  });

  it("changes it by 改地区 or a sentence, with all that the other notice knows kept", () => {
    const { applicant, bot } = between();
    applicant.says("我是莲都企业里搞林业的，想评助工，要求2年");
    applicant.says("总92，专业62，公需30，一般公需12");
    applicant.says("总95，专业64，公需25，一般公需12");
    bot.asks("confirm");
    expect(bot.words()).toContain("地区：莲都区");
    applicant.says("改地区");
    bot.asks("region");
    applicant.presses("青禾县");
    bot.asks("confirm");
    bot.standsOn("qinghe-2024");
    applicant.says("地区错了，是莲都");
    bot.asks("confirm");
    bot.standsOn("liandu-2024");
    applicant.says("对");
    bot.advises({ pack: "liandu-2024", verdict: "ready" });
  });

  it("is tried by 如果 and kept as it was", () => {
    const { applicant, bot } = between();
    applicant.says("我是莲都企业里搞林业的，想评助工");
    applicant.says("如果我在青禾县呢");
    const { before, after } = bot.says("what-if");
    expect([before.pack, after.pack]).toEqual(["liandu-2024", "qinghe-2024"]);
    bot.knows({ region: "莲都区" });
  });

  it("doesn't turn an answer about mountain counties into the region", () => {
    const { applicant, bot } = between();
    applicant.says("青禾县医院的护士，想评副主任护师");
    applicant.says("事业单位");
    for (let turn = 0; turn < 10 && bot.remembers().pending?.kind === "question"; turn += 1) {
      const { pending } = bot.remembers();
      if (pending?.kind === "question" && pending.question.field === "mountainYears") break;
      applicant.says("跳过");
    }
    bot.asks("mountainYears");
    applicant.says("6年");
    bot.asks("mountainCounty");
    applicant.says("莲都区");
    bot.knows({ region: "青禾县", mountainCounty: ["莲都区"] });
  });

  it("starts over with nothing of it kept", () => {
    const { applicant, bot } = between();
    applicant.says("青禾县，星轨");
    applicant.says("重新开始");
    bot.asks("region");
    expect(bot.remembers().answers).toEqual({ hours: {} });
  });
});

describe("while two years' notices of a region cover the day", () => {
  it("asks which year, by button or words, and stands on its notice", () => {
    for (const [words, pack] of [
      ["2025年度", "liandu-2025"],
      ["明年的", "liandu-2025"],
      ["今年", "liandu-2024"],
      ["24年度的", "liandu-2024"],
      ["报2024年度", "liandu-2024"],
    ] as const) {
      const { applicant, bot } = inDecember();
      applicant.says("/start");
      bot.asks("applicationYear");
      expect(bot.buttons()).toEqual(expect.arrayContaining(["2025年度", "2024年度"]));
      applicant.says(words);
      bot.asks("specialty");
      bot.standsOn(pack);
    }
  });

  it("judges the hours of the year that was chosen", () => {
    const { applicant, bot } = inDecember();
    applicant.says("/start");
    applicant.presses("2025年度");
    applicant.says("企业，水利，助工");
    bot.asks("hours", "hours.2025");
    applicant.says("改申报年度");
    bot.asks("applicationYear");
    applicant.presses("2024年度");
    bot.asks("hours", "hours.2024");
    bot.standsOn("liandu-2024");
  });

  it("doesn't take the year of some hours for it", () => {
    const { applicant, bot } = inDecember();
    applicant.says("/start");
    applicant.says("2024年总92，专业62");
    bot.asks("applicationYear");
    bot.knows({ hours: { 2024: { total: 92, professional: 62 } } });
  });

  it("refuses a year that has no notice", () => {
    const { applicant, bot } = inDecember();
    applicant.says("/start");
    applicant.says("2021年度");
    expect(bot.says("refused").details).toMatchObject({ field: "applicationYear", got: "2021年度" });
    bot.asks("applicationYear");
  });

  it("takes the newest one where it is skipped, and says that it isn't known", () => {
    const { applicant, bot } = inDecember();
    applicant.says("/start");
    for (let turn = 0; turn < 14 && bot.waits(); turn += 1) applicant.says("跳过");
    const { advice } = bot.says("result");
    expect(advice).toMatchObject({ pack: "liandu-2025", verdict: "incomplete" });
    expect(advice.missing[0]).toBe("applicationYear");
    expect(advice.findings.map(({ rule }) => rule)).toContain("plan.year");
  });
});

describe("coming back when a newer notice is in force", () => {
  it("goes on by that one, says so, and keeps what was said", () => {
    const packs = [loadPack(), madeUp({ year: 2025 })];
    const { applicant, bot } = talkOn("2024-06-20", newTalk, {}, packs);
    applicant.says("企业，水利，助工");
    bot.standsOn("liandu-2024");
    applicant.comesBackOn("2025-06-20");
    applicant.says("继续");
    bot.saysFirst("moved");
    expect(bot.words()).toContain("现在按莲都区2025年度的通知");
    bot.standsOn("liandu-2025");
    bot.knows({ specialty: expect.objectContaining({ id: "water" }) });
    applicant.says("继续");
    bot.saysOnly("question");
  });

  it("says that the last one is out of date where there is none for the day", () => {
    const { applicant, bot } = talkOn("2027-06-20", newTalk, {}, [loadPack(), madeUp({ year: 2025 })]);
    applicant.says("/start");
    bot.saysOnly("outdated", "welcome", "question");
    bot.standsOn("liandu-2025");
  });

  it("says so of a region's own notice once the region is known", () => {
    const packs = [loadPack(), qinghe(2026)];
    const { applicant, bot } = talkOn("2026-06-20", newTalk, {}, packs);
    applicant.says("/start");
    bot.saysOnly("welcome", "question");
    applicant.says("莲都");
    bot.saysOnly("outdated", "question");
    bot.standsOn("liandu-2024");
  });
});
