import type { Basis } from "./schema.ts";
import type { Path } from "./source.ts";
import { type Statement, statements } from "./statements.ts";

/**
 * What a file of a pack says, value by value, with what it stands on: the one list that `policy check` counts and that
 * `policy review` lays before whoever signs. A statement is one value whatever it holds; each word of a list is one; what we
 * say in our own words to a question, or where the notice is silent, is one.
 */
export type Value = StatedValue | SaidValue | ListedValues;

/** A statement with its clause. */
export interface StatedValue extends Statement {
  readonly kind: "stated";
}

/** A sentence of ours; `path` leads to it. */
interface SaidValue {
  readonly kind: "said";
  readonly path: Path;
  readonly basis: "interpretation";
  readonly text: string;
}

/** Words that stand in one list on the same ground; `path` leads to the list. */
export interface ListedValues {
  readonly kind: "listed";
  readonly path: Path;
  readonly basis: Exclude<Basis, "notice">;
  readonly words: readonly string[];
}

/** How many values these are. */
export function sizeOf(value: Value): number {
  return value.kind === "listed" ? value.words.length : 1;
}

/**
 * The values of one file as it was read, in the file's order: statements first, then our own words. A file with a `source` is
 * general knowledge, all its lists; whether it fits its schema doesn't matter here.
 */
export function* valuesOf(data: unknown): Generator<Value> {
  if (isRecord(data) && typeof data.source === "string") {
    yield* listedIn(data, []);
    return;
  }
  for (const statement of statements(data)) {
    // A clause alone, as at the head of a section, states nothing.
    const { basis, value, quote } = statement;
    if (basis === "notice" && value === undefined && quote === undefined) continue;
    yield { kind: "stated", ...statement };
  }
  yield* ownWords(data, []);
}

/** Words and sentences of our own, which carry no clause themselves. */
function* ownWords(data: unknown, path: Path): Generator<Value> {
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* ownWords(item, [...path, index]);
  } else if (isRecord(data)) {
    const { interpretation, generalKnowledge, basis, say, words } = data;
    if (isRecord(interpretation))
      yield* listed("interpretation", [...path, "interpretation", "words"], interpretation.words);
    if (basis === "interpretation") yield* listed("interpretation", [...path, "words"], words);
    if (typeof say === "string")
      yield { kind: "said", basis: "interpretation", path: [...path, "say"], text: say };
    if (isRecord(generalKnowledge))
      yield* listed("general-knowledge", [...path, "generalKnowledge", "words"], generalKnowledge.words);
    for (const [key, item] of Object.entries(data)) yield* ownWords(item, [...path, key]);
  }
}

/** All lists at any depth: counties, titles, the names an alias stands for. */
function* listedIn(data: unknown, path: Path): Generator<Value> {
  if (Array.isArray(data)) yield* listed("general-knowledge", path, data);
  if (typeof data !== "object" || data === null) return;
  for (const [key, item] of Object.entries(data))
    yield* listedIn(item, [...path, Array.isArray(data) ? Number(key) : key]);
}

function* listed(basis: ListedValues["basis"], path: Path, list: unknown): Generator<Value> {
  if (!Array.isArray(list)) return;
  const words = list.map(wordOf).filter((word) => word !== null);
  if (words.length > 0) yield { kind: "listed", basis, path, words };
}

/** A word, or a county that has left the list, with the day. */
function wordOf(item: unknown): string | null {
  if (typeof item === "string") return item;
  return isRecord(item) && "county" in item ? `${item.county}（${item.date}）` : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
