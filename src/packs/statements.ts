import type { Basis } from "./schema.ts";
import type { Path } from "./source.ts";

/** A statement found in a file: something that carries a clause, wherever it stands. */
export interface Statement {
  readonly path: Path;
  readonly clause: string;
  readonly quote?: string;
  readonly value?: unknown;
  readonly basis: Exclude<Basis, "general-knowledge">;
}

/**
 * Every object of a file that carries a clause, in the file's order; also those inside such an object. What the file writes
 * once and uses again (a YAML anchor) is one statement.
 */
export function* statements(data: unknown): Generator<Statement> {
  yield* walk(data, [], new Set());
}

function* walk(data: unknown, path: Path, seen: Set<object>): Generator<Statement> {
  if (typeof data !== "object" || data === null || seen.has(data)) return;
  seen.add(data);
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* walk(item, [...path, index], seen);
  } else if (isRecord(data)) {
    if (typeof data.clause === "string") yield statementAt(data, data.clause, path);
    for (const [key, item] of Object.entries(data)) yield* walk(item, [...path, key], seen);
  }
}

function statementAt(data: Record<string, unknown>, clause: string, path: Path): Statement {
  return {
    path,
    clause,
    ...(typeof data.quote === "string" ? { quote: data.quote } : {}),
    ...("value" in data ? { value: data.value } : {}),
    basis: data.basis === "interpretation" ? "interpretation" : "notice",
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
