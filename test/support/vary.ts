import { indexed, type Pack, type PackData } from "../../src/packs/pack.ts";
import type { Round } from "../../src/packs/rounds.ts";
import type { Clause } from "../../src/packs/schema.ts";

/** A pack with some of its data changed, its look-ups made anew. Made up: nothing of it is policy. */
export function varied(pack: Pack, changes: Partial<PackData>): Pack {
  return indexed({ ...pack, clauses: [...pack.clauses], ...changes });
}

/** A pack in which one committee has these windows: [first, last] month of each round. Made up. */
export function withRounds(
  pack: Pack,
  id: string,
  months: readonly (readonly [number, number])[],
  quote?: string,
): Pack {
  const committees = pack.plan.committees.map((one) =>
    one.id === id ? { ...one, windows: months.map((round) => roundOf(one.clause, round, quote)) } : one,
  );
  return varied(pack, { plan: { ...pack.plan, committees } });
}

function roundOf(clause: Clause, [first, last]: readonly [number, number], quote?: string): Round {
  const cell = (value: number) => ({ value, clause, quote: quote ?? `${value}月` });
  return { start: cell(first), end: cell(last) };
}
