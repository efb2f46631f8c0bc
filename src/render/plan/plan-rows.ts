import { fieldOf, shortCommittee } from "../../answers/committee-names.ts";
import type { Pack } from "../../packs/pack.ts";
import { type Months, monthsOf } from "../../packs/rounds.ts";
import type { Clause, Committee } from "../../packs/schema.ts";

/** A committee as the plan shows it, in text, picture and calendar. */
export interface PlanRow {
  /** The committee's id in the pack. */
  readonly id: string;
  readonly clause: Clause;
  /** Its field where that names it alone (水利工程), else its short name. */
  readonly field: string;
  /** In full, as the notice has it. */
  readonly name: string;
  /** The items of its title cell, to the letter. */
  readonly titles: readonly string[];
  readonly office: string;
  /** Null where the notice gives none. */
  readonly phone: string | null;
  /** The rounds of its review in a year, in order; one at least. */
  readonly windows: readonly Months[];
}

/** What the plan of a pack is called. */
export function planTitle({ manifest }: Pack): string {
  return `${manifest.region.value}${manifest.year.value}年度职称评审计划`;
}

/** All committees of the plan, the earliest start first; those of the same months as the notice has them. */
export function planRows(pack: Pack): readonly PlanRow[] {
  const { committees } = pack.plan;
  const rows = committees.map((committee) => ({
    id: committee.id,
    clause: committee.clause,
    field: fieldAlone(pack, committee),
    name: committee.name.value,
    titles: committee.titles.map(({ value }) => value),
    office: committee.office.value,
    phone: committee.phone?.value ?? null,
    windows: committee.windows.map(monthsOf),
  }));
  return rows.toSorted((a, b) => {
    const [first, second] = [span(a.windows), span(b.windows)];
    return first.start - second.start || first.end - second.end;
  });
}

/** Initial recognition as the plan shows it. */
export interface InitialRow extends Pick<PlanRow, "clause" | "name" | "office" | "phone"> {
  /** The months in which a round completes. */
  readonly months: readonly number[];
}

export function initialRow({ plan }: Pack): InitialRow | null {
  if (plan.initialRecognition === undefined) return null;
  const { name, months, office, phone } = plan.initialRecognition;
  return {
    clause: name.clause,
    name: name.value,
    months: months.map(({ value }) => value),
    office: office.value,
    phone: phone?.value ?? null,
  };
}

/** An office with its number, in a line of a list; the number alone says that it is one. */
export function contactText({ office, phone }: Pick<PlanRow, "office" | "phone">): string {
  return phone === null ? office : `${office} ${phone}`;
}

/** From the first month of the first round to the last of the last. */
function span(windows: readonly Months[]): Months {
  return { start: windows.at(0)?.start ?? 0, end: windows.at(-1)?.end ?? 0 };
}

/** Two committees of one field, 初级 and 中级, are told apart by their short names. */
function fieldAlone(pack: Pack, committee: Committee): string {
  const field = fieldOf(pack, committee);
  const isShared = pack.plan.committees.some(
    (other) => other !== committee && fieldOf(pack, other) === field,
  );
  if (field !== "" && !isShared) return field;
  return shortCommittee(pack, committee) || committee.name.value;
}
