import { readAndCheck } from "./check.ts";
import { type Fault, PackFault } from "./fault.ts";
import type { PackFiles } from "./files.ts";
import { packFolders, policyDataFolder } from "./folders.ts";
import { keptPack } from "./kept.ts";
import { indexed, type Pack, type PackData } from "./pack.ts";

export { packFolders, policyDataFolder, projectFolder } from "./folders.ts";

/** All packs of a folder, policy-data/ by default. Throws PackFault. */
export function loadPacks(dir: string = policyDataFolder()): readonly Pack[] {
  return packFolders(dir).map(loadPack);
}

/** Those packs of a folder that are in order, and what is wrong with the others. */
interface SoundPacks {
  readonly packs: readonly Pack[];
  readonly faults: readonly Fault[];
}

/** The packs of a folder but for those at fault, such as one in the making. Throws PackFault where none is left. */
export function loadSoundPacks(dir: string): SoundPacks {
  const packs: Pack[] = [];
  const faults: Fault[] = [];
  for (const folder of packFolders(dir)) {
    try {
      packs.push(loadPack(folder));
    } catch (error) {
      if (!(error instanceof PackFault)) throw error;
      faults.push(...error.faults);
    }
  }
  if (packs.length === 0) throw new PackFault(faults);
  return { packs, faults };
}

/**
 * One pack with its province's folder beside it: as it was kept when it was built, where no file has changed since, or read
 * and checked. Throws PackFault with every fault found.
 */
export function loadPack(folder: string): Pack {
  return indexed(keptPack(folder) ?? readPack(folder));
}

/** Reads and checks one pack. Throws PackFault with every fault found. */
export function readPack(folder: string): PackData {
  const { read, faults } = readAndCheck(folder);
  if (faults.length > 0 || read.files === null) throw new PackFault(faults);
  return sayingOf(read.files);
}

/** The pack of files that were found to be in order. */
export function packOf(files: PackFiles): Pack {
  return indexed(sayingOf(files));
}

function sayingOf({ specialties, answers, notice, ...files }: PackFiles): PackData {
  return {
    manifest: files.manifest.data,
    plan: files.plan.data,
    rules: files.rules.data,
    specialties: specialties.flatMap((file) => file.data),
    units: files.units.data,
    silences: files.silences.data,
    answers: answers.flatMap((file) => file.data),
    outside: files.outside.data,
    series: files.series.data,
    counties: files.counties.data,
    concepts: files.concepts.data,
    clauses: [...notice.clauses],
  };
}
