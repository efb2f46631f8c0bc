import type { Lexicon } from "../understanding/lexicon.ts";
import { normalise } from "../understanding/normalise.ts";
import { scan } from "../understanding/scan.ts";
import { readUnit } from "../understanding/unit.ts";

/**
 * The kind of a unit by its own name, where that is sure: the name ends with a word for one kind alone (…有限公司), and nothing
 * else in it tells of another (经开区, another county). A name is no proof: 莲都区水利局 stays open, as 医院 and 学校 do.
 * @returns the kind's word in the name; null where it isn't sure.
 */
export function unitWordOf(name: string, lexicon: Lexicon): string | null {
  const text = normalise(name).replace(/\([^)]*\)$/, "");
  const word = longestEnding(text, lexicon);
  const [only, ...others] = word === null ? [] : (lexicon.units.words.get(word) ?? []);
  if (word === null || only === undefined || others.length > 0) return null;
  if (namesElsewhere(text, lexicon)) return null;
  const { unit } = readUnit(text, lexicon, true);
  return unit?.id === only.id ? word : null;
}

/** Whether a county or a city stands in the name that the region isn't part of. */
function namesElsewhere(text: string, { counties, pack }: Lexicon): boolean {
  const region = pack.manifest.region.value;
  return scan(text, counties).some(({ value }) => !value.includes(region));
}

function longestEnding(text: string, { units }: Lexicon): string | null {
  for (let length = Math.min(units.longest, text.length - 1); length > 1; length -= 1) {
    const word = text.slice(-length);
    if (units.words.has(word)) return word;
  }
  return null;
}
