import { describe, expect, it } from "vitest";
import { compile } from "../../src/policy/compile.ts";
import { leftOut } from "../../src/policy/left-out.ts";
import { nextQuestion } from "../../src/policy/next-question.ts";
import type { Profile } from "../../src/policy/profile.ts";
import type { QuestionId } from "../../src/policy/question.ts";
import { loadPack } from "../support/pack.ts";
import { enough, own, waterEngineer } from "./people.ts";

const policy = compile(loadPack());
const stranger: Profile = { asOf: "2024-06-20", applicationYear: 2024, hours: {} };
const teacher: Profile = {
  ...stranger,
  specialty: own("school-teacher"),
  target: own("一级教师"),
  unit: own("public-institution"),
};

/** All that is asked of somebody who declines every question. */
function asked(profile: Profile): readonly QuestionId[] {
  const ids: QuestionId[] = [];
  for (
    let next = nextQuestion(policy, profile, ids);
    next !== null;
    next = nextQuestion(policy, profile, ids)
  )
    ids.push(next.id);
  return ids;
}

describe("what is asked", () => {
  it("of a stranger: where first, then hours, then mountain counties", () => {
    expect(asked(stranger)).toEqual([
      "specialty",
      "target",
      "unit",
      "hours.2024",
      "hours.2023",
      "requiredYears",
      "mountainYears",
      "mountainCounty",
    ]);
  });

  it("of a teacher leaves out what the title has said", () => {
    expect(asked({ ...stranger, target: own("一级教师") })[0]).toBe("unit");
    expect(asked({ ...stranger, target: own("助理工程师") })[0]).toBe("specialty");
  });

  it("of one who gave a total alone: the parts, one by one", () => {
    const hours = { "2024": enough, "2023": { total: 100 } };
    expect(asked({ ...teacher, hours }).slice(0, 3)).toEqual([
      "hours.2023.professional",
      "hours.2023.public",
      "hours.2023.generalPublic",
    ]);
  });

  it("of one who needs four years: the career's start, then only the years that can settle it", () => {
    const hours = { "2024": enough, "2023": enough };
    const needs = { ...teacher, hours, requiredYears: 4, mountainYears: 0 };
    expect(asked(needs)).toEqual(["careerStart", "hours.2022"]);
    expect(asked({ ...needs, careerStart: 2012 })).toEqual([]);
    expect(asked({ ...needs, careerStart: 2021 })).toEqual(["hours.2022", "hours.2021"]);
    expect(asked({ ...needs, careerStart: 2021, hours: { ...hours, "2022": enough } })).toEqual([
      "hours.2021",
    ]);
    expect(asked({ ...needs, careerStart: 2022 })).toEqual([]);
    expect(asked({ ...needs, requiredYears: 2 })).toEqual([]);
  });

  it("of a graduate for 初定 is the unit alone, and of a unit that isn't addressed nothing", () => {
    expect(asked({ ...stranger, target: own("初定") })).toEqual(["unit"]);
    expect(asked({ ...stranger, unit: own("city") })).toEqual([]);
  });

  it("about mountain counties only where somebody decides who may weigh them", () => {
    expect(asked(waterEngineer)).toEqual([]);
    const recommended = { ...waterEngineer, target: own("工程师") };
    expect(asked(recommended)).toEqual(["mountainYears", "mountainCounty"]);
    expect(asked({ ...recommended, mountainYears: 0 })).toEqual([]);
    expect(asked({ ...recommended, mountainYears: 6.5 })).toEqual(["mountainCounty"]);
    expect(asked({ ...recommended, mountainCounty: ["鹿城区"] })).toEqual([]);
  });

  it("never again what was declined, nor the parts of a year declined whole", () => {
    const hours = { "2024": enough, "2023": { total: 100 } };
    const next = nextQuestion(policy, { ...teacher, hours, mountainYears: 0 }, [
      "hours.2023",
      "requiredYears",
    ]);
    expect(next).toBeNull();
  });
});

describe("what is left out", () => {
  it("is the mountain counties for a junior title decided here", () => {
    expect(leftOut(policy, waterEngineer)).toEqual(["mountainYears", "mountainCounty"]);
  });

  it("is everything but the unit for 初定", () => {
    const fields = leftOut(policy, { ...stranger, target: own("初定") });
    expect(fields).toEqual([
      "specialty",
      "requiredYears",
      "careerStart",
      "hours",
      "mountainYears",
      "mountainCounty",
    ]);
  });

  it("isn't the career's start while the required years may still be told", () => {
    expect(
      leftOut(policy, { ...waterEngineer, requiredYears: undefined, careerStart: undefined }),
    ).not.toContain("careerStart");
  });
});
