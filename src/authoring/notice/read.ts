import { extname } from "node:path";
import { Refusal } from "../../refusal.ts";
import type { Manuscript } from "./blocks.ts";
import { textOf } from "./bytes.ts";
import { readDocx } from "./docx.ts";
import { markdownBlocks } from "./markdown.ts";
import { textBlocks } from "./text.ts";

/** Reads a notice by what its name says it is. Throws Refusal where the name says nothing, or the file is something else. */
export async function readManuscript(bytes: Buffer, name: string): Promise<Manuscript> {
  const kind = extname(name).toLowerCase();
  if (kind === ".docx") return readDocx(bytes, name);
  if (kind === ".md" || kind === ".markdown")
    return { blocks: markdownBlocks(textOf(bytes, name)), doubts: [] };
  if (kind === ".txt") return { blocks: textBlocks(textOf(bytes, name)), doubts: [] };
  throw new Refusal({ field: "--from", got: name, expected: ".md、.docx 或 .txt 文件" });
}
