import type { Store } from "../../src/store/store.ts";

/** A process that dies at its `last`th write, before or after it is on disk; dead, it reads and writes no more. */
export function dyingStore(
  disk: Store,
  last: number,
  when: "before" | "after",
): { readonly store: Store; readonly isDead: () => boolean } {
  let writes = 0;
  let dead = false;
  const alive = () => {
    if (dead) throw new Error("this process is dead");
  };
  async function dying<T>(write: () => Promise<T>): Promise<T> {
    alive();
    writes += 1;
    dead = writes === last;
    if (dead && when === "before") alive();
    const written = await write();
    alive();
    return written;
  }
  const store: Store = {
    close: disk.close,
    expire: disk.expire,
    documents(kind, parse) {
      const documents = disk.documents(kind, parse);
      return {
        ...documents,
        async read(key) {
          alive();
          return documents.read(key);
        },
        write: (key, value) => dying(() => documents.write(key, value)),
        remove: (key) => dying(() => documents.remove(key)),
        removeAside: (key) => dying(() => documents.removeAside(key)),
      };
    },
  };
  return { store, isDead: () => dead };
}
