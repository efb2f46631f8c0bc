import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import type { Profile, YearHours } from "../../src/policy/profile.ts";
import { smallestChange } from "../../src/policy/smallest-change.ts";
import { loadPack } from "../support/pack.ts";
import { enough, waterEngineer } from "./people.ts";

const policy = compile(loadPack());

function years(changes: Partial<Profile>): Finding {
  const finding = assess(policy, { ...waterEngineer, ...changes }).findings.find(
    ({ rule }) => rule === "continuing-education.years",
  );
  if (finding === undefined) throw new Error("no finding about the number of years");
  return finding;
}

function year(of: number, hours: YearHours): Finding {
  const { findings } = assess(policy, { ...waterEngineer, hours: { ...waterEngineer.hours, [of]: hours } });
  const finding = findings.find(({ rule, year: at }) => rule === "continuing-education.year" && at === of);
  if (finding === undefined) throw new Error(`no finding about ${of}`);
  return finding;
}

const short: YearHours = { ...enough, total: 80 };

describe("one year's hours", () => {
  it("are met at exactly the four thresholds, and in any amount above", () => {
    expect(year(2024, { total: 90, professional: 60, public: 18, generalPublic: 12 }).status).toBe("met");
    expect(year(2024, { total: 8784, professional: 4000, public: 4784, generalPublic: 12.5 }).status).toBe(
      "met",
    );
  });

  it("say exactly what is short", () => {
    const finding = year(2024, { total: 90, professional: 60, public: 18, generalPublic: 11 });
    expect(finding).toMatchObject({
      status: "unmet",
      message: "2024 年还差 1 个一般公需学时。",
      shortfalls: [{ year: 2024, subject: "generalPublic", hours: 1 }],
    });
    expect(year(2023, { ...enough, total: 89.9, professional: 59.5 }).shortfalls).toEqual([
      { year: 2023, subject: "total", hours: 0.1 },
      { year: 2023, subject: "professional", hours: 0.5 },
    ]);
  });

  it("are unmet by a short total alone, and unknown by a total that is enough", () => {
    expect(year(2024, { total: 60 }).status).toBe("unmet");
    expect(year(2024, { total: 200 }).status).toBe("unknown");
    expect(year(2024, { professional: 80, public: 80, generalPublic: 80 }).status).toBe("unknown");
  });

  it("of another year are told, not judged", () => {
    expect(year(2021, short)).toMatchObject({ status: "info", shortfalls: [{ hours: 10 }] });
  });

  it("go with the sentence that the province may rule otherwise", () => {
    const { findings } = assess(policy, waterEngineer);
    expect(findings.find(({ rule }) => rule === "continuing-education.otherwise")?.message).toContain(
      "省里另有规定的按其规定执行",
    );
  });
});

describe("the number of years", () => {
  const hours = { "2024": enough, "2023": enough };

  it.each<[string, Partial<Profile>, Finding["status"]]>([
    ["two years suffice where two are required", { requiredYears: 2, careerStart: undefined }, "met"],
    [
      "one short year of two leaves it short",
      { requiredYears: 2, hours: { ...hours, "2023": short } },
      "unmet",
    ],
    [
      "one of two suffices where one is required",
      { requiredYears: 1, hours: { ...hours, "2023": short } },
      "met",
    ],
    ["exempt years of the career count", { requiredYears: 4, careerStart: 2015 }, "met"],
    ["years not told leave it open", { requiredYears: 4, careerStart: 2020 }, "unknown"],
    ["a career shorter than the number can't reach it", { requiredYears: 4, careerStart: 2022 }, "unmet"],
    ["without a career start it is open", { requiredYears: 4, careerStart: undefined }, "unknown"],
    [
      "a row of years serves without a career start",
      { requiredYears: 3, careerStart: undefined, hours: { ...hours, "2022": enough } },
      "met",
    ],
    [
      "years with a gap between them leave it open",
      {
        requiredYears: 4,
        careerStart: 2020,
        hours: { ...hours, "2022": short, "2021": enough, "2020": enough },
      },
      "unknown",
    ],
    [
      "2019 is open even where it is short",
      {
        requiredYears: 6,
        careerStart: 2019,
        hours: { ...hours, "2022": enough, "2021": enough, "2020": enough, "2019": short },
      },
      "unknown",
    ],
    [
      "2019 counts with figures that meet",
      {
        requiredYears: 6,
        careerStart: 2019,
        hours: { ...hours, "2022": enough, "2021": enough, "2020": enough, "2019": enough },
      },
      "met",
    ],
    [
      "short years put the number out of reach",
      { requiredYears: 5, careerStart: 2020, hours: { ...hours, "2021": short } },
      "unmet",
    ],
  ])("%s", (_, changes, status) => {
    expect(years({ hours, ...changes })).toMatchObject({ status, basis: "interpretation" });
  });

  it("without a required number says up to how many it holds", () => {
    const finding = years({ requiredYears: undefined, careerStart: 2023 });
    expect(finding.status).toBe("unknown");
    expect(finding.message).toContain("要求 2 年或更少，这一项就够了");
  });
});

describe("the smallest change", () => {
  it("is one general public hour for 90/60/18/11", () => {
    const hours = {
      ...waterEngineer.hours,
      "2024": { total: 90, professional: 60, public: 18, generalPublic: 11 },
    };
    expect(smallestChange(policy, { ...waterEngineer, hours })).toEqual([
      { year: 2024, subject: "generalPublic", hours: 1 },
    ]);
  });

  it("counts an hour of a part in the total as well", () => {
    const hours = {
      ...waterEngineer.hours,
      "2024": { total: 80, professional: 50, public: 18, generalPublic: 12 },
    };
    expect(smallestChange(policy, { ...waterEngineer, hours })).toEqual([
      { year: 2024, subject: "professional", hours: 10 },
    ]);
  });

  it("takes the cheapest way to the number of years", () => {
    const hours = {
      ...waterEngineer.hours,
      "2022": { ...enough, total: 10 },
      "2021": { ...enough, total: 89 },
      "2020": enough,
      "2019": enough,
    };
    const late = { ...waterEngineer, careerStart: 2019, requiredYears: 3 };
    expect(smallestChange(policy, { ...late, hours: { ...hours, "2023": short } })).toEqual([
      { year: 2023, subject: "total", hours: 10 },
      { year: 2021, subject: "total", hours: 1 },
    ]);
  });

  it("doesn't exist where hours aren't what is missing", () => {
    expect(smallestChange(policy, { ...waterEngineer, careerStart: 2022, requiredYears: 10 })).toBeNull();
  });
});
