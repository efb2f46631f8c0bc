import { readFile, realpath, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { checkList } from "../batch/check-list.ts";
import { listLimits } from "../batch/limits.ts";
import { tooLarge } from "../batch/read-tables.ts";
import type { ListSummary } from "../batch/summary.ts";
import { listTemplate } from "../batch/template.ts";
import { Refusal } from "../refusal.ts";
import { progressBar } from "./progress-bar.ts";
import { shelfAtHand } from "./shelf-at-hand.ts";
import { writeOut } from "./write-out.ts";

interface Streams {
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Lists hold names: nobody else on the machine reads what is made of them. */
const ownerOnly = { mode: 0o600 } as const;

/**
 * Checks the list IN and writes the sheet OUT, whole or not at all; one line for each cell that can't be read.
 * @returns how many people couldn't be read.
 * @throws Refusal where IN can't be read as a list, or OUT isn't to be written.
 */
export async function batchFile(
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
  { output, errors }: Streams,
): Promise<number> {
  const format = formatOf(to);
  const input = await opened(from);
  if ((await sameFile(from, to)) === true)
    throw new Refusal({ field: "OUT", got: to, expected: "另一个文件：结果不写在原表上" });
  const bar = progressBar(errors);
  const { sheet, summary } = await checkList(
    input,
    basename(from),
    { shelf: shelfAtHand(), today, format },
    bar.show,
  ).finally(bar.clear);
  await write("OUT", to, sheet);
  for (const line of faultLines(summary)) errors.write(`${line}\n`);
  output.write(`${countLine(summary)}结果在 ${to}\n`);
  return summary.unread;
}

/** Writes the empty list of the pack that covers the day. */
export async function writeTemplate(to: string, today: string, output: NodeJS.WritableStream): Promise<void> {
  if (formatOf(to) !== "xlsx")
    throw new Refusal({ field: "--template", got: to, expected: "一个 .xlsx 文件名" });
  await write("--template", to, await listTemplate(shelfAtHand().choose({ day: today }).pack));
  output.write(`模板在 ${to}\n`);
}

function formatOf(file: string): "xlsx" | "csv" {
  const ending = extname(file).toLowerCase();
  if (ending === ".xlsx") return "xlsx";
  if (ending === ".csv") return "csv";
  throw new Refusal({ field: "OUT", got: file, expected: "一个 .xlsx 或 .csv 文件名" });
}

async function opened(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) throw unreadable(file);
  if (found.size > listLimits.bytes) throw tooLarge(found.size);
  return readFile(file).catch(() => {
    throw unreadable(file);
  });
}

function unreadable(file: string): Refusal {
  return new Refusal({ field: "IN", got: file, expected: "一个能读的 .xlsx 或 .csv 文件" });
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const there = await realpath(other).catch(() => null);
  return there !== null && there === (await realpath(one));
}

function write(field: string, file: string, content: Uint8Array): Promise<void> {
  return writeOut(field, file, content, (path) => writeFileAtomic(path, Buffer.from(content), ownerOnly));
}

function faultLines({ faults, unreadHeadings, unreadSheets }: ListSummary): readonly string[] {
  return [
    ...faults.map(
      ({ place, field, got, expected }) => new Refusal({ field: `${place} ${field}`, got, expected }).message,
    ),
    ...unreadHeadings.map(
      ({ place, heading, hint }) =>
        `${place} 这一列没有读：“${heading}”${hint === undefined ? "" : `（${hint}）`}`,
    ),
    ...unreadSheets.map((name) => `${name} 这一张表没有读：只读一张表，请另存成一份再查`),
  ];
}

function countLine({ people, ready, notReady, incomplete, unread }: ListSummary): string {
  return `${people} 人：可以报 ${ready}，还不够 ${notReady}，还不能定 ${incomplete}，没有读成 ${unread}。`;
}
