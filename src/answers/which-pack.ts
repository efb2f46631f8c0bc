import type { Chosen, Ready, Shelf } from "../shelf.ts";
import { normalise } from "../understanding/normalise.ts";
import { placesOf } from "../understanding/plan-words.ts";
import { scan } from "../understanding/scan.ts";
import { yearsIn } from "./places-and-years.ts";

export interface WhichPack extends Ready {
  /** Whether the question itself names the region or the year, so that it is another than the asker's own. */
  readonly other: boolean;
  /** The question as that pack is asked it: what named the pack is settled, and says nothing more. */
  readonly text: string;
}

/**
 * The pack that a question is about: of the region and the year that it names, where the shelf has them; else the asker's own.
 * Hours of an earlier year belong to the application of his own.
 * @param own what his talk stands on @param day ISO day, Asia/Shanghai
 */
export function packAsked(shelf: Shelf, own: Chosen, message: string, day: string): WhichPack {
  const ofOwn = { ...readyOf(own), other: false, text: message };
  if (shelf.packs.length === 1) return ofOwn;
  const text = normalise(message);
  const [named, ...others] = placesOf(text, shelf.words);
  const region = named !== undefined && others.length === 0 ? named : own.pack.manifest.region.value;
  const isHere = region === own.pack.manifest.region.value;
  const year = yearAsked(text, own, Number(day.slice(0, 4)));
  const isOnShelf = year !== undefined && shelf.yearsOf(region).includes(year);
  if (isHere && !isOnShelf) return ofOwn;
  const found = shelf.choose({ region, applicationYear: isOnShelf ? year : undefined, day });
  if (found.pack === own.pack) return ofOwn;
  return { ...readyOf(found), other: true, text: without(text, shelf, isOnShelf) || message };
}

/** Whether it has to be said by which notice is answered: by another than the asker's own, or while his own is open. */
export function isToBeNamed({ regions, years }: Chosen, { other }: Pick<WhichPack, "other">): boolean {
  return other || regions.length + years.length > 0;
}

const aYear = /(?:20\d\d年?|(?<!\d)\d\d年|[今明后去前来上]年|[下上]一?年|本年)度?的?/g;

function without(text: string, { words }: Shelf, year: boolean): string {
  const places = scan(text, words).toReversed();
  const rest = places.reduce(
    (left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^的/, ""),
    text,
  );
  return (year ? rest.replace(aYear, "") : rest).trim();
}

function readyOf({ pack, policy, lexicon }: Chosen): Ready {
  return { pack, policy, lexicon };
}

function yearAsked(text: string, { pack }: Chosen, thisYear: number): number | undefined {
  const [year, ...others] = [...new Set(yearsIn(text, thisYear))];
  if (year === undefined || others.length > 0) return undefined;
  const isOfHours = /学时|课时|继续?教|公需|培训/.test(text) && year < pack.manifest.year.value;
  return isOfHours ? undefined : year;
}
