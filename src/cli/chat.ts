import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { logLine } from "../bot/log-line.ts";
import { dayAt } from "../calendar.ts";
import { runChat } from "../channels/terminal/chat.ts";
import { newestPack } from "../packs/newest.ts";
import { compile } from "../policy/compile.ts";
import { openFolder } from "../store/folder.ts";
import { memoryStore } from "../store/memory.ts";
import { compileLexicon } from "../understanding/lexicon.ts";
import { linesOf } from "./lines.ts";

export interface ChatOptions {
  readonly json?: true;
  readonly user: string;
  /** The folder that keeps the talk; nothing is kept without one. */
  readonly data?: string;
  readonly asOf?: string;
}

/**
 * Contract `chat`: the terminal channel on standard input and output, until the input ends.
 * @returns how many input lines were refused.
 * @throws Refusal where another process has the folder.
 */
export async function chat({ json, user, data, asOf }: ChatOptions): Promise<number> {
  const pack = newestPack();
  const store = data === undefined ? memoryStore() : await openFolder(resolve(data));
  try {
    return await runChat({
      lines: linesOf(process.stdin),
      output: process.stdout,
      json: json === true,
      user,
      store,
      ground: {
        pack,
        policy: compile(pack),
        lexicon: compileLexicon(pack),
        // Nobody sweeps a folder between two talks.
        service: { staffed: false, retentionDays: data === undefined ? 0 : null },
      },
      today: () => asOf ?? dayAt(Date.now()),
      now: Date.now,
      log: (event) => process.stderr.write(`${logLine(event)}\n`),
      prompt: process.stdin.isTTY ? "\n你：" : undefined,
      save: data === undefined ? undefined : saveInto(join(resolve(data), "documents")),
    });
  } finally {
    await store.close();
  }
}

function saveInto(folder: string) {
  return async (filename: string, bytes: Buffer): Promise<string> => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, filename);
    await writeFile(path, bytes);
    return path;
  };
}
