import {
  type AnswerEntry,
  type Clause,
  type Committee,
  type Concepts,
  type Counties,
  type Level,
  levels,
  type Manifest,
  type OutsideEntry,
  type Plan,
  type Rules,
  type Series,
  type SeriesFile,
  type Silence,
  type Specialty,
  type UnitEntry,
} from "./schema.ts";

/** A title of the national series, known by its Chinese name; some stand in several series (馆员). */
export interface Title {
  readonly name: string;
  /** Null where the name leaves it open: 公证员. */
  readonly level: Level | null;
  readonly series: readonly string[];
}

/** What the files of a pack say, read and checked: plain JSON. */
export interface PackData {
  readonly manifest: Manifest;
  readonly plan: Plan;
  readonly rules: Rules;
  readonly specialties: readonly Specialty[];
  readonly units: readonly UnitEntry[];
  readonly silences: readonly Silence[];
  readonly answers: readonly AnswerEntry[];
  readonly outside: readonly OutsideEntry[];
  readonly series: SeriesFile;
  readonly counties: Counties;
  readonly concepts: Concepts;
  /** The notice's text by clause id, as published. */
  readonly clauses: readonly (readonly [Clause, string])[];
}

/** One notice encoded and checked, with its province's general knowledge. Immutable. */
export interface Pack extends Omit<PackData, "clauses"> {
  readonly id: string;
  readonly clauses: ReadonlyMap<Clause, string>;
  /** Look-ups over the lists above. */
  readonly byId: {
    readonly committee: ReadonlyMap<string, Committee>;
    readonly specialty: ReadonlyMap<string, Specialty>;
    readonly series: ReadonlyMap<string, Series>;
    readonly title: ReadonlyMap<string, Title>;
  };
}

/** A pack's data with its look-ups. */
export function indexed(data: PackData): Pack {
  return {
    ...data,
    id: data.manifest.id,
    clauses: new Map(data.clauses),
    byId: {
      committee: mapById(data.plan.committees),
      specialty: mapById(data.specialties),
      series: mapById(data.series.series),
      title: titlesByName(data.series),
    },
  };
}

/** What a pack says, without its look-ups: the data that it was made from. */
export function dataOf({ id: _id, byId: _byId, clauses, ...data }: Pack): PackData {
  return { ...data, clauses: [...clauses] };
}

function mapById<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Titles by name, each with all the series that have it; its level is the same in all of them (checked). */
function titlesByName({ series }: SeriesFile): ReadonlyMap<string, Title> {
  const titles = new Map<string, Title>();
  for (const entry of series) {
    const add = (level: Level | null) => (name: string) =>
      titles.set(name, { name, level, series: [...(titles.get(name)?.series ?? []), entry.id] });
    for (const level of levels) entry.titles[level].forEach(add(level));
    entry.ungraded?.forEach(add(null));
  }
  return titles;
}
