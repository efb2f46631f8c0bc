import type { Difference } from "./difference.ts";
import type { Committees, WrittenCommittee } from "./written-committee.ts";

/** A committee that was split, or several that were merged. */
export interface Move {
  readonly difference: Difference;
  /** Of which nothing else is told: neither that they came nor that they went. */
  readonly members: readonly WrittenCommittee[];
}

/** The committee's id of each specialty, by the specialty's name. */
export type Places = ReadonlyMap<string, string>;

/**
 * Committees whose specialties went to several that have nothing else from before: split; the other way round, merged. Nothing
 * less certain is called so.
 */
export function movesOf({ before, after, pairs }: Committees, was: Places, is: Places): readonly Move[] {
  const backwards = {
    before: after,
    after: before,
    pairs: pairs.map(([one, other]) => [other, one] as const),
  };
  const merged = partings(backwards, is, was).map(({ one, several, members }) => ({
    members,
    difference: told("合并", "merged", namesOf(several), one.name),
  }));
  const split = partings({ before, after, pairs }, was, is).map(({ one, several, members }) => ({
    members,
    difference: told("拆分", "split", one.name, namesOf(several)),
  }));
  return [...split, ...merged];
}

function told(what: string, relation: "split" | "merged", before: string, after: string): Difference {
  return { group: "committees", subject: "", what, before, after, relation };
}

function namesOf(committees: readonly WrittenCommittee[]): string {
  return committees.map(({ name }) => name).join("、");
}

function partings({ before, after, pairs }: Committees, was: Places, is: Places) {
  const paired = new Set(pairs.flat());
  return before.flatMap((one) => {
    const own = [...was].filter(([, id]) => id === one.id).map(([specialty]) => specialty);
    const ids = new Set(own.flatMap((specialty) => is.get(specialty) ?? []));
    const several = after.filter(({ id }) => ids.has(id));
    const hasStrangers = [...is].some(
      ([specialty, id]) => ids.has(id) && was.has(specialty) && was.get(specialty) !== one.id,
    );
    const isCertain = several.length > 1 && !hasStrangers && several.some((other) => !paired.has(other));
    return isCertain ? [{ one, several, members: [one, ...several] }] : [];
  });
}
