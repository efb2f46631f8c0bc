import { bench, describe } from "vitest";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { readProfile } from "../../src/understanding/read-profile.ts";
import { loadPack } from "../support/pack.ts";

/**
 * `assess` on parsed profiles, with all findings. Every iteration assesses 1,000 profiles: 1,000,000 a second is 1,000
 * iterations a second. The baseline only goes through the same profiles and compares their hours.
 */
const pack = loadPack();
const policy = compile(pack);
const ground = { pack, lexicon: compileLexicon(pack), today: "2024-06-20" };
const titles = ["助理工程师", "工程师", "一级教师", "副主任护师", "会计师", "初定"];
const specialties = pack.specialties.map((specialty) => specialty.id);
const enough = { total: 92, professional: 62, public: 30, generalPublic: 12 };

function many(json: (index: number) => unknown): readonly Profile[] {
  return Array.from({ length: 1000 }, (_, index) => readProfile(json(index), ground));
}

/** Enough in most years, short in some, as people are. */
function hours(index: number) {
  return {
    ...enough,
    total: 86 + (index % 23),
    professional: 56 + (index % 23),
    generalPublic: 11 + (index % 9),
  };
}

const engineers = many((index) => ({
  asOf: `2024-${String((index % 12) + 1).padStart(2, "0")}-15`,
  specialty: "水利工程",
  target: "助理工程师",
  unit: "企业",
  requiredYears: 4,
  careerStart: 2005 + (index % 11),
  hours: { "2023": enough, "2024": { ...enough, total: 92 + (index % 50) } },
}));
const everybody = many((index) => ({
  asOf: `2024-${String((index % 12) + 1).padStart(2, "0")}-15`,
  specialty: specialties[index % specialties.length],
  target: titles[index % titles.length],
  unit: "事业单位",
  requiredYears: 1 + (index % 5),
  careerStart: 2008 + (index % 13),
  hours: { "2022": hours(index * 7), "2023": hours(index * 3), "2024": hours(index) },
  mountainYears: index % 5,
  mountainCounty: "莲都区",
}));

/** What was found, so that nothing is optimised away. */
const seen = { findings: 0 };

describe("1,000 profiles a time", () => {
  bench("assess: a thousand engineers", () => {
    for (const profile of engineers) seen.findings += assess(policy, profile).findings.length;
  });

  bench("assess: a thousand people, specialties, titles, years and shortfalls mixed", () => {
    for (const profile of everybody) seen.findings += assess(policy, profile).findings.length;
  });

  bench("baseline: only compare the hours", () => {
    for (const { hours: years } of engineers) {
      for (const year of ["2023", "2024"])
        for (const value of Object.values(years[year] ?? {})) if (value < 12) seen.findings += 1;
    }
  });
});
