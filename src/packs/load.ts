import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { type Fault, PackFault } from "./fault.ts";
import { readNotice } from "./notice.ts";
import type { Pack, Title } from "./pack.ts";
import {
  countiesSchema,
  levels,
  manifestSchema,
  planSchema,
  rulesSchema,
  type SeriesFile,
  seriesSchema,
  silencesSchema,
  specialtiesSchema,
  unitsSchema,
} from "./schema.ts";
import { parseSource, readSource, type Source } from "./source.ts";
import { statements } from "./statements.ts";

/** policy-data/ beside the nearest package.json, so that src/ and dist/ find the same. */
export function policyDataFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return join(folder, "policy-data");
    if (folder === dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}

/** All packs of policy-data/: every folder that has a pack.yaml, by name. Throws PackFault. */
export function loadPacks(dir: string = policyDataFolder()): readonly Pack[] {
  return readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, "pack.yaml")))
    .sort()
    .map((name) => loadPack(join(dir, name)));
}

/** Reads and checks one pack with its province's folder beside it. Throws PackFault with every fault found. */
export function loadPack(folder: string): Pack {
  const faults: Fault[] = [];
  const name = basename(folder);
  const sources: Source[] = [];
  const read = <T extends z.ZodType>(path: string, file: string, schema: T) => {
    const source = readSource(path, file);
    sources.push(source);
    return parseSource(source, schema, faults);
  };
  const own = <T extends z.ZodType>(file: string, schema: T) =>
    read(join(folder, file), `${name}/${file}`, schema);

  const manifest = own("pack.yaml", manifestSchema);
  const plan = own("plan.yaml", planSchema);
  const rules = own("rules.yaml", rulesSchema);
  const units = own("units.yaml", unitsSchema);
  const silences = own("silences.yaml", silencesSchema);
  const specialties = readdirSync(join(folder, "specialties"))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => own(`specialties/${file}`, specialtiesSchema));
  if (manifest === null) throw new PackFault(faults);

  const province = join(dirname(folder), manifest.province);
  const general = <T extends z.ZodType>(file: string, schema: T) =>
    read(join(province, file), `${manifest.province}/${file}`, schema);
  const series = general("series.yaml", seriesSchema);
  const counties = general("counties.yaml", countiesSchema);
  const { file: noticeFile, sha256 } = manifest.notice;
  const notice = readNotice(
    join(folder, noticeFile),
    `${name}/${noticeFile}`,
    sha256,
    { file: `${name}/pack.yaml`, line: sources[0]?.lineOf(["notice", "sha256"]) ?? 1 },
    faults,
  );
  for (const source of sources) {
    for (const { path, clause, quote } of statements(source.data)) {
      const text = notice.clauses.get(clause);
      const line = source.lineOf([...path, text === undefined ? "clause" : "quote"]);
      if (text === undefined) faults.push({ file: source.file, line, message: `no clause ${clause}` });
      else if (quote !== undefined && !text.includes(quote))
        faults.push({ file: source.file, line, message: `clause ${clause} doesn't say 「${quote}」` });
    }
  }
  if (
    faults.length > 0 ||
    plan === null ||
    rules === null ||
    units === null ||
    silences === null ||
    series === null ||
    counties === null
  )
    throw new PackFault(faults);
  const all = specialties.flatMap((list) => list ?? []);
  return {
    id: manifest.id,
    manifest,
    plan,
    rules,
    specialties: all,
    units,
    silences,
    series,
    counties,
    clauses: notice.clauses,
    byId: {
      committee: new Map(plan.committees.map((committee) => [committee.id, committee])),
      specialty: new Map(all.map((specialty) => [specialty.id, specialty])),
      series: new Map(series.series.map((entry) => [entry.id, entry])),
      title: titlesByName(series),
    },
  };
}

/** Titles by name; one that stands in several series keeps the level that it has in the first. */
function titlesByName({ series }: SeriesFile): ReadonlyMap<string, Title> {
  const titles = new Map<string, Title>();
  for (const entry of series) {
    for (const level of levels) {
      for (const name of entry.titles[level]) {
        const known = titles.get(name);
        titles.set(name, {
          name,
          level: known?.level ?? level,
          series: [...(known?.series ?? []), entry.id],
        });
      }
    }
  }
  return titles;
}
