import fc from "fast-check";
import { unitKinds } from "../../src/packs/schema.ts";
import { initialRecognition, type Profile, type YearHours } from "../../src/policy/profile.ts";
import { loadPack } from "../support/pack.ts";
import { own } from "./people.ts";

/** Profiles of all kinds, for properties. */
const pack = loadPack();
const counties = Object.values(pack.counties.cities).flat();

/** Near the thresholds more often than not. */
export const amount = fc.oneof(
  fc.constantFrom(0, 11, 12, 17, 18, 59, 60, 89, 90, 92),
  fc.double({ min: 0, max: 8784, noNaN: true, noDefaultInfinity: true }),
);
const someHours: fc.Arbitrary<YearHours> = fc.record(
  { total: amount, professional: amount, public: amount, generalPublic: amount },
  { requiredKeys: [] },
);
export const wholeHours: fc.Arbitrary<YearHours> = fc.record({
  total: amount,
  professional: amount,
  public: amount,
  generalPublic: amount,
});
const reading = {
  specialty: fc.constantFrom(...pack.byId.specialty.keys()).map(own),
  target: fc.constantFrom(initialRecognition, ...pack.byId.title.keys()).map(own),
  unit: fc.constantFrom(...unitKinds).map(own),
};
const applicationYear = fc.integer({ min: 2018, max: 2027 });

export const profiles: fc.Arbitrary<Profile> = applicationYear.chain((year) =>
  fc.record(
    {
      asOf: fc.constantFrom(
        "2023-12-31",
        "2024-01-01",
        "2024-06-20",
        "2024-09-30",
        "2024-12-31",
        "2025-01-01",
      ),
      applicationYear: fc.constant(year),
      ...reading,
      requiredYears: fc.integer({ min: 1, max: 10 }),
      careerStart: fc.integer({ min: 1990, max: year }),
      hours: fc.dictionary(
        fc.integer({ min: 2015, max: year }).map(String),
        fc.oneof(someHours, wholeHours),
        {
          maxKeys: 8,
        },
      ),
      mountainYears: fc.constantFrom(0, 1, 6.5),
      mountainCounty: fc.subarray(counties, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ["asOf", "applicationYear", "hours"] },
  ),
);

export const runs = { numRuns: 1000 };

export function withHours(profile: Profile, year: number, hours: YearHours): Profile {
  return { ...profile, hours: { ...profile.hours, [year]: { ...profile.hours[year], ...hours } } };
}
