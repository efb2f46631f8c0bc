import { basename } from "node:path";
import { readAndCheck } from "./check.ts";
import { uncitedClauses } from "./check-quotes.ts";
import { type Counts, countValues, noValues, sumCounts } from "./count.ts";
import { type Fault, faultLine, PackFault } from "./fault.ts";
import { packFolders, policyDataFolder } from "./load.ts";

/** The values of one file by what they stand on. */
interface FileCounts extends Counts {
  readonly file: string;
}

/** What one pack holds. */
interface PackCounts {
  readonly pack: string;
  readonly files: readonly FileCounts[];
  readonly total: Counts;
  /** Quotes of its notice, each compared to the letter. */
  readonly quotes: number;
  readonly clauses: number;
  /** Clauses of the notice that nothing cites. */
  readonly uncited: readonly string[];
}

export interface PolicyCheck {
  readonly faults: readonly Fault[];
  readonly counts: readonly PackCounts[];
}

/** Checks every pack of a folder, policy-data/ by default, and counts what each value stands on. */
export function checkPolicy(dir: string = policyDataFolder()): PolicyCheck {
  try {
    return checkFolders(packFolders(dir));
  } catch (error) {
    if (error instanceof PackFault) return { faults: error.faults, counts: [] };
    throw error;
  }
}

function checkFolders(folders: readonly string[]): PolicyCheck {
  const checks = folders.map(checkOne);
  // Two packs may share a province: its faults are said once.
  const faults = new Map(checks.flatMap((check) => check.faults.map((fault) => [faultLine(fault), fault])));
  return { faults: [...faults.values()], counts: checks.map((check) => check.counts) };
}

function checkOne(folder: string): { readonly faults: readonly Fault[]; readonly counts: PackCounts } {
  const { read, faults } = readAndCheck(folder);
  const files = read.sources.map((source) => ({ file: source.file, ...countValues(source.data) }));
  const counts = {
    pack: basename(folder),
    files,
    total: files.reduce<Counts>(sumCounts, noValues),
    quotes: files.reduce((sum, file) => sum + file.quotes, 0),
    clauses: read.notice?.clauses.size ?? 0,
    uncited: read.notice === null ? [] : uncitedClauses(read.sources, read.notice),
  };
  return { faults, counts };
}

/** What `pingzhi policy check` prints: every fault as `file:line: message`, then the counts, file by file. */
export function renderCheck({ faults, counts }: PolicyCheck): readonly string[] {
  const verdict = faults.length === 0 ? "没有发现错误" : `发现 ${faults.length} 处错误`;
  return [...faults.map(faultLine), ...counts.flatMap(renderCounts), verdict];
}

function renderCounts({ pack, files, total, quotes, clauses, uncited }: PackCounts): readonly string[] {
  const rows = [...files, { file: "合计", ...total }].map(({ file, ...count }) => [
    file,
    String(count.notice),
    String(count.interpretation),
    String(count.generalKnowledge),
  ]);
  const citedClauses = `${clauses} 个条款，引用了 ${clauses - uncited.length} 个`;
  const rest = uncited.length === 0 ? "" : `，没有引用的：${uncited.join("、")}`;
  return [
    `政策包 ${pack}`,
    ...table([["文件", "通知", "解读", "常识"], ...rows]),
    `逐字核对引文 ${quotes} 处；${citedClauses}${rest}`,
  ];
}

/** Columns in line in a terminal, where a Chinese character takes two places. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = " ".repeat((widths[column] ?? 0) - widthOf(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join("  "),
  );
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
}
