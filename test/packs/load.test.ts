import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPacks, policyDataFolder, projectFolder } from "../../src/packs/load.ts";
import { loadPack } from "../support/pack.ts";

const pack = loadPack();
const { committees, initialRecognition, noCommittee } = pack.plan;

describe("the plan of 2024", () => {
  it("has the eleven committees of annex 1, in order", () => {
    expect(committees.map((committee) => committee.clause)).toEqual(
      Array.from({ length: 11 }, (_, index) => `annex1.${index + 1}`),
    );
  });

  it("has each committee's months and number as the notice prints them", () => {
    const rows = committees.map(({ windows, phone }) => [
      ...windows.flatMap(({ start, end }) => [start.value, end.value]),
      phone?.value,
    ]);
    expect(rows).toEqual([
      [6, 8, "2609539"],
      [7, 9, "2668235"],
      [8, 10, "2601087"],
      [7, 9, "2601721"],
      [6, 8, "2617750"],
      [7, 9, "2050019"],
      [6, 8, "2605225"],
      [7, 9, "2278192"],
      [5, 7, "2311285"],
      [7, 10, "2025962"],
      [7, 10, "2021960"],
    ]);
  });

  it("lets the agricultural committee review all that its brackets hold", () => {
    expect(pack.byId.committee.get("agriculture")?.reviews.map((title) => title.value)).toEqual([
      "助理农艺师",
      "助理畜牧师",
      "助理兽医师",
      "助理工程师",
    ]);
  });

  it("lets the health committee review nothing and recommend for both senior levels", () => {
    const health = pack.byId.committee.get("health");
    expect(health?.reviews).toEqual([]);
    expect(health?.recommends).toMatchObject([
      { value: { levels: ["associate-senior", "senior"] }, basis: "interpretation" },
    ]);
  });

  it("excludes self-appraising units from the teachers' committee and from 初定 alone", () => {
    const excluding = committees.filter((committee) => committee.excludes.length > 0).map(({ id }) => id);
    expect(excluding).toEqual(["school-teachers"]);
    expect(initialRecognition?.excludes.map((unit) => unit.value)).toEqual(["self-appraising"]);
  });

  it("completes a round of 初定 in each quarter", () => {
    expect(initialRecognition?.months.map((month) => month.value)).toEqual([3, 6, 9, 12]);
    expect(initialRecognition?.phone?.value).toBe("2278021");
    expect(initialRecognition?.governedBy).toHaveLength(2);
  });

  it("quotes the five working days of the series without a committee whole", () => {
    expect(noCommittee?.deadline?.quote).toBe("评审计划完成时间截止日前5个工作日内");
  });
});

describe("the rules of 2024", () => {
  it("sets the four thresholds of clause 5.1", () => {
    const { thresholds, mustMeet, exemption } = pack.rules.continuingEducation;
    const values = Object.entries(thresholds).map(([subject, { value }]) => [subject, value]);
    expect(Object.fromEntries(values)).toEqual({
      total: 90,
      professional: 60,
      public: 18,
      generalPublic: 12,
    });
    expect(mustMeet.value).toEqual([0, -1]);
    expect([exemption?.before.value, exemption?.boundary.value]).toEqual([2019, "open"]);
  });

  it("calls the construction committee by both of its names", () => {
    const [names, ...others] = pack.rules.otherNames;
    expect(others).toEqual([]);
    expect(names?.committee).toBe("construction");
    expect(names?.nameInClause.value).not.toBe(names?.nameInAnnex.value);
    expect(names?.nameInAnnex.value).toBe(pack.byId.committee.get("construction")?.name.value);
  });
});

describe("general knowledge of Zhejiang", () => {
  it("has the 90 counties of 11 cities", () => {
    const { cities } = pack.counties;
    expect(Object.keys(cities)).toHaveLength(11);
    expect(new Set(Object.values(cities).flat()).size).toBe(90);
  });

  it("has the 26 mountain counties by city", () => {
    const { cities, mountain } = pack.counties;
    const byCity = Object.entries(cities).map(([city, names]) => [
      city,
      names.filter((name) => mountain?.counties.includes(name)).length,
    ]);
    expect(Object.fromEntries(byCity.filter(([, count]) => count !== 0))).toEqual({
      杭州市: 1,
      温州市: 5,
      金华市: 2,
      衢州市: 6,
      台州市: 3,
      丽水市: 9,
    });
    expect(mountain?.leftLater.map(({ county }) => county)).toEqual(["永嘉县", "苍南县", "江山市"]);
  });

  it("has the 27 national series, each with all four levels", () => {
    expect(pack.series.series).toHaveLength(27);
    for (const { titles } of pack.series.series) {
      expect(Object.values(titles).every((names) => names.length > 0)).toBe(true);
    }
  });

  it("knows a title with its level and every series that has it", () => {
    expect(pack.byId.title.get("馆员")).toEqual({
      name: "馆员",
      level: "intermediate",
      series: ["library", "museum", "archives"],
    });
    expect(pack.byId.title.get("副主任护师")).toMatchObject({
      level: "associate-senior",
      series: ["health"],
    });
    for (const name of ["会计师", "经济师", "记者", "三级公证员", "一级演员"])
      expect(pack.byId.title.has(name)).toBe(true);
  });

  it("knows a title that people name without its grade, and leaves its level open", () => {
    expect(pack.byId.title.get("公证员")).toEqual({
      name: "公证员",
      level: null,
      series: ["legal-services"],
    });
  });

  it("knows 100 and more short names of titles", () => {
    expect(Object.keys(pack.series.aliases).length).toBeGreaterThan(100);
    expect(pack.series.aliases.助工).toEqual(["助理工程师"]);
    expect(pack.series.aliases.小教高级).toEqual(["一级教师"]);
  });
});

describe("what the notice leaves open", () => {
  it("is kept in fifty short sentences or more, each with whom to call", () => {
    expect(pack.silences.length).toBeGreaterThanOrEqual(50);
    for (const { say, call, words } of pack.silences) {
      expect(say.length).toBeLessThanOrEqual(125);
      expect(words.length).toBeGreaterThanOrEqual(4);
      expect(call.phone?.value).toMatch(/^\d{7}$/);
    }
  });

  it("says that the bureau's number stands for 初定 wherever it is given for something else", () => {
    const borrowed = pack.silences.filter(
      ({ id, call }) =>
        call.phone?.value === initialRecognition?.phone?.value && !/^(initial|technician)/.test(id),
    );
    expect(borrowed.length).toBeGreaterThan(40);
    expect(borrowed.map(({ call }) => call.standsFor)).toEqual(
      borrowed.map(() => initialRecognition?.name.value),
    );
  });

  it("always says what the notice doesn't say, and never that somebody isn't eligible", () => {
    const said = pack.silences.map(({ say }) => say);
    expect(said.filter((text) => !/没有|只管/.test(text))).toEqual([]);
    expect(said.filter((text) => /(?<!能)(不能|不符合|没资格|不可以)(评|申报)/.test(text))).toEqual([]);
  });
});

describe("the folder of packs", () => {
  it("is found beside package.json from anywhere below it", () => {
    const here = projectFolder();
    expect(projectFolder(join(here, "policy-data", "liandu-2024"))).toBe(here);
    expect(policyDataFolder()).toBe(join(here, "policy-data"));
    expect(() => projectFolder("/")).toThrow("no package.json");
  });

  it("gives every pack in it", () => {
    expect(loadPacks().map(({ id }) => id)).toEqual(["liandu-2024"]);
  });
});
