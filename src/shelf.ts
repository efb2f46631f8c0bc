import type { Pack } from "./packs/pack.ts";
import type { Clause } from "./packs/schema.ts";
import { compile, type Policy } from "./policy/compile.ts";
import { compileLexicon, type Lexicon } from "./understanding/lexicon.ts";
import { type RegionWords, regionWords } from "./understanding/regions.ts";

/** Of whom and when a pack is wanted. */
interface Wanted {
  /** The name of a region that is on the shelf; any other counts as not given. */
  readonly region?: string | undefined;
  readonly applicationYear?: number | undefined;
  /** ISO day, Asia/Shanghai. */
  readonly day: string;
}

/** The one pack that answers, made ready, with what is still open about it. */
export interface Chosen {
  readonly pack: Pack;
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  /** The regions that it may be instead, where several are on the shelf and none was given; else empty. */
  readonly regions: readonly string[];
  /** The years of the region's packs that cover the day, newest first, where it may be either of them; else empty. */
  readonly years: readonly number[];
  /** The year that the application is for: the given one, else the pack's where it covers the day, else the day's. */
  readonly applicationYear: number;
}

/** The packs at hand. Immutable, but for what it remembers. */
export interface Shelf {
  readonly packs: readonly Pack[];
  /** Every region, in the order of their names. */
  readonly regions: readonly string[];
  /** What people call the regions. */
  readonly words: RegionWords;
  /** The years of a region's packs, newest first. */
  readonly yearsOf: (region: string) => readonly number[];
  /** Pure: the same shelf, in whatever order its packs came, and the same wish give the same pack. */
  readonly choose: (wanted: Wanted) => Chosen;
  /** A pack of the shelf by its id, made ready; null where there is none. */
  readonly byId: (id: string) => Ready | null;
}

/** A pack made ready. */
export type Ready = Pick<Chosen, "pack" | "policy" | "lexicon">;

/**
 * Puts packs on a shelf. Each is compiled when it is first chosen.
 * @throws Error where there is no pack, or two have one id
 */
export function openShelf(packs: readonly Pack[]): Shelf {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  if (packs.length === 0) throw new Error("no policy pack");
  if (byId.size < packs.length) throw new Error("two policy packs have one id");
  const regions = [...new Set(packs.map(regionOf))].sort();

  function choose({ region, applicationYear, day }: Wanted): Chosen {
    const settled = regions.length === 1 ? regions[0] : regions.find((known) => known === region);
    const candidates = settled === undefined ? packs : packs.filter((pack) => regionOf(pack) === settled);
    const pack = best(candidates, applicationYear, day);
    const covering = settled === undefined ? [] : yearsOf(candidates.filter((one) => covers(one, day)));
    return {
      ...ready(pack),
      regions: settled === undefined ? regions : [],
      years: applicationYear === undefined && covering.length > 1 ? covering : [],
      applicationYear: applicationYear ?? (covers(pack, day) ? yearOf(pack) : Number(day.slice(0, 4))),
    };
  }

  return {
    packs,
    regions,
    words: regionWords(packs),
    choose,
    yearsOf: (region) => yearsOf(packs.filter((pack) => regionOf(pack) === region)),
    byId: (id) => {
      const pack = byId.get(id);
      return pack === undefined ? null : ready(pack);
    },
  };
}

const made = new WeakMap<Pack, Ready>();

/** Packs are immutable: what one of them was made into holds for every shelf that it stands on. */
function ready(pack: Pack): Ready {
  const known = made.get(pack) ?? { pack, policy: compile(pack), lexicon: compileLexicon(pack) };
  made.set(pack, known);
  return known;
}

function regionOf({ manifest }: Pack): string {
  return manifest.region.value;
}

function yearOf({ manifest }: Pack): number {
  return manifest.year.value;
}

function yearsOf(packs: readonly Pack[]): readonly number[] {
  return [...new Set(packs.map(yearOf))].sort((one, other) => other - one);
}

/** From the day of its publication, or the first of its year where that is earlier, to the last day of its year. */
function covers({ manifest }: Pack, day: string): boolean {
  const { published, year } = manifest;
  const firstOfYear = `${year.value}-01-01`;
  const from = published.value < firstOfYear ? published.value : firstOfYear;
  return from <= day && day <= `${year.value}-12-31`;
}

/** The pack that fits best; of two that fit alike the one published last, then the first by id. */
function best(packs: readonly Pack[], applicationYear: number | undefined, day: string): Pack {
  const fits = (pack: Pack) => fitOf(pack, applicationYear, day);
  return packs.reduce((one, other) => {
    const difference =
      fits(other) - fits(one) ||
      (fits(one) === later ? yearOf(one) - yearOf(other) : yearOf(other) - yearOf(one)) ||
      compare(other.manifest.published.value, one.manifest.published.value) ||
      compare(one.id, other.id);
    return difference > 0 ? other : one;
  });
}

const [exact, earlier, later] = [2, 1, 0];

/** Exactly what is wanted; else the last one before it; else the first one after it. */
function fitOf(pack: Pack, applicationYear: number | undefined, day: string): number {
  const isExact = applicationYear === undefined ? covers(pack, day) : yearOf(pack) === applicationYear;
  if (isExact) return exact;
  return yearOf(pack) <= (applicationYear ?? Number(day.slice(0, 4))) ? earlier : later;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Every clause of some packs by its id; where several have one id, all that they say in it. */
export function clausesOf(packs: readonly Pack[]): ReadonlyMap<Clause, string> {
  const clauses = new Map<Clause, string>();
  for (const [clause, text] of packs.flatMap((pack) => [...pack.clauses])) {
    const before = clauses.get(clause);
    clauses.set(clause, before === undefined ? text : `${before}\n${text}`);
  }
  return clauses;
}
