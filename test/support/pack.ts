import { join } from "node:path";
import { loadPack as load, policyDataFolder } from "../../src/packs/load.ts";
import type { Pack } from "../../src/packs/pack.ts";

let loaded: Pack | undefined;

/** The pack of 2024, read once for each test file. */
export function loadPack(): Pack {
  loaded ??= load(join(policyDataFolder(), "liandu-2024"));
  return loaded;
}
