import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/packs/load.ts";
import { checkPolicy, renderCheck } from "../../src/packs/report.ts";
import { inCopy } from "./spoil.ts";

const called = loadPacks()
  .flatMap(({ plan }) => plan.committees)
  .reduce((sum, { calls }) => sum + (calls?.words.length ?? 0), 0);

describe("policy check", () => {
  const check = checkPolicy();
  const [counts] = check.counts;

  it("finds no fault, and counts what each file's values stand on", () => {
    expect(check.faults).toEqual([]);
    const of = (file: string) => counts?.files.find((entry) => entry.file === file);
    expect(of("liandu-2024/pack.yaml")).toMatchObject({ notice: 9, interpretation: 0, generalKnowledge: 0 });
    // What people call the committees, and two recommendations and the working days, which we read into their rows.
    expect(of("liandu-2024/plan.yaml")).toMatchObject({ interpretation: 3 + called, generalKnowledge: 0 });
    expect(of("zhejiang/counties.yaml")).toEqual({
      file: "zhejiang/counties.yaml",
      notice: 0,
      interpretation: 0,
      // 90 counties, the 26 again, and the three that left the list.
      generalKnowledge: 119,
      quotes: 0,
    });
  });

  it("adds the files up", () => {
    const sum = (key: "notice" | "interpretation" | "generalKnowledge") =>
      counts?.files.reduce((total, file) => total + file[key], 0);
    expect(counts?.total).toMatchObject({
      notice: sum("notice"),
      interpretation: sum("interpretation"),
      generalKnowledge: sum("generalKnowledge"),
    });
  });

  it("cites every clause of the notice but the bare heading", () => {
    expect(counts?.uncited).toEqual(["5"]);
  });

  it("prints columns that line up, and the verdict last", () => {
    const lines = renderCheck(check);
    expect(lines[0]).toBe("政策包 liandu-2024");
    expect(lines.at(-1)).toBe("没有发现错误");
    expect(lines.some((line) => /^合计 +\d+ +\d+ +\d+$/.test(line))).toBe(true);
    expect(lines.some((line) => /^逐字核对引文 \d{3,} 处；/.test(line))).toBe(true);
  });

  it("prints each fault with its place before the counts, and still counts the rest", () => {
    inCopy((folder) => {
      writeFileSync(join(folder, "liandu-2024/specialties/new.yaml"), "- id: new\n  colour: red\n");
      const spoiled = checkPolicy(folder);
      const lines = renderCheck(spoiled);
      expect(lines[0]).toMatch(/^liandu-2024\/specialties\/new\.yaml:\d: /);
      expect(lines).toContain("liandu-2024/specialties/new.yaml:2: 不认识的键 0.colour");
      expect(lines.at(-1)).toBe(`发现 ${spoiled.faults.length} 处错误`);
      expect(spoiled.counts[0]?.total).toEqual(counts?.total);
    });
  });

  it.each([import.meta.dirname, join(import.meta.dirname, "nowhere")])(
    "doesn't pass a folder that holds no pack: %s",
    (folder) => {
      expect(renderCheck(checkPolicy(folder))).toEqual([`${folder}:1: 这里没有政策包`, "发现 1 处错误"]);
      expect(() => loadPacks(folder)).toThrow("这里没有政策包");
    },
  );
});
