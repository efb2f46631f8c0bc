import { afterAll, bench, describe } from "vitest";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import type { Profile, YearHours } from "../../src/policy/profile.ts";
import { enough, own, waterEngineer } from "../policy/people.ts";
import { loadPack } from "../support/pack.ts";

/**
 * `assess` on parsed profiles, with all findings. Every iteration assesses 1,000 profiles, no two alike: 1,000,000 a
 * second is 1,000 iterations a second. The baseline only reads the same profiles and compares their hours.
 */
const pack = loadPack();
const policy = compile(pack);
const titles = ["助理工程师", "工程师", "一级教师", "副主任护师", "会计师", "初定"];
const specialties = pack.specialties.map((specialty) => specialty.id);

function hours(index: number): YearHours {
  return { ...enough, total: 80 + (index % 23), generalPublic: 8 + (index % 9) };
}

const profiles: readonly Profile[] = Array.from({ length: 1000 }, (_, index) => ({
  ...waterEngineer,
  asOf: `2024-${String((index % 12) + 1).padStart(2, "0")}-15`,
  specialty: own(specialties[index % specialties.length] ?? "water"),
  target: own(titles[index % titles.length] ?? "工程师"),
  careerStart: 2008 + (index % 13),
  hours: { "2022": hours(index * 7), "2023": hours(index * 3), "2024": hours(index) },
  mountainYears: index % 5,
  mountainCounty: ["莲都区"],
}));
const met: readonly Profile[] = profiles.map((profile) => ({
  ...profile,
  specialty: own("water"),
  target: own("助理工程师"),
  careerStart: 2012,
  hours: { "2023": enough, "2024": enough },
}));

let sink = 0;
// What is counted is used, so that no run can leave it out.
afterAll(() => console.info(`${sink} findings`));

describe("1,000 profiles a time", () => {
  bench("assess: a thousand different people", () => {
    for (const profile of profiles) sink += assess(policy, profile).findings.length;
  });

  bench("assess: a thousand engineers who are ready", () => {
    for (const profile of met) sink += assess(policy, profile).findings.length;
  });

  bench("baseline: only compare the hours", () => {
    for (const { hours: years } of profiles) {
      for (const year of ["2023", "2024"])
        for (const value of Object.values(years[year] ?? {})) if (value < 12) sink += 1;
    }
  });
});
