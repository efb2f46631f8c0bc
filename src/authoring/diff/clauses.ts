import { likeness } from "../likeness.ts";
import type { Compared, Difference } from "./difference.ts";
import { pairsBy, sameButYears, stretchesOf } from "./text.ts";

export type Clauses = ReadonlyMap<string, string>;

/** How alike two clauses are at least that are taken for one. */
const alikeEnough = 0.5;

/**
 * The notices' texts, clause by clause. A clause is matched by its id where it is still much the same, else by its words, since
 * numbers move; `rows` pairs the rows of annex 1 by their committees.
 */
export function compareClauses(
  before: Clauses,
  after: Clauses,
  {
    years,
    rows,
    nameOf,
  }: {
    readonly years: number;
    readonly rows: ReadonlyMap<string, string>;
    readonly nameOf: (clauses: Clauses, id: string) => string;
  },
): Compared {
  const pairs = pairClauses(before, after, rows);
  const differences: Difference[] = [];
  const shifted: string[] = [];
  for (const [id, text] of before) {
    const other = pairs.get(id);
    const name = nameOf(before, id);
    if (other === undefined) {
      differences.push({ group: "clauses", subject: name, what: "删去", before: text, after: null });
      continue;
    }
    const now = after.get(other) ?? "";
    // A row's number in its first cell is told with the rows.
    const [was, is] = [withoutNumber(text, id), withoutNumber(now, other)];
    if (was === is) continue;
    if (sameButYears(was, is, years)) shifted.push(name);
    else
      differences.push({
        group: "clauses",
        subject: id === other ? name : `${name}（现在是${nameOf(after, other)}）`,
        what: "改动",
        before: was,
        after: is,
        stretches: stretchesOf(was, is, years),
      });
  }
  const matched = new Set(pairs.values());
  for (const [id, text] of after)
    if (!matched.has(id))
      differences.push({
        group: "clauses",
        subject: nameOf(after, id),
        what: "新增",
        before: null,
        after: text,
      });
  return { differences, shifted };
}

function pairClauses(
  before: Clauses,
  after: Clauses,
  rows: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const pairs = new Map(rows);
  const taken = new Set(rows.values());
  const isRow = (id: string) => /^annex\d+\.\d+$/.test(id);
  const known = new Set([...rows.keys(), ...rows.values()]);
  for (const [id, text] of before) {
    const other = after.get(id);
    if (pairs.has(id) || taken.has(id) || other === undefined) continue;
    // A row whose committee is known has its pair, or none.
    if (isRow(id) && known.size > 0) continue;
    if (likeness(text, other) >= alikeEnough || isShort(text, other)) {
      pairs.set(id, id);
      taken.add(id);
    }
  }
  const rest = (clauses: Clauses, has: (id: string) => boolean) =>
    [...clauses.keys()].filter((id) => !has(id) && !(isRow(id) && known.size > 0));
  const alike = (one: string, other: string) => likeness(before.get(one) ?? "", after.get(other) ?? "");
  const others = pairsBy(
    rest(before, (id) => pairs.has(id)).map((id) => ({ id, side: "before" })),
    rest(after, (id) => taken.has(id)).map((id) => ({ id, side: "after" })),
    (one, other) => alike(one.id, other.id),
    alikeEnough,
  );
  for (const [one, other] of others) pairs.set(one.id, other.id);
  return pairs;
}

/** A heading of a few words is itself by its place. */
function isShort(one: string, other: string): boolean {
  return Math.max(one.length, other.length) < 40;
}

function withoutNumber(text: string, id: string): string {
  return /^annex\d+\.\d+$/.test(id) ? text.replace(/^\s*\d+\s*\|\s*/, "") : text;
}
