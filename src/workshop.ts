import { LRUCache } from "lru-cache";
import type { Pack } from "./packs/pack.ts";
import { pngOf } from "./render/picture.ts";
import type { MadeFile, Make } from "./render/reply.ts";
import { yearChart } from "./render/year-chart.ts";

/** Of several regions and days; some 400 KB each. */
const keptFiles = 12;

/**
 * Where the files are made that replies name. Each is made once, also when many ask for it at a time, and held for the next.
 * @param packOf the pack of that id; null where it is gone
 */
export function openWorkshop(packOf: (id: string) => Pack | null): Make {
  const files = new LRUCache<string, Promise<MadeFile>>({ max: keptFiles });
  return async ({ kind, pack: id, day }) => {
    const pack = packOf(id);
    if (pack === null) return null;
    const svg = yearChart(pack, { day });
    const known = files.get(svg);
    if (known !== undefined) return known;
    const making = pngOf(svg).then((bytes) => ({ filename: `${kind}-${pack.id}-${day}.png`, bytes }));
    files.set(svg, making);
    making.catch(() => files.delete(svg));
    return making;
  };
}
