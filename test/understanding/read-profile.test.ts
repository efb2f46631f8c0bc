import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../src/refusal.ts";
import { readProfile } from "../../src/understanding/read-profile.ts";
import { loadPack } from "../support/pack.ts";
import { lexicon, today } from "./hear.ts";

const ground = { lexicon, pack: loadPack(), today };

/** What refuses a profile; fails where nothing does. */
function refusal(json: unknown): Refusal {
  try {
    readProfile(json, ground);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`not refused: ${JSON.stringify(json)}`);
}

describe("a profile", () => {
  it("is read as the contract shows it", () => {
    const profile = readProfile(
      {
        asOf: "2024-06-20",
        applicationYear: 2024,
        specialty: "水利工程",
        target: "助理工程师",
        unit: "企业",
        requiredYears: 4,
        careerStart: 2012,
        hours: { "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 } },
        mountainYears: 6.5,
        mountainCounty: "莲都区",
      },
      ground,
    );
    expect(profile).toEqual({
      asOf: "2024-06-20",
      applicationYear: 2024,
      specialty: { id: "water", word: "水利工程", basis: "notice" },
      target: { id: "助理工程师", word: "助理工程师", basis: "notice" },
      unit: { id: "enterprise", word: "企业", basis: "interpretation" },
      requiredYears: 4,
      careerStart: 2012,
      hours: { "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 } },
      mountainYears: 6.5,
      mountainCounty: ["莲都区"],
    });
  });

  it("is for today and its year where it doesn't say", () => {
    expect(readProfile({ target: "初定" }, ground)).toEqual({
      asOf: today,
      applicationYear: 2024,
      target: { id: "初定", word: "初定", basis: "notice" },
      hours: {},
    });
    expect(readProfile({ target: "初定", asOf: "2026-03-01" }, ground).applicationYear).toBe(2026);
  });

  it.each([
    ["water", "water"],
    ["水利", "water"],
    ["水利专业", "water"],
    ["水利工程技术人员", "water"],
    ["搞水利的", "water"],
    ["软件开发", "information-technology"],
    ["程序员", "information-technology"],
    ["幼师", "kindergarten-teacher"],
    ["護士", "nursing"],
    ["会计", "accounting"],
  ])("takes the specialty 「%s」", (specialty, id) => {
    expect(readProfile({ specialty }, ground).specialty?.id).toBe(id);
  });

  it.each([
    ["enterprise", "enterprise"],
    ["社会组织", "social-organization"],
    ["自主评聘单位", "self-appraising"],
    ["市直单位", "city"],
    ["经开区单位", "development-zone"],
    ["外区县单位", "other-county"],
    ["青田县的企业", "other-county"],
    ["机关", "government"],
    ["个体/灵活就业", "self-employed"],
    ["个体", "self-employed"],
    ["灵活就业", "self-employed"],
  ])("takes the unit 「%s」", (unit, id) => {
    expect(readProfile({ target: "初定", unit }, ground).unit?.id).toBe(id);
  });

  it.each([
    [{ target: "助工" }, "助理工程师"],
    [{ target: "中级", specialty: "护理" }, "主管护师"],
    [{ target: "副高", specialty: "护理" }, "副主任护师"],
    [{ target: "助理工程师职称", specialty: "水利" }, "助理工程师"],
  ])("takes the title of %j", (json, id) => {
    expect(readProfile(json, ground).target?.id).toBe(id);
  });

  it.each([
    ["永嘉", ["永嘉县"]],
    [
      ["莲都区", "景宁"],
      ["莲都区", "景宁畲族自治县"],
    ],
    [["莲都", "莲都区"], ["莲都区"]],
    ["浙江省丽水市莲都区", ["莲都区"]],
  ])("takes the counties %j", (mountainCounty, counties) => {
    expect(readProfile({ target: "初定", mountainCounty }, ground).mountainCounty).toEqual(counties);
  });

  it("reads the same whatever the order of its keys", () => {
    const json = {
      target: "中级",
      specialty: "护理",
      unit: "企业",
      hours: { "2024": { public: 18, total: 90 } },
    };
    const backwards = Object.fromEntries(Object.entries(json).toReversed());
    expect(readProfile(backwards, ground)).toEqual(readProfile(json, ground));
  });
});

describe("a profile is refused", () => {
  it.each([
    [{}, "specialty"],
    [null, "profile"],
    [[], "profile"],
    ["水利", "profile"],
    [{ target: "初定", foo: 1 }, "foo"],
    [{ target: "初定", specalty: "水利" }, "specalty"],
    [{ specialty: "占星术" }, "specialty"],
    [{ specialty: 5 }, "specialty"],
    [{ specialty: "" }, "specialty"],
    [{ specialty: "园林" }, "specialty"],
    [{ specialty: null, target: "初定" }, "specialty"],
    [{ target: "总工程师" }, "target"],
    [{ target: "中级" }, "target"],
    [{ specialty: "水利", target: "初级" }, "target"],
    [{ target: "初定", unit: "月球" }, "unit"],
    [{ target: "初定", unit: "学校" }, "unit"],
    [{ target: "初定", asOf: "2024-02-30" }, "asOf"],
    [{ target: "初定", asOf: "1890-01-01" }, "asOf"],
    [{ target: "初定", asOf: 20240620 }, "asOf"],
    [{ target: "初定", applicationYear: 1890 }, "applicationYear"],
    [{ target: "初定", applicationYear: 2099 }, "applicationYear"],
    [{ target: "初定", applicationYear: 2024.5 }, "applicationYear"],
    [{ target: "初定", requiredYears: 3.5 }, "requiredYears"],
    [{ target: "初定", requiredYears: -1 }, "requiredYears"],
    [{ target: "初定", requiredYears: "4" }, "requiredYears"],
    [{ target: "初定", careerStart: 1890 }, "careerStart"],
    [{ target: "初定", careerStart: 2025 }, "careerStart"],
    [{ target: "初定", mountainYears: -0.5 }, "mountainYears"],
    [{ target: "初定", mountainYears: 1000 }, "mountainYears"],
    [{ target: "初定", mountainCounty: "黄山区" }, "mountainCounty"],
    [{ target: "初定", mountainCounty: "丽水" }, "mountainCounty"],
    [{ target: "初定", mountainCounty: [] }, "mountainCounty"],
    [{ target: "初定", mountainCounty: [3] }, "mountainCounty"],
    [{ target: "初定", hours: [] }, "hours"],
    [{ target: "初定", hours: { "24": { total: 1 } } }, "hours.24"],
    [{ target: "初定", hours: { "1890": { total: 1 } } }, "hours.1890"],
    [{ target: "初定", hours: { "2099": { total: 1 } } }, "hours.2099"],
    [{ target: "初定", hours: { "2025": { total: 1 } } }, "hours.2025"],
    [{ target: "初定", hours: { "2024": 92 } }, "hours.2024"],
    [{ target: "初定", hours: { "2024": { sum: 92 } } }, "hours.2024.sum"],
    [{ target: "初定", hours: { "2024": { total: -1 } } }, "hours.2024.total"],
    [{ target: "初定", hours: { "2024": { total: 8785 } } }, "hours.2024.total"],
    [{ target: "初定", hours: { "2024": { total: "92" } } }, "hours.2024.total"],
    [{ target: "初定", hours: { "2024": { total: null } } }, "hours.2024.total"],
    [{ target: "初定", hours: { "2024": { total: 60, professional: 60, public: 18 } } }, "hours.2024.total"],
    [{ target: "初定", hours: { "2024": { public: 10, generalPublic: 12 } } }, "hours.2024.generalPublic"],
    [{ target: "初定", hours: { "2024": { total: 10, generalPublic: 12 } } }, "hours.2024.total"],
  ])("naming the field: %j at %s", (json, field) => {
    const { details, message } = refusal(json);
    expect(details.field).toBe(field);
    expect(details.expected).not.toBe("");
    expect(message.split("\n")).toHaveLength(1);
  });

  it("with the candidates of a word that fits several or none", () => {
    expect(refusal({ specialty: "园林" }).details.candidates?.toSorted()).toEqual([
      "construction",
      "forestry",
    ]);
    expect(refusal({ specialty: "园林" }).message).toContain("林业工程（forestry）");
    expect(refusal({ specialty: "水立工程" }).details.candidates).toContain("water");
    expect(refusal({ specialty: "水利", target: "初级" }).details.candidates).toEqual([
      "助理工程师",
      "技术员",
    ]);
    expect(refusal({ target: "助里工程师" }).details.candidates).toContain("助理工程师");
    expect(refusal({ target: "初定", mountainCounty: "遂县" }).details.candidates).toContain("遂昌县");
    expect(refusal({ target: "中级" }).message).toContain("要和专业一起给");
  });

  it("by nothing but a refusal in one line, whatever the JSON", () => {
    const key = fc.oneof(
      fc.constantFrom(
        "specialty",
        "target",
        "unit",
        "hours",
        "asOf",
        "mountainCounty",
        "careerStart",
        "__proto__",
      ),
      fc.string({ unit: "binary" }),
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("水利", "初定", "企业", "2024-06-20"),
    );
    const json = fc.oneof(fc.jsonValue(), fc.dictionary(key, value));
    fc.assert(
      fc.property(json, (any) => {
        try {
          expect(readProfile(any, ground).hours).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(String(error)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("even where it is nested without end", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(refusal({ target: deep }).details.field).toBe("target");
    expect(refusal(deep).details.field).toBe("profile");
  });
});
