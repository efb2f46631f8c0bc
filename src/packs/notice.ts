import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Fault } from "./fault.ts";

const heading = /^## \[([^\]]+)\]$/;

/** A notice's text by clause id. */
export interface Notice {
  readonly clauses: ReadonlyMap<string, string>;
  /** The heading's line of each clause. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Reads a notice: Markdown with a heading `## [clause id]` before each clause, the text as published.
 * The bytes must be those that the pack pins by SHA-256, so that no quote is checked against a changed text.
 */
export function readNotice(
  path: string,
  file: string,
  sha256: string,
  pinned: Omit<Fault, "message">,
  faults: Fault[],
): Notice {
  const clauses = new Map<string, string>();
  const lines = new Map<string, number>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    faults.push({ file, line: 1, message: "the notice can't be read" });
    return { clauses, lines };
  }
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256)
    faults.push({ ...pinned, message: `the notice's SHA-256 is ${found}, not ${sha256}` });
  let current: string | undefined;
  let body: string[] = [];
  const close = () => {
    if (current !== undefined) clauses.set(current, body.join("\n").trim());
  };
  for (const [index, line] of bytes.toString("utf8").split(/\r?\n/).entries()) {
    const id = heading.exec(line)?.[1];
    if (id === undefined) {
      body.push(line);
      continue;
    }
    close();
    if (lines.has(id)) faults.push({ file, line: index + 1, message: `clause ${id} stands twice` });
    lines.set(id, index + 1);
    current = id;
    body = [];
  }
  close();
  return { clauses, lines };
}
