import type { Pack } from "../packs/pack.ts";
import { near } from "./near.ts";
import { normalise } from "./normalise.ts";
import type { Resolution } from "./resolve.ts";
import { type WordTable, wordTable } from "./scan.ts";

/** What people call the regions whose notices are at hand, each word with the regions that it can mean. */
export type RegionWords = WordTable<readonly string[]>;

const kinds = /(?:畲族自治县|自治县|县|区|市)$/;

/** 莲都区, 莲都, 丽水市莲都区, 丽水莲都, liandu: by name, in short, behind its city, and as the packs' ids have it. */
export function regionWords(packs: readonly Pack[]): RegionWords {
  const words = new Map<string, readonly string[]>();
  for (const pack of packs) {
    const { region, year } = pack.manifest;
    const name = region.value;
    const short = name.replace(kinds, "");
    const names = [name, ...(short.length >= 2 ? [short] : [])];
    const id = pack.id.replace(new RegExp(`-${year.value}$`), "");
    for (const word of [...names, ...citiesOf(pack).flatMap((city) => names.map((one) => city + one)), id]) {
      const key = normalise(word);
      words.set(key, [...new Set([...(words.get(key) ?? []), name])]);
    }
  }
  return wordTable(words);
}

/** 丽水市 and 丽水; none for a region that the province's list doesn't have. */
function citiesOf({ manifest, counties }: Pack): readonly string[] {
  const [city] =
    Object.entries(counties.cities).find(([, names]) => names.includes(manifest.region.value)) ?? [];
  return city === undefined ? [] : [city, city.replace(kinds, "")];
}

/** A region by its id or any name that people use. */
export function resolveRegion({ words }: RegionWords, text: string): Resolution<string> {
  const word = normalise(text).replace(/^浙江省?/, "");
  const [only, ...others] = words.get(word) ?? [];
  if (only === undefined) {
    const meant = near(word, words);
    return { kind: "none", candidates: meant.length > 0 ? meant : [...new Set([...words.values()].flat())] };
  }
  return others.length === 0
    ? { kind: "one", value: only }
    : { kind: "several", candidates: [only, ...others] };
}
