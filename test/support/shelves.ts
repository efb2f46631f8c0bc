import { indexed, type Pack, type PackData } from "../../src/packs/pack.ts";
import { loadPack } from "./pack.ts";

interface Changes {
  readonly region?: string;
  readonly year?: number;
  /** ISO day. */
  readonly published?: string;
}

const made = new Map<string, Pack>();

/** A made-up pack: the one of 2024 under another region, year or day of publication. Nothing of it is policy. */
export function madeUp(changes: Changes = {}): Pack {
  const key = JSON.stringify([changes.region, changes.year, changes.published]);
  const pack = made.get(key) ?? makeUp(changes);
  made.set(key, pack);
  return pack;
}

function makeUp(changes: Changes): Pack {
  const { clauses, manifest, ...data } = loadPack();
  const { region = manifest.region.value, year = manifest.year.value, published = `${year}-05-22` } = changes;
  return indexed({
    ...data,
    clauses: [...clauses],
    manifest: {
      ...manifest,
      id: `${ids[region] ?? region}-${year}`,
      region: { ...manifest.region, value: region },
      year: { ...manifest.year, value: year },
      number: { ...manifest.number, value: `${region}造〔${year}〕1号` },
      published: { ...manifest.published, value: published },
      bureau: { ...manifest.bureau, value: `${region}人力社保局` },
    },
  });
}

/** A pack with some of its data changed. */
export function altered({ byId: _, id: __, clauses, ...data }: Pack, changes: Partial<PackData>): Pack {
  return indexed({ ...data, clauses: [...clauses], ...changes });
}

const ids: Readonly<Record<string, string>> = { 莲都区: "liandu", 青禾县: "qinghe", 白石县: "baishi" };
