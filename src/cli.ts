#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { limitsInEnglish } from "./batch/limits.ts";
import { dayAt, isDay } from "./calendar.ts";
import type { PlanOptions } from "./cli/plan.ts";
import { PackFault } from "./packs/fault.ts";
import { Refusal } from "./refusal.ts";
import { SettingsFault } from "./settings.ts";

/**
 * The commands. Exit 0 on success, 1 on refused input with one line for each refusal, 2 on wrong usage. Each command loads
 * what it needs when it runs, so that none waits for the others' libraries.
 */
const exits = { success: 0, refused: 1, usage: 2 } as const;

interface BatchOptions {
  readonly template?: string;
  readonly asOf?: string;
}

const asOf = [
  "--as-of <date>",
  "the day to answer for, YYYY-MM-DD; default: today in Asia/Shanghai",
] as const;

const program = new Command("pingzhi")
  .description(
    "评职: which committee, window and requirements apply to an applicant for a professional title",
  )
  .version("0.1.0")
  .exitOverride()
  .showHelpAfterError();

program
  .command("serve")
  .description("serve the web page, and Telegram when BOT_TOKEN is set; settings by environment")
  .action(async () => {
    const { serveUntilStopped } = await import("./serve.ts");
    await serveUntilStopped(process.env);
    // Everything is on disk; an attempt to reach Telegram that can't be called off would keep the process.
    process.exit();
  });

program
  .command("chat")
  .description("talk to the bot in the terminal")
  .option("--json", "one JSON message a line, in and out")
  .option("--user <id>", "who is talking", "terminal")
  .option("--data <dir>", "the folder that keeps the talk; default: nothing is kept")
  .option(...asOf)
  .action(async (options: { json?: true; user: string; data?: string; asOf?: string }) => {
    const { chat } = await import("./cli/chat.ts");
    const refused = await chat({
      ...options,
      asOf: options.asOf === undefined ? undefined : checkedDay(options.asOf),
    });
    if (refused > 0) process.exitCode = exits.refused;
  });

program
  .command("assess")
  .description("read one profile, or JSON Lines, and write one advice a line")
  .requiredOption("--profile <file>", "a file, or - for standard input")
  .option(...asOf)
  .action(async (options: { profile: string; asOf?: string }) => {
    const { assessFile } = await import("./cli/assess-file.ts");
    const refused = await assessFile(options.profile, today(options.asOf));
    if (refused > 0) process.exitCode = exits.refused;
  });

program
  .command("batch")
  .description(`check a list of colleagues, .xlsx or .csv, to a sheet; ${limitsInEnglish}`)
  .argument("[in]", "the list; its columns may stand in any order")
  .argument("[out]", "the sheet to write, .xlsx or .csv")
  .option("--template <file>", "write an empty list, .xlsx, instead")
  .option(...asOf)
  .action(
    async (from: string | undefined, to: string | undefined, options: BatchOptions, command: Command) => {
      const { batchFile, writeTemplate } = await import("./cli/batch.ts");
      const day = today(options.asOf);
      if (options.template !== undefined && from === undefined) {
        await writeTemplate(options.template, day, process.stdout);
        return;
      }
      if (options.template !== undefined || from === undefined || to === undefined)
        command.error("error: batch takes IN and OUT, or --template FILE alone");
      const unread = await batchFile(
        { from, to, today: day },
        { output: process.stdout, errors: process.stderr },
      );
      if (unread > 0) process.exitCode = exits.refused;
    },
  );

const staff = program.command("staff").description("who answers at the desk");
staff
  .command("password")
  .description("read a password, unseen or from standard input, and write its hash for STAFF_PASSWORDS")
  .action(async () => {
    const { staffPassword } = await import("./cli/staff-password.ts");
    await staffPassword({ input: process.stdin, output: process.stdout, errors: process.stderr });
  });

const answers = program.command("answers").description("the answers that staff have kept");
answers
  .command("export")
  .description("write them as policy data, for review; not while the folder is served")
  .requiredOption("--data <dir>", "the folder that serve keeps its data in")
  .option("--out <file>", "the file to write; default: standard output")
  .action(async (options: { data: string; out?: string }) => {
    const { exportAnswers } = await import("./cli/export-answers.ts");
    await exportAnswers(options, process.stdout);
  });

