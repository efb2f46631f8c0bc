import { describe, expect, it } from "vitest";
import { checkApart } from "../../src/batch/check-apart.ts";
import { csvOf, headings, like, saysUnder, shelf, today, zhang } from "./lists.ts";

const deps = { shelf, today };

describe("a list checked apart", () => {
  it("comes to the same, tells how far it is, and leaves the others their time", async () => {
    const told: number[] = [];
    let turns = 0;
    const beside = setInterval(() => {
      turns += 1;
    }, 5);
    const people = Array.from({ length: 250 }, (_, index) => like(zhang, { 姓名: `甲${index}` }));
    const { sheet, summary } = await checkApart(csvOf([headings, ...people]), "名单.csv", deps, (done) =>
      told.push(done),
    );
    clearInterval(beside);
    expect(summary).toMatchObject({ people: 250, ready: 250 });
    expect(told).toEqual([100, 200, 250]);
    expect(turns).toBeGreaterThan(0);
    expect((await saysUnder("姓名", sheet))[249]).toBe("甲249");
  });

  it("refuses what checkList refuses, in the same words", async () => {
    await expect(checkApart(csvOf([["甲", "乙"]]), "名单.csv", deps)).rejects.toMatchObject({
      name: "Refusal",
      details: { field: "表格", got: "甲、乙" },
    });
  });

  it("is given up when its time is over", async () => {
    const people = Array.from({ length: 2000 }, () => zhang);
    const check = checkApart(csvOf([headings, ...people]), "名单.csv", deps, undefined, 0.01);
    await expect(check).rejects.toMatchObject({ name: "Refusal", details: { got: "0.01 秒还没有查完的表" } });
  });
});
