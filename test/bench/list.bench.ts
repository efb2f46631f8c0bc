import { bench, describe } from "vitest";
import { checkRows, findList } from "../../src/batch/check-rows.ts";
import { assess } from "../../src/policy/assess.ts";
import { headings, shelf, today } from "../batch/lists.ts";
import { personOf } from "../batch/many-people.ts";

/**
 * A list of 1,000 people: what reading the cells costs beside the judging alone. Reading and writing the file itself is
 * measured with the command: `npx tsx test/bench/write-list.ts`, then `pingzhi batch`.
 */
const table = {
  name: "名单",
  rows: [headings, ...Array.from({ length: 1000 }, (_, index) => personOf(index))],
};
const list = findList([table]);
const people = checkRows(list, { shelf, today }).rows.flatMap(({ outcome }) =>
  outcome.kind === "advised" ? [outcome] : [],
);

/** What was found, so that nothing is optimised away. */
const seen = { findings: 0 };

describe("1,000 people of a list", () => {
  bench("read the cells and judge", () => {
    seen.findings += checkRows(list, { shelf, today }).rows.length;
  });

  bench("baseline: judge alone, the profiles read already", () => {
    for (const { chosen, profile } of people) seen.findings += assess(chosen.policy, profile).findings.length;
  });
});
