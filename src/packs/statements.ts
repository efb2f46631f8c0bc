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

/** Every object of a file that carries a clause, in the file's order; also those inside such an object. */
export function* statements(data: unknown, path: Path = []): Generator<Statement> {
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* statements(item, [...path, index]);
  } else if (isRecord(data)) {
    if (typeof data.clause === "string") yield statementAt(data, data.clause, path);
    for (const [key, item] of Object.entries(data)) yield* statements(item, [...path, key]);
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
