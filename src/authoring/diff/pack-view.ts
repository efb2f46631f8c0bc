import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { readAndCheck } from "../../packs/check.ts";
import type { Fault } from "../../packs/fault.ts";
import { packOf } from "../../packs/load.ts";
import { readNotice } from "../../packs/notice.ts";
import type { Pack } from "../../packs/pack.ts";
import type { Source } from "../../packs/source.ts";
import { listOf, valueAt } from "../plain-data.ts";

/** A pack's folder as far as it can be read; a pack in the making has faults and is compared all the same. */
export interface PackView {
  /** The folder's name. */
  readonly name: string;
  /** The files' data by their paths in their folder: `plan.yaml`, `answers/hours.yaml`; of the province too. */
  readonly files: ReadonlyMap<string, unknown>;
  readonly clauses: ReadonlyMap<string, string>;
  /** Everything that doesn't hold. */
  readonly faults: readonly Fault[];
  /** Null where there are faults. */
  readonly pack: Pack | null;
  /** Null where the pack doesn't say. */
  readonly year: number | null;
}

/** Reads a folder; never throws on what is in it. */
export function viewPack(folder: string): PackView {
  const { read, faults } = readAndCheck(folder);
  const files = new Map(read.sources.map((source) => [pathIn(source), source.data]));
  const notice =
    read.notice ??
    (existsSync(join(folder, "notice.md"))
      ? readNotice(join(folder, "notice.md"), `${basename(folder)}/notice.md`, [])
      : null);
  return {
    name: basename(folder),
    files,
    clauses: notice?.clauses ?? new Map(),
    faults,
    pack: faults.length === 0 && read.files !== null ? packOf(read.files) : null,
    year: yearOf(files.get("pack.yaml")),
  };
}

function pathIn({ file }: Source): string {
  return file.split("/").slice(1).join("/");
}

function yearOf(manifest: unknown): number | null {
  const year = valueAt(manifest, "year");
  return typeof year === "number" ? year : null;
}

/** The entries of all files of a folder or of one file, as one list; what is no list has none. */
export function entriesOf({ files }: PackView, under: string): readonly unknown[] {
  return [...files].filter(([path]) => path.startsWith(under)).flatMap(([, data]) => listOf(data));
}

/** What is said under a key; empty where nothing is. */
export function textAt(data: unknown, key: string): string {
  const found = valueAt(data, key);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}
