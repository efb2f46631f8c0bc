import { expect } from "vitest";
import type { PackDiff } from "../../../src/authoring/diff/diff.ts";
import type { Difference } from "../../../src/authoring/diff/difference.ts";

/** What is said, without whose it is by today's name. */
const told = ({ subject, stretches, ...rest }: Difference) => JSON.stringify(rest);

function swapped({ before, after, relation, ...rest }: Difference): Difference {
  const back = relation === "split" ? "merged" : relation === "merged" ? "split" : relation;
  return { ...rest, before: after, after: before, ...(back === undefined ? {} : { relation: back }) };
}

const whats = new Map([
  ["新设", "不再有"],
  ["不再有", "新设"],
  ["新增", "删去"],
  ["删去", "新增"],
  ["拆分", "合并"],
  ["合并", "拆分"],
]);

/** The same told from the other side. */
function mirrored(difference: Difference): Difference {
  const other = swapped(difference);
  return { ...other, what: whats.get(other.what) ?? other.what };
}

/** That two diffs tell the same, each from its own side. */
export function expectMirror(there: PackDiff, back: PackDiff): void {
  expect(back.differences.map(told).sort()).toEqual(there.differences.map(mirrored).map(told).sort());
}
