/**
 * Where records are kept: one document a key, written whole and atomically. The rooms above say what a record is
 * and check it (`parse` throws on what isn't one); this room knows only JSON.
 */
export interface Documents<T> {
  /** `spoiled`: the record couldn't be read; it was set aside under `aside` and the key is free again. */
  read(
    key: string,
  ): Promise<
    | { readonly kind: "found"; readonly value: T }
    | { readonly kind: "none" }
    | { readonly kind: "spoiled"; readonly aside: string }
  >;
  /** Resolves when the record is on disk (fsync) and survives a kill. Writes of one key keep their order. */
  write(key: string, value: T): Promise<void>;
  /** Whether there was one. */
  remove(key: string): Promise<boolean>;
  /** Removes what was set aside of a record, and leaves the record as it is. */
  removeAside(key: string): Promise<void>;
}

export interface Store {
  /** One kind of record (`chats`, `messages`, `sessions`), each key in a file of its own. */
  documents<T>(kind: string, parse: (json: unknown) => T): Documents<T>;
  /**
   * Removes, of one part of a kind's records, those that were last written before an instant (milliseconds since 1970), and
   * what was set aside before it; `asideOnly`: this alone. `shard` counts from 0, and there are `shardCount`.
   */
  expire(kind: string, shard: number, before: number, asideOnly?: boolean): Promise<void>;
  /** Waits for writes under way and gives the folder free. */
  close(): Promise<void>;
}
