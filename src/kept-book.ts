import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { BookData } from "./answers/book.ts";
import { digestOf } from "./packs/kept.ts";
import { policyDataFolder } from "./packs/load.ts";

/**
 * What the phrasings of a pack come to, kept when the program was built, beside the compiled code: reading them takes
 * seconds of a start. As with packs, it counts only while every file of policy-data/ is the very same.
 */
interface Kept {
  readonly digest: string;
  readonly data: BookData;
}

const beside = join(dirname(fileURLToPath(import.meta.url)), "kept-books");

/** Null where none was kept, or a file has changed since. */
export function keptBook(pack: string): BookData | null {
  const path = join(beside, pack);
  if (!existsSync(path)) return null;
  const kept: Kept = deserialize(readFileSync(path));
  return kept.digest === digestOf(policyDataFolder()) ? kept.data : null;
}

export function keepBook(pack: string, data: BookData): void {
  mkdirSync(beside, { recursive: true });
  const kept: Kept = { digest: digestOf(policyDataFolder()), data };
  writeFileSync(join(beside, pack), serialize(kept));
}
