import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { assess } from "../policy/assess.ts";
import { Refusal } from "../refusal.ts";
import { readOnShelf } from "../shelf/read-on-shelf.ts";
import { assessLines } from "./assess.ts";
import { linesOf } from "./lines.ts";
import { shelfAtHand } from "./shelf-at-hand.ts";

/**
 * Assesses the profiles of a file, `-` for standard input, each by the pack of its region, year and day.
 * @returns how many were refused.
 * @throws Refusal where there is no such file, or none that can be read.
 */
export async function assessFile(file: string, today: string): Promise<number> {
  const shelf = shelfAtHand();
  const input = file === "-" ? process.stdin : await opened(file);
  return assessLines(linesOf(input), {
    assess: (json) => {
      const { chosen, profile } = readOnShelf(shelf, json, today);
      return assess(chosen.policy, profile, chosen);
    },
    output: process.stdout,
    errors: process.stderr,
  });
}

async function opened(file: string): Promise<Readable> {
  const isReadable = await access(file, constants.R_OK).then(
    async () => !(await stat(file)).isDirectory(),
    () => false,
  );
  if (!isReadable)
    throw new Refusal({ field: "--profile", got: file, expected: "一个能读的文件，或 - 表示标准输入" });
  return createReadStream(file, "utf8");
}
