import type { Counties } from "../packs/schema.ts";
import { normalise } from "./normalise.ts";

const kinds = /(?:畲族自治县|自治县|县|区|市)$/;

/** 永嘉 for 永嘉县, 景宁 for 景宁畲族自治县; null where one character would remain. */
function shortName(name: string): string | null {
  const short = name.replace(kinds, "");
  return short.length >= 2 ? short : null;
}

/** 莲都区 and 莲都: a place by its name and in short. */
export function placeNames(name: string): readonly string[] {
  const short = shortName(name);
  return short === null || short === name ? [name] : [name, short];
}

/**
 * Each spelling with the counties it can mean: full and short names one, a city's name all of the city's, its mountain
 * counties first, so that it is asked back.
 */
export function countyWords({ cities, mountain }: Counties): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  const add = (spelling: string | null, counties: readonly string[]) => {
    if (spelling === null) return;
    const word = normalise(spelling);
    words.set(word, [...new Set([...(words.get(word) ?? []), ...counties])]);
  };
  for (const county of Object.values(cities).flat()) {
    add(county, [county]);
    add(shortName(county), [county]);
    if (county.endsWith("自治县")) add(`${shortName(county)}县`, [county]);
  }
  const inMountain = mountain?.counties ?? [];
  for (const [city, counties] of Object.entries(cities)) {
    const inMountains = counties.filter((county) => inMountain.includes(county));
    const elsewhere = counties.filter((county) => !inMountain.includes(county));
    for (const word of [city, shortName(city)]) {
      if (word !== null && !words.has(word)) add(word, [...inMountains, ...elsewhere]);
    }
  }
  return words;
}
