import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, expandBrackets, itemsOf } from "../../src/packs/cells.ts";
import { contradiction } from "../../src/packs/check-values.ts";

describe("a value and its quote", () => {
  it.each([
    [90, "累计不少于90学时"],
    [2, "连续两年均符合"],
    [5, "应提前5个工作日"],
    [26, "山区 26 县"],
    ["2024-05-22", "2024年5月22日"],
    ["2024-11-30", "于11月30日前"],
    ["self-appraising", "自主评聘单位除外"],
    ["助理畜牧师", "助理农艺（畜牧、兽医）师"],
    [["工程师"], "推荐工程师"],
    [{ levels: ["associate-senior"] }, "推荐副高"],
    [{ workingDays: 5, relativeTo: "city-plan-end" }, "截止日前5个工作日内"],
  ])("agree: %j in %s", (value, quote) => {
    expect(contradiction(value, quote)).toBeNull();
  });

  it.each([
    [9, "累计不少于90学时", "9"],
    [3, "连续两年均符合", "3"],
    ["2023-05-22", "2024年5月22日", "2023-05-22"],
    ["2024-11-03", "于11月30日前", "2024-11-03"],
    ["enterprise", "自主评聘单位除外", "enterprise"],
    ["助理渔业师", "助理农艺（畜牧、兽医）师", "助理渔业师"],
    [{ titles: ["工程师"], levels: ["senior"] }, "推荐工程师", "senior"],
    [null, "推荐工程师", "null"],
  ])("disagree: %j in %s", (value, quote, odd) => {
    expect(contradiction(value, quote)).toBe(odd);
  });

  it("agree for any number that the quote has in figures, and for no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), fc.integer({ min: 11, max: 9999 }), (one, other) => {
        expect(contradiction(one, `不少于${one}学时`)).toBeNull();
        if (one !== other) expect(contradiction(other, `不少于${one}学时`)).toBe(String(other));
      }),
    );
  });
});

describe("a row of annex 1", () => {
  it("is parted into its cells", () => {
    expect(cellsOf("4 | 名称 |  7月 | 9月")).toEqual(["4", "名称", "7月", "9月"]);
  });

  it("keeps brackets whole when its list is parted", () => {
    expect(itemsOf("助理农艺（畜牧、兽医）师，助理工程师，推荐中级")).toEqual([
      "助理农艺（畜牧、兽医）师",
      "助理工程师",
      "推荐中级",
    ]);
    expect(itemsOf("3月、6月、9月、12月、")).toEqual(["3月", "6月", "9月", "12月"]);
  });

  it("reads the alternatives in its brackets", () => {
    expect(expandBrackets("助理农艺（畜牧、兽医）师")).toEqual([
      "助理农艺（畜牧、兽医）师",
      "助理农艺师",
      "助理畜牧师",
      "助理兽医师",
    ]);
    expect(expandBrackets("一级教师")).toEqual(["一级教师"]);
  });
});