program
  .command("ask")
  .description("answer questions, one a line on standard input")
  .option("--json", "one JSON answer a line")
  .option(...asOf)
  .action(async (options: { json?: true; asOf?: string }) => {
    const { askLines } = await import("./cli/ask.ts");
    const refused = await askLines({ ...options, today: today(options.asOf) });
    if (refused > 0) process.exitCode = exits.refused;
  });

program
  .command("plan")
  .description("all committees and their windows: a table, or a picture or a calendar of them")
  .option("--png <file>", "a year chart as a picture")
  .option("--svg <file>", "the same as a drawing")
  .option(
    "--ics [file]",
    "a calendar to subscribe to; one that is there is brought up to date; default: standard output",
  )
  .option("--region <name>", "where there are packs of several")
  .option("--year <year>", "of the plan; default: the one that covers the day")
  .option(...asOf)
  .action(async ({ asOf: given, ...options }: PlanCommand) => {
    const { plan } = await import("./cli/plan.ts");
    await plan({ ...options, day: today(given) }, process.stdout);
  });

const policy = program.command("policy").description("the policy packs");
policy
  .command("check")
  .description("check every pack: each quote to the letter; counts by basis")
  .argument("[dir]", "the folder of packs; default: POLICY_DATA, else policy-data")
  .action(async (dir?: string) => {
    const { checkPacks } = await import("./cli/check-packs.ts");
    if (!checkPacks(dir)) process.exitCode = exits.refused;
  });

policy
  .command("new")
  .description("make a pack's folder from a notice's text; what wasn't read is marked TODO, with its line")
  .argument("<region-year>", "the pack's id, such as liandu-2025")
  .requiredOption("--from <notice>", "the notice: .md, .docx or .txt")
  .option("--like <pack>", "last year's pack, to carry over what still stands in the notice")
  .option("--out <dir>", "the folder of packs to make it in; default: POLICY_DATA, else policy-data")
  .action(async (id: string, options: { from: string; like?: string; out?: string }) => {
    const { newPackFromNotice } = await import("./cli/new-pack.ts");
    await newPackFromNotice(id, options);
  });

policy
  .command("schemas")
  .description("write the JSON Schemas of the YAML files, for editors, into schemas/ beside the packs")
  .argument("[dir]", "the folder of packs; default: POLICY_DATA, else policy-data")
  .action(async (dir?: string) => {
    const { writeSchemas } = await import("./cli/write-schemas.ts");
    writeSchemas(dir);
  });

policy
  .command("review")
  .description(
    "write one HTML page to sign a pack off: each value beside its quoted clause, the flow, 30 applicants",
  )
  .argument("<pack>", "a pack's folder, or its id in POLICY_DATA")
  .option("--out <file>", "the file to write; default: standard output")
  .action(async (pack: string, options: { out?: string }) => {
    const { writeReview } = await import("./cli/review-pack.ts");
    await writeReview(pack, options.out);
  });

policy
  .command("diff")
  .description("tell in words what changed from one pack to another, and which applicants get another answer")
  .argument("<a>", "a pack's folder, or its id in POLICY_DATA")
  .argument("<b>", "the other one; it may be in the making")
  .option("--html <file>", "also write it as a page")
  .action(async (a: string, b: string, options: { html?: string }) => {
    const { writeDiff } = await import("./cli/diff-packs.ts");
    await writeDiff(a, b, options.html);
  });

interface PlanCommand extends Omit<PlanOptions, "day"> {
  readonly asOf?: string;
}

function today(given: string | undefined): string {
  return given === undefined ? dayAt(Date.now()) : checkedDay(given);
}

function checkedDay(text: string): string {
  if (!isDay(text)) throw new Refusal({ field: "--as-of", got: text, expected: "一个日期，如 2024-06-20" });
  return text;
}

function exitCodeOf(error: unknown): number {
  // Commander has said what was wrong already; its own code is 1 for any wrong usage.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.success : exits.usage;
  // A fault of a pack names file and line itself, as `policy check` does.
  if (error instanceof Refusal || error instanceof SettingsFault || error instanceof PackFault) {
    process.stderr.write(`${error.message}\n`);
    return exits.refused;
  }
  throw error;
}

// Whoever reads may have had enough: `pingzhi assess … | head -1`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
