import { z } from "zod";
import { fileSchemas } from "./file-schemas.ts";

/**
 * The schemas of the YAML files as JSON Schema, from which an editor completes keys, says what each is and marks what doesn't
 * fit. They know one file at a time: that a quote stands in its clause, `policy check` alone can tell.
 */

/** The folder for them, beside the packs. */
const folder = "schemas";

/** By their paths in the folder of packs, the text of each: JSON, draft 7, which editors' YAML support understands best. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fileSchemas).map(([kind, schema]) => [`${folder}/${kind}.schema.json`, textOf(schema)]),
  );
}

/**
 * The first line of a YAML file, which tells an editor where its schema lies.
 * @param file by its path in the pack's or the province's folder: `plan.yaml`, `answers/hours.yaml`
 */
export function schemaLine(file: string): string {
  const [first = "", ...deeper] = file.split("/");
  const up = "../".repeat(1 + deeper.length);
  return `# yaml-language-server: $schema=${up}${folder}/${first.replace(/\.yaml$/, "")}.schema.json`;
}

function textOf(schema: z.ZodType): string {
  const made = z.toJSONSchema(schema, { target: "draft-7", io: "input", override: withoutNoise });
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** Whole numbers have bounds of the machine's own, which say nothing to a reader. */
function withoutNoise({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
