import { describe, expect, it } from "vitest";
import { type Advice, assessed, bothYears, enough, found, statusOf } from "./pingzhi.ts";

/** Everything else settled, so that the hours alone decide. */
const water = { specialty: "水利工程", target: "助理工程师", unit: "企业", requiredYears: 2 };
const long = { ...water, requiredYears: 4 };
const { requiredYears: _, ...unsaid } = water;

const advice = await assessed({
  ready: { ...water, hours: bothYears },
  oneShort: { ...water, hours: { "2024": { ...enough, generalPublic: 11 }, "2023": enough } },
  decimals: {
    ...water,
    hours: {
      "2024": { total: 89.9, professional: 59.7, public: 17.95, generalPublic: 11.5 },
      "2023": { total: 90.3, professional: 70.1, public: 20.2, generalPublic: 12 },
    },
  },
  totalAlone: { ...water, hours: { "2024": { total: 89 }, "2023": enough } },
  totalEnough: { ...water, hours: { "2024": { total: 500 }, "2023": enough } },
  partUnknown: {
    ...water,
    hours: { "2024": { total: 92, professional: 62, public: 30 }, "2023": enough },
  },
  publicShort: { ...water, hours: { "2024": { ...enough, public: 17 }, "2023": enough } },
  shortAndUnknown: { ...water, hours: { "2024": { total: 80, professional: 60 }, "2023": enough } },
  oneYear: { ...water, hours: { "2024": enough } },
  noHours: water,
  bothShort: { ...water, hours: { "2024": { total: 1 }, "2023": { total: 2 } } },
  zero: {
    ...water,
    hours: { "2024": { total: 0, professional: 0, public: 0, generalPublic: 0 }, "2023": enough },
  },
  oneRequired: { ...water, requiredYears: 1, hours: bothYears },
  four: { ...long, hours: { ...bothYears, "2022": enough, "2021": enough } },
  fourByCareer: { ...long, careerStart: 2010, hours: bothYears },
  fourUnknown: { ...long, careerStart: 2019, hours: bothYears },
  fourOutOfReach: { ...long, careerStart: 2022, hours: bothYears },
  fourFailed: {
    ...long,
    careerStart: 2021,
    hours: { ...bothYears, "2022": { total: 10 }, "2021": enough },
  },
  fourWithGap: {
    ...long,
    careerStart: 2020,
    hours: {
      ...bothYears,
      "2022": { ...enough, total: 89.5, professional: 60 },
      "2021": enough,
      "2020": enough,
    },
  },
  exemptMakesUp: { ...water, requiredYears: 8, careerStart: 2011, hours: bothYears },
  hangsOn2019: {
    ...water,
    requiredYears: 8,
    careerStart: 2017,
    hours: { ...bothYears, "2022": enough, "2021": enough, "2020": enough },
  },
  lacking2019: {
    ...water,
    requiredYears: 6,
    careerStart: 2019,
    hours: { ...bothYears, "2022": enough, "2021": enough, "2020": enough, "2019": { total: 10 } },
  },
  with2019: {
    ...water,
    requiredYears: 6,
    careerStart: 2019,
    hours: { ...bothYears, "2022": enough, "2021": enough, "2020": enough, "2019": enough },
  },
  without2019: {
    ...water,
    requiredYears: 5,
    careerStart: 2019,
    hours: { ...bothYears, "2022": enough, "2021": enough, "2020": enough, "2019": { total: 10 } },
  },
  startUnknown: { ...water, requiredYears: 30, hours: bothYears },
  unsaid: { ...unsaid, hours: bothYears },
  unsaidShort: { ...unsaid, hours: { "2024": { total: 89 }, "2023": enough } },
  initial: { target: "初定", unit: "企业", hours: { "2024": { total: 1 } } },
});

const shortfallsOf = (of: Advice, year: number) => found(of, "continuing-education.year", year).shortfalls;
const year = (of: Advice, which: number) => statusOf(of, "continuing-education.year", which);
const years = (of: Advice) => statusOf(of, "continuing-education.years");

