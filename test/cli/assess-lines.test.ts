import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { assessLines } from "../../src/cli/assess.ts";
import { longestLine } from "../../src/cli/lines.ts";
import { Refusal } from "../../src/refusal.ts";

async function* from(...lines: string[]) {
  yield* lines;
}

/** Stands in for the assessment: gives the profile back, refuses where it says so. */
function echo(profile: unknown): unknown {
  if (typeof profile === "object" && profile !== null && "bad" in profile)
    throw new Refusal({ field: "bad", got: "bad", expected: "没有这一项" });
  return profile;
}

async function run(...lines: string[]) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const refused = await assessLines(from(...lines), { assess: echo, output, errors });
  output.end();
  errors.end();
  const read = async (stream: PassThrough) => (await stream.toArray()).join("").split("\n").filter(Boolean);
  const answers: unknown[] = (await read(output)).map((line) => JSON.parse(line));
  return { refused, answers, errors: await read(errors) };
}

describe("profiles on the command line", () => {
  it("are answered line by line, in order", async () => {
    expect(await run('{"a":1}', '{"a":2}')).toEqual({
      refused: 0,
      answers: [{ a: 1 }, { a: 2 }],
      errors: [],
    });
  });

  it("may be one profile written over several lines", async () => {
    expect((await run("{", '  "a": 1', "}")).answers).toEqual([{ a: 1 }]);
  });

  it("are refused in their place, and the rest go on", async () => {
    const { refused, answers, errors } = await run('{"a":1}', '{"bad":1}', "not JSON", '{"a":4}');
    expect(refused).toBe(2);
    expect(answers).toEqual([
      { a: 1 },
      { error: { field: "bad", message: expect.stringContaining("没有这一项") } },
      { error: { field: "profile", message: expect.stringContaining("JSON") } },
      { a: 4 },
    ]);
    expect(errors).toHaveLength(2);
    expect(errors[1]).toMatch(/^第 3 行 /);
  });

  it("are refused one by one where the first line isn't JSON", async () => {
    const { answers } = await run("oops", '{"a":2}');
    expect(answers).toEqual([{ error: { field: "profile", message: expect.any(String) } }, { a: 2 }]);
  });

  it("are refused beyond the length of a line, and where there are none", async () => {
    expect((await run(`{"a":"${"x".repeat(longestLine)}"}`)).refused).toBe(1);
    expect((await run()).refused).toBe(1);
  });
});
