import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Refusal } from "../refusal.ts";

/** Longest input line, in UTF-16 units, that a command reads. */
export const longestLine = 65_536;

/** Parses one line; refuses what isn't JSON or is too long, naming the `field` it stands for. */
export function parseLine(line: string, field: string): unknown {
  if (line.length > longestLine)
    throw new Refusal({ field, got: `${line.length} 个字符`, expected: `每行不超过 ${longestLine} 个字符` });
  try {
    return JSON.parse(line);
  } catch {
    throw new Refusal({ field, got: line, expected: "一行合法的 JSON" });
  }
}

/** Some editors begin a file with it. */
const byteOrderMark = "\uFEFF";

/** The input's lines as they come, without their ends and a byte order mark; empty ones are left out. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let isFirst = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = isFirst && line.startsWith(byteOrderMark) ? line.slice(1) : line;
    isFirst = false;
    if (text.trim() !== "") yield text;
  }
}
