import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { newestPack } from "../packs/newest.ts";
import { assess } from "../policy/assess.ts";
import { compile } from "../policy/compile.ts";
import { Refusal } from "../refusal.ts";
import { readPolicyData } from "../settings.ts";
import { compileLexicon } from "../understanding/lexicon.ts";
import { readProfile } from "../understanding/read-profile.ts";
import { assessLines } from "./assess.ts";
import { linesOf } from "./lines.ts";

/**
 * Assesses the profiles of a file, `-` for standard input, by the newest pack.
 * @returns how many were refused.
 * @throws Refusal where there is no such file, or none that can be read.
 */
export async function assessFile(file: string, today: string): Promise<number> {
  const pack = newestPack(readPolicyData(process.env));
  const policy = compile(pack);
  const lexicon = compileLexicon(pack);
  const input = file === "-" ? process.stdin : await opened(file);
  return assessLines(linesOf(input), {
    assess: (profile) => assess(policy, readProfile(profile, { lexicon, pack, today })),
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
