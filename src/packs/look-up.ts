import type { Fault } from "./fault.ts";
import type { PackFile } from "./files.ts";
import { levels, type SeriesFile } from "./schema.ts";
import type { Path } from "./source.ts";

/** A fault at a path of a file. */
export function faultAt({ source }: PackFile<unknown>, path: Path, message: string): Fault {
  return { file: source.file, line: source.lineOf(path), message };
}

/** The titles of one series, all levels and those without one; none where there is no such series. */
export function titlesOf(file: SeriesFile, id: string): readonly string[] {
  const entry = file.series.find((one) => one.id === id);
  return entry === undefined
    ? []
    : [...levels.flatMap((level) => entry.titles[level]), ...(entry.ungraded ?? [])];
}

/** The names of all titles. */
export function titleNames(file: SeriesFile): ReadonlySet<string> {
  return new Set(file.series.flatMap((entry) => titlesOf(file, entry.id)));
}
