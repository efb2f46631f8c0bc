import { createInterface } from "node:readline/promises";
import { type Readable, Writable } from "node:stream";
import { hashPassword, longestPassword, weakness } from "../desk/password.ts";
import { Refusal } from "../refusal.ts";
import { linesOf } from "./lines.ts";

export interface Terminal {
  /** Where the password comes from: a terminal, where it is typed unseen, or one line of anything else. */
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  /** Where the prompts go, so that the output is the hash alone. */
  readonly errors: Writable;
}

/**
 * `pingzhi staff password`: reads a password and writes its hash for the settings.
 * @throws Refusal for a weak one, or two that differ; never with the password in it.
 */
export async function staffPassword(terminal: Terminal): Promise<void> {
  const password = terminal.input.isTTY ? await typedTwice(terminal) : await firstLine(terminal.input);
  const weak = weakness(password);
  if (weak !== null) throw refusal(weak);
  terminal.output.write(`${await hashPassword(password)}\n`);
}

async function firstLine(input: Readable): Promise<string> {
  for await (const line of linesOf(input)) {
    // A line without an end isn't read to it.
    return line.slice(0, longestPassword + 1);
  }
  return "";
}

async function typedTwice({ input, errors }: Terminal): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: unseen, terminal: true, historySize: 0 });
  lines.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    errors.write("密码（不显示）：");
    const first = await lines.question("");
    errors.write("\n再输一遍：");
    const second = await lines.question("");
    errors.write("\n");
    if (first !== second) throw refusal("两遍相同的密码");
    return first;
  } finally {
    lines.close();
  }
}

function refusal(expected: string): Refusal {
  return new Refusal({ field: "password", got: "（不显示）", expected });
}
