import type { Pack } from "./pack.ts";
import { type Clause, type HourSubject, hourSubjects, type UnitKind } from "./schema.ts";

/** How a pack's own words name its plan and its place, for sentences that say where something stands. */

/** The clause of the annex that holds the plan: `annex1`. */
export function annexOf({ plan }: Pick<Pack, "plan">): Clause {
  return annexClause(plan.committees[0]?.clause ?? "");
}

/** `annex1` of a row `annex1.4`. */
export function annexClause(row: Clause): Clause {
  return row.split(".")[0] ?? row;
}

/** 1 for 附件1. */
export function annexNumber(pack: Pick<Pack, "plan">): string {
  return annexOf(pack).replace("annex", "");
}

/** A row's number in the plan: 4 for `annex1.4`. */
export function rowNumber(row: Clause): string {
  return row.split(".")[1] ?? "";
}

/** What stands for a field without a committee: the plan's note, or the plan itself where it has none. */
export function noteClause(pack: Pick<Pack, "plan">): Clause {
  return pack.plan.noCommittee?.handIn.clause ?? annexOf(pack);
}

/** 区里, 县里: how one speaks of the region there. 本市 for a county's city, since 市里 is the city above it. */
export function hereIn({ manifest }: Pick<Pack, "manifest">): string {
  const kind = manifest.region.value.at(-1) ?? "";
  return kind === "市" ? "本市" : `${kind}里`;
}

/** The city that a pack's region belongs to; undefined where the province's list doesn't have the region. */
export function cityOf({ manifest, counties }: Pick<Pack, "manifest" | "counties">): string | undefined {
  const region = manifest.region.value;
  return Object.entries(counties.cities).find(([, names]) => names.includes(region))?.[0];
}

/** Who is asked when a title goes to the city: the departments of the trade, where the notice names them. */
export function askedOfCity({ plan }: Pick<Pack, "plan">): string {
  const reviewers = plan.noCommittee?.reviewers.value ?? "";
  return reviewers.includes("业务主管部门") ? "业务主管部门" : reviewers;
}

/** The mountain counties by the province's list; none where it has no such list. */
export function mountainCounties({ counties }: Pick<Pack, "counties">): readonly string[] {
  return counties.mountain?.counties ?? [];
}

/** The province's other counties. */
export function otherCounties(pack: Pick<Pack, "counties">): readonly string[] {
  const inMountains = mountainCounties(pack);
  return Object.values(pack.counties.cities)
    .flat()
    .filter((county) => !inMountains.includes(county));
}

/** The subjects that the notice sets a threshold for, in the notice's order, with the least hours. */
export function thresholdsOf({
  rules,
}: Pick<Pack, "rules">): readonly { readonly subject: HourSubject; readonly least: number }[] {
  const { thresholds } = rules.continuingEducation;
  return hourSubjects.flatMap((subject) => {
    const least = thresholds[subject]?.value;
    return least === undefined ? [] : [{ subject, least }];
  });
}

/** The years that must each meet the thresholds, for an application in the pack's own year; the latest first. */
export function mustMeetYears({ manifest, rules }: Pick<Pack, "manifest" | "rules">): readonly number[] {
  const years = rules.continuingEducation.mustMeet.value.map((offset) => manifest.year.value + offset);
  return years.toSorted((a, b) => b - a);
}

/** The years that must each meet the thresholds: 申报当年和前一年. */
export function mustMeetText({ rules }: Pick<Pack, "rules">): string {
  const offsets = rules.continuingEducation.mustMeet.value.toSorted((a, b) => b - a);
  const before = offsets.filter((offset) => offset < 0);
  const inARow = before.every((offset, index) => offset === -index - 1);
  const past = inARow
    ? before.length === 1
      ? "前一年"
      : `前${numeral(before.length)}年`
    : before.map((offset) => `前第${numeral(-offset)}年`).join("、");
  if (before.length === 0) return "申报当年";
  return offsets.includes(0) ? `申报当年和${past}` : `申报的${past}`;
}

/** 两, 三, 四: a small number as it stands before a measure word. */
export function numeral(count: number): string {
  return ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"][count] ?? String(count);
}

/** The kinds of unit that some row of the plan keeps out, each once. */
export function excludedKinds({ plan }: Pick<Pack, "plan">): readonly UnitKind[] {
  const rows = [...plan.committees, ...(plan.initialRecognition ? [plan.initialRecognition] : [])];
  return [...new Set(rows.flatMap(({ excludes }) => excludes.map(({ value }) => value)))];
}
