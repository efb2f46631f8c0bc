import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pingzhi } from "./pingzhi.ts";

function chat(folder: string, ...texts: readonly string[]) {
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
  return pingzhi(["chat", "--json", "--data", folder, "--as-of", "2024-06-20"], input);
}

/** Every file of a folder, as text. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"))
    .join("\n");
}

describe("pingzhi chat --json --data", () => {
  it("keeps no word of who says /forget, in no file of the folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pingzhi-forget-"));
    const words = ["我是莲都一家企业搞水利的，想评助工", "2024年总91.5专业62公需29.5一般公需13"];
    await chat(folder, ...words);
    expect(everything(folder)).toContain("搞水利的");
    const { exit, output } = await chat(folder, "/forget");
    expect(exit).toBe(0);
    expect(output[0]).toContain("已删除：你的回答、对话记录");
    expect(everything(folder)).not.toMatch(/水利|助工|企业|91\.5|enterprise/);
  });
});
