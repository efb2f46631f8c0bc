import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PlanOptions, plan } from "../../src/cli/plan.ts";
import { Refusal } from "../../src/refusal.ts";
import { loadPack } from "../support/pack.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingzhi-plan-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(options: Partial<PlanOptions> = {}): Promise<string> {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  await plan({ day: "2024-08-20", ...options }, output);
  return written.join("");
}

describe("pingzhi plan", () => {
  it("prints a line for each committee, with what is under way", async () => {
    const lines = (await run()).split("\n");
    expect(lines[1]).toContain("不是申报时间");
    const starting = (state: string) => lines.filter((line) => line.includes(` ${state} `)).length;
    expect([starting("已过"), starting("评审中"), starting("还没到")]).toEqual([1, 10, 0]);
    for (const { office } of loadPack().plan.committees) {
      expect(lines.filter((line) => line.includes(office.value)).length).toBe(1);
    }
  });

  it("says that the plan isn't this year's, where it isn't", async () => {
    expect(await run({ day: "2026-11-24" })).toContain("现在是 2026 年，这是 2024 年度的计划。");
  });

  it("writes the chart as a picture and as a drawing, and then no table", async () => {
    const [png, svg] = [join(folder, "plan.png"), join(folder, "plan.svg")];
    expect(await run({ png, svg })).toBe("");
    expect((await readFile(png)).toString("latin1", 1, 4)).toBe("PNG");
    expect(await readFile(svg, "utf8")).toContain("今天 8月20日");
  });

  it("writes the calendar to the output, or to a file that it keeps up to date", async () => {
    const ics = join(folder, "plan.ics");
    const printed = await run({ ics: true });
    expect(printed).toContain("BEGIN:VCALENDAR");
    await run({ ics });
    await run({ ics });
    expect(await readFile(ics, "utf8")).toBe(printed);
  });

  it.each([
    ["--region", { region: "青田" }, "莲都区"],
    ["--year", { year: "2023" }, "2024"],
    ["--year", { year: "soon" }, "2024"],
  ])("refuses a %s that no pack has, and names those there are", async (field, options, expected) => {
    const refused: unknown = await run(options).catch((error: unknown) => error);
    if (!(refused instanceof Refusal)) throw new Error("not refused");
    expect(refused.details.field).toBe(field);
    expect(refused.details.expected).toBe(expected);
  });

  it("takes a region by its short name", async () => {
    expect(await run({ region: "莲都", year: "2024" })).toBe(await run());
  });

  it("refuses a file that it can't write", async () => {
    await expect(run({ png: join(folder, "no", "such", "folder.png") })).rejects.toThrow(Refusal);
  });
});
