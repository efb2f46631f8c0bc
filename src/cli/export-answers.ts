import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { deskDocuments, deskKey } from "../desk/desk-record.ts";
import type { KeptAnswer } from "../desk/ticket.ts";
import { Refusal } from "../refusal.ts";
import { openFolder } from "../store/folder.ts";
import { answersYaml } from "./answers-yaml.ts";
import { writeOut } from "./write-out.ts";

export interface ExportOptions {
  /** The folder that `serve` keeps its data in; not while it runs. */
  readonly data: string;
  /** The file to write; without it, standard output. */
  readonly out?: string;
}

/**
 * `answers export`: the answers that staff have kept and that are in force, as policy data for review.
 * @throws Refusal where there is no such folder, a running process has it, or the file can't be written
 */
export async function exportAnswers({ data, out }: ExportOptions, output: Writable): Promise<void> {
  const text = answersYaml(await keptIn(resolve(data)));
  if (out === undefined) {
    output.write(text);
    return;
  }
  await writeOut("--out", out, text);
}

async function keptIn(folder: string): Promise<readonly KeptAnswer[]> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) throw new Refusal({ field: "--data", got: folder, expected: "serve 存数据的文件夹" });
  const store = await openFolder(folder);
  try {
    const read = await deskDocuments(store).desk.read(deskKey);
    if (read.kind === "spoiled")
      throw new Refusal({ field: "--data", got: read.aside, expected: "能读出来的工作台记录" });
    return read.kind === "found" ? read.value.kept : [];
  } finally {
    await store.close();
  }
}
