import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { packFolders } from "../packs/folders.ts";
import { Refusal } from "../refusal.ts";
import { readPolicyData } from "../settings.ts";

/**
 * The folder of a pack that was named on the command line: a folder itself, or an id in POLICY_DATA.
 * @throws Refusal naming the packs that there are
 */
export function packFolder(field: string, given: string): string {
  if (existsSync(join(given, "pack.yaml"))) return resolve(given);
  const folders = packFolders(readPolicyData(process.env));
  const found = folders.find((folder) => basename(folder) === given);
  if (found !== undefined) return found;
  const known = folders.map((folder) => basename(folder)).join("、");
  throw new Refusal({ field, got: given, expected: `一个政策包的文件夹，或编号：${known}` });
}
