import { beforeAll, describe, expect, it } from "vitest";
import { loadPack } from "../support/pack.ts";
import { type Advice, adviceShape, bothYears, jsonLines, type Outcome, pingzhi } from "./pingzhi.ts";

const pack = loadPack();
const clauses = new Set(pack.clauses.keys());
const units = [
  "企业",
  "事业单位",
  "社会组织",
  "自主评聘单位",
  "市直单位",
  "经开区单位",
  "外区县单位",
  "机关",
];
const targets = [
  "助理工程师",
  "工程师",
  "高级工程师",
  "一级教师",
  "高级教师",
  "副主任护师",
  "会计师",
  "初定",
];
const days = ["2023-11-30", "2024-03-31", "2024-07-15", "2024-10-01", "2025-01-01", "2026-05-20"];
const hours = [{}, bothYears, { "2024": { total: 90, professional: 60, public: 18, generalPublic: 11 } }];

/** Each with another number in `mountainYears`, so that no two lines are the same. */
const profiles = Array.from({ length: 1000 }, (_, index) => ({
  asOf: days[index % days.length],
  applicationYear: index % 3 === 0 ? 2025 : 2024,
  specialty: pack.specialties[index % pack.specialties.length]?.id,
  ...(index % 7 === 0 ? {} : { target: targets[(index * 5) % targets.length] }),
  ...(index % 5 === 0 ? {} : { unit: units[(index * 3) % units.length] }),
  hours: hours[index % hours.length],
  ...(index % 2 === 0 ? { requiredYears: (index % 9) + 1 } : {}),
  mountainYears: (index % 100) / 2,
}));

let outcome: Outcome;
let advices: readonly Advice[];
let seconds: number;

beforeAll(async () => {
  const start = performance.now();
  outcome = await pingzhi(["assess", "--profile", "-"], jsonLines(profiles));
  seconds = (performance.now() - start) / 1000;
  advices = outcome.output.map((line) => adviceShape.parse(JSON.parse(line)));
});

const texts = ({ findings, nextSteps }: Advice) => [...findings.map(({ message }) => message), ...nextSteps];

describe("a thousand profiles at once", () => {
  it("are all answered, within seconds", () => {
    expect(outcome.exit).toBe(0);
    expect(outcome.errors).toEqual([]);
    expect(advices).toHaveLength(1000);
    expect(seconds).toBeLessThan(5);
  });

  it("are answered in the order they came, each as if it were alone", async () => {
    for (const index of [0, 499, 999]) {
      const alone = await pingzhi(["assess", "--profile", "-"], JSON.stringify(profiles[index]));
      expect(alone.output).toEqual([outcome.output[index]]);
    }
  });

  it("cite a clause of the notice with every finding, and where to call", () => {
    for (const { findings, contact, committee } of advices) {
      for (const { citations } of findings) for (const clause of citations) expect(clauses).toContain(clause);
      expect(clauses).toContain(contact.clause);
      if (committee) expect(clauses).toContain(committee.clause);
    }
  });

  it("have a verdict that follows from their findings", () => {
    for (const { findings, route, verdict } of advices) {
      const lowers = ({ rule, status }: Advice["findings"][number]) =>
        status === "unknown" && /^(?:route|plan|continuing-education)\./.test(rule);
      const initial =
        route === "initial-recognition" || findings.some(({ citations }) => citations.includes("5.4"));
      const expected = findings.some(({ status }) => status === "unmet")
        ? "not-ready"
        : route === null ||
            route === "unlisted" ||
            findings.some((one) => lowers(one) && !(initial && one.rule.startsWith("continuing-education")))
          ? "incomplete"
          : "ready";
      expect(verdict).toBe(expected);
    }
    expect(new Set(advices.map(({ verdict }) => verdict)).size).toBe(3);
  });

  it("judge the application year and the year before wherever hours are judged", () => {
    advices.forEach(({ findings, route }, index) => {
      const judged = findings.filter(
        ({ rule, status }) => rule === "continuing-education.year" && status !== "info",
      );
      const scope = findings.find(({ rule }) => rule === "route.scope");
      const outside = route === null && scope?.status === "unknown" && profiles[index]?.unit !== undefined;
      const initial = profiles[index]?.target === "初定";
      const application = profiles[index]?.applicationYear ?? 0;
      expect(judged.map(({ year }) => year)).toEqual(
        outside || initial ? [] : [application, application - 1],
      );
    });
  });

  it("have a window only on a way that has one", () => {
    for (const { route, window, committee } of advices) {
      if (window === null) continue;
      const ways = ["local-review", "recommendation", "initial-recognition"];
      expect(ways.includes(route ?? "") || (route === null && committee !== null)).toBe(true);
    }
  });

  it("have a committee only on a way that goes by one", () => {
    for (const { route, committee } of advices) {
      if (route === "local-review" || route === "recommendation" || route === "unlisted")
        expect(committee).not.toBeNull();
      else if (route !== null) expect(committee).toBeNull();
    }
  });

  it("never call the review's window a filing period", () => {
    for (const advice of advices)
      for (const text of texts(advice)) {
        expect(text).not.toMatch(/申报(?:时间|期限|窗口|截止)|报名时间|受理时间|交材料的时间是/);
        // The note of annex 1 speaks of the end of the city's plan; nothing else does.
        if (text.includes("截止")) expect(text).toMatch(/5 ?个工作日/);
      }
  });

  it("never tell a person that he isn't eligible", () => {
    for (const advice of advices)
      for (const text of texts(advice)) expect(text).not.toMatch(/不符合|没有资格|不能申报|无资格/);
  });

  it("give the bureau's number for initial recognition alone, or say so", () => {
    for (const advice of advices) {
      for (const text of texts(advice))
        if (text.includes("2278021") && advice.route !== "initial-recognition")
          expect(text).toContain("初定");
      if (advice.contact.phone === "2278021") expect(advice.route).toBe("initial-recognition");
    }
  });

  it("name as missing only fields of a profile that they don't have", () => {
    const fields =
      /^(?:specialty|target|unit|requiredYears|careerStart|mountainYears|mountainCounty|hours\.\d{4}(?:\.(?:total|professional|public|generalPublic))?)$/;
    advices.forEach(({ missing }, index) => {
      for (const field of missing) {
        expect(field).toMatch(fields);
        expect(Object.hasOwn(profiles[index] ?? {}, field)).toBe(false);
      }
      expect(new Set(missing).size).toBe(missing.length);
    });
  });
});
