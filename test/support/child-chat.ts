import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { build } from "vite";
import { z } from "zod";
import { loadPack } from "./pack.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const line = z.union([
  z.strictObject({ idle: z.literal(true) }),
  z.object({ text: z.string(), buttons: z.array(z.array(z.string())), asking: z.string().nullable() }),
]);

export type Said = Exclude<z.infer<typeof line>, { idle: true }>;

/** A talk in a process of its own. */
export interface ChildChat {
  /** Sends a text and gives what is said to it. */
  says(text: string): Promise<readonly Said[]>;
  /** Sends a text and waits for nothing. */
  throws(text: string): void;
  kill(): Promise<void>;
}

/** The program of chat-child.ts in one file, so that it starts fast. Kept below node_modules, to find its libraries. */
export async function buildChild(): Promise<{ program: string; packFile: string }> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, "pingzhi-child-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { ssr: fileURLToPath(new URL("./chat-child.ts", import.meta.url)), outDir, minify: false },
  });
  const packFile = join(outDir, "pack.bin");
  writeFileSync(packFile, serialize(loadPack()));
  return { program: join(outDir, "chat-child.js"), packFile };
}

export function startChild(
  { program, packFile }: { program: string; packFile: string },
  folder: string,
  today: string,
): ChildChat {
  const child = spawn(process.execPath, [program, folder, today, packFile], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  // What is written to a killed process is lost, as a person's typing would be.
  child.stdin.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const throws = (text: string) => void child.stdin.write(`${JSON.stringify({ text })}\n`);
  return {
    throws,
    async says(text) {
      throws(text);
      const said: Said[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`the process ended before it answered 「${text}」`);
        const read = line.parse(JSON.parse(value));
        if ("idle" in read) return said;
        said.push(read);
      }
    },
    kill: () => ended(child),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}
