import type { Basis } from "./schema.ts";
import type { Path } from "./source.ts";

/** A statement found in a file: something that carries a clause, wherever it stands. */
export interface Statement {
  readonly path: Path;
  readonly clause: string;
  readonly quote?: string;
  readonly value?: unknown;
  readonly basis: Basis;
}

/** Every object of a file that carries a clause and a quote or a value, in the file's order. */
export function* statements(data: unknown, path: Path = []): Generator<Statement> {
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* statements(item, [...path, index]);
    return;
  }
  if (!isRecord(data)) return;
  const statement = statementAt(data, path);
  if (statement !== null) {
    yield statement;
    return;
  }
  for (const [key, item] of Object.entries(data)) yield* statements(item, [...path, key]);
}

function statementAt(data: Record<string, unknown>, path: Path): Statement | null {
  const { clause, quote, value, basis } = data;
  if (typeof clause !== "string" || (quote === undefined && value === undefined)) return null;
  return {
    path,
    clause,
    ...(typeof quote === "string" ? { quote } : {}),
    ...(value === undefined ? {} : { value }),
    basis: basis === "interpretation" ? "interpretation" : "notice",
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
