import { describe, expect, it } from "vitest";
import { assessed, bothYears, found } from "./pingzhi.ts";

const water = {
  specialty: "水利工程",
  target: "助理工程师",
  unit: "企业",
  requiredYears: 2,
  hours: bothYears,
};
const graduate = { target: "初定", unit: "企业" };

const days = [
  ["2024-01-01", "upcoming"],
  ["2024-06-30", "upcoming"],
  ["2024-07-01", "open"],
  ["2024-08-15", "open"],
  ["2024-09-30", "open"],
  ["2024-10-01", "closed"],
  ["2024-12-31", "closed"],
] as const;

const rounds = [
  ["2024-01-01", "2024-03"],
  ["2024-03-31", "2024-03"],
  ["2024-04-01", "2024-06"],
  ["2024-06-30", "2024-06"],
  ["2024-07-01", "2024-09"],
  ["2024-09-30", "2024-09"],
  ["2024-10-01", "2024-12"],
  ["2024-12-31", "2024-12"],
] as const;

const committees = [
  ["农业技术", "助理农艺师", "2024-06", "2024-08"],
  ["自然资源", "助理工程师", "2024-07", "2024-09"],
  ["林业", "助理工程师", "2024-08", "2024-10"],
  ["水利工程", "助理工程师", "2024-07", "2024-09"],
  ["交通工程", "助理工程师", "2024-06", "2024-08"],
  ["特种设备", "助理工程师", "2024-07", "2024-09"],
  ["广电工程", "助理工程师", "2024-06", "2024-08"],
  ["信息技术", "助理工程师", "2024-07", "2024-09"],
  ["建设工程", "助理工程师", "2024-05", "2024-07"],
  ["护士", "副主任护师", "2024-07", "2024-10"],
  ["中小学教师", "一级教师", "2024-07", "2024-10"],
] as const;

const onDay = await assessed(
  Object.fromEntries([
    ...days.map(([asOf]) => [`water ${asOf}`, { ...water, asOf, applicationYear: 2024 }]),
    ...rounds.map(([asOf]) => [`graduate ${asOf}`, { ...graduate, asOf }]),
    ...committees.map(([specialty, target]) => [specialty, { ...water, specialty, target }]),
    ["next year's day", { ...water, asOf: "2025-01-01", applicationYear: 2024 }],
    ["next year", { ...water, applicationYear: 2025, hours: { "2025": { total: 1 } } }],
    ["two years on", { ...water, asOf: "2026-05-01" }],
    ["last year", { ...water, applicationYear: 2023, hours: { "2023": { total: 1 } } }],
    ["the year before the plan", { ...water, asOf: "2023-12-01", applicationYear: 2024 }],
    ["graduate of next year", { ...graduate, asOf: "2025-02-01" }],
    ["graduate for next year", { ...graduate, applicationYear: 2025 }],
    ["graduate of last year", { ...graduate, asOf: "2023-11-01" }],
    ["graduate early", { ...graduate, asOf: "2023-12-01", applicationYear: 2024 }],
    ["engineer", { ...water, target: "工程师" }],
    ["unlisted", { ...water, target: "高级工程师" }],
  ]),
);

describe("a committee's window", () => {
  it.each(days)("on %s is %s", (day, status) => {
    expect(onDay(`water ${day}`).window).toEqual({ start: "2024-07", end: "2024-09", status });
  });

  it.each(committees)("%s, %s: %s to %s", (specialty, _target, start, end) => {
    expect(onDay(specialty).window).toMatchObject({ start, end });
  });

  it("is the district's part of a recommendation, by our reading", () => {
    expect(onDay("engineer").window).toMatchObject({ start: "2024-07", end: "2024-09" });
    expect(found(onDay("engineer"), "window.recommendation").basis).toBe("interpretation");
  });

  it("isn't given for a title that the row doesn't list", () => {
    expect(onDay("unlisted").window).toBeNull();
  });

  it("is said to be the review's, with filing days in the committee's own notice and whom to call", () => {
    const { message, citations } = found(onDay("水利工程"), "window.review");
    expect(message).toContain("评审");
    expect(message).toContain("自己发的评审通知");
    expect(message).toContain("2601721");
    expect(citations).toEqual(["annex1.4", "5.2"]);
  });

  it("never lowers the verdict within the plan's year", () => {
    for (const [day] of days) expect(onDay(`water ${day}`).verdict).toBe("ready");
  });
});

describe("initial recognition", () => {
  it.each(rounds)("on %s completes in %s", (day, month) => {
    expect(onDay(`graduate ${day}`).window).toEqual({ start: month, end: month, status: "open" });
  });

  it.each(["graduate of next year", "graduate for next year", "graduate of last year", "graduate early"])(
    "has no month outside the plan's year: %s",
    (name) => {
      expect(onDay(name).route).toBe("initial-recognition");
      expect(onDay(name).window).toBeNull();
    },
  );

  it("leaves open whether papers handed in now make this round", () => {
    const { message } = found(onDay("graduate 2024-04-01"), "window.initial-recognition");
    expect(message).toContain("通知没有写");
    expect(message).toContain("2278021");
  });
});

describe("a plan of another year", () => {
  it.each(["next year's day", "next year", "two years on", "last year"])("is outdated: %s", (name) => {
    const { window, findings, verdict } = onDay(name);
    expect(findings[0]).toMatchObject({ rule: "plan.outdated", status: "unknown" });
    expect(window).toEqual({ start: "2024-07", end: "2024-09", status: "closed" });
    expect(verdict).not.toBe("ready");
  });

  it("makes a ready profile incomplete, and leaves a short one not ready", () => {
    expect(onDay("next year's day").verdict).toBe("incomplete");
    expect(onDay("next year").verdict).toBe("not-ready");
  });

  it("isn't outdated within its year, nor before it", () => {
    for (const name of ["water 2024-01-01", "water 2024-12-31", "the year before the plan"])
      expect(onDay(name).findings.some(({ rule }) => rule === "plan.outdated")).toBe(false);
    expect(onDay("the year before the plan").window).toMatchObject({ status: "upcoming" });
  });
});
