import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyDataFolder } from "../../src/packs/folders.ts";
import { jsonSchemas, schemaLine } from "../../src/packs/json-schemas.ts";

/** What an editor has: the files as they are committed, and the schema that each one's first line leads to. */
const folder = policyDataFolder();
const yamlFiles = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .sort();
const ajv = new Ajv({ allErrors: true, validateFormats: false });

const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

/** Where the first line of a file leads, relative to policy-data/. */
function schemaOf(file: string): string {
  const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(textOf(file)) ?? [];
  if (path === undefined) throw new Error(`${file} names no schema`);
  return relative(folder, resolve(folder, dirname(file), path));
}

/** What an editor marks: the places at fault, none where the text fits. */
function marks(schema: string, text: string): readonly string[] {
  const validate = ajv.compile(JSON.parse(textOf(schema)));
  if (validate(parse(text, { maxAliasCount: -1 }))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, params }) => `${instancePath} ${JSON.stringify(params)}`,
  );
}

/** One edit of a committed file; `from` must be there. */
function spoiled(file: string, from: string, to: string): readonly string[] {
  const text = textOf(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return marks(
    schemaOf(file),
    text.replace(from, () => to),
  );
}

describe("the JSON Schemas for editors", () => {
  it("are committed as the code gives them; `pingzhi policy schemas` writes them anew", () => {
    const committed = readdirSync(join(folder, "schemas"));
    expect(committed.map((file) => `schemas/${file}`).sort()).toEqual([...jsonSchemas().keys()].sort());
    for (const [file, text] of jsonSchemas()) expect(textOf(file), file).toBe(text);
  });

  it.each(yamlFiles)("say of %s that it fits", (file) => {
    expect(marks(schemaOf(file), textOf(file))).toEqual([]);
  });

  it.each(yamlFiles)("are named in the first line of %s", (file) => {
    const inItsFolder = file.split("/").slice(1).join("/");
    expect(textOf(file).split("\n")[0]).toBe(schemaLine(inItsFolder));
  });

  it.each([
    ["a key that nobody knows", "liandu-2024/plan.yaml", "    level:", "    grade:", "grade"],
    [
      "a value of another kind",
      "liandu-2024/rules.yaml",
      "total: { value: 90",
      "total: { value: 九十",
      "number",
    ],
    [
      "a threshold by interpretation",
      "liandu-2024/rules.yaml",
      "total: { value: 90,",
      "total: { value: 90, basis: interpretation, why: 我们看是, ",
      "basis",
    ],
    ["a clause that can't be one", "liandu-2024/pack.yaml", "clause: preamble", "clause: 开头", "pattern"],
    ["a unit of no kind", "liandu-2024/units.yaml", "id: enterprise", "id: firm", "allowedValues"],
    ["a silence with nobody to call", "liandu-2024/silences.yaml", "  call:", "  phone:", "call"],
    ["a level that there isn't", "zhejiang/series.yaml", "intermediate:", "middle:", "middle"],
  ])("mark %s", (_, file, from, to, mark) => {
    expect(spoiled(file, from, to).join("\n")).toContain(mark);
  });
});

describe("what an editor says of a key", () => {
  it.each([...jsonSchemas()])("is in Chinese for every key of %s", (_, text) => {
    expect(undescribed(JSON.parse(text), "")).toEqual([]);
  });
});

/** The keys below a schema without a Chinese description, by their path. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== "properties" || typeof inner !== "object" || inner === null) return undescribed(inner, path);
    return Object.entries(inner).flatMap(([name, property]: [string, unknown]) => {
      const at = `${path}.${name}`;
      return [...(isDescribed(property) ? [] : [at]), ...undescribed(property, at)];
    });
  });
}

function isDescribed(schema: unknown): boolean {
  return (
    typeof schema === "object" &&
    schema !== null &&
    "description" in schema &&
    typeof schema.description === "string" &&
    /\p{Script=Han}/u.test(schema.description)
  );
}
