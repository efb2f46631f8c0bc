import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackData } from "./pack.ts";

/**
 * Packs that were read and checked when the program was built, kept as JSON beside the compiled code: reading and checking
 * the YAML takes most of a start. What is kept counts only while every file of the pack and of its province is the very same,
 * wherever they lie: a pack of that name in another folder has either the same files, or is read.
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
  return kept.digest === digestOf(folder, kept.pack) ? kept.pack : null;
}

/** Keeps a pack that was read from this folder. */
export function keepPack(folder: string, pack: PackData, at: string = beside): void {
  const digest = digestOf(folder, pack);
  if (digest === null) throw new Error(`${folder} changes while it is kept`);
  mkdirSync(at, { recursive: true });
  const kept: Kept = { digest, pack };
  writeFileSync(keptPath(folder, at), JSON.stringify(kept));
}

function keptPath(folder: string, at: string): string {
  return join(at, `${basename(folder)}.json`);
}

/** Of the names and contents of all files that the pack is read from. Null where one of them can't be read, or is just going. */
export function digestOf(folder: string, { manifest }: Pick<PackData, "manifest">): string | null {
  const dir = dirname(folder);
  const hash = createHash("sha256");
  try {
    for (const file of [...filesBelow(folder), ...filesBelow(join(dir, manifest.province))]) {
      const content = readFileSync(file);
      hash.update(`${relative(dir, file)} ${content.length}\n`).update(content);
    }
  } catch {
    return null;
  }
  return hash.digest("hex");
}

function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
