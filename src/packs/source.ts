import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Fault } from "./fault.ts";

/** Keys and indexes from the root of a file down to a value. */
export type Path = readonly PropertyKey[];

/** A YAML file with the lines of its values. */
export interface Source {
  /** As faults name it. */
  readonly file: string;
  readonly data: unknown;
  /** The line of the value at a path, or of the nearest value around it that the file has. */
  readonly lineOf: (path: Path) => number;
  /** The line of a key itself. */
  readonly lineOfKey: (path: Path, key: string) => number;
  /** What is wrong with the YAML itself. */
  readonly faults: readonly Fault[];
}

/** Reads one YAML file. A file that isn't there is a fault at line 1, not an exception. */
export function readSource(path: string, file: string): Source {
  const text = textOf(path);
  if (text === null) return missing(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;

  const lineOf = (at: Path): number => {
    for (let depth = at.length; depth >= 0; depth--) {
      const offset = offsetOf(document.getIn(at.slice(0, depth), true));
      if (offset !== undefined) return lineAt(offset);
    }
    return 1;
  };
  const lineOfKey = (at: Path, key: string): number => {
    const offset = keyOffset(document.getIn(at, true), key);
    return offset === undefined ? lineOf(at) : lineAt(offset);
  };
  const faults = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? error.code,
  }));
  return { file, data: faults.length > 0 ? undefined : document.toJS(), lineOf, lineOfKey, faults };
}

/** Checks a file against its schema; null with the faults noted where it doesn't fit. */
export function parseSource<T extends z.ZodType>(
  source: Source,
  schema: T,
  faults: Fault[],
): z.infer<T> | null {
  if (source.faults.length > 0) {
    faults.push(...source.faults);
    return null;
  }
  const result = schema.safeParse(source.data);
  if (result.success) return result.data;
  faults.push(...result.error.issues.flatMap((issue) => issueFaults(source, issue)));
  return null;
}

function issueFaults(source: Source, issue: z.core.$ZodIssue): Fault[] {
  const { file } = source;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file,
      line: source.lineOfKey(issue.path, key),
      message: `unknown key ${pathText([...issue.path, key])}`,
    }));
  }
  return [{ file, line: source.lineOf(issue.path), message: `${pathText(issue.path)}: ${issue.message}` }];
}

/** `committees.3.window.start`, as a person would say where it is. */
export function pathText(path: Path): string {
  return path.length === 0 ? "the file" : path.map(String).join(".");
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function missing(file: string): Source {
  const faults = [{ file, line: 1, message: "the file can't be read" }];
  return { file, data: undefined, lineOf: () => 1, lineOfKey: () => 1, faults };
}

function offsetOf(node: unknown): number | undefined {
  if (!isObject(node) || !("range" in node) || !Array.isArray(node.range)) return undefined;
  const [start] = node.range;
  return typeof start === "number" ? start : undefined;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isObject(node) || !("items" in node) || !Array.isArray(node.items)) return undefined;
  const pair = node.items.find((item) => isObject(item) && isObject(item.key) && item.key.value === key);
  return pair === undefined ? undefined : offsetOf(pair.key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
