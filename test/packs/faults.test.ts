import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsIn, inCopy, lineIn, spoil } from "./spoil.ts";
import { spoilings } from "./spoilings.ts";

const plan = "liandu-2024/plan.yaml";
const rules = "liandu-2024/rules.yaml";

describe("a spoiled pack", () => {
  it.each(spoilings)(
    "doesn't load with %s, and names the file and the line",
    (_, file, from, to, says, onLine) => {
      const { faults, text } = spoil(file, from, to);
      const fault = faults.find((line) => line.includes(says)) ?? `no fault says ${says}`;
      expect(faults).toContain(fault);
      const [named, line] = fault.split(":");
      expect(named).toBe(file);
      expect(lineIn(text, Number(line))).toContain(onLine);
    },
  );

  it("names every fault, not just the first", () => {
    const { faults } = spoil(rules, '18, clause: "5.1", quote: 公需', '19, clause: "5.9", quote: 公需');
    expect(faults.some((line) => line.includes("没有条款 5.9"))).toBe(true);
    expect(faults.some((line) => line.includes("值 19 与引文"))).toBe(true);
  });

  it("says that a row of annex 1 is encoded by no committee, and that another is encoded twice", () => {
    const { faults } = spoil(plan, "    clause: annex1.5\n", "    clause: annex1.4\n");
    const missing = /条款 annex1\.5（liandu-2024\/notice\.md:\d+）没有评委会/;
    expect(faults.some((line) => missing.test(line))).toBe(true);
    expect(faults.some((line) => line.includes("annex1.4 编了两次"))).toBe(true);
  });

  it("says that no specialty leads to a committee", () => {
    const { faults } = spoil("liandu-2024/specialties/water.yaml", "committee: water", "committee: null");
    expect(faults).toEqual([
      expect.stringMatching(/^liandu-2024\/plan\.yaml:\d+: 没有专业引用 annex1\.4 归到 water$/),
    ]);
  });

  it("says that the notice isn't the one that is pinned", () => {
    const { faults } = spoil("liandu-2024/notice.md", "政策性强", "政策性很强");
    expect(faults).toEqual([
      expect.stringMatching(
        /^liandu-2024\/pack\.yaml:\d+: liandu-2024\/notice\.md 的 SHA-256 是 [0-9a-f]{64}$/,
      ),
    ]);
  });

  it("says that a clause stands twice in the notice", () => {
    const { faults } = spoil("liandu-2024/notice.md", "## [closing]", "## [5.4]");
    expect(faults.some((line) => /^liandu-2024\/notice\.md:\d+: 条款 5\.4 出现了两次/.test(line))).toBe(true);
  });

  it("says where a changed number of the notice is still quoted", () => {
    const { faults } = spoil("liandu-2024/notice.md", "2609539", "2609538");
    expect(faults.some((line) => line.startsWith(`${plan}:`) && line.includes("没有「2609539」"))).toBe(true);
  });

  it("says which file is missing", () => {
    const faults = inCopy((folder) => {
      rmSync(join(folder, rules));
      rmSync(join(folder, "zhejiang/counties.yaml"));
      return faultsIn(folder);
    });
    expect(faults).toContain("liandu-2024/rules.yaml:1: 文件读不出来");
    expect(faults).toContain("zhejiang/counties.yaml:1: 文件读不出来");
  });

  it("says that a file of specialties would not be read", () => {
    const faults = inCopy((folder) => {
      writeFileSync(join(folder, "liandu-2024/specialties/more.yml"), "[]");
      return faultsIn(folder);
    });
    expect(faults).toEqual(["liandu-2024/specialties/more.yml:1: 不是 .yaml 文件，不会被读取"]);
  });

  it("says that its folder bears another name than its id", () => {
    const { faults } = spoil("liandu-2024/pack.yaml", "id: liandu-2024", "id: liandu-2025");
    expect(faults).toEqual([expect.stringContaining("id liandu-2025 与文件夹名 liandu-2024 不同")]);
  });

  it("loads when nothing is spoiled", () => {
    expect(inCopy(faultsIn)).toEqual([]);
  });
});
