import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { fileSchemas } from "./file-schemas.ts";
import { type Notice, readNotice } from "./notice.ts";
import type {
  AnswerEntry,
  Concepts,
  Counties,
  Manifest,
  OutsideEntry,
  Plan,
  Rules,
  SeriesFile,
  Silence,
  Specialty,
  UnitEntry,
} from "./schema.ts";
import { parseSource, readSource, type Source } from "./source.ts";

/** A file that fits its schema, with the lines of its values. */
export interface PackFile<T> {
  readonly source: Source;
  readonly data: T;
}

/** The files of one pack, each fitting its schema; what they say of each other isn't checked yet. */
export interface PackFiles {
  /** The folder's name. */
  readonly name: string;
  readonly notice: Notice;
  readonly manifest: PackFile<Manifest>;
  readonly plan: PackFile<Plan>;
  readonly rules: PackFile<Rules>;
  readonly units: PackFile<readonly UnitEntry[]>;
  readonly silences: PackFile<readonly Silence[]>;
  readonly answers: readonly PackFile<readonly AnswerEntry[]>[];
  readonly outside: PackFile<readonly OutsideEntry[]>;
  readonly specialties: readonly PackFile<readonly Specialty[]>[];
  readonly series: PackFile<SeriesFile>;
  readonly counties: PackFile<Counties>;
  readonly concepts: PackFile<Concepts>;
}

export interface ReadFiles {
  /** Every YAML file that was read, also those at fault. */
  readonly sources: readonly Source[];
  /** Null where the manifest doesn't say which notice it is. */
  readonly notice: Notice | null;
  /** Null where one of them doesn't fit its schema. */
  readonly files: PackFiles | null;
}

/** Reads a pack's folder and the province's folder that its manifest names beside it; notes every fault. */
export function readFiles(folder: string, faults: Fault[]): ReadFiles {
  const name = basename(folder);
  const sources: Source[] = [];
  const read = <T extends z.ZodType>(dir: string, file: string, schema: T): PackFile<z.infer<T>> | null => {
    const source = readSource(join(dir, file), `${basename(dir)}/${file}`);
    sources.push(source);
    const data = parseSource(source, schema, faults);
    return data === null ? null : { source, data };
  };

  const manifest = read(folder, "pack.yaml", fileSchemas.pack);
  const plan = read(folder, "plan.yaml", fileSchemas.plan);
  const rules = read(folder, "rules.yaml", fileSchemas.rules);
  const units = read(folder, "units.yaml", fileSchemas.units);
  const silences = read(folder, "silences.yaml", fileSchemas.silences);
  const outside = read(folder, "outside.yaml", fileSchemas.outside);
  faults.push(...strayFiles(folder, "specialties"), ...strayFiles(folder, "answers"));
  const answers = yamlFiles(folder, "answers").map((file) => read(folder, file, fileSchemas.answers));
  const specialties = yamlFiles(folder, "specialties").map((file) =>
    read(folder, file, fileSchemas.specialties),
  );
  if (manifest === null) return { sources, notice: null, files: null };

  const province = join(dirname(folder), manifest.data.province);
  const series = read(province, "series.yaml", fileSchemas.series);
  const counties = read(province, "counties.yaml", fileSchemas.counties);
  const concepts = read(province, "concepts.yaml", fileSchemas.concepts);
  const noticeFile = manifest.data.notice.file;
  const notice = readNotice(join(folder, noticeFile), `${name}/${noticeFile}`, faults);

  const fitting = specialties.filter((file) => file !== null);
  const answering = answers.filter((file) => file !== null);
  const whole = plan && rules && units && silences && outside && series && counties && concepts;
  const allFit = fitting.length === specialties.length && answering.length === answers.length;
  if (!whole || !allFit) return { sources, notice, files: null };
  const files = {
    name,
    notice,
    manifest,
    plan,
    rules,
    units,
    silences,
    answers: answering,
    outside,
    specialties: fitting,
    series,
    counties,
    concepts,
  };
  return { sources, notice, files };
}

function filesUnder(folder: string, under: string): readonly string[] {
  const dir = join(folder, under);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => !isLeftByEditors(file))
    .sort()
    .map((file) => `${under}/${file}`);
}

/** While a file is edited: `.hours.yaml.swp`, `hours.yaml~`. */
function isLeftByEditors(file: string): boolean {
  return file.startsWith(".") || file.endsWith("~");
}

/** The YAML files of a folder in a pack's folder, in order: `answers/hours.yaml`. */
export function yamlFiles(folder: string, under: string): readonly string[] {
  return filesUnder(folder, under).filter((file) => file.endsWith(".yaml"));
}

/** A file that nobody would read, `.yml` say, must not pass for data. */
function strayFiles(folder: string, under: string): Fault[] {
  return filesUnder(folder, under)
    .filter((file) => !/\.(yaml|md)$/.test(file))
    .map((file) => ({
      file: `${basename(folder)}/${file}`,
      line: 1,
      message: "不是 .yaml 文件，不会被读取",
    }));
}
