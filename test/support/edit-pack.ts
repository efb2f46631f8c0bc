import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One edit of a file of a pack: what stands there, and what is to stand there instead, everywhere in it. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Edits the files of a copied pack, and pins its notice anew. An edit that finds nothing is an error. */
export function editPack(folder: string, edits: readonly Edit[]): void {
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(
      path,
      text.replaceAll(from, () => to),
    );
  }
  pinNotice(folder);
}

/** Pins the notice as it lies there now. */
export function pinNotice(folder: string): void {
  const sha256 = createHash("sha256")
    .update(readFileSync(join(folder, "notice.md")))
    .digest("hex");
  const path = join(folder, "pack.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace(/sha256: .*/, `sha256: ${sha256}`));
}
