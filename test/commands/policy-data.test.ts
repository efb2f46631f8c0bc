import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines, pingzhi, someDay } from "./pingzhi.ts";

const own = fileURLToPath(new URL("../../policy-data", import.meta.url));
const water = jsonLines([{ specialty: "水利工程", target: "助理工程师", unit: "企业" }]);
const assess = ["assess", "--profile", "-", "--as-of", someDay];
const ask = ["ask", "--as-of", someDay];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pingzhi-policy-data-"));
  cpSync(own, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = () => ({ POLICY_DATA: folder });

/** Puts one text in another's place, wherever it stands in a file. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}

describe("POLICY_DATA", () => {
  it("is the folder that a command answers from, as it lies there and not as another was kept", async () => {
    // Made up: the notice's fees stay a silence, in other words.
    edit("liandu-2024/silences.yaml", "通知没有写评审要不要交费、交多少。", "评审要不要交费，通知里没有写。");
    const { output } = await pingzhi(ask, "评审要交多少钱？\n", here());
    expect(output.join("\n")).toContain("评审要不要交费，通知里没有写。");
    const usual = await pingzhi(ask, "评审要交多少钱？\n");
    expect(usual.output.join("\n")).toContain("通知没有写评审要不要交费、交多少。");
  });

  it("may hold the same pack, and then says the same", async () => {
    const [copied, usual] = await Promise.all([pingzhi(assess, water, here()), pingzhi(assess, water)]);
    expect(copied).toEqual(usual);
    expect(usual.exit).toBe(0);
  });

  it.each([
    ["assess", assess],
    ["ask", ask],
    ["chat", ["chat", "--json"]],
    ["serve", ["serve"]],
    ["policy check", ["policy", "check"]],
  ])("is refused by %s in one line where it holds no pack", async (_, args) => {
    const { exit, output, errors } = await pingzhi(args, "", { POLICY_DATA: join(folder, "zhejiang") });
    expect({ exit, output }).toEqual({ exit: 1, output: [] });
    expect(errors).toEqual([
      expect.stringMatching(/^POLICY_DATA：收到「.*zhejiang」，应为一个放政策包的文件夹/),
    ]);
  });

  it.each([
    ["assess", assess],
    ["ask", ask],
    ["serve", ["serve"]],
  ])("with a pack at fault makes %s say every fault with its line, and nothing else", async (_, args) => {
    edit("liandu-2024/plan.yaml", 'phone: { value: "2601721"', 'phone: { value: "2601799"');
    const { exit, output, errors } = await pingzhi(args, "", here());
    expect({ exit, output }).toEqual({ exit: 1, output: [] });
    expect(errors.length).toBeGreaterThan(0);
    for (const line of errors) expect(line).toMatch(/^liandu-2024\/plan\.yaml:\d+: .*2601799/);
  });
});

describe("a pack at fault beside one in order", () => {
  /** Next year's, made up, in the making: its first value still has to be found. */
  beforeEach(() => {
    cpSync(join(folder, "liandu-2024"), join(folder, "liandu-2025"), { recursive: true });
    edit("liandu-2025/pack.yaml", "id: liandu-2024", "# TODO\nid: liandu-2025");
  });

  it.each([
    ["assess", assess, water],
    ["ask", ask, "水利什么时候评审\n"],
  ])("leaves %s to the other one, and is said in one line", async (_, args, input) => {
    const [beside, usual] = await Promise.all([pingzhi(args, input, here()), pingzhi(args, input)]);
    expect({ exit: beside.exit, output: beside.output }).toEqual({ exit: 0, output: usual.output });
    expect(beside.errors).toEqual([
      expect.stringMatching(/^有政策包没有用上，共 \d+ 处要改，第一处 liandu-2025\/pack\.yaml:\d+: /),
    ]);
  });
});

describe("policy schemas", () => {
  it("writes beside the packs what is committed", async () => {
    rmSync(join(folder, "schemas"), { recursive: true });
    const { exit, output } = await pingzhi(["policy", "schemas", folder]);
    expect(exit).toBe(0);
    const written = readdirSync(join(folder, "schemas"));
    expect(output).toHaveLength(written.length);
    expect(written).toEqual(readdirSync(join(own, "schemas")));
    for (const file of written)
      expect(readFileSync(join(folder, "schemas", file), "utf8")).toBe(
        readFileSync(join(own, "schemas", file), "utf8"),
      );
  });
});
