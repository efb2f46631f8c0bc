import { describe, expect, it } from "vitest";
import { assessed, bothYears, found, statusOf } from "./pingzhi.ts";

const settled = { requiredYears: 2, hours: bothYears, unit: "事业单位" };
const teacher = { ...settled, specialty: "中小学教师", target: "一级教师" };

const advice = await assessed({
  junior: {
    ...settled,
    specialty: "水利工程",
    target: "助理工程师",
    mountainYears: 6.5,
    mountainCounty: "莲都区",
  },
  local: { ...teacher, mountainYears: 6.5, mountainCounty: "莲都区" },
  recommended: {
    ...settled,
    specialty: "水利工程",
    target: "工程师",
    mountainYears: 3,
    mountainCounty: "云和",
  },
  associate: { ...settled, target: "副主任护师", mountainYears: 3, mountainCounty: "景宁" },
  province: { ...settled, target: "主任医师", mountainYears: 3, mountainCounty: "莲都区" },
  city: { ...settled, target: "会计师", mountainYears: 3, mountainCounty: "莲都区" },
  cityJunior: { ...settled, target: "助理会计师", mountainYears: 3, mountainCounty: "莲都区" },
  juniorUnlisted: { ...settled, specialty: "中小学教师", target: "二级教师" },
  initial: { target: "初定", unit: "企业" },
  none: { ...teacher, mountainYears: 0 },
  unasked: { ...teacher },
  countyUnknown: { ...teacher, mountainYears: 2 },
  outside: { ...teacher, mountainYears: 5, mountainCounty: ["西湖区", "义乌市"] },
  mixed: { ...teacher, mountainYears: 5, mountainCounty: ["西湖区", "龙泉"] },
  leftLater: { ...teacher, mountainYears: 5, mountainCounty: "永嘉" },
  leftLaterToo: { ...teacher, mountainYears: 5, mountainCounty: ["苍南县", "江山市"] },
  unitUnknown: { specialty: "中小学教师", target: "一级教师", mountainYears: 5, mountainCounty: "莲都区" },
});

const both = (name: Parameters<typeof advice>[0]) => [
  statusOf(advice(name), "mountain.applicant"),
  statusOf(advice(name), "mountain.years"),
];

describe("the two rules on mountain counties", () => {
  it("don't speak of a junior committee's own decision, nor of initial recognition", () => {
    expect(both("junior")).toEqual(["not-applicable", "not-applicable"]);
    expect(both("initial")).toEqual(["not-applicable", "not-applicable"]);
    expect(both("juniorUnlisted")).toEqual(["not-applicable", "not-applicable"]);
    expect(advice("juniorUnlisted").missing).toEqual([]);
    expect(both("cityJunior")).toEqual(["not-applicable", "not-applicable"]);
  });

  it.each(["local", "recommended", "associate", "city"] as const)(
    "apply where a committee of the city decides an intermediate or associate senior title: %s",
    (name) => {
      expect(both(name)).toEqual(["applies", "applies"]);
      expect(found(advice(name), "mountain.applicant").basis).toBe("interpretation");
      expect(found(advice(name), "mountain.applicant").citations).toEqual(["3"]);
      expect(found(advice(name), "mountain.years").citations).toEqual(["3"]);
    },
  );

  it("are unknown where the province decides", () => {
    expect(both("province")).toEqual(["unknown", "unknown"]);
  });

  it("ask for years in those counties alone", () => {
    expect(statusOf(advice("none"), "mountain.years")).toBe("not-applicable");
    expect(statusOf(advice("unasked"), "mountain.years")).toBe("unknown");
    expect(advice("unasked").missing).toEqual(["mountainYears", "mountainCounty"]);
    expect(statusOf(advice("countyUnknown"), "mountain.years")).toBe("applies");
    expect(advice("countyUnknown").missing).toEqual(["mountainCounty"]);
    expect(statusOf(advice("outside"), "mountain.years")).toBe("not-applicable");
    expect(statusOf(advice("mixed"), "mountain.years")).toBe("applies");
  });

  it("say when a county has left the province's later list", () => {
    for (const name of ["leftLater", "leftLaterToo"] as const) {
      expect(statusOf(advice(name), "mountain.years")).toBe("applies");
      expect(found(advice(name), "mountain.years").message).toContain("2025-05-28");
    }
    expect(found(advice("local"), "mountain.years").message).not.toContain("2025-05-28");
  });

  it("need the unit for the applicant's county", () => {
    expect(both("unitUnknown")).toEqual(["unknown", "applies"]);
  });

  it("never lower the verdict", () => {
    for (const name of [
      "junior",
      "local",
      "province",
      "none",
      "unasked",
      "countyUnknown",
      "outside",
    ] as const)
      expect([name, advice(name).verdict]).toEqual([name, "ready"]);
  });

  it("never give a number for a weight", () => {
    for (const name of ["local", "mixed", "countyUnknown"] as const)
      expect(found(advice(name), "mountain.years").message).not.toMatch(/\d+(?:\.\d+)?\s*(?:分|%|倍)/);
  });
});
