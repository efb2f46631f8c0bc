import type { Path } from "../../packs/source.ts";
import { keyName, pathName, valueText } from "../page/value-words.ts";
import { type Compared, type Difference, type Group, nothing, together } from "./difference.ts";
import { sameButYears, stretchesOf } from "./text.ts";

/** How two parts of packs are compared, and under what they are told. */
export interface Ground {
  readonly group: (path: Path) => Group;
  readonly subject: string;
  /** How many years the second pack is later; 0 where a year isn't to move on. */
  readonly years: number;
}

type Data = Readonly<Record<string, unknown>>;

/** Keys that say where a value stands or how it is stored, and nothing of their own. */
const silent = [
  "clause",
  "quote",
  "basis",
  "value",
  "why",
  "id",
  "file",
  "sha256",
  "source",
  "date",
  "ask",
  "province",
  // The notice's words beside what we say: where they change, the clause has changed.
  "cites",
  "nearest",
];

/** In characters: of a sentence as long only the changed words are told. */
const longText = 16;

/**
 * Two parts of packs, however much of them there is: sections that one alone has, statements by what they say, lists by what
 * they hold. Where a statement says the same, other words for it in the notice are told with the clauses.
 */
export function compareValues(before: unknown, after: unknown, ground: Ground, path: Path = []): Compared {
  if (isEmpty(before) && isEmpty(after)) return nothing;
  if (isEmpty(before) || isEmpty(after)) return oneSided(before, after, ground, path);
  if (isStatement(before) && isStatement(after))
    return together([
      compareStatements(before, after, ground, path),
      compareKeys(before, after, ground, path),
    ]);
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, ground, path);
  if (isData(before) && isData(after)) return compareKeys(before, after, ground, path);
  return compareTexts(textOf(before, path), textOf(after, path), ground, path);
}

function compareKeys(before: Data, after: Data, ground: Ground, path: Path): Compared {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return together(
    keys
      .filter((key) => !silent.includes(key))
      .map((key) => compareValues(before[key], after[key], ground, [...path, key])),
  );
}

function compareStatements(before: Data, after: Data, ground: Ground, path: Path): Compared {
  const said = compareTexts(textOf(before, path), textOf(after, path), ground, path);
  if (said.differences.length > 0 || said.shifted.length > 0) return said;
  const bases = compareTexts(basisOf(before), basisOf(after), ground, [...path, "basis"]);
  const whys = compareTexts(String(before.why ?? ""), String(after.why ?? ""), ground, [...path, "why"]);
  return together([bases, whys]);
}

function compareTexts(before: string, after: string, ground: Ground, path: Path): Compared {
  if (before === after) return nothing;
  const isNumber = /^\d+$/.test(before);
  if (!isNumber && sameButYears(before, after, ground.years))
    return { differences: [], shifted: [nameAt(ground, path)] };
  const said = one(ground, path, before, after);
  if (Math.min(before.length, after.length) < longText) return said;
  const stretches = stretchesOf(before, after, ground.years);
  return { ...said, differences: said.differences.map((difference) => ({ ...difference, stretches })) };
}

/** Lists as sets: what only one of them holds; items that are the same but for the year have moved on with it. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  ground: Ground,
  path: Path,
): Compared {
  const texts = (list: readonly unknown[]) => [...new Set(list.map((item) => textOf(item, path)))];
  const [olds, news] = [texts(before), texts(after)];
  const gone = olds.filter((text) => !news.includes(text));
  const added = news.filter((text) => !olds.includes(text));
  const moved = gone.filter((text) => added.some((other) => sameButYears(text, other, ground.years)));
  const left = gone.filter((text) => !moved.includes(text));
  const more = added.filter((text) => !gone.some((other) => sameButYears(other, text, ground.years)));
  const shifted = moved.map(() => nameAt(ground, path));
  if (left.length === 0 && more.length === 0) return { differences: [], shifted };
  const { differences } = one(ground, path, listText(left), listText(more));
  return { differences, shifted };
}

function listText(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join("、");
}

function oneSided(before: unknown, after: unknown, ground: Ground, path: Path): Compared {
  const summary = (data: unknown) => (isEmpty(data) ? null : summaryOf(data, path));
  return one(ground, path, summary(before), summary(after));
}

function one(ground: Ground, path: Path, before: string | null, after: string | null): Compared {
  const difference: Difference = {
    group: ground.group(path),
    subject: ground.subject,
    what: whatAt(path),
    before,
    after,
  };
  return { differences: [difference], shifted: [] };
}

function whatAt(path: Path): string {
  if (path.at(-1) === "why") return `${whatAt(path.slice(0, -1))}的理由`;
  if (path.at(-1) === "basis") return `${whatAt(path.slice(0, -1))}的依据`;
  return pathName(path, () => undefined);
}

function nameAt({ subject }: Ground, path: Path): string {
  return [subject, whatAt(path)].filter((part) => part !== "").join(" · ");
}

/** A statement's value, else the words quoted; anything else by what it holds. */
function textOf(data: unknown, path: Path): string {
  if (!isStatement(data)) return valueText(data, path);
  if (data.value === undefined) return String(data.quote ?? "");
  return valueText(data.value, path);
}

function basisOf(data: Data): string {
  return data.basis === "interpretation" ? "我们的理解" : "通知原话";
}

/** A section that only one pack has: what it is about, not each of its values. */
function summaryOf(data: unknown, path: Path): string {
  if (isStatement(data)) return textOf(data, path);
  if (Array.isArray(data)) return data.map((item) => textOf(item, path)).join("、");
  if (!isData(data)) return String(data);
  const parts = Object.keys(data).filter((key) => !silent.includes(key));
  return `整节（${parts.map(keyName).join("、")}）`;
}

function isEmpty(data: unknown): boolean {
  return data === undefined || data === null || (Array.isArray(data) && data.length === 0);
}

function isStatement(data: unknown): data is Data {
  return isData(data) && typeof data.clause === "string" && ("value" in data || "quote" in data);
}

function isData(data: unknown): data is Data {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
