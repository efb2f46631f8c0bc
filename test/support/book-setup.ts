import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serialize } from "node:v8";
import type { TestProject } from "vitest/node";
import { readPhrasings } from "../../src/answers/book.ts";
import { loadDictionaries } from "../../src/dictionaries.ts";
import { compile } from "../../src/policy/compile.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { loadPack } from "./pack.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The file with what the phrasings of the pack come to. */
    readonly phrasings: string;
  }
}

/** Reads the phrasings once for all test files: it takes seconds. */
export default async function setup(project: TestProject): Promise<() => void> {
  const pack = loadPack();
  const words = await loadDictionaries();
  const data = readPhrasings({ policy: compile(pack), lexicon: compileLexicon(pack), words });
  const folder = mkdtempSync(join(tmpdir(), "pingzhi-phrasings-"));
  const file = join(folder, "data");
  writeFileSync(file, serialize(data));
  project.provide("phrasings", file);
  return () => rmSync(folder, { recursive: true });
}
