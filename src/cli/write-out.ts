import { writeFile } from "node:fs/promises";
import { Refusal } from "../refusal.ts";

type Content = string | Uint8Array;

/**
 * Writes a file that was named on the command line. `field`: what it is called there; `write`: another way to do it.
 * @throws Refusal where it can't be written
 */
export async function writeOut(
  field: string,
  file: string,
  content: Content,
  write: (file: string, content: Content) => Promise<void> = writeFile,
): Promise<void> {
  await write(file, content).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal({ field, got: file, expected: `一个能写的文件（${error.code ?? error.message}）` });
  });
}
