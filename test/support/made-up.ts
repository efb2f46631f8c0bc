import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { loadPack, policyDataFolder } from "../../src/packs/load.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { editPack, pinNotice } from "./edit-pack.ts";

/** The made-up packs of test/made-up/, put together beside the real one of 2024. Nothing made up is policy. */
export type MadeUp = "qinghe-2025" | "liandu-2025";

const parts = fileURLToPath(new URL("../made-up/", import.meta.url));

/** Writes both made-up packs, the pack of 2024 and the folders of their provinces into a folder. */
export function assembleMadeUp(dir: string): void {
  const real = policyDataFolder();
  mkdirSync(dir, { recursive: true });
  for (const folder of ["liandu-2024", "zhejiang"])
    cpSync(join(real, folder), join(dir, folder), { recursive: true });
  cpSync(join(real, "zhejiang"), join(dir, "nanping"), { recursive: true });
  cpSync(join(parts, "nanping"), join(dir, "nanping"), { recursive: true });
  assembleQinghe(real, join(dir, "qinghe-2025"));
  assembleNextYear(real, join(dir, "liandu-2025"));
}

let folder: string | undefined;
const loaded = new Map<MadeUp, Pack>();

/** The folder with all of them, made once for each test file and removed with its process. */
export function madeUpFolder(): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "pingzhi-made-up-"));
    folder = made;
    assembleMadeUp(made);
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  }
  return folder;
}

/** One of them, read and checked; once for each test file. */
export function madeUpPack(id: MadeUp): Pack {
  const pack = loaded.get(id) ?? loadPack(join(madeUpFolder(), id));
  loaded.set(id, pack);
  return pack;
}

/** Its own files; what is computed from any plan, and what is no matter of titles, people ask there as here. */
function assembleQinghe(real: string, to: string): void {
  cpSync(join(parts, "qinghe-2025"), to, { recursive: true });
  cpSync(join(real, "liandu-2024", "outside.yaml"), join(to, "outside.yaml"));
  const computed = readFileSync(join(real, "liandu-2024", "answers", "plan.yaml"), "utf8");
  // Of whom 自主评聘单位 are kept out nobody asks where there are none.
  const asked = computed.split(/^(?=- id: )/m).filter((entry) => !entry.startsWith("- id: plan.excludes"));
  writeFileSync(join(to, "answers", "plan.yaml"), asked.join("").replaceAll("附件1", "附件2"));
  pinNotice(to);
}

const edit = z.strictObject({ file: z.string(), from: z.string(), to: z.string() });

/** The pack of 2024 with its year moved on, and the edits of liandu-2025/edits.yaml. */
function assembleNextYear(real: string, to: string): void {
  cpSync(join(real, "liandu-2024"), to, { recursive: true });
  for (const name of readdirSync(to, { recursive: true, encoding: "utf8" })) {
    if (!/\.(yaml|md)$/.test(name)) continue;
    const path = join(to, name);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll(/2025(?=年|-)/g, "2026").replaceAll("2024", "2025"));
  }
  const edits = z.array(edit).parse(parse(readFileSync(join(parts, "liandu-2025", "edits.yaml"), "utf8")));
  editPack(to, edits);
}
