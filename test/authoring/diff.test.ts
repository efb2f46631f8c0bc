import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { diffPacks } from "../../src/authoring/diff/diff.ts";
import { type PackView, viewPack } from "../../src/authoring/diff/pack-view.ts";
import { diffPage } from "../../src/authoring/diff/page.ts";
import { printDiff } from "../../src/authoring/diff/print.ts";
import { written } from "../../src/authoring/page/html.ts";
import { policyDataFolder } from "../../src/packs/folders.ts";
import type { Edit } from "../support/edit-pack.ts";
import { withAltered } from "./support/altered.ts";
import { expectMirror } from "./support/mirror.ts";

const now = viewPack(join(policyDataFolder(), "liandu-2024"));

/** Next year, made up: one phone, one window, two subjects' hours; the day of the plan a year on. */
const nextYear: readonly Edit[] = [
  { file: "notice.md", from: "2601721", to: "2600000" },
  { file: "plan.yaml", from: "2601721", to: "2600000" },
  { file: "notice.md", from: "推荐工程师 | 8月 | 10月", to: "推荐工程师 | 9月 | 11月" },
  {
    file: "plan.yaml",
    from: "start: { value: 8, clause: annex1.3, quote: 8月 }",
    to: "start: { value: 9, clause: annex1.3, quote: 9月 }",
  },
  {
    file: "plan.yaml",
    from: "end: { value: 10, clause: annex1.3, quote: 10月 }",
    to: "end: { value: 11, clause: annex1.3, quote: 11月 }",
  },
  { file: "notice.md", from: "一般公需科目不少于12学时", to: "一般公需科目不少于15学时" },
  { file: "rules.yaml", from: "一般公需科目不少于12学时", to: "一般公需科目不少于15学时" },
  { file: "rules.yaml", from: "generalPublic: { value: 12", to: "generalPublic: { value: 15" },
  { file: "notice.md", from: "2024年度", to: "2025年度" },
  { file: "pack.yaml", from: "2024年度", to: "2025年度" },
  { file: "pack.yaml", from: "value: 2024,", to: "value: 2025," },
  { file: "rules.yaml", from: "2024年度", to: "2025年度" },
];

/** A view whose plan and rules are edited in memory, so that nothing but this value changes. */
function edited(view: PackView, file: string, change: (text: string) => string): PackView {
  const data: unknown = JSON.parse(change(JSON.stringify(view.files.get(file))));
  return { ...view, files: new Map([...view.files, [file, data]]), pack: null };
}

