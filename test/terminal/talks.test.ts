import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { talks } from "../pictures/talks.ts";

/** The command as it is installed: `npm ci` builds it. */
const command = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));

const line = z.union([
  z.strictObject({ idle: z.literal(true) }),
  z.strictObject({
    text: z.string(),
    buttons: z.array(z.array(z.string())),
    asking: z.string().nullable(),
    document: z.strictObject({ filename: z.string(), mime: z.string() }).optional(),
  }),
]);
type Message = Exclude<z.infer<typeof line>, { idle: true }>;

/** `[label]` is a press, anything else is typed. */
function inputLine(step: string): string {
  const [, press] = /^\[(.+)\]$/.exec(step) ?? [];
  return `${JSON.stringify(press === undefined ? { text: step } : { press })}\n`;
}

/** Plays a talk in a process of its own; the messages of each turn, and the exit code. */
async function talkOver(steps: readonly string[], ...options: readonly string[]) {
  const child = spawn(process.execPath, [command, "chat", "--json", ...options], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(steps.map(inputLine).join(""));
  const output = (await child.stdout.setEncoding("utf8").toArray()).join("");
  const code = await new Promise((resolve) =>
    child.exitCode === null ? child.once("exit", resolve) : resolve(child.exitCode),
  );
  const turns: Message[][] = [[]];
  for (const read of output
    .split("\n")
    .filter(Boolean)
    .map((text) => line.parse(JSON.parse(text)))) {
    if ("idle" in read) turns.push([]);
    else turns.at(-1)?.push(read);
  }
  expect(turns.pop()).toEqual([]);
  return { turns, code };
}

describe("a talk in the terminal, from /start to the result", () => {
  it.each(talks)("of $name", async ({ asOf, steps, tells }) => {
    const { turns, code } = await talkOver(["/start", ...steps], "--as-of", asOf);
    expect(code).toBe(0);
    expect(turns).toHaveLength(steps.length + 1);
    for (const turn of turns) expect(turn.length).toBeGreaterThan(0);
    expect(turns[0]?.at(-1)?.asking).toBe("specialty");
    expect(turns.at(-2)?.at(-1)?.asking).toBe("confirm");
    const result = turns.at(-1)?.at(-1);
    expect(result?.asking).toBeNull();
    for (const told of tells) expect(result?.text).toContain(told);
  });

  it("goes on two years later by telling first that the plan is out of date", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pingzhi-years-"));
    const kept = ["--user", "engineer", "--data", folder];
    const [first] = talks;
    await talkOver(first?.steps ?? [], "--as-of", first?.asOf ?? "", ...kept);
    const { turns } = await talkOver(["继续"], "--as-of", "2026-06-20", ...kept);
    const said = turns.flat().map(({ text }) => text);
    expect(said.length).toBeGreaterThan(1);
    for (const text of said) expect(text).toMatch(/^⚠ 你问的是 2026 年度.*只管 2024 年度/);
    // What was answered two years ago is still there, and the years that now count are open.
    expect(said.at(-1)).toContain("2601721");
    expect(said.at(-1)).toContain("？ 2026 年");
    expect(said.at(-1)).toContain("2024 年的学时够了");
    await rm(folder, { recursive: true });
  });
});
