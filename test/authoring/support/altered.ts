import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyDataFolder } from "../../../src/packs/folders.ts";

/** One edit of a file of the pack: what stands there, and what is to stand there instead, everywhere in it. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A copy of the pack of 2024 with edits, whose notice is pinned anew, for as long as `use` takes. An edit that finds nothing is
 * an error. What it holds is made up.
 */
export async function withAltered<T>(
  edits: readonly Edit[],
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), "pingzhi-altered-"));
  try {
    cpSync(policyDataFolder(), base, { recursive: true });
    const folder = join(base, "liandu-2024");
    for (const { file, from, to } of edits) {
      const text = readFileSync(join(folder, file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      writeFileSync(
        join(folder, file),
        text.replaceAll(from, () => to),
      );
    }
    pinNotice(folder);
    return await use(folder);
  } finally {
    rmSync(base, { recursive: true });
  }
}

function pinNotice(folder: string): void {
  const sha256 = createHash("sha256")
    .update(readFileSync(join(folder, "notice.md")))
    .digest("hex");
  const manifest = readFileSync(join(folder, "pack.yaml"), "utf8");
  writeFileSync(join(folder, "pack.yaml"), manifest.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256}`));
}
