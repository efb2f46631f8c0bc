import { readAndCheck } from "../../packs/check.ts";
import { uncitedClauses } from "../../packs/check-quotes.ts";
import { type Counts, countValues, noValues, sumCounts } from "../../packs/count.ts";
import { PackFault } from "../../packs/fault.ts";
import { packOf } from "../../packs/load.ts";
import type { Notice } from "../../packs/notice.ts";
import type { Pack } from "../../packs/pack.ts";
import type { Path, Source } from "../../packs/source.ts";
import { type Value, valuesOf } from "../../packs/values.ts";
import { isRecord, partOf, valueAt } from "../plain-data.ts";

/** A part of a file that is read as one: a committee, a rule, an entry of a list. */
export interface Block {
  readonly heading: string;
  /** From the root of the file down to the part. */
  readonly path: Path;
  readonly data: unknown;
  readonly values: readonly Value[];
}

export interface FileValues {
  /** Relative to the folder of packs. */
  readonly file: string;
  readonly data: unknown;
  readonly counts: Counts;
  readonly blocks: readonly Block[];
}

/** All that stands on the page to sign. */
export interface ReviewData {
  readonly pack: Pack;
  readonly notice: Notice;
  readonly files: readonly FileValues[];
  readonly total: Counts;
  /** Clauses that nothing cites. */
  readonly uncited: readonly string[];
}

/**
 * Reads a pack's folder for review.
 * @throws PackFault with every fault: a pack that doesn't hold isn't to be signed
 */
export function readForReview(folder: string): ReviewData {
  const { read, faults } = readAndCheck(folder);
  if (faults.length > 0 || read.files === null) throw new PackFault(faults);
  const files = read.sources.map(fileValues);
  return {
    pack: packOf(read.files),
    notice: read.files.notice,
    files,
    total: files.map((file) => file.counts).reduce<Counts>(sumCounts, noValues),
    uncited: uncitedClauses(read.sources, read.files.notice),
  };
}

function fileValues({ file, data }: Source): FileValues {
  const values = [...valuesOf(data)];
  const blocks: Block[] = [];
  for (const value of values) {
    const path = blockPath(data, value.path);
    const known = blocks.find((block) => samePath(block.path, path));
    if (known === undefined) {
      const part = partOf(data, ...path);
      blocks.push({ heading: headingOf(part, path), path, data: part, values: [value] });
    } else blocks[blocks.indexOf(known)] = { ...known, values: [...known.values, value] };
  }
  return { file, data, counts: countValues(data), blocks };
}

/** An entry of a list, or a section of a file; what stands at the root of the file belongs together. */
function blockPath(data: unknown, path: Path): Path {
  const [first, second] = path;
  if (Array.isArray(data)) return path.slice(0, 1);
  if (first === undefined) return [];
  const section = partOf(data, first);
  if (Array.isArray(section) && typeof second === "number" && hasName(section[second]))
    return path.slice(0, 2);
  return isStatement(section) ? [] : path.slice(0, 1);
}

/** What an entry says of itself under this key. */
export function textAt(data: unknown, key: string): string | null {
  const value = valueAt(data, key);
  return typeof value === "string" ? value : null;
}

function headingOf(data: unknown, path: Path): string {
  return textAt(data, "topic") ?? textAt(data, "name") ?? textAt(data, "id") ?? String(path.at(-1) ?? "");
}

function hasName(data: unknown): boolean {
  return textAt(data, "name") !== null;
}

function isStatement(data: unknown): boolean {
  return isRecord(data) && "clause" in data && ("quote" in data || "value" in data);
}

function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
