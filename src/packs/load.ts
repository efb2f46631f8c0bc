import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPack } from "./check.ts";
import { type Fault, PackFault } from "./fault.ts";
import { type PackFiles, readFiles } from "./files.ts";
import type { Pack, Title } from "./pack.ts";
import { levels, type SeriesFile } from "./schema.ts";

/** The folder of the nearest package.json, so that src/ and dist/ find the same data and the same page. */
export function projectFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}

export function policyDataFolder(): string {
  return join(projectFolder(), "policy-data");
}

/** The folders of policy-data/ that hold a pack, by name; none is a fault, never an answer. Throws PackFault. */
export function packFolders(dir: string): readonly string[] {
  const folders = existsSync(dir) ? foldersWithPack(dir) : [];
  if (folders.length === 0) throw new PackFault([{ file: dir, line: 1, message: "这里没有政策包" }]);
  return folders;
}

function foldersWithPack(dir: string): readonly string[] {
  return readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, "pack.yaml")))
    .sort()
    .map((name) => join(dir, name));
}

/** All packs of a folder, policy-data/ by default. Throws PackFault. */
export function loadPacks(dir: string = policyDataFolder()): readonly Pack[] {
  return packFolders(dir).map(loadPack);
}

/** Reads and checks one pack with its province's folder beside it. Throws PackFault with every fault found. */
export function loadPack(folder: string): Pack {
  const faults: Fault[] = [];
  const read = readFiles(folder, faults);
  faults.push(...checkPack(read));
  if (faults.length > 0 || read.files === null) throw new PackFault(faults);
  return packOf(read.files);
}

function packOf(files: PackFiles): Pack {
  const { manifest, plan, rules, units, silences, series, counties, notice } = files;
  const specialties = files.specialties.flatMap((file) => file.data);
  return {
    id: manifest.data.id,
    manifest: manifest.data,
    plan: plan.data,
    rules: rules.data,
    specialties,
    units: units.data,
    silences: silences.data,
    series: series.data,
    counties: counties.data,
    clauses: notice.clauses,
    byId: {
      committee: new Map(plan.data.committees.map((committee) => [committee.id, committee])),
      specialty: new Map(specialties.map((specialty) => [specialty.id, specialty])),
      series: new Map(series.data.series.map((entry) => [entry.id, entry])),
      title: titlesByName(series.data),
    },
  };
}

/** Titles by name, each with all the series that have it; its level is the same in all of them (checked). */
function titlesByName({ series }: SeriesFile): ReadonlyMap<string, Title> {
  const titles = new Map<string, Title>();
  for (const entry of series) {
    for (const level of levels) {
      for (const name of entry.titles[level]) {
        titles.set(name, { name, level, series: [...(titles.get(name)?.series ?? []), entry.id] });
      }
    }
  }
  return titles;
}
