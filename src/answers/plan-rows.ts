import type { Pack } from "../packs/pack.ts";
import { annexOf } from "../packs/pack-words.ts";
import { monthsName, monthsOf } from "../packs/rounds.ts";
import type { Committee, Passage } from "../packs/schema.ts";
import type { Answer } from "./answer.ts";
import { quoteOf } from "./committee-answers.ts";

/** What answers about the whole plan are made of. */
export type PlanWords = Pick<Answer, "say" | "passages">;

/** The most rows that are cited one by one; for more the table itself stands. */
export const mostRows = 3;

export function rowsOf(
  pack: Pack,
  committees: readonly Committee[],
  of: (one: Committee) => Passage,
): readonly Passage[] {
  return committees.length <= mostRows ? committees.map((one) => quoteOf(of(one))) : [table(pack)];
}

/** The heading of the plan: what stands for all rows at once. */
export function table(pack: Pack): Passage {
  const clause = annexOf(pack);
  return { clause, quote: pack.clauses.get(clause)?.split("\n")[0] ?? "" };
}

/** 7—9月; 3—5月、9—11月 where there are more rounds than one. */
export function months({ windows }: Committee): string {
  return windows.map((round) => monthsName(monthsOf(round))).join("、");
}

/** In the order in which their keys first come. Node 20 has no Map.groupBy. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
