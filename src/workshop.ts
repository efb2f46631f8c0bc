import { LRUCache } from "lru-cache";
import { listTemplate } from "./batch/template.ts";
import type { Pack } from "./packs/pack.ts";
import { drawApart } from "./render/draw-apart.ts";
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
  const once = (key: string, make: () => Promise<MadeFile>): Promise<MadeFile> => {
    const known = files.get(key);
    if (known !== undefined) return known;
    const making = make();
    files.set(key, making);
    making.catch(() => files.delete(key));
    return making;
  };
  return async (what) => {
    const pack = packOf(what.pack);
    if (pack === null) return null;
    if (what.kind === "list-template") {
      return once(what.kind + pack.id, async () => ({
        filename: `名单模板-${pack.manifest.region.value}${pack.manifest.year.value}年.xlsx`,
        bytes: await listTemplate(pack),
      }));
    }
    const { kind, day } = what;
    const svg = yearChart(pack, { day });
    return once(svg, async () => ({
      filename: `${kind}-${pack.id}-${day}.png`,
      bytes: await drawApart(svg),
    }));
  };
}
