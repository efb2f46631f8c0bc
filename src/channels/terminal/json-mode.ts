import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import type { Link, Shown } from "./link.ts";
import { fileOf } from "./plain-mode.ts";

/** Longest input line, in UTF-16 units: a message of 20,000 characters, each escaped, and some room. */
const longestLine = 262_144;

const inputSchema = z.union([z.strictObject({ text: z.string() }), z.strictObject({ press: z.string() })]);

type Input = z.infer<typeof inputSchema>;

/** One message of the bot as a line of output (contract `chat`). */
export function messageLine({ message, asking }: Shown): string {
  const { text, keyboard } = message;
  const file = fileOf(message);
  return JSON.stringify({
    text,
    buttons: (keyboard?.inline_keyboard ?? []).map((row) => row.map((button) => button.text)),
    asking,
    ...(file ? { document: { filename: file.name, mime: file.mime } } : {}),
  });
}

/**
 * Takes each input line, in turn, and writes `{"idle":true}` when the turn is over. A line that can't be read gets an
 * error in its place, and the talk stays as it is.
 * @returns how many lines were refused.
 */
export async function runJson(
  lines: AsyncIterable<string>,
  link: Link,
  write: (line: string) => Promise<void>,
): Promise<number> {
  let refused = 0;
  for await (const line of lines) {
    try {
      await act(readInput(line), link);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused += 1;
      await write(JSON.stringify({ error: { field: error.details.field, message: error.message } }));
    }
    await write(JSON.stringify({ idle: true }));
  }
  return refused;
}

function act(input: Input, link: Link): Promise<void> {
  return "text" in input ? link.says(input.text) : link.presses(input.press);
}

function readInput(line: string): Input {
  if (line.length > longestLine) {
    throw new Refusal({
      field: "line",
      got: `${line.length} 个字符`,
      expected: `不超过 ${longestLine} 个字符`,
    });
  }
  const read = inputSchema.safeParse(parsed(line));
  if (read.success) return read.data;
  throw new Refusal({ field: "line", got: line, expected: '{"text":"…"} 或 {"press":"按钮上的字"}' });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