describe("a year's hours", () => {
  it("are judged for the application year and the year before, at the thresholds themselves", () => {
    expect(year(advice("ready"), 2024)).toBe("met");
    expect(year(advice("ready"), 2023)).toBe("met");
    expect(shortfallsOf(advice("ready"), 2024)).toBeUndefined();
    expect(advice("ready").verdict).toBe("ready");
  });

  it("fall short to the exact hour, in words too", () => {
    expect(year(advice("oneShort"), 2024)).toBe("unmet");
    expect(year(advice("oneShort"), 2023)).toBe("met");
    expect(shortfallsOf(advice("oneShort"), 2024)).toEqual([
      { year: 2024, subject: "generalPublic", hours: 1 },
    ]);
    expect(found(advice("oneShort"), "continuing-education.year", 2024).message).toContain(
      "2024 年还差 1 个一般公需学时",
    );
    expect(advice("oneShort").verdict).toBe("not-ready");
  });

  it("fall short to the exact decimal", () => {
    expect(shortfallsOf(advice("decimals"), 2024)).toEqual([
      { year: 2024, subject: "total", hours: 0.1 },
      { year: 2024, subject: "professional", hours: 0.3 },
      { year: 2024, subject: "public", hours: 0.05 },
      { year: 2024, subject: "generalPublic", hours: 0.5 },
    ]);
    expect(year(advice("decimals"), 2023)).toBe("met");
  });

  it("are unmet by a total below the threshold alone, unknown by one above it", () => {
    expect(year(advice("totalAlone"), 2024)).toBe("unmet");
    expect(shortfallsOf(advice("totalAlone"), 2024)).toEqual([{ year: 2024, subject: "total", hours: 1 }]);
    expect(advice("totalAlone").verdict).toBe("not-ready");
    expect(year(advice("totalEnough"), 2024)).toBe("unknown");
    expect(advice("totalEnough").verdict).toBe("incomplete");
    expect(advice("totalEnough").missing).toEqual([
      "hours.2024.professional",
      "hours.2024.public",
      "hours.2024.generalPublic",
    ]);
  });

  it("are unknown while a part is missing; nothing is inferred", () => {
    expect(year(advice("partUnknown"), 2024)).toBe("unknown");
    expect(advice("partUnknown").missing).toEqual(["hours.2024.generalPublic"]);
    expect(advice("partUnknown").verdict).toBe("incomplete");
    expect(year(advice("shortAndUnknown"), 2024)).toBe("unmet");
    expect(advice("shortAndUnknown").missing).toEqual(["hours.2024.public", "hours.2024.generalPublic"]);
  });

  it("are each judged: the first failure hides nothing", () => {
    expect(year(advice("bothShort"), 2024)).toBe("unmet");
    expect(year(advice("bothShort"), 2023)).toBe("unmet");
    expect(shortfallsOf(advice("publicShort"), 2024)).toEqual([{ year: 2024, subject: "public", hours: 1 }]);
    expect(shortfallsOf(advice("zero"), 2024)?.map(({ hours }) => hours)).toEqual([90, 60, 18, 12]);
  });

  it("are unknown, never unmet, without figures", () => {
    expect(year(advice("oneYear"), 2023)).toBe("unknown");
    expect(advice("oneYear").missing).toEqual(["hours.2023"]);
    expect(advice("noHours").missing).toEqual(["hours.2024", "hours.2023"]);
    expect(advice("noHours").verdict).toBe("incomplete");
  });

  it("go along with 省里另有规定的按其规定执行", () => {
    for (const name of ["ready", "oneShort", "noHours", "four"] as const)
      expect(
        advice(name).findings.some(({ message }) => message.includes("省里另有规定的按其规定执行")),
      ).toBe(true);
  });

  it("aren't asked for initial recognition: 5.4 points elsewhere", () => {
    const { findings, verdict, missing } = advice("initial");
    const hours = findings.filter(({ rule }) => rule.startsWith("continuing-education"));
    expect(hours.map(({ status }) => status)).toEqual(["unknown"]);
    expect(hours[0]?.citations).toContain("5.4");
    expect(verdict).toBe("ready");
    expect(missing).toEqual([]);
  });
});

describe("the number of years", () => {
  it("asks no more than the two where one or two are required", () => {
    expect(years(advice("ready"))).toBe("met");
    expect(years(advice("oneRequired"))).toBe("met");
    expect(years(advice("oneShort"))).toBe("unmet");
    expect(years(advice("noHours"))).toBe("unknown");
    expect(advice("noHours").missing).not.toContain("careerStart");
  });

  it("counts the years given, and tells each beyond the two", () => {
    expect(years(advice("four"))).toBe("met");
    expect(statusOf(advice("four"), "continuing-education.year", 2022)).toBe("info");
    expect(statusOf(advice("four"), "continuing-education.year", 2021)).toBe("info");
    expect(advice("four").verdict).toBe("ready");
  });

  it("counts years of the career up to 2018 as met", () => {
    // Nine: 2010 to 2018; a row of them alone reaches four.
    expect(years(advice("fourByCareer"))).toBe("met");
    expect(years(advice("exemptMakesUp"))).toBe("met");
  });

  it("is unknown while years without figures can still make it, unmet when none can", () => {
    expect(years(advice("fourUnknown"))).toBe("unknown");
    expect(advice("fourUnknown").verdict).toBe("incomplete");
    expect(years(advice("fourOutOfReach"))).toBe("unmet");
    expect(advice("fourOutOfReach").verdict).toBe("not-ready");
    expect(years(advice("fourFailed"))).toBe("unmet");
  });

  it("is unknown where only years with a gap between them reach it", () => {
    expect(years(advice("fourWithGap"))).toBe("unknown");
    expect(found(advice("fourWithGap"), "continuing-education.years").message).toContain("间断");
    expect(advice("fourWithGap").verdict).toBe("incomplete");
  });

  it("is unknown where the outcome hangs on 2019", () => {
    // 2017, 2018 and 2020 to 2024 are seven; eight only with 2019.
    expect(years(advice("hangsOn2019"))).toBe("unknown");
    expect(years(advice("lacking2019"))).toBe("unknown");
    expect(years(advice("with2019"))).toBe("met");
    expect(years(advice("without2019"))).toBe("met");
  });

  it("is never unmet while the career's start isn't known", () => {
    expect(years(advice("startUnknown"))).toBe("unknown");
    expect(advice("startUnknown").missing[0]).toBe("careerStart");
  });

  it("is unknown, with the years that meet, while the requirement isn't known", () => {
    const finding = found(advice("unsaid"), "continuing-education.years");
    expect(finding.status).toBe("unknown");
    expect(finding.message).toContain("2 年");
    expect(finding.basis).toBe("interpretation");
    expect(advice("unsaid").missing).toEqual(["requiredYears"]);
    expect(advice("unsaid").verdict).toBe("incomplete");
    expect(advice("unsaidShort").verdict).toBe("not-ready");
  });
});
