import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { BookData } from "./answers/book.ts";
import { fingerprintOf } from "./packs/fingerprint.ts";
import type { Pack } from "./packs/pack.ts";

/**
 * What the phrasings of a pack come to, kept when the program was built, beside the compiled code: reading them takes
 * seconds of a start. Each lies under the fingerprint of its pack, so that it is found for a pack that says the very same
 * and for no other.
 */
const beside = join(dirname(fileURLToPath(import.meta.url)), "kept-books");

/** Null where none was kept of a pack that says the same. */
export function keptBook(pack: Pack, at: string = beside): BookData | null {
  const path = join(at, fingerprintOf(pack));
  return existsSync(path) ? deserialize(readFileSync(path)) : null;
}

export function keepBook(pack: Pack, data: BookData, at: string = beside): void {
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, fingerprintOf(pack)), serialize(data));
}

/** What an earlier build kept. */
export function clearKeptBooks(at: string = beside): void {
  rmSync(at, { recursive: true, force: true });
}
