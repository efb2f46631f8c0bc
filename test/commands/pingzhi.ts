import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The built commands as child processes: what another program sees of them. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const program = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));

export interface Outcome {
  readonly exit: number | null;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

export async function pingzhi(
  args: readonly string[],
  input = "",
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, env: { ...process.env, ...env } });
  const read = async (stream: NodeJS.ReadableStream) => {
    const chunks: string[] = [];
    for await (const chunk of stream.setEncoding("utf8")) chunks.push(String(chunk));
    return chunks
      .join("")
      .split("\n")
      .filter((line) => line !== "");
  };
  // A command that refuses its arguments may be gone before it has read.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [output, errors, [exit]] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    once(child, "close"),
  ]);
  return { exit: typeof exit === "number" ? exit : null, output, errors };
}

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const subject = z.enum(["total", "professional", "public", "generalPublic"]);

const finding = z.strictObject({
  rule: z.string().regex(/^(route|window|continuing-education|mountain|plan|submission|platform)\./),
  status: z.enum(["met", "unmet", "unknown", "applies", "not-applicable", "info"]),
  message: z.string().min(1),
  citations: z.array(z.string()).min(1),
  basis: z.enum(["notice", "interpretation", "general-knowledge"]),
  year: z.int().optional(),
  shortfalls: z.array(z.strictObject({ year: z.int(), subject, hours: z.number().positive() })).optional(),
});

/** Contract `assess`, as other programs read it: nothing more, nothing less. */
export const adviceShape = z.strictObject({
  route: z
    .enum([
      "local-review",
      "recommendation",
      "city-submission",
      "self-appraisal",
      "initial-recognition",
      "unlisted",
    ])
    .nullable(),
  committee: z
    .strictObject({
      clause: z.string(),
      name: z.string(),
      office: z.string(),
      phone: z.string().nullable(),
      titles: z.array(z.string()).min(1),
    })
    .nullable(),
  window: z
    .strictObject({ start: month, end: month, status: z.enum(["upcoming", "open", "closed"]) })
    .nullable(),
  contact: z.strictObject({
    office: z.string().min(1),
    phone: z.string().nullable(),
    clause: z.string(),
  }),
  verdict: z.enum(["ready", "not-ready", "incomplete"]),
  findings: z.array(finding).min(1),
  missing: z.array(z.string()),
  nextSteps: z.array(z.string().min(1)),
  pack: z.literal("liandu-2024"),
});

export type Advice = z.infer<typeof adviceShape>;
export type Finding = z.infer<typeof finding>;

const refusalShape = z.strictObject({ error: z.strictObject({ field: z.string(), message: z.string() }) });

export type Refused = z.infer<typeof refusalShape>["error"];

export const asRefused = (line: string): Refused => refusalShape.parse(JSON.parse(line)).error;
export const asAdvice = (line: string): Advice => adviceShape.parse(JSON.parse(line));

/** An ordinary day of the plan's year. */
export const someDay = "2024-06-20";

export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** Assesses named profiles in one run, on `someDay` unless they say so themselves; gives each one's advice by its name. */
export async function assessed<Name extends string>(
  profiles: Readonly<Record<Name, object>>,
): Promise<(name: Name) => Advice> {
  const names = Object.keys(profiles);
  const { exit, output, errors } = await pingzhi(
    ["assess", "--profile", "-", "--as-of", someDay],
    jsonLines(Object.values(profiles)),
  );
  if (exit !== 0) throw new Error(`exit ${exit}: ${errors.join(" | ")}`);
  return (name) => asAdvice(output[names.indexOf(name)] ?? "");
}

/** Gives refused lines in one run; each one's refusal by its name, and how the run ended. */
export async function refused<Name extends string>(lines: Readonly<Record<Name, string>>) {
  const names = Object.keys(lines);
  const values: readonly string[] = Object.values(lines);
  const outcome = await pingzhi(
    ["assess", "--profile", "-", "--as-of", someDay],
    // A first line that is JSON, so that the others can't be taken for a profile written over several lines.
    `{}\n${values.join("\n")}\n`,
  );
  return { outcome, of: (name: Name): Refused => asRefused(outcome.output[names.indexOf(name) + 1] ?? "") };
}

export function found(advice: Advice, rule: string, year?: number): Finding {
  const matching = advice.findings.filter(
    (finding) => finding.rule === rule && (year === undefined || finding.year === year),
  );
  const [only] = matching;
  if (only === undefined || matching.length > 1)
    throw new Error(`${matching.length} findings ${rule} ${year ?? ""}`);
  return only;
}

/** The status of the one finding of this rule. */
export const statusOf = (advice: Advice, rule: string, year?: number): Finding["status"] =>
  found(advice, rule, year).status;

/** A year that just meets all four thresholds. */
export const enough = { total: 90, professional: 60, public: 18, generalPublic: 12 };
export const bothYears = { "2024": enough, "2023": enough };
