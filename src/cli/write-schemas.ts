import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { jsonSchemas } from "../packs/json-schemas.ts";
import { readPolicyData } from "../settings.ts";

/** `policy schemas`: writes the JSON Schemas beside the packs of this folder, POLICY_DATA by default. */
export function writeSchemas(dir?: string): void {
  const folder = dir === undefined ? readPolicyData(process.env) : resolve(dir);
  for (const [file, text] of jsonSchemas()) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
}
