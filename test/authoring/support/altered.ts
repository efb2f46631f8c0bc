import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyDataFolder } from "../../../src/packs/folders.ts";
import { type Edit, editPack } from "../../support/edit-pack.ts";

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
    editPack(folder, edits);
    return await use(folder);
  } finally {
    rmSync(base, { recursive: true });
  }
}
