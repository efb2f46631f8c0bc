import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PackFault } from "./fault.ts";

/** The folder of the nearest package.json, so that src/ and dist/ find the same data and the same page. */
export function projectFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}

export function policyDataFolder(): string {
  return join(projectFolder(), "policy-data");
}

export function holdsPacks(dir: string): boolean {
  return foldersWithPack(dir).length > 0;
}

/** The folders of policy-data/ that hold a pack, by name; none is a fault, never an answer. Throws PackFault. */
export function packFolders(dir: string): readonly string[] {
  const folders = foldersWithPack(dir);
  if (folders.length === 0) throw new PackFault([{ file: dir, line: 1, message: "这里没有政策包" }]);
  return folders;
}

/** The same, none where there is none. */
export function foldersWithPack(dir: string): readonly string[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return [];
  return readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, "pack.yaml")))
    .sort()
    .map((name) => join(dir, name));
}
