import type { UnitKind } from "../../src/packs/schema.ts";
import type { Profile, Reading, YearHours } from "../../src/policy/profile.ts";

/** A word that is the notice's own. */
export function own<Id extends string>(id: Id): Reading<Id> {
  return { id, word: id, basis: "notice" };
}

export const enough: YearHours = { total: 92, professional: 62, public: 30, generalPublic: 12 };

/** Everything known, everything met; the day lies before the window. */
export const waterEngineer: Profile = {
  asOf: "2024-06-20",
  applicationYear: 2024,
  specialty: own("water"),
  target: own("助理工程师"),
  unit: own<UnitKind>("enterprise"),
  requiredYears: 4,
  careerStart: 2012,
  hours: { "2023": enough, "2024": enough },
};
