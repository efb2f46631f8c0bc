import { loadPacks } from "./load.ts";
import type { Pack } from "./pack.ts";

/** The pack with the latest year. Throws PackFault, and an error where there is none. */
export function newestPack(dir?: string): Pack {
  const [newest] = [...loadPacks(dir)].sort((a, b) => b.manifest.year.value - a.manifest.year.value);
  if (newest === undefined) throw new Error("no policy pack");
  return newest;
}
