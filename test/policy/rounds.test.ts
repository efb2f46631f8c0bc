import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { committeeAnswer } from "../../src/answers/committee-answers.ts";
import { planAnswer } from "../../src/answers/plan-answers.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { monthsSaid } from "../../src/packs/rounds.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { loadPack } from "../support/pack.ts";
import { withRounds } from "../support/vary.ts";
import { waterEngineer } from "./people.ts";

/** Made up: the committee of water with two rounds a year, and with a quarter. */
const twice = withRounds(loadPack(), "water", [
  [3, 5],
  [9, 11],
]);
const quarterly = withRounds(loadPack(), "water", [[4, 6]], "第二季度");

function advise(pack: Pack, asOf: string) {
  return assess(compile(pack), { ...waterEngineer, asOf });
}

function said(pack: Pack, asOf: string, rule: string): string | undefined {
  return advise(pack, asOf).findings.find((finding) => finding.rule === rule)?.message;
}

describe("a committee with two rounds a year", () => {
  it.each([
    ["2024-02-29", "2024-03", "upcoming"],
    ["2024-05-31", "2024-03", "open"],
    ["2024-06-01", "2024-09", "upcoming"],
    ["2024-09-01", "2024-09", "open"],
    ["2024-12-01", "2024-09", "closed"],
  ])("on %s is told of the round under way, else the next, else the last", (asOf, start, status) => {
    expect(advise(twice, asOf).window).toMatchObject({ start, status });
  });

  it("has all its rounds named, and which of them is meant", () => {
    expect(said(twice, "2024-06-20", "window.rounds")).toBe(
      "这个评委会一年评 2 轮：3 月至 5 月、9 月至 11 月。这里说的是 9 月至 11 月这一轮。",
    );
    expect(said(twice, "2024-06-20", "window.review")).toContain("2024 年 9 月至 11 月，还没有开始");
  });

  it("answers with both where its time is asked", () => {
    const water = twice.byId.committee.get("water");
    const say = water && committeeAnswer(twice, "committee.window", "", water).say;
    expect(say).toContain("2024 年分 2 轮：3 月启动、5 月完成；9 月启动、11 月完成");
    const november = planAnswer(twice, "plan.running-in", "", { month: 11, today: "2024-06-20" });
    expect(november?.say).toBe("11 月在评审的评委会有 1 个：水利工程（3—5月、9—11月）。");
    expect(november?.passages).toEqual([{ clause: "annex1.4", quote: "9月" }]);
  });

  it("says nothing of rounds where there is one", () => {
    expect(said(loadPack(), "2024-06-20", "window.rounds")).toBeUndefined();
  });
});

describe("a window in quarters", () => {
  it("is the months of the quarter, with the notice's word", () => {
    expect(advise(quarterly, "2024-06-30").window).toEqual({
      start: "2024-04",
      end: "2024-06",
      status: "open",
    });
    expect(said(quarterly, "2024-06-30", "window.review")).toContain("4 月至 6 月（第二季度），正在进行");
  });

  it.each([
    ["6月", 6, 6],
    ["12 月", 12, 12],
    ["第一季度", 1, 3],
    ["四季度", 10, 12],
    ["6-8月", 6, 8],
    ["6月—8月", 6, 8],
  ])("%s is read as the months %i to %i", (cell, first, last) => {
    expect(monthsSaid(cell)).toEqual({ first, last });
  });

  it.each(["待定", "", "季度", "第五季度", "全年"])("%s names no months", (cell) => {
    expect(monthsSaid(cell)).toBeNull();
  });
});

describe("any rounds on any day", () => {
  it("give a window that isn't over while there is one, the earliest such", () => {
    const ends = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 12 }), (months, month) => {
        const rounds = months.toSorted((a, b) => a - b).map((one) => [one, one] as const);
        const asOf = `2024-${String(month).padStart(2, "0")}-15`;
        const { window } = advise(withRounds(loadPack(), "water", rounds), asOf);
        const next = rounds.find(([one]) => one >= month);
        const expected = next ?? rounds.at(-1);
        expect(Number(window?.start.slice(5))).toBe(expected?.[0]);
        const status = next === undefined ? "closed" : next[0] === month ? "open" : "upcoming";
        expect(window?.status).toBe(status);
      }),
      { numRuns: 100 },
    );
  });
});
