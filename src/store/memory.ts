import type { Documents, Store } from "./store.ts";

/** A store that ends with its process, for a talk that nobody wants kept. Records pass through JSON as on disk. */
export function memoryStore(): Store {
  const records = new Map<string, string>();
  const asideOf = (place: string) => `${place}.spoiled`;
  return {
    documents<T>(kind: string, parse: (json: unknown) => T): Documents<T> {
      const place = (key: string) => `${kind}/${key}`;
      return {
        async read(key) {
          const text = records.get(place(key));
          if (text === undefined) return { kind: "none" };
          try {
            return { kind: "found", value: parse(JSON.parse(text)) };
          } catch {
            const aside = asideOf(place(key));
            records.set(aside, text);
            records.delete(place(key));
            return { kind: "spoiled", aside };
          }
        },
        async write(key, value) {
          records.set(place(key), JSON.stringify(value));
        },
        async remove(key) {
          records.delete(asideOf(place(key)));
          return records.delete(place(key));
        },
      };
    },
    async close() {},
  };
}
