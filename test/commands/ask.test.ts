import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { asRefused, type Outcome, pingzhi, someDay } from "./pingzhi.ts";

/** Contract `ask`, as other programs read it. */
const answerShape = z.strictObject({
  status: z.enum(["answered", "not-covered", "unknown"]),
  text: z.string().min(1),
  citations: z.array(z.string()).max(3),
  score: z.number().min(0).max(1),
  alternatives: z.array(z.strictObject({ id: z.string(), topic: z.string() })).max(3),
});

const asAnswer = (line = "") => answerShape.parse(JSON.parse(line));

const lines = (...questions: readonly string[]) => questions.map((question) => `${question}\n`).join("");

describe("ask --json", () => {
  const questions = [
    "水利局评职称的电话是多少？",
    "评审要交多少钱？",
    "今天天气怎么样",
    "哪些评委会10月完成",
    "公需科目要多少学时？在哪个平台申报？要交多少钱？",
    "青田县的水利局评职称打哪个电话",
    '"; DROP TABLE 评委会; --',
    "🙂🙂🙂",
  ];
  let outcome: Outcome;

  beforeAll(async () => {
    const input = `\uFEFF${lines(...questions.slice(0, 4))}\n   \r\n${lines(...questions.slice(4))}`;
    outcome = await pingzhi(["ask", "--json", "--as-of", someDay], input);
  });

  it("writes one answer a question, empty lines passed over, and exits 0", () => {
    expect(outcome.errors).toEqual([]);
    expect(outcome.exit).toBe(0);
    expect(outcome.output).toHaveLength(questions.length);
    for (const line of outcome.output) expect(() => asAnswer(line)).not.toThrow();
  });

  it("writes them in the order of the questions", () => {
    const statuses = outcome.output.map((line) => asAnswer(line).status);
    expect(statuses.slice(0, 6)).toEqual([
      "answered",
      "not-covered",
      "unknown",
      "answered",
      "answered",
      "not-covered",
    ]);
    expect(asAnswer(outcome.output[0]).text).toContain("2601721");
    expect(asAnswer(outcome.output[5]).text).not.toContain("2601721");
  });

  it("cites what an answer stands on, the best first", () => {
    const citations = outcome.output.map((line) => asAnswer(line).citations);
    expect(citations[0]).toEqual(["annex1.4"]);
    expect(citations[3]).toEqual(["annex1.3", "annex1.10", "annex1.11"]);
    expect(citations[4]?.[0]).toBe("5.1");
  });

  it("cites nothing for what it doesn't know", () => {
    expect(asAnswer(outcome.output[2]).citations).toEqual([]);
  });
});

describe("ask of another day", () => {
  it("answers for the year of --as-of, and says which year the notice is of", async () => {
    const { exit, output } = await pingzhi(
      ["ask", "--json", "--as-of", "2026-11-24"],
      lines("今年水利局什么时候评职称", "公需科目要多少学时？"),
    );
    expect(exit).toBe(0);
    const [window, hours] = output.map(asAnswer);
    expect(window?.status).toBe("not-covered");
    expect(window?.text).not.toContain("2601721");
    expect(hours?.status).toBe("answered");
    expect(hours?.text).toContain("2024年度");
  });
});

describe("ask that refuses", () => {
  it("a line of more than 4,000 characters, in its place; the rest go on, and it exits 1", async () => {
    const { exit, output, errors } = await pingzhi(
      ["ask", "--json", "--as-of", someDay],
      lines("评审要交多少钱？", "学".repeat(4001), "🙂".repeat(4000), "水利局评职称的电话是多少？"),
    );
    expect(exit).toBe(1);
    expect(errors).toEqual([]);
    expect(output).toHaveLength(4);
    expect(asAnswer(output[0]).status).toBe("not-covered");
    expect(asRefused(output[1] ?? "")).toEqual({
      field: "question",
      message: expect.stringContaining("4000"),
    });
    expect(asAnswer(output[2]).status).toBe("unknown");
    expect(asAnswer(output[3]).status).toBe("answered");
  });

  it("a day that doesn't exist, with one line that names the option", async () => {
    const { exit, output, errors } = await pingzhi(["ask", "--as-of", "2024-02-30"], lines("学时"));
    expect([exit, output]).toEqual([1, []]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("--as-of");
  });

  it("a question as an argument, as wrong usage", async () => {
    const { exit, output } = await pingzhi(["ask", "学时要多少"]);
    expect([exit, output]).toEqual([2, []]);
  });
});

describe("ask for people", () => {
  it("writes words, with what may have been meant, and no JSON", async () => {
    const { exit, output } = await pingzhi(
      ["ask", "--as-of", someDay],
      lines("水利局评职称的电话是多少？", "评审要交多少钱？"),
    );
    expect(exit).toBe(0);
    const text = output.join("\n");
    expect(text).toContain("2601721");
    expect(text).toContain("附件1第4行");
    expect(text).toContain("没有写评审要不要交费");
    expect(text).not.toMatch(/[{}"]/);
  });

  it("ends with its input, also where that holds nothing", async () => {
    for (const input of ["", "\n\n   \n"]) {
      const { exit, output, errors } = await pingzhi(["ask", "--as-of", someDay], input);
      expect([exit, output, errors]).toEqual([0, [], []]);
    }
  });

  it("answers a last line without its end", async () => {
    const { exit, output } = await pingzhi(["ask", "--json", "--as-of", someDay], "评审要交多少钱？");
    expect(exit).toBe(0);
    expect(output.map((line) => asAnswer(line).status)).toEqual(["not-covered"]);
  });
});

describe("ask between other programs", () => {
  const program = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));

  it("answers each line as it comes, before the next one", async () => {
    const child = spawn(process.execPath, [program, "ask", "--json", "--as-of", someDay]);
    child.stdout.setEncoding("utf8");
    for (const [question, status] of [
      ["评审要交多少钱？", "not-covered"],
      ["公需科目要多少学时？", "answered"],
    ]) {
      child.stdin.write(`${question}\n`);
      const [line] = await once(child.stdout, "data");
      expect(asAnswer(String(line)).status).toBe(status);
    }
    child.stdin.end();
    const [exit] = await once(child, "close");
    expect(exit).toBe(0);
  });

  it("stops quietly when nobody reads any more", async () => {
    const child = spawn(process.execPath, [program, "ask", "--json"]);
    const errors: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => errors.push(chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(lines(...Array.from({ length: 3000 }, () => "评审要交多少钱？")));
    child.stdout.once("data", () => child.stdout.destroy());
    const [exit] = await once(child, "close");
    expect(exit).toBe(0);
    expect(errors.join("")).toBe("");
  });
});
