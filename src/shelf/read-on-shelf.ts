import type { Profile } from "../policy/profile.ts";
import type { Chosen, Shelf } from "../shelf.ts";
import { readProfile } from "../understanding/read-profile.ts";
import { readWanted } from "../understanding/read-wanted.ts";

/**
 * A profile as JSON (contract `assess`), read with the words of the pack that it means: of its region, its year and its day.
 * @param today ISO day, Asia/Shanghai; the profile's own `asOf` comes first
 * @throws Refusal naming the field and what is expected
 */
export function readOnShelf(
  shelf: Shelf,
  json: unknown,
  today: string,
): { readonly profile: Profile; readonly chosen: Chosen } {
  const chosen = shelf.choose(readWanted(json, shelf.words, today));
  const { pack, lexicon, applicationYear } = chosen;
  return {
    chosen,
    profile: readProfile(json, { pack, lexicon, today, regions: shelf.words, applicationYear }),
  };
}
