import { createHash } from "node:crypto";

/** The records of a kind lie in so many parts, each about as full as the others. */
export const shardCount = 256;

/** Where a key lies: its hash, which names nobody, and the part that it falls to (`ab`). */
export function placeOf(key: string): { readonly hash: string; readonly shard: string } {
  const hash = createHash("sha256").update(key).digest("hex");
  return { hash, shard: hash.slice(0, 2) };
}

/** The name of a part, counted from 0. */
export function shardName(index: number): string {
  return index.toString(16).padStart(2, "0");
}
