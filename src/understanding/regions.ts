import type { Pack } from "../packs/pack.ts";
import { cityOf } from "../packs/pack-words.ts";
import type { RefusalDetails } from "../refusal.ts";
import { placeNames } from "./county-words.ts";
import { near } from "./near.ts";
import { normalise } from "./normalise.ts";
import type { Resolution } from "./resolve.ts";
import { type WordTable, wordTable } from "./scan.ts";

/** What people call the regions whose notices are at hand, each word with the regions that it can mean. */
export type RegionWords = WordTable<readonly string[]>;

/**
 * 莲都区, 莲都, 丽水市莲都区, 丽水莲都, 浙江省丽水市莲都区, liandu: by name, in short, behind its city and its province, and as the
 * packs' ids have it.
 */
export function regionWords(packs: readonly Pack[]): RegionWords {
  const words = new Map<string, readonly string[]>();
  for (const pack of packs) {
    const { region, year } = pack.manifest;
    const name = region.value;
    const { province } = pack.counties;
    const city = cityOf(pack);
    const cities = ["", ...(city === undefined ? [] : placeNames(city))];
    const behind = ["", province, `${province}省`].flatMap((first) => cities.map((then) => first + then));
    const id = pack.id.replace(new RegExp(`-${year.value}$`), "");
    const names = behind.flatMap((place) => placeNames(name).map((one) => place + one));
    for (const word of [...names, id]) {
      const key = normalise(word);
      words.set(key, [...new Set([...(words.get(key) ?? []), name])]);
    }
  }
  return wordTable(words);
}

/** The names of the regions themselves. */
export function regionNames({ words }: RegionWords): readonly string[] {
  return [...new Set([...words.values()].flat())];
}

/** A place whose notice isn't at hand, with those whose is. */
export function notHere(got: string, regions: RegionWords): RefusalDetails {
  return { field: "region", got, expected: `这里有通知的地方：${regionNames(regions).join("、")}` };
}

/** A region by its id or any name that people use. */
export function resolveRegion(regions: RegionWords, text: string): Resolution<string> {
  const { words } = regions;
  const word = normalise(text);
  const [only, ...others] = words.get(word) ?? [];
  if (only === undefined) {
    const meant = near(word, words);
    return { kind: "none", candidates: meant.length > 0 ? meant : regionNames(regions) };
  }
  return others.length === 0
    ? { kind: "one", value: only }
    : { kind: "several", candidates: [only, ...others] };
}
