import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Fault } from "./fault.ts";

/** Keys and indexes from the root of a file down to a value. */
export type Path = readonly PropertyKey[];

/** A YAML file with the lines of its values. */
export interface Source {
  /** As faults name it: relative to policy-data/. */
  readonly file: string;
  /** Undefined where the YAML itself is at fault. */
  readonly data: unknown;
  /** The line of the value at a path, or of the nearest value around it that the file has; 1-based. */
  readonly lineOf: (path: Path) => number;
  /** The line of a key itself. */
  readonly lineOfKey: (path: Path, key: string) => number;
  /** Comments that say what is still to be done: no pack answers before they are gone. */
  readonly todos: readonly Fault[];
  /** What is wrong with the YAML itself: syntax, a key that stands twice. */
  readonly faults: readonly Fault[];
}

/** Reads one YAML file; `file` is how faults name it. A file that isn't there is a fault at line 1, not an exception. */
export function readSource(path: string, file: string): Source {
  const text = textOf(path);
  if (text === null) return unreadable(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const lineOf = (at: Path) => lineAt(nearestOffset(document, at));
  const { data, message } = document.errors.length > 0 ? { data: undefined } : plainData(document);
  const faults = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `YAML 有误：${firstLine(error.message)}`,
  }));
  if (message !== undefined) faults.push({ file, line: 1, message: `YAML 有误：${message}` });
  return {
    file,
    data,
    lineOf,
    lineOfKey: (at, key) => {
      const offset = keyOffset(document.getIn(at, true), key);
      return offset === undefined ? lineOf(at) : lineAt(offset);
    },
    todos: todosIn(text, file),
    faults,
  };
}

const todoComment = /^\s*#\s*(TODO\b.*)$/u;

function todosIn(text: string, file: string): readonly Fault[] {
  return text.split("\n").flatMap((line, index) => {
    const todo = todoComment.exec(line)?.[1];
    return todo === undefined ? [] : [{ file, line: index + 1, message: todo }];
  });
}

/** Checks a file against its schema; null, with the faults noted, where it doesn't fit. */
export function parseSource<T extends z.ZodType>(
  source: Source,
  schema: T,
  faults: Fault[],
): z.infer<T> | null {
  if (source.faults.length > 0) {
    faults.push(...source.faults);
    return null;
  }
  const result = schema.safeParse(source.data, { error: chinese });
  if (result.success) return result.data;
  faults.push(...result.error.issues.flatMap((issue) => issueFaults(source, issue)));
  return null;
}

/** `committees.3.window.start`: where a value stands in its file. */
export function pathText(path: Path): string {
  return path.length === 0 ? "整个文件" : path.map(String).join(".");
}

const chinese = z.locales.zhCN().localeError;

function issueFaults(source: Source, issue: z.core.$ZodIssue): Fault[] {
  const { file, lineOf, lineOfKey } = source;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file,
      line: lineOfKey(issue.path, key),
      message: `不认识的键 ${pathText([...issue.path, key])}`,
    }));
  }
  if (issue.code === "invalid_union") {
    // Of several shapes the one that it comes nearest to was meant.
    const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
    return nearest.flatMap((inner) =>
      issueFaults(source, { ...inner, path: [...issue.path, ...inner.path] }),
    );
  }
  return [{ file, line: lineOf(issue.path), message: `${pathText(issue.path)}：${issue.message}` }];
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function unreadable(file: string): Source {
  const faults = [{ file, line: 1, message: "文件读不出来" }];
  return { file, data: undefined, lineOf: () => 1, lineOfKey: () => 1, todos: [], faults };
}

/** An alias without its anchor shows only here. */
function plainData(document: Document): { readonly data: unknown; readonly message?: string } {
  try {
    // The files are the project's own: an office that a hundred silences name is no attack.
    return { data: document.toJS({ maxAliasCount: -1 }) };
  } catch (error) {
    return { data: undefined, message: error instanceof Error ? firstLine(error.message) : String(error) };
  }
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+.*$/, "");
}

function nearestOffset(document: Document, at: Path): number {
  for (let depth = at.length; depth > 0; depth--) {
    const offset = offsetOf(document.getIn(at.slice(0, depth), true));
    if (offset !== undefined) return offset;
  }
  return offsetOf(document.contents) ?? 0;
}

function offsetOf(node: unknown): number | undefined {
  if (!isRecord(node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : undefined;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isRecord(node) || !Array.isArray(node.items)) return undefined;
  const items: readonly unknown[] = node.items;
  const pair = items.find((item) => isRecord(item) && isRecord(item.key) && item.key.value === key);
  return isRecord(pair) ? offsetOf(pair.key) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
