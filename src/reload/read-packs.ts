import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type BookData, readPhrasings } from "../answers/book.ts";
import { loadDictionaries } from "../dictionaries.ts";
import { keptBook } from "../kept-book.ts";
import { type Fault, PackFault } from "../packs/fault.ts";
import { fingerprintOf } from "../packs/fingerprint.ts";
import { foldersWithPack } from "../packs/folders.ts";
import { loadPack } from "../packs/load.ts";
import { dataOf, type Pack, type PackData } from "../packs/pack.ts";
import { compile } from "../policy/compile.ts";
import { compileLexicon } from "../understanding/lexicon.ts";

/** A pack that is in force already. */
export interface Known {
  /** Its folder's name, and so its id. */
  readonly name: string;
  readonly fingerprint: string;
}

/** What a pack's folder came to; plain data. */
export type PackReading =
  | { readonly kind: "same"; readonly name: string }
  | { readonly kind: "new"; readonly name: string; readonly pack: PackData; readonly book: BookData }
  | { readonly kind: "faulty"; readonly name: string; readonly faults: readonly Fault[] };

/**
 * Reads and checks every pack of a folder, and the phrasings of those that aren't known yet: takes seconds. A known pack whose
 * folder is there is among them whatever it has lost; one whose folder has gone is not.
 */
export async function readPacks(folder: string, known: readonly Known[]): Promise<readonly PackReading[]> {
  const named = [...foldersWithPack(folder).map((path) => basename(path)), ...known.map(({ name }) => name)];
  const names = [...new Set(named)].filter((name) => existsSync(join(folder, name))).sort();
  const readings: PackReading[] = [];
  for (const name of names) {
    const before = known.find((one) => one.name === name);
    readings.push(await readOne(join(folder, name), before?.fingerprint));
  }
  return readings;
}

async function readOne(path: string, fingerprint: string | undefined): Promise<PackReading> {
  const name = basename(path);
  try {
    const pack = loadPack(path);
    if (fingerprintOf(pack) === fingerprint) return { kind: "same", name };
    return { kind: "new", name, pack: dataOf(pack), book: await phrasingsOf(pack) };
  } catch (error) {
    return { kind: "faulty", name, faults: faultsOf(error, name) };
  }
}

/** What the phrasings of a pack come to, as they were kept when the program was built or read now. */
export async function phrasingsOf(pack: Pack): Promise<BookData> {
  const kept = keptBook(pack);
  if (kept !== null) return kept;
  const words = await loadDictionaries();
  return readPhrasings({ policy: compile(pack), lexicon: compileLexicon(pack), words });
}

/** What isn't a fault of a file, one that goes while it is read say, is one of the folder. */
function faultsOf(error: unknown, name: string): readonly Fault[] {
  if (error instanceof PackFault) return error.faults;
  const message = `读不出来：${error instanceof Error ? error.message : String(error)}`;
  return [{ file: name, line: 1, message }];
}
