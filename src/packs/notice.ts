import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Fault } from "./fault.ts";

const heading = /^## \[([^\]]+)\]\s*$/;

/** A notice's text by clause id. */
export interface Notice {
  /** As faults name it. */
  readonly file: string;
  /** The SHA-256 of its bytes, in hex. */
  readonly sha256: string;
  readonly clauses: ReadonlyMap<string, string>;
  /** The line of each clause's heading. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Reads a notice: Markdown with a heading `## [clause id]` before each clause, the text as published. A `- TODO` before the first is a fault. */
export function readNotice(path: string, file: string, faults: Fault[]): Notice {
  const bytes = bytesOf(path);
  if (bytes === null) {
    faults.push({ file, line: 1, message: "通知原文读不出来" });
    return { file, sha256: "", clauses: new Map(), lines: new Map() };
  }
  const clauses = new Map<string, string>();
  const lines = new Map<string, number>();
  let current: string | null = null;
  for (const [index, text] of bytes.toString("utf8").split(/\r?\n/).entries()) {
    const id = heading.exec(text)?.[1];
    if (id === undefined) {
      if (current !== null) clauses.set(current, `${clauses.get(current) ?? ""}${text}\n`);
      else if (text.startsWith("- TODO ")) faults.push({ file, line: index + 1, message: text.slice(2) });
      continue;
    }
    if (lines.has(id)) faults.push({ file, line: index + 1, message: `条款 ${id} 出现了两次` });
    lines.set(id, index + 1);
    clauses.set(id, "");
    current = id;
  }
  for (const [id, text] of clauses) clauses.set(id, text.trim());
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), clauses, lines };
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
