import { join } from "node:path";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { diffPacks } from "../../src/authoring/diff/diff.ts";
import { viewPack } from "../../src/authoring/diff/pack-view.ts";
import { reviewPack } from "../../src/authoring/review/review.ts";
import { checkPolicy } from "../../src/packs/report.ts";
import { madeUpFolder } from "../support/made-up.ts";
import { expectMirror } from "./support/mirror.ts";

const folder = madeUpFolder();
const [now, next, elsewhere] = ["liandu-2024", "liandu-2025", "qinghe-2025"].map((id) =>
  viewPack(join(folder, id)),
);
if (now === undefined || next === undefined || elsewhere === undefined) throw new Error("no packs");

describe("next year's pack, made up", () => {
  const diff = diffPacks(now, next);
  const of = (group: string) => diff.differences.filter((one) => one.group === group);

  it("has a committee split in two, a window and a phone moved, a title added and a threshold raised", () => {
    expect(of("committees").filter(({ relation }) => relation === "split")).toMatchObject([
      { before: expect.stringContaining("生态环境"), after: expect.stringMatching(/、.*生态环境/) },
    ]);
    expect(of("windows")).toMatchObject([{ before: "7 月至 9 月", after: "6 月至 8 月" }]);
    expect(of("phones")).toMatchObject([{ before: "2021960", after: "2021999" }]);
    expect(of("titles").map(({ before, after }) => [before, after])).toEqual([
      [null, "推荐高级工程师"],
      [null, "高级工程师"],
    ]);
    expect(of("hours")).toMatchObject([{ before: "90", after: "96" }]);
    expect(of("exclusions")).toEqual([]);
  });

  it("leaves nothing told twice that only moved on with the year", () => {
    expect(diff.years).toBe(1);
    expect(diff.shifted.length).toBeGreaterThan(5);
    expect(of("rules")).toEqual([]);
  });

  it("answers some of the sample applicants otherwise, and says what of it", () => {
    const changed = diff.samples?.changed.flatMap(({ changes }) => changes) ?? [];
    expect(changed).toContainEqual({
      what: "评审时间",
      before: "7 月至 9 月，还没有开始",
      after: "6 月至 8 月，还没有开始",
    });
    expect(changed).toContainEqual({ what: "2024 年学时", before: "符合", after: "不符合，总学时差 6" });
  });

  it("mirrors this year's", () => {
    expectMirror(diff, diffPacks(next, now));
  });
});

describe("another county's pack, made up", () => {
  it("is compared without calling its committees renamed, split or merged", () => {
    const diff = diffPacks(next, elsewhere);
    expect(diff.differences.filter(({ relation }) => relation !== undefined)).toEqual([]);
    expect(diff.differences.some(({ what }) => what.startsWith("继续教育"))).toBe(true);
    expectMirror(diff, diffPacks(elsewhere, next));
  });

  it("is laid out to be signed, every value of it", async () => {
    const page = load(await reviewPack(join(folder, "qinghe-2025")));
    const total = checkPolicy(folder).counts.find(({ pack }) => pack === "qinghe-2025")?.total;
    const shown = (basis: string) =>
      page(`[data-basis="${basis}"]`)
        .get()
        .reduce((sum, element) => sum + Number(page(element).attr("data-count")), 0);
    expect(shown("notice")).toBe(total?.notice);
    expect(shown("interpretation")).toBe(total?.interpretation);
    expect(shown("general-knowledge")).toBe(total?.generalKnowledge);
    expect(page(".sample").length).toBe(30);
    // This notice has no mountain clause and no unit that appraises itself: nothing is drawn of them.
    expect(page("#flow").text()).not.toContain("山区");
    expect(page("#flow").text()).not.toContain("评聘方案");
  }, 120_000);
});
