import type { Pack } from "../packs/pack.ts";
import { profileFields } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import { inLine, numberOf, objectOf, optional, refuse } from "./json-values.ts";
import type { Lexicon } from "./lexicon.ts";
import { careerStartFault, mountainYearsFault, requiredYearsFault } from "./limits.ts";
import { readHours } from "./read-hours.ts";
import { readCounties, readRegion, settled } from "./read-words.ts";
import { readApplicationYear, readDay } from "./read-year.ts";
import { type RegionWords, regionWords } from "./regions.ts";
import { resolveSpecialty, resolveTarget, resolveUnit } from "./resolve.ts";

export interface ProfileGround {
  readonly lexicon: Lexicon;
  readonly pack: Pack;
  /** ISO day in Asia/Shanghai; the profile's own `asOf` comes first. */
  readonly today: string;
  /** What people call the regions whose notices are at hand; the pack's own without it. */
  readonly regions?: RegionWords;
  /** Of a profile that names none; without it the day's year. */
  readonly applicationYear?: number;
}

const keys: readonly string[] = ["asOf", ...profileFields];

/**
 * Reads a profile as contract `assess` lays it down; strict: whatever isn't in the contract is refused.
 * @throws Refusal naming the field and what is expected; nothing else, whatever the JSON.
 */
export function readProfile(json: unknown, ground: ProfileGround): Profile {
  const input = objectOf(json, "profile", "一个 JSON 对象");
  for (const key of Object.keys(input)) {
    if (!keys.includes(key))
      refuse({ field: inLine(key), got: key, expected: `这些字段之一：${keys.join("、")}` });
  }
  const given = (key: string): unknown => (Object.hasOwn(input, key) ? input[key] : undefined);
  if (given("specialty") === undefined && given("target") === undefined) {
    refuse({ field: "specialty", got: "", expected: "specialty（专业）和 target（职称）至少给一个" });
  }
  const asOf = optional(given("asOf"), readDay) ?? ground.today;
  const year = Number(asOf.slice(0, 4));
  const applicationYear =
    optional(given("applicationYear"), (value) => readApplicationYear(value, year)) ??
    ground.applicationYear ??
    year;
  const region = optional(given("region"), (value) =>
    readRegion(value, ground.regions ?? regionWords([ground.pack])),
  );
  const specialty = optional(given("specialty"), (value) =>
    settled(
      "specialty",
      value,
      "一个专业",
      (word) => resolveSpecialty(ground.lexicon, word),
      (id) => `${ground.pack.byId.specialty.get(id)?.name ?? id}（${id}）`,
    ),
  );
  const target = optional(given("target"), (value) =>
    settled("target", value, "一个职称名称，或“初定”；只写级别时要和专业一起给", (word) =>
      resolveTarget(ground.lexicon, word, specialty?.id),
    ),
  );
  const unit = optional(given("unit"), (value) =>
    settled(
      "unit",
      value,
      "一种单位",
      (word) => resolveUnit(ground.lexicon, word),
      (id) => ground.pack.units.find((unit) => unit.id === id)?.name ?? id,
    ),
  );
  const requiredYears = optional(given("requiredYears"), (value) =>
    numberOf(value, "requiredYears", requiredYearsFault),
  );
  const careerStart = optional(given("careerStart"), (value) =>
    numberOf(value, "careerStart", (start) => careerStartFault(start, applicationYear)),
  );
  const mountainYears = optional(given("mountainYears"), (value) =>
    numberOf(value, "mountainYears", mountainYearsFault),
  );
  const mountainCounty = optional(given("mountainCounty"), (value) => readCounties(value, ground.lexicon));
  return {
    asOf,
    applicationYear,
    ...(region !== undefined && { region }),
    ...(specialty && { specialty }),
    ...(target && { target }),
    ...(unit && { unit }),
    ...(requiredYears !== undefined && { requiredYears }),
    ...(careerStart !== undefined && { careerStart }),
    hours: optional(given("hours"), (value) => readHours(value, applicationYear)) ?? {},
    ...(mountainYears !== undefined && { mountainYears }),
    ...(mountainCounty && { mountainCounty }),
  };
}
