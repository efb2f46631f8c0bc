import { clauseName } from "../../packs/clause-name.ts";
import { partOf } from "../plain-data.ts";
import { compareClauses } from "./clauses.ts";
import { compareCommittees, pairCommittees } from "./committees.ts";
import { type Compared, type Difference, type Group, gathered, together } from "./difference.ts";
import { compareEntries, compareGeneral } from "./entries.ts";
import type { PackView } from "./pack-view.ts";
import { type ComparedSamples, compareSamples } from "./samples.ts";
import { compareValues } from "./values.ts";

/** What changed from one pack to another. */
export interface PackDiff {
  readonly before: PackView;
  readonly after: PackView;
  /** How many years later the second one is; 0 where one of them doesn't say. */
  readonly years: number;
  /** In the order of the groups. */
  readonly differences: readonly Difference[];
  /** What only moved on with the year, by name. */
  readonly shifted: readonly string[];
  /** Null where one of the packs doesn't load whole. */
  readonly samples: ComparedSamples | null;
}

/** Compares two packs, also where one of them is still in the making; what can't be read isn't compared. */
export function diffPacks(before: PackView, after: PackView): PackDiff {
  const years = before.year === null || after.year === null ? 0 : after.year - before.year;
  const committees = pairCommittees(before, after);
  const rows = new Map(
    committees.pairs
      .map(([one, other]) => [one.clause, other.clause] as const)
      .filter(([one, other]) => one !== "" && other !== ""),
  );
  const { differences, shifted } = together([
    compareFile(before, after, "pack.yaml", () => "notice", years),
    compareClauses(before.clauses, after.clauses, {
      years,
      rows,
      nameOf: (clauses, id) => clauseName({ clauses }, id),
    }),
    compareCommittees(before, after, committees, years),
    comparePlan(before, after, years),
    compareFile(
      before,
      after,
      "rules.yaml",
      ([key]) => (key === "continuingEducation" ? "hours" : "rules"),
      years,
    ),
    compareEntries(before, after, committees, years),
    compareGeneral(before, after),
  ]);
  return {
    before,
    after,
    years,
    differences: gathered(differences),
    shifted: [...new Set(shifted)],
    samples: before.pack === null || after.pack === null ? null : compareSamples(before.pack, after.pack),
  };
}

function compareFile(
  before: PackView,
  after: PackView,
  file: string,
  group: (path: readonly PropertyKey[]) => Group,
  years: number,
): Compared {
  return compareValues(before.files.get(file), after.files.get(file), { group, subject: "", years });
}

const planGroups: Readonly<Record<string, Group>> = {
  months: "windows",
  phone: "phones",
  excludes: "exclusions",
};

/** What the plan says beside its rows: initial recognition, and series without a committee. */
function comparePlan(before: PackView, after: PackView, years: number): Compared {
  const sections = ["initialRecognition", "noCommittee"];
  return together(
    sections.map((section) =>
      compareValues(
        partOf(before.files.get("plan.yaml"), section),
        partOf(after.files.get("plan.yaml"), section),
        { group: (path) => planGroups[String(path[1])] ?? "rules", subject: "", years },
        [section],
      ),
    ),
  );
}
