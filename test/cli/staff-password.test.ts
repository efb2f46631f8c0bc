import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { staffPassword } from "../../src/cli/staff-password.ts";
import { isPassword } from "../../src/desk/password.ts";

/** Runs the command; what is typed at a terminal comes line by line, after each prompt. */
async function run(input: { readonly lines: readonly string[]; readonly isTerminal: boolean }) {
  const stream = Object.assign(new PassThrough(), { isTTY: input.isTerminal });
  const output = new PassThrough();
  const errors = new PassThrough();
  let typed = 0;
  const type = () => stream.write(`${input.lines[typed++] ?? ""}\n`);
  if (input.isTerminal) errors.on("data", (chunk) => String(chunk).endsWith("：") && setImmediate(type));
  else stream.end(`${input.lines.join("\n")}\n`);
  const failed: unknown = await staffPassword({ input: stream, output, errors }).then(
    () => null,
    (error: unknown) => error,
  );
  output.end();
  errors.end();
  return { failed, output: (await output.toArray()).join(""), prompts: String(errors.read() ?? "") };
}

describe("pingzhi staff password", () => {
  it("writes the hash of the first line of its input, and nothing else", async () => {
    const { failed, output } = await run({ lines: ["莲都-correct-horse", "second"], isTerminal: false });
    expect(failed).toBeNull();
    expect(output).toMatch(/^scrypt\$\S+\n$/);
    expect(await isPassword("莲都-correct-horse", output.trim())).toBe(true);
  });

  it("asks twice at a terminal and shows nothing of what is typed", async () => {
    const { failed, output } = await run({
      lines: ["莲都-correct-horse", "莲都-correct-horse"],
      isTerminal: true,
    });
    expect(failed).toBeNull();
    expect(await isPassword("莲都-correct-horse", output.trim())).toBe(true);
    expect(output).not.toContain("horse");
  });

  it("refuses two that differ", async () => {
    const { failed, output } = await run({
      lines: ["莲都-correct-horse", "莲都-correct-house"],
      isTerminal: true,
    });
    expect(String(failed)).toContain("两遍相同的密码");
    expect(output).toBe("");
  });

  it.each(["hunter2", "", "bbbbbbbbbbbbbbbb"])(
    "refuses %j in one line that doesn't repeat it",
    async (weak) => {
      const { failed, output } = await run({ lines: [weak], isTerminal: false });
      expect(failed).toMatchObject({ name: "Refusal", details: { field: "password", got: "（不显示）" } });
      expect(output).toBe("");
    },
  );
});
