import { describe, expect, it } from "vitest";
import { asAdvice, asRefused, jsonLines, pingzhi, refused, someDay } from "./pingzhi.ts";

const water = { specialty: "水利工程", target: "助理工程师" };
const line = (more: object) => JSON.stringify({ ...water, ...more });
const year = (hours: unknown, which = "2024") => line({ hours: { [which]: hours } });

/** Each line, the field that its refusal names, and a part of what it says. */
const lines = {
  "an unknown key": [line({ colour: "red" }), "colour", "specialty"],
  "a key of an object's own making": ['{"__proto__":{},"target":"会计师"}', "__proto__", "specialty"],
  "neither specialty nor target": ['{"unit":"企业"}', "specialty", "target"],
  "an empty profile": ["{}", "specialty", "target"],
  "an unknown specialty": [line({ specialty: "魔法工程学" }), "specialty", "专业"],
  "a word for two specialties": [line({ specialty: "园林" }), "specialty", "forestry"],
  "an empty specialty": [line({ specialty: "  " }), "specialty", "文字"],
  "a specialty that is a number": [line({ specialty: 7 }), "specialty", "文字"],
  "a specialty that is null": [line({ specialty: null }), "specialty", "null"],
  "an unknown title": [line({ target: "大魔法师" }), "target", "职称"],
  "a title with several meanings": [JSON.stringify({ target: "初级教师" }), "target", "二级教师"],
  "a level that the specialty has two titles of": [line({ target: "初级" }), "target", "技术员"],
  "a level without a specialty": [JSON.stringify({ target: "中级" }), "target", "专业"],
  "a target that is a list": [line({ target: ["助理工程师"] }), "target", "文字"],
  "an unknown unit": [line({ unit: "火星基地" }), "unit", "单位"],
  "a word for two kinds of unit": [line({ unit: "体制内" }), "unit", "事业单位"],
  "a unit that is true": [line({ unit: true }), "unit", "文字"],
  "a day that doesn't exist": [line({ asOf: "2024-02-30" }), "asOf", "日期"],
  "a day in another order": [line({ asOf: "20/06/2024" }), "asOf", "日期"],
  "a day with a time": [line({ asOf: "2024-06-20T00:00:00Z" }), "asOf", "日期"],
  "a day as a number": [line({ asOf: 20240620 }), "asOf", "日期"],
  "an application year in words": [line({ applicationYear: "2024" }), "applicationYear", "年份"],
  "half an application year": [line({ applicationYear: 2024.5 }), "applicationYear", "年份"],
  "an application year of 1890": [line({ applicationYear: 1890 }), "applicationYear", "年份"],
  "required years with a half": [line({ requiredYears: 3.5 }), "requiredYears", "整"],
  "required years below nought": [line({ requiredYears: -1 }), "requiredYears", "整"],
  "required years in words": [line({ requiredYears: "四年" }), "requiredYears", "整"],
  "a career start with a half": [line({ careerStart: 2012.5 }), "careerStart", "年份"],
  "a career that starts after the application": [line({ careerStart: 2025 }), "careerStart", "2024"],
  "a career start of 1890": [line({ careerStart: 1890 }), "careerStart", "年份"],
  "hours as a list": [line({ hours: [] }), "hours", "2024"],
  "hours as a number": [line({ hours: 90 }), "hours", "2024"],
  "a year that is none": [year({ total: 90 }, "去年"), "hours.去年", "年份"],
  "a year with a space": [year({ total: 90 }, " 2024"), "hours. 2024", "年份"],
  "hours beyond the application year": [year({ total: 90 }, "2025"), "hours.2025", "2024"],
  "hours of a year as a number": [year(90), "hours.2024", "total"],
  "hours of a year as null": [year(null), "hours.2024", "total"],
  "an unknown subject": [year({ totals: 90 }), "hours.2024.totals", "generalPublic"],
  "hours below nought": [year({ total: -0.5 }), "hours.2024.total", "8784"],
  "more hours than a year has": [year({ total: 8784.5 }), "hours.2024.total", "8784"],
  "hours without end": ['{"target":"会计师","hours":{"2024":{"total":1e999}}}', "hours.2024.total", "8784"],
  "hours in words": [year({ professional: "60" }), "hours.2024.professional", "8784"],
  "hours that are null": [year({ public: null }), "hours.2024.public", "8784"],
  "general public hours over the public ones": [
    year({ public: 10, generalPublic: 11 }),
    "hours.2024.generalPublic",
    "10",
  ],
  "parts over the total": [year({ total: 90, professional: 80, public: 20 }), "hours.2024.total", "100"],
  "one part over the total": [year({ total: 50, professional: 60 }), "hours.2024.total", "60"],
  "general public hours over the total": [year({ total: 10, generalPublic: 11 }), "hours.2024.total", "11"],
  "contradictions of an earlier year": [
    year({ total: 1, professional: 60 }, "2020"),
    "hours.2020.total",
    "60",
  ],
  "mountain years below nought": [line({ mountainYears: -1 }), "mountainYears", "年数"],
  "mountain years beyond a life": [line({ mountainYears: 900 }), "mountainYears", "年数"],
  "mountain years in words": [line({ mountainYears: "6年半" }), "mountainYears", "年数"],
  "a county of another province": [line({ mountainCounty: "昆山市" }), "mountainCounty", "浙江"],
  "a city for a county": [line({ mountainCounty: "丽水市" }), "mountainCounty", "莲都区"],
  "one wrong county of a list": [line({ mountainCounty: ["莲都区", "昆山"] }), "mountainCounty", "浙江"],
  "no county in a list": [line({ mountainCounty: [] }), "mountainCounty", "县"],
  "a county that is a number": [line({ mountainCounty: 3 }), "mountainCounty", "文字"],
  "a list of profiles": [`[${line({})}]`, "profile", "JSON"],
  "a word": ['"水利工程"', "profile", "JSON"],
  "a number": ["7", "profile", "JSON"],
  null: ["null", "profile", "JSON"],
  "what isn't JSON": ["{specialty: 水利}", "profile", "JSON"],
  "half a profile": ['{"specialty":"水利', "profile", "JSON"],
  "a line over the limit": [line({ specialty: "水".repeat(70_000) }), "profile", "65536"],
  "ten thousand brackets": ["[".repeat(10_000) + "]".repeat(10_000), "profile", "JSON"],
} as const;

