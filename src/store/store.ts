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
}

export interface Store {
  /** One kind of record (`chats`, `messages`, `sessions`), each key in a file of its own. */
  documents<T>(kind: string, parse: (json: unknown) => T): Documents<T>;
  /** Waits for writes under way and gives the folder free. */
  close(): Promise<void>;
}
