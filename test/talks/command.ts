import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Turn } from "./person.ts";

const program = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));

const message = z.object({
  text: z.string(),
  buttons: z.array(z.array(z.string())),
  asking: z.string().nullable(),
  document: z.object({ filename: z.string(), mime: z.string() }).optional(),
});
const line = z.union([z.strictObject({ idle: z.literal(true) }), message]);

export type Message = z.infer<typeof message>;

/** `pingzhi chat --json` as it is built, in a process of its own. */
export interface Chat {
  /** Hands in one line and gives all that is said to it. */
  does(input: Turn["does"]): Promise<readonly Message[]>;
  /** Ends the input. Gives the exit code, and what was written to standard error. */
  ends(): Promise<Ended>;
}

export interface Ended {
  readonly exit: number | null;
  readonly errors: string;
}

export interface ChatArguments {
  readonly asOf: string;
  readonly data: string;
  readonly user?: string;
}

export function startChat({ asOf, data, user = "甲" }: ChatArguments): Chat {
  const child = startCommand(["chat", "--json", "--user", user, "--data", data, "--as-of", asOf]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const errors = collected(child.stderr);
  return {
    async does(input) {
      child.stdin.write(`${JSON.stringify(input)}\n`);
      const said: Message[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`the command ended before it answered ${JSON.stringify(input)}`);
        const read = line.parse(JSON.parse(value));
        if ("idle" in read) return said;
        said.push(read);
      }
    },
    async ends() {
      const closed = once(child, "close");
      child.stdin.end();
      return { exit: exitOf(await closed), errors: errors() };
    },
  };
}

/** The plain mode: lines in, all that is written out. */
export async function plainChat(
  { asOf, data }: ChatArguments,
  lines: readonly string[],
): Promise<Ended & { readonly output: string }> {
  const child = startCommand(["chat", "--data", data, "--as-of", asOf]);
  const [output, errors] = [collected(child.stdout), collected(child.stderr)];
  const closed = once(child, "close");
  child.stdin.end(lines.map((text) => `${text}\n`).join(""));
  return { exit: exitOf(await closed), output: output(), errors: errors() };
}

function startCommand(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args]);
}

/** Reads a stream from now on; gives what it has written so far. */
function collected(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = [];
  stream.setEncoding("utf8").on("data", (chunk) => chunks.push(String(chunk)));
  return () => chunks.join("");
}

function exitOf([exit]: readonly unknown[]): number | null {
  return typeof exit === "number" ? exit : null;
}
