import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackData } from "./pack.ts";

/**
 * Packs that were read and checked when the program was built, kept as JSON beside the compiled code: reading and checking
 * the YAML takes most of a start. What is kept counts only while every file of policy-data/ is the very same.
 */
interface Kept {
  readonly digest: string;
  readonly pack: PackData;
}

const beside = join(dirname(fileURLToPath(import.meta.url)), "kept");

/** The pack of a folder as it was kept; null where none was, or a file has changed since. */
export function keptPack(folder: string, at: string = beside): PackData | null {
  const path = keptPath(folder, at);
  if (!existsSync(path)) return null;
  const kept: Kept = JSON.parse(readFileSync(path, "utf8"));
  return kept.digest === digestOf(dirname(folder)) ? kept.pack : null;
}

/** Keeps a pack that was read from this folder. */
export function keepPack(folder: string, pack: PackData, at: string = beside): void {
  mkdirSync(at, { recursive: true });
  const kept: Kept = { digest: digestOf(dirname(folder)), pack };
  writeFileSync(keptPath(folder, at), JSON.stringify(kept));
}

function keptPath(folder: string, at: string): string {
  return join(at, `${basename(folder)}.json`);
}

/** Of the names and contents of all files below, so that a change of any of them is seen. */
export function digestOf(dir: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file.slice(dir.length)} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}
