import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readAndCheck } from "../../packs/check.ts";
import { type Fault, faultLine } from "../../packs/fault.ts";
import { Refusal } from "../../refusal.ts";

export type Files = ReadonlyMap<string, string>;

/**
 * Writes a folder whole or not at all: into a folder beside it, which then takes its name. Throws Refusal where the name is
 * taken already.
 */
export function writeFolder(folder: string, files: Files): void {
  refuseTaken(folder);
  const beside = `${folder}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    writeFiles(beside, files);
    refuseTaken(folder);
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

export function refuseTaken(folder: string): void {
  if (existsSync(folder)) {
    throw new Refusal({ field: "--out", got: folder, expected: "还没有的文件夹（已有的不会改动）" });
  }
}

function writeFiles(folder: string, files: Files): void {
  for (const [file, text] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** What `policy check` says of these files as a pack of this name, with the province's folder beside it. */
export function faultsOf(
  name: string,
  files: Files,
  province: string,
  provinceName: string,
): readonly Fault[] {
  const folder = mkdtempSync(join(tmpdir(), "pingzhi-new-"));
  try {
    cpSync(province, join(folder, provinceName), { recursive: true });
    writeFiles(join(folder, name), files);
    const { faults } = readAndCheck(join(folder, name));
    return [...new Map(faults.map((fault) => [faultLine(fault), fault])).values()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
