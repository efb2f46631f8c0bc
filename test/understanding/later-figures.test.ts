import { describe, expect, it } from "vitest";
import { askedBack, hear, said } from "./hear.ts";

const short = { total: 90, professional: 60, public: 18, generalPublic: 11 };
const full = { ...short, generalPublic: 12 };

describe("hours that come to those that are known", () => {
  it.each([
    ["2024年再补1个一般公需学时", "2024:总91公19般12"],
    ["如果2024年再补1个一般公需学时", "2024:总91公19般12"],
    ["如果一般公需再学1个呢", "2024:总91公19般12"],
    ["今年我又学了5个一般公需", "2024:总95公23般16"],
    ["今年公需再多5个", "2024:总95公23"],
    ["去年专业又补了14个", "2023:总104专74"],
    ["总学时再加10个", "2024:总100"],
    ["如果我今年补了一个一般公需呢", "2024:总91公19般12"],
  ])("are added by 「%s」, also to what they are part of", (message, expected) => {
    expect(said(hear(message, null, { hours: { "2023": full, "2024": short } }))).toBe(expected);
  });

  it("are asked for together with the former ones where those aren't known", () => {
    const understood = hear("今年我又学了5个一般公需");
    expect(said(understood)).toBe("");
    expect(understood.refused).toMatchObject([{ field: "hours.2024.generalPublic" }]);
  });
});

describe("hours of several years", () => {
  it.each([
    ["今年去年都是 90 60 18 12", "2023:总90专60公18般12 2024:总90专60公18般12"],
    ["23年24年都是90/60/18/12", "2023:总90专60公18般12 2024:总90专60公18般12"],
    ["去年今年分别90、92学时", "2023:总90 2024:总92"],
    ["今年92去年90", "2023:总90 2024:总92"],
  ])("may be named side by side: 「%s」", (message, expected) => {
    expect(said(hear(message))).toBe(expected);
  });

  it("are alike for all that are named beside 一样, where the known ones are", () => {
    const known = { hours: { "2023": full, "2024": full } };
    expect(said(hear("2021 2022也一样", null, known))).toBe("2021:总90专60公18般12 2022:总90专60公18般12");
    expect(said(hear("2022年也一样", null, { hours: { "2023": full, "2024": short } }))).toBe("");
    expect(said(hear("也一样", "hours.2022", { hours: { "2023": full, "2024": short } }))).toBe(
      "2022:总90专60公18般12",
    );
    expect(said(hear("2022年和2023年一样", null, { hours: { "2023": full, "2024": short } }))).toBe(
      "2022:总90专60公18般12",
    );
  });
});

describe("what isn't meant", () => {
  it("一个没学 is no hour", () => {
    const understood = hear("去年一个没学", "hours.2024");
    expect(said(understood)).toBe("");
    expect(understood.withoutFigures).toEqual({ claim: "unmet", years: [2023] });
    expect(said(hear("一个学时都没学", "hours.2024"))).toBe("");
  });

  it.each([
    ["22年 23年都合格", ""],
    ["近五年每年都是100，70，30，20", "2020:总100专70公30般20"],
  ])("「%s」 is no stay in a mountain county", (message, expected) => {
    const understood = hear(message, "mountainYears");
    expect(understood.said.mountainYears).toBeUndefined();
    expect(understood.refused).toEqual([]);
    expect(said(understood).startsWith(expected)).toBe(true);
  });

  it("没有 where the county was asked is no stay at all", () => {
    expect(said(hear("没有", "mountainCounty"))).toBe("山区0年");
  });
});

describe("at the summary", () => {
  it.each(["对的没错", "嗯对", "是的没问题", "都对的", "好的可以"])("「%s」 is a yes", (message) => {
    expect(hear(message, "confirm").intent).toEqual({ kind: "yes" });
  });

  it("a field's name alone asks it anew", () => {
    expect(hear("学时", "confirm").intent).toEqual({ kind: "change", field: "hours" });
    expect(hear("2023年学时", "confirm").intent).toEqual({ kind: "change", field: "hours", year: 2023 });
    expect(hear("单位", "confirm").intent).toEqual({ kind: "change", field: "unit" });
  });

  it.each(["要求年限改成4年", "要求年限打错了，是4年", "年限改为4年", "年限：4"])(
    "「%s」 corrects the years",
    (message) => {
      expect(said(hear(message, "confirm", { requiredYears: 2 }))).toBe("要求4年");
    },
  );
});

describe("a step of a title", () => {
  it("is taken where the title was asked and the specialty has one of that step", () => {
    const known = { specialty: { id: "school-teacher", word: "老师", basis: "notice" as const } };
    const understood = hear("一级", "target", known);
    expect(said(understood)).toBe("一级教师");
    expect(askedBack(understood)).toBe("");
  });
});

describe("the first year of work", () => {
  it("may stand between other words: 水利 2010年工作 在莲都", () => {
    expect(hear("水利 2010年工作 在莲都").said.careerStart).toBe(2010);
  });
});
