import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRows, findList } from "../../src/batch/check-rows.ts";
import type { Cell } from "../../src/batch/table.ts";
import { hourSubjects } from "../../src/packs/schema.ts";
import { assess } from "../../src/policy/assess.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { Refusal } from "../../src/refusal.ts";
import { subjectNames } from "../../src/render/names.ts";
import { readProfile } from "../../src/understanding/read-profile.ts";
import { profiles } from "../policy/arbitrary.ts";
import { shelf, today } from "./lists.ts";

/** A column with what it holds of a profile. */
type Column = readonly [heading: string, cell: (profile: Profile) => Cell];

const years = Array.from({ length: 13 }, (_, index) => 2015 + index);
const columns: readonly Column[] = [
  ["姓名", () => "某人"],
  ["专业", ({ specialty }) => specialty?.id ?? null],
  ["申报职称", ({ target }) => target?.id ?? null],
  ["单位类型", ({ unit }) => unit?.id ?? null],
  ["申报年度", ({ applicationYear }) => applicationYear],
  ["规定年限", ({ requiredYears }) => requiredYears ?? null],
  ["参加工作年份", ({ careerStart }) => careerStart ?? null],
  ["山区年限", ({ mountainYears }) => mountainYears ?? null],
  ["山区县", ({ mountainCounty }) => mountainCounty?.join("、") ?? null],
  ["备注", () => "=1+1"],
  ...years.flatMap((year) =>
    hourSubjects.map(
      (subject): Column => [
        `${year}年${subjectNames[subject]}学时`,
        ({ hours }) => hours[year]?.[subject] ?? null,
      ],
    ),
  ),
];

/** The profile as contract `assess` takes it, on the day of the list. */
function contract({ applicationYear, specialty, target, unit, ...rest }: Profile) {
  const given = Object.entries({ ...rest, asOf: today }).filter(([, value]) => value !== undefined);
  const words = { specialty: specialty?.id, target: target?.id, unit: unit?.id };
  return { applicationYear, ...Object.fromEntries(given), ...words };
}

function adviceOf(profile: Profile) {
  const { policy, lexicon, pack } = shelf.choose({ applicationYear: profile.applicationYear, day: today });
  try {
    return assess(policy, readProfile(contract(profile), { lexicon, pack, today }));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function checked(people: readonly Profile[], order: readonly Column[]) {
  const rows = [
    order.map(([heading]) => heading),
    ...people.map((one) => order.map(([, cell]) => cell(one))),
  ];
  return checkRows(findList([{ name: "表", rows }]), { shelf, today }).rows;
}

const somebody = profiles.filter(({ specialty, target }) => specialty !== undefined || target !== undefined);
const people = fc.array(somebody, { minLength: 1, maxLength: 20 });

describe("each row of a list", () => {
  it("gets the advice that contract assess gives its profile, or is refused as it is", () => {
    fc.assert(
      fc.property(people, (list) => {
        const advices = checked(list, columns).map(({ outcome }) =>
          outcome.kind === "advised" ? outcome.advice : null,
        );
        expect(advices).toEqual(list.map(adviceOf));
      }),
      { numRuns: 60 },
    );
  });

  it("gets the same whatever the order of the columns", () => {
    const orders = fc.shuffledSubarray([...columns], {
      minLength: columns.length,
      maxLength: columns.length,
    });
    fc.assert(
      fc.property(people, orders, (list, order) => {
        const said = (rows: ReturnType<typeof checked>) =>
          rows.map(({ outcome }) =>
            outcome.kind === "advised" ? outcome.advice : outcome.faults.map(({ field }) => field).toSorted(),
          );
        expect(said(checked(list, order))).toEqual(said(checked(list, columns)));
      }),
      { numRuns: 40 },
    );
  });
});
