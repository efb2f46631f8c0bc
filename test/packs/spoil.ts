import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PackFault } from "../../src/packs/fault.ts";
import { loadPack, policyDataFolder } from "../../src/packs/load.ts";

const pack = "liandu-2024";

/** A copy of policy-data/ that is gone when `use` returns. */
export function inCopy<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "pingzhi-packs-"));
  try {
    cpSync(policyDataFolder(), folder, { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The faults of the pack in a folder, as `file:line: message`; none where it loads. */
export function faultsIn(folder: string): readonly string[] {
  try {
    loadPack(join(folder, pack));
    return [];
  } catch (error) {
    if (error instanceof PackFault) return error.message.split("\n");
    throw error;
  }
}

/** The faults after one edit of a file, with the text that it then has. `from` must be there. */
export function spoil(file: string, from: string, to: string) {
  return inCopy((folder) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    const spoiled = text.replace(from, () => to);
    writeFileSync(path, spoiled);
    return { faults: faultsIn(folder), text: spoiled };
  });
}

/** A line of a text, 1-based. */
export function lineIn(text: string, line: number): string {
  return text.split("\n")[line - 1] ?? "";
}
