import { createHash } from "node:crypto";
import { dataOf, type Pack } from "./pack.ts";

const known = new WeakMap<Pack, string>();

/**
 * SHA-256, in hex, of all that a pack says, wherever it was read from: two packs that say the same have the same one.
 * What is worked out from a pack alone is kept under it.
 */
export function fingerprintOf(pack: Pack): string {
  const found = known.get(pack);
  if (found !== undefined) return found;
  const fingerprint = createHash("sha256")
    .update(JSON.stringify(dataOf(pack)))
    .digest("hex");
  known.set(pack, fingerprint);
  return fingerprint;
}
