import type {
  Clause,
  Committee,
  Counties,
  Level,
  Manifest,
  Plan,
  Rules,
  Series,
  SeriesFile,
  Silence,
  Specialty,
  UnitEntry,
} from "./schema.ts";

/** A title of the national series, known by its Chinese name; some stand in several series (馆员). */
export interface Title {
  readonly name: string;
  readonly level: Level;
  readonly series: readonly string[];
}

/** One notice encoded and checked, with its province's general knowledge. Immutable. */
export interface Pack {
  readonly id: string;
  readonly manifest: Manifest;
  readonly plan: Plan;
  readonly rules: Rules;
  readonly specialties: readonly Specialty[];
  readonly units: readonly UnitEntry[];
  readonly silences: readonly Silence[];
  readonly series: SeriesFile;
  readonly counties: Counties;
  /** The notice's text by clause id, as published. */
  readonly clauses: ReadonlyMap<Clause, string>;
  /** Look-ups over the lists above. */
  readonly byId: {
    readonly committee: ReadonlyMap<string, Committee>;
    readonly specialty: ReadonlyMap<string, Specialty>;
    readonly series: ReadonlyMap<string, Series>;
    readonly title: ReadonlyMap<string, Title>;
  };
}