describe("the diff of two packs", () => {
  it("says that there is none between a pack and itself", () => {
    const diff = diffPacks(now, now);
    expect(diff.differences).toEqual([]);
    expect(diff.shifted).toEqual([]);
    expect(diff.samples).toMatchObject({ asked: 30, changed: [] });
    expect(printDiff(diff)).toContain("两个政策包没有不同。");
  });

  describe("with next year's", () => {
    let there = diffPacks(now, now);
    let back = there;
    let lines: readonly string[] = [];
    beforeAll(
      () =>
        withAltered(nextYear, (folder) => {
          const next = viewPack(folder);
          there = diffPacks(now, next);
          back = diffPacks(next, now);
          lines = printDiff(there);
        }),
      120_000,
    );
    const ofGroup = (group: string) => there.differences.filter((one) => one.group === group);

    it("names the phone, the months and the hours, each once", () => {
      expect(
        there.after.faults.filter(({ file }) => !file.includes("answers") && !file.includes("silences")),
      ).toEqual([]);
      expect(ofGroup("phones")).toMatchObject([{ what: "电话", before: "2601721", after: "2600000" }]);
      expect(ofGroup("windows")).toMatchObject([{ before: "8 月至 10 月", after: "9 月至 11 月" }]);
      expect(ofGroup("hours")).toMatchObject([
        { what: "继续教育 · 学时标准 · 一般公需科目", before: "12", after: "15" },
      ]);
    });

    it("shows a changed clause word by word", () => {
      const clause = ofGroup("clauses").find(({ subject }) => subject === "第五条第一款");
      expect(clause?.stretches?.filter(({ kind }) => kind !== "same")).toEqual([
        { kind: "gone", text: "12" },
        { kind: "added", text: "15" },
      ]);
      expect(lines.join("\n")).toContain("一般公需科目不少于【12→15】学时");
    });

    it("says once what only moved on with the year", () => {
      expect(there.years).toBe(1);
      expect(lines.filter((line) => line.includes("日期顺延 1 年"))).toHaveLength(1);
      expect(there.shifted.length).toBeGreaterThan(3);
      expect(lines.filter((line) => line.includes("2024年度") && !/\.yaml:\d+: /.test(line))).toEqual([]);
    });

    it("mirrors itself", () => {
      expectMirror(there, back);
    });
  });

  it("asks the sample applicants of both in the same words, and tells who gets another answer", async () => {
    const edits = nextYear.filter(
      ({ from }) => from.includes("8月") || from.includes("value: 8") || from.includes("10月"),
    );
    await withAltered(edits, (folder) => {
      const { samples } = diffPacks(now, viewPack(folder));
      expect(samples?.changed.length).toBeGreaterThan(0);
      for (const { changes } of samples?.changed ?? []) {
        expect(changes.map(({ what }) => what)).toEqual(["评审时间"]);
      }
    });
  }, 120_000);

  it("calls a committee split only where its fields went to committees that have nothing else", async () => {
    const halves: readonly Edit[] = [
      { file: "specialties/water.yaml", from: "committee: water", to: "committee: second" },
    ];
    await withAltered(halves, (folder) => {
      const view = viewPack(folder);
      const diff = diffPacks(now, view);
      // All of it went elsewhere, to a committee that isn't there: no split.
      expect(diff.differences.filter(({ relation }) => relation === "split")).toEqual([]);
    });
    const two = edited(now, "plan.yaml", (text) =>
      text.replace(
        '"committees":[',
        '"committees":[{"id":"second","clause":"annex1.99","name":{"value":"畜牧评审委员会","clause":"annex1.99","quote":"x"}},',
      ),
    );
    const moved = new Map(
      [...two.files].map(([path, data]): [string, unknown] => [
        path,
        path === "specialties/agriculture.yaml"
          ? JSON.parse(
              JSON.stringify(data).replace(
                '"id":"livestock","name":"畜牧","series":["agriculture"],"committee":"agriculture"',
                '"id":"livestock","name":"畜牧","series":["agriculture"],"committee":"second"',
              ),
            )
          : data,
      ]),
    );
    const split = diffPacks(now, { ...two, files: moved });
    const back = diffPacks({ ...two, files: moved }, now);
    expect(split.differences.filter(({ group }) => group === "committees")).toMatchObject([
      { relation: "split", after: expect.stringContaining("畜牧评审委员会") },
    ]);
    expectMirror(split, back);
  }, 120_000);

  it("compares a pack in the making, names what can't be read with its line, and leaves the samples out", async () => {
    const edits: readonly Edit[] = [
      { file: "rules.yaml", from: "summary: { value", to: "todo: { value" },
      { file: "plan.yaml", from: "2601721", to: "2600000" },
    ];
    await withAltered(edits, (folder) => {
      const diff = diffPacks(now, viewPack(folder));
      const lines = printDiff(diff);
      expect(diff.samples).toBeNull();
      expect(lines.some((line) => /^ {2}liandu-2024\/rules\.yaml:\d+: 不认识的键/.test(line))).toBe(true);
      expect(lines).toContain("样例没有比：liandu-2024 还不能整个读出来。");
      expect(lines.some((line) => line.includes("2601721 → 2600000"))).toBe(true);
    });
  }, 60_000);

  it("is a page without a script, where texts are texts", async () => {
    const evil = "<script>alert(1)</script>";
    const other = edited(now, "plan.yaml", (text) => text.replaceAll('"2601721"', JSON.stringify(evil)));
    const page = await written(diffPage(diffPacks(now, other)));
    expect(page).not.toContain(evil);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("names any one change of a phone, a month or a threshold in exactly one line", () => {
    const committees = now.pack?.plan.committees ?? [];
    const thresholds = Object.values(now.pack?.rules.continuingEducation.thresholds ?? {});
    const phone = fc.record({
      at: fc.constantFrom(...committees),
      to: fc.stringMatching(/^2[0-9]{6}$/),
    });
    fc.assert(
      fc.property(phone, ({ at, to }) => {
        fc.pre(at.phone !== null && at.phone.value !== to);
        const other = edited(now, "plan.yaml", (text) =>
          text.replace(`"value":"${at.phone?.value}"`, `"value":"${to}"`),
        );
        expectOne(other, `${at.phone?.value} → ${to}`);
      }),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...committees),
        fc.constantFrom("start", "end"),
        fc.integer({ min: 1, max: 12 }),
        (at, side, to) => {
          const month = at.windows[0]?.[side === "start" ? "start" : "end"];
          fc.pre(month !== undefined && month.value !== to);
          const from = `"${side}":{"value":${month?.value},"clause":"${at.clause}"`;
          const other = edited(now, "plan.yaml", (text) =>
            text.replace(from, from.replace(`:${month?.value},`, `:${to},`)),
          );
          expectOne(other, at.name.value);
        },
      ),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...thresholds), fc.integer({ min: 1, max: 400 }), (at, to) => {
        fc.pre(at.value !== to);
        const other = edited(now, "rules.yaml", (text) =>
          text.replace(`"value":${at.value},`, `"value":${to},`),
        );
        expectOne(other, `${at.value} → ${to}`);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

function expectOne(other: PackView, words: string): void {
  const lines = printDiff(diffPacks(now, other));
  expect(lines.filter((line) => line.startsWith("  "))).toHaveLength(1);
  expect(lines.find((line) => line.startsWith("  "))).toContain(words);
}
