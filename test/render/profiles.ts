import fc from "fast-check";
import type { Pack } from "../../src/packs/pack.ts";
import { hourSubjects, unitKinds } from "../../src/packs/schema.ts";
import { initialRecognition, type Profile, type Reading, type YearHours } from "../../src/policy/profile.ts";

/** Any profile that the assessment takes, with words as long and odd as people send them. */
export function anyProfile(pack: Pack): fc.Arbitrary<Profile> {
  const word = fc.oneof(
    fc.constantFrom("水利", "搞 工程 的", "<b>助工</b>", "𠮷".repeat(200)),
    fc.string({ maxLength: 300 }),
  );
  const reading = <Id extends string>(ids: readonly Id[]): fc.Arbitrary<Reading<Id>> =>
    fc.record({
      id: fc.constantFrom(...ids),
      word,
      basis: fc.constantFrom("notice" as const, "interpretation" as const, "general-knowledge" as const),
    });
  const counties = Object.values(pack.counties.cities).flat();
  const amount = fc.oneof(
    fc.constantFrom(0, 11, 12, 18, 59.5, 60, 90, 8784),
    fc.integer({ min: 0, max: 200 }),
  );
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const some = {
    specialty: optional(reading([...pack.byId.specialty.keys()])),
    target: optional(reading([...pack.byId.title.keys(), initialRecognition])),
    unit: optional(reading(unitKinds)),
    requiredYears: optional(fc.integer({ min: 1, max: 20 })),
    careerStart: optional(fc.integer({ min: 1980, max: 2024 })),
    mountainYears: optional(fc.constantFrom(0, 0.5, 6.5, 40)),
    mountainCounty: optional(fc.uniqueArray(fc.constantFrom(...counties), { minLength: 1, maxLength: 90 })),
  };
  const hours = fc.dictionary(
    fc.integer({ min: 2012, max: 2026 }).map(String),
    fc.record(Object.fromEntries(hourSubjects.map((subject) => [subject, amount])), { requiredKeys: [] }),
    { maxKeys: 15 },
  );
  return fc
    .record({
      asOf: fc.constantFrom("2023-12-31", "2024-01-01", "2024-06-20", "2024-12-31", "2026-11-20"),
      applicationYear: fc.integer({ min: 2023, max: 2026 }),
      hours,
      ...some,
    })
    .map(({ asOf, applicationYear, hours: given, ...rest }) => ({
      asOf,
      applicationYear,
      hours: Object.fromEntries(Object.entries(given).map(([year, one]): [string, YearHours] => [year, one])),
      ...withoutAbsent(rest),
    }));
}

type Absent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(record: T): Absent<T> {
  const kept: Absent<T> = { ...record };
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  return kept;
}
