import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { asAdvice, jsonLines, pingzhi } from "./pingzhi.ts";

const folder = mkdtempSync(join(tmpdir(), "pingzhi-commands-"));
const water = { specialty: "水利工程", target: "助理工程师", unit: "企业" };

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("wrong usage", () => {
  it.each([
    ["an unknown command", ["advise"]],
    ["an unknown option", ["assess", "--profile", "-", "--loud"]],
    ["assess without a profile", ["assess"]],
    ["an option without its value", ["assess", "--profile"]],
    ["too many arguments", ["assess", "--profile", "-", "more"]],
    ["an unknown policy command", ["policy", "burn"]],
    ["a day without a date", ["chat", "--json", "--as-of"]],
  ])("exits 2 and says what was wrong: %s", async (_, args) => {
    const { exit, output, errors } = await pingzhi(args);
    expect(exit).toBe(2);
    expect(output).toEqual([]);
    expect(errors[0]).toMatch(/^error: /);
  });

  it("isn't asking for help", async () => {
    const { exit, output } = await pingzhi(["--help"]);
    expect(exit).toBe(0);
    expect(output.join("\n")).toContain("assess");
  });
});

describe("a refused value of an option", () => {
  it.each([
    ["a day that doesn't exist", ["assess", "--profile", "-", "--as-of", "2024-02-30"], "--as-of"],
    ["a word for a day", ["chat", "--json", "--as-of", "today"], "--as-of"],
    ["a file that isn't there", ["assess", "--profile", join(folder, "nobody.json")], "--profile"],
    ["a folder for a file", ["assess", "--profile", folder], "--profile"],
  ])("exits 1 with one line that names it: %s", async (_, args, option) => {
    const { exit, output, errors } = await pingzhi(args, `${JSON.stringify(water)}\n`);
    expect(exit).toBe(1);
    expect(output).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(option);
  });
});

describe("assess", () => {
  it("reads a file as it reads standard input, also one written over several lines", async () => {
    const pretty = file("pretty.json", JSON.stringify(water, null, 2));
    const lines = file("lines.jsonl", jsonLines([water, { target: "会计师" }]));
    const bom = file("bom.json", `\uFEFF${JSON.stringify(water)}\r\n`);
    for (const [path, count] of [
      [pretty, 1],
      [lines, 2],
      [bom, 1],
    ] as const) {
      const { exit, output } = await pingzhi(["assess", "--profile", path, "--as-of", "2024-06-20"]);
      expect(exit).toBe(0);
      expect(output).toHaveLength(count);
      expect(asAdvice(output[0] ?? "").committee?.clause).toBe("annex1.4");
    }
  });

  it("takes the profile's own day before --as-of, and that before today", async () => {
    const { output } = await pingzhi(
      ["assess", "--profile", "-", "--as-of", "2024-08-01"],
      jsonLines([water, { ...water, asOf: "2024-06-01" }, { ...water, asOf: "2026-01-05" }]),
    );
    const [byOption, byProfile, later] = output.map(asAdvice);
    expect(byOption?.window?.status).toBe("open");
    expect(byProfile?.window?.status).toBe("upcoming");
    // The application year is the day's own.
    expect(later?.findings[0]?.rule).toBe("plan.outdated");
    expect(later?.missing).toContain("hours.2026");
    const today = asAdvice(
      (await pingzhi(["assess", "--profile", "-"], JSON.stringify(water))).output[0] ?? "",
    );
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    expect(today.missing).toContain(`hours.${year}`);
  });

  it("says the same whatever the order of keys", async () => {
    const hours = { "2023": { total: 90, professional: 60 }, "2024": { public: 18, total: 92 } };
    const turned = { "2024": { total: 92, public: 18 }, "2023": { professional: 60, total: 90 } };
    const { output } = await pingzhi(
      ["assess", "--profile", "-", "--as-of", "2024-06-20"],
      `${JSON.stringify({ ...water, hours })}\n${JSON.stringify({ hours: turned, unit: water.unit, target: water.target, specialty: water.specialty })}\n`,
    );
    expect(output[0]).toBe(output[1]);
  });

  it("stops quietly when nobody reads any more", async () => {
    const program = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));
    const child = spawn(process.execPath, [program, "assess", "--profile", "-"]);
    const errors: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => errors.push(chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(jsonLines(Array.from({ length: 5000 }, () => water)));
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((resolve) => child.once("close", resolve));
    expect(errors.join("")).not.toMatch(/\n\s+at /);
  });
});

describe("policy check", () => {
  it("exits 0 on the packs of the house, with the counts by basis", async () => {
    const { exit, output } = await pingzhi(["policy", "check"]);
    expect(exit).toBe(0);
    expect(output.join("\n")).toMatch(/通知|notice/);
    expect(output.join("\n")).toMatch(/\d/);
  });

  it("exits 1 on a folder that holds no pack", async () => {
    const { exit } = await pingzhi(["policy", "check", mkdtempSync(join(tmpdir(), "pingzhi-empty-"))]);
    expect(exit).toBe(1);
  });
});

const messageShape = z.union([
  z.strictObject({ idle: z.literal(true) }),
  z.strictObject({
    text: z.string().min(1),
    buttons: z.array(z.array(z.string().min(1))),
    asking: z
      .enum([
        "specialty",
        "target",
        "unit",
        "requiredYears",
        "careerStart",
        "hours",
        "mountainYears",
        "mountainCounty",
        "confirm",
      ])
      .nullable(),
    document: z.strictObject({ filename: z.string(), mime: z.string() }).optional(),
  }),
]);

describe("chat --json", () => {
  const said = (lines: readonly string[]) => lines.map((line) => messageShape.parse(JSON.parse(line)));

  it("writes nothing before the first input line, and exits 0 at the end of input", async () => {
    const { exit, output, errors } = await pingzhi(["chat", "--json", "--as-of", "2024-06-20"]);
    expect({ exit, output, errors }).toEqual({ exit: 0, output: [], errors: [] });
  });

  it("keeps a talk in its folder, and says nothing by itself when it is started again", async () => {
    const args = ["chat", "--json", "--as-of", "2024-06-20", "--user", "li", "--data", join(folder, "talks")];
    const first = await pingzhi(args, jsonLines([{ text: "/start" }, { text: "水利" }]));
    expect(first.exit).toBe(0);
    expect(said(first.output).at(-1)).toEqual({ idle: true });
    const asked = said(first.output).findLast((one) => "asking" in one && one.asking !== null);
    expect(asked).toMatchObject({ asking: "target" });

    const silent = await pingzhi(args);
    expect(silent).toEqual({ exit: 0, output: [], errors: [] });

    const again = await pingzhi(args, jsonLines([{ text: "继续" }]));
    expect(said(again.output).some((one) => "asking" in one && one.asking === "target")).toBe(true);
  });

  it("ends each turn with idle, one for each line, and goes on after a line that can't be read", async () => {
    const { exit, output } = await pingzhi(
      ["chat", "--json", "--as-of", "2024-06-20"],
      `{"text":"你好"}\nnot json\n{"shout":"喂"}\n{"text":"帮助"}\n`,
    );
    expect(exit).toBe(1);
    expect(output.filter((line) => line === '{"idle":true}')).toHaveLength(4);
    expect(output.filter((line) => line.startsWith('{"error"'))).toHaveLength(2);
  });
});
