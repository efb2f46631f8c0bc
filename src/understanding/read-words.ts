import { refuse, show } from "./json-values.ts";
import type { Lexicon } from "./lexicon.ts";
import { notHere, type RegionWords, regionNames, resolveRegion } from "./regions.ts";
import { type Resolution, resolveCounty } from "./resolve.ts";

/** Words of a profile that name an entry: one and no other, else they are refused with what they could mean. */

/** The entry that a word names. @throws Refusal naming the field, with what the word could mean as `describe` has it */
export function settled<T>(
  field: string,
  value: unknown,
  expected: string,
  resolve: (word: string) => Resolution<T>,
  describe: (candidate: string) => string = (candidate) => candidate,
): T {
  if (typeof value !== "string" || value.trim() === "") {
    return refuse({ field, got: show(value), expected: `${expected}（文字）` });
  }
  const resolution = resolve(value);
  if (resolution.kind === "one") return resolution.value;
  const { kind, candidates } = resolution;
  const choice = candidates.length > 0 ? `：${candidates.map(describe).join("、")}` : "";
  const wanted =
    kind === "several"
      ? candidates.length > 0
        ? `更确切的说法，它可以是几种${choice}`
        : expected
      : `${expected}${candidates.length > 0 ? `，也许是${choice}` : ""}`;
  return refuse({ field, got: value, expected: wanted, candidates });
}

/** The counties of a name or a list of names, each once. @throws Refusal */
export function readCounties(value: unknown, lexicon: Lexicon): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0)
    return refuse({ field: "mountainCounty", got: "[]", expected: "至少一个县（市、区）名" });
  return [
    ...new Set(
      list.map((name) =>
        settled("mountainCounty", name, `${lexicon.pack.counties.province}省的一个县（市、区）名`, (word) =>
          resolveCounty(lexicon, word),
        ),
      ),
    ),
  ];
}

/** A region whose notice is at hand, by its name. @throws Refusal with the names of all */
export function readRegion(value: unknown, regions: RegionWords): string {
  const resolution = typeof value === "string" ? resolveRegion(regions, value) : null;
  if (resolution?.kind === "one") return resolution.value;
  return refuse({ ...notHere(show(value), regions), candidates: regionNames(regions) });
}