type Name = keyof typeof lines;
const names = Object.keys(lines).filter((name): name is Name => name in lines);
const { outcome, of } = await refused(Object.fromEntries(names.map((name) => [name, lines[name][0]])));

describe("what isn't in the contract", () => {
  it.each(names)("is refused, by field and what is expected: %s", (name) => {
    const { field, message } = of(name);
    expect(field).toBe(lines[name][1]);
    expect(message).toContain(field);
    expect(message).toContain(lines[name][2]);
    expect(message).not.toContain("\n");
  });

  it("is one line each on standard error, without a stack trace, and exit 1", () => {
    expect(outcome.exit).toBe(1);
    expect(outcome.output).toHaveLength(names.length + 1);
    expect(outcome.errors).toHaveLength(names.length + 1);
    for (const error of outcome.errors) {
      expect(error).not.toMatch(/\bat \S+:\d+|\.ts:\d|\.js:\d|Error:/);
      expect(error.length).toBeLessThan(4000);
    }
  });

  it("offers the candidates of a word with several meanings", () => {
    expect(of("a word for two specialties").message).toContain("construction");
    expect(of("a title with several meanings").message).toContain("三级教师");
    expect(of("a word for two kinds of unit").message).toContain("机关");
  });
});

describe("one refused line among others", () => {
  it("gets its error in its place, and the rest go on", async () => {
    const { exit, output, errors } = await pingzhi(
      ["assess", "--profile", "-", "--as-of", someDay],
      `${line({})}\n${line({ hours: { "2024": { total: -1 } } })}\nnot json\n${line({ target: "工程师" })}\n`,
    );
    expect(exit).toBe(1);
    expect(output).toHaveLength(4);
    expect(asAdvice(output[0] ?? "").route).toBe("local-review");
    expect(asRefused(output[1] ?? "").field).toBe("hours.2024.total");
    expect(asRefused(output[2] ?? "").field).toBe("profile");
    expect(asAdvice(output[3] ?? "").route).toBe("recommendation");
    expect(errors).toHaveLength(2);
  });

  it("may be the only one: nothing at all, white space, a broken profile over several lines", async () => {
    for (const input of ["", "\n \n", "{\n", '{"specialty":\n"水利工程",,\n}']) {
      const { exit, output, errors } = await pingzhi(["assess", "--profile", "-"], input);
      expect(exit).toBe(1);
      expect(asRefused(output[0] ?? "").field).toBe("profile");
      expect(errors.length).toBe(output.length);
    }
  });
});

describe("what is in the contract", () => {
  const allowed = {
    "ids and names alike": { specialty: "water", target: "助理工程师", unit: "enterprise" },
    "words people use": { specialty: "搞水利的", target: "助工", unit: "私企" },
    "a specialty's level": { specialty: "水利工程", target: "中级", unit: "企业" },
    "a county": { ...water, mountainCounty: "景宁" },
    "a list of counties": { ...water, mountainCounty: ["莲都区", "西湖区"], mountainYears: 0.5 },
    "decimals that add up": {
      ...water,
      hours: { "2024": { total: 90.3, professional: 70.1, public: 20.2, generalPublic: 12.05 } },
    },
    "the ends of the ranges": {
      ...water,
      hours: { "2024": { total: 8784, professional: 0 }, "2023": {} },
      requiredYears: 0,
      mountainYears: 0,
      careerStart: 2024,
    },
    "hours empty": { ...water, hours: {} },
  };

  it("passes, each in its place", async () => {
    const { exit, output, errors } = await pingzhi(
      ["assess", "--profile", "-", "--as-of", someDay],
      jsonLines(Object.values(allowed)),
    );
    expect(errors).toEqual([]);
    expect(exit).toBe(0);
    expect(output.map((advice) => asAdvice(advice).pack)).toHaveLength(Object.keys(allowed).length);
  });

  it("takes a level as the title that the specialty makes of it, and says so", async () => {
    const { output } = await pingzhi(
      ["assess", "--profile", "-", "--as-of", someDay],
      jsonLines([allowed["a specialty's level"], allowed["words people use"]]),
    );
    const ways = output.map((written) => asAdvice(written).route);
    expect(ways).toEqual(["recommendation", "local-review"]);
    for (const written of output) {
      const { findings } = asAdvice(written);
      expect(findings.find(({ rule }) => rule === "route.title")?.basis).toMatch(
        /^(?:interpretation|general-knowledge)$/,
      );
    }
  });
});
