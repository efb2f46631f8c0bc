import { placeOf, shardName } from "./shard.ts";
import type { Documents, Store } from "./store.ts";

interface Kept {
  readonly kind: string;
  readonly key: string;
  readonly text: string;
  readonly written: number;
}

/**
 * A store that ends with its process, for a talk that nobody wants kept. Records pass through JSON as on disk. `now`, in
 * milliseconds since 1970, is when a record was written.
 */
export function memoryStore(now: () => number = Date.now): Store {
  const records = new Map<string, Kept>();
  const asideOf = (place: string) => `${place}.spoiled`;
  return {
    documents<T>(kind: string, parse: (json: unknown) => T): Documents<T> {
      const place = (key: string) => `${kind}/${key}`;
      return {
        async read(key) {
          const kept = records.get(place(key));
          if (kept === undefined) return { kind: "none" };
          try {
            return { kind: "found", value: parse(JSON.parse(kept.text)) };
          } catch {
            const aside = asideOf(place(key));
            records.set(aside, kept);
            records.delete(place(key));
            return { kind: "spoiled", aside };
          }
        },
        async write(key, value) {
          records.set(place(key), { kind, key, text: JSON.stringify(value), written: now() });
        },
        async remove(key) {
          records.delete(asideOf(place(key)));
          return records.delete(place(key));
        },
        async removeAside(key) {
          records.delete(asideOf(place(key)));
        },
      };
    },
    async expire(kind, shard, before, asideOnly = false) {
      const isOld = ({ kind: its, key, written }: Kept) =>
        its === kind && written < before && placeOf(key).shard === shardName(shard);
      for (const [place, kept] of [...records])
        if (isOld(kept) && (!asideOnly || place === asideOf(`${kind}/${kept.key}`))) records.delete(place);
    },
    async close() {},
  };
}
