import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { checkPolicy } from "../../src/packs/report.ts";
import { hourSubjects, type UnitKind } from "../../src/packs/schema.ts";
import type { Advice, Finding } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { nextQuestion } from "../../src/policy/next-question.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { assembleMadeUp, madeUpFolder, madeUpPack } from "../support/made-up.ts";
import { loadPack } from "../support/pack.ts";
import { varied } from "../support/vary.ts";
import { own } from "./people.ts";

/** Advices by hand for what only the made-up rules say. None of it is policy. */
const qinghe = compile(madeUpPack("qinghe-2025"));
const nextYear = compile(madeUpPack("liandu-2025"));

const unit = (kind: UnitKind) => own<UnitKind>(kind);
const enough = { total: 72, professional: 42, public: 24 };

/** An engineer of water in 青禾县 with the year before complete. */
const engineer: Profile = {
  asOf: "2025-05-10",
  applicationYear: 2025,
  specialty: own("water"),
  target: own("助理工程师"),
  unit: unit("enterprise"),
  requiredYears: 1,
  hours: { "2024": enough },
};

function inQinghe(changes: Partial<Profile>): Advice {
  return assess(qinghe, { ...engineer, ...changes });
}

function rules({ findings }: Advice): readonly string[] {
  return findings.map(({ rule }) => rule);
}

function found({ findings }: Advice, rule: string): Finding {
  const finding = findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`no ${rule} among ${findings.map((one) => one.rule).join()}`);
  return finding;
}

describe("the made-up packs", () => {
  it("hold to the letter what their notices say", () => {
    expect(checkPolicy(madeUpFolder()).faults).toEqual([]);
  });

  it("can't be asked for what their plan doesn't have", () => {
    const folder = mkdtempSync(join(tmpdir(), "pingzhi-no-initial-"));
    assembleMadeUp(folder);
    const plan = join(folder, "qinghe-2025", "plan.yaml");
    const text = readFileSync(plan, "utf8");
    writeFileSync(plan, text.replace(/^initialRecognition:.*?(?=^noCommittee:)/ms, ""));
    const { faults } = checkPolicy(folder);
    rmSync(folder, { recursive: true });
    expect(faults.map(({ message }) => message)).toEqual(["plan.yaml 里没有 initial.next-round 要算的内容"]);
  });

  it("say in their notices that they are made up", () => {
    for (const id of ["qinghe-2025", "liandu-2025"] as const)
      expect([...madeUpPack(id).clauses.values()].join("")).toContain("【虚构】");
  });
});

describe("an application in the made-up county", () => {
  it("is ready by the year before alone: the application year isn't asked", () => {
    const advice = inQinghe({});
    expect(advice).toMatchObject({
      route: "local-review",
      committee: { clause: "annex2.1", office: "青禾县住房和城乡建设局", phone: "8802101" },
      verdict: "ready",
      missing: [],
      pack: "qinghe-2025",
    });
    const judged = advice.findings.filter(({ rule }) => rule === "continuing-education.year");
    expect(judged.map(({ year, status }) => [year, status])).toEqual([[2024, "met"]]);
  });

  it("isn't hindered by the application year's own hours", () => {
    const advice = inQinghe({ hours: { "2024": enough, "2025": { total: 0, professional: 0, public: 0 } } });
    expect(advice.verdict).toBe("ready");
    expect(advice.findings.filter(({ year }) => year === 2025)).toMatchObject([{ status: "info" }]);
  });

  it("needs three subjects and no fourth", () => {
    const short = inQinghe({ hours: { "2024": { total: 72, professional: 41.5, public: 24 } } });
    expect(short.verdict).toBe("not-ready");
    expect(found(short, "continuing-education.year").shortfalls).toEqual([
      { year: 2024, subject: "professional", hours: 0.5 },
    ]);
    expect(JSON.stringify(short)).not.toContain("一般公需");
    expect(inQinghe({ hours: {} }).missing).toEqual(["hours.2024"]);
    expect(inQinghe({ hours: { "2024": { total: 72 } } }).missing).toEqual([
      "hours.2024.professional",
      "hours.2024.public",
    ]);
  });

  it("counts the boundary year of the exemption, as the notice says it is in", () => {
    const advice = inQinghe({ requiredYears: 5, careerStart: 2020, hours: { "2024": enough } });
    // 2020 and 2021 count by themselves, 2024 by its figures; 2022 and 2023 are open.
    expect(found(advice, "continuing-education.years")).toMatchObject({ status: "unknown" });
    const whole = inQinghe({
      requiredYears: 5,
      careerStart: 2020,
      hours: { "2022": enough, "2023": enough, "2024": enough },
    });
    expect(found(whole, "continuing-education.years").status).toBe("met");
    const first = inQinghe({
      requiredYears: 4,
      careerStart: 2021,
      hours: { "2022": enough, "2024": enough },
    });
    expect(first.missing).toEqual(["hours.2025", "hours.2023"]);
  });

  it("is never told of mountain counties, nor asked", () => {
    const advice = inQinghe({ unit: undefined, mountainYears: 3 });
    expect(rules(advice).filter((rule) => rule.startsWith("mountain"))).toEqual([]);
    expect(JSON.stringify(advice)).not.toContain("山区");
    const asked = new Set<string>();
    let profile: Profile = { asOf: "2025-05-10", applicationYear: 2025, hours: {} };
    for (let question = nextQuestion(qinghe, profile, []); question !== null; ) {
      asked.add(question.field);
      profile = { ...engineer, requiredYears: 4, careerStart: 2019, hours: profile.hours };
      profile = { ...profile, hours: { ...profile.hours, [String(question.year ?? 2024)]: enough } };
      const next = nextQuestion(qinghe, profile, []);
      if (next?.id === question.id) throw new Error(`asked twice: ${next.id}`);
      question = next;
    }
    expect([...asked].filter((field) => field.startsWith("mountain"))).toEqual([]);
    expect([...asked]).toContain("hours");
  });

  it.each([
    ["2025-03-31", "upcoming"],
    ["2025-04-01", "open"],
    ["2025-06-30", "open"],
    ["2025-07-01", "closed"],
  ])("has a quarter for its window, on %s %s", (asOf, status) => {
    const advice = inQinghe({ asOf });
    expect(advice.window).toEqual({ start: "2025-04", end: "2025-06", status });
    expect(found(advice, "window.review").message).toContain("2025 年 4 月至 6 月（第二季度）");
  });

  it("says that filing days aren't in the notice, since it speaks of no notices of the committees' own", () => {
    const { message } = found(inQinghe({}), "window.review");
    expect(message).toContain("哪几天交材料，这份通知没有写");
    expect(rules(inQinghe({}))).not.toContain("submission.committee-notice");
  });

  it.each([
    ["2025-02-10", "2025-03", "upcoming"],
    ["2025-03-10", "2025-03", "open"],
    ["2025-04-10", "2025-09", "upcoming"],
    ["2025-10-10", "2025-09", "closed"],
  ])("has two rounds for agriculture: on %s the one of %s is %s", (asOf, start, status) => {
    const advice = inQinghe({ asOf, specialty: own("agriculture"), target: own("助理农艺师") });
    expect(advice.window).toEqual({ start, end: start, status });
    expect(found(advice, "window.rounds").message).toContain("一年评 2 轮：3 月、9 月");
  });

  it("is kept out of a row that excludes the unit's kind, with whom to ask", () => {
    const advice = inQinghe({
      specialty: own("school-teacher"),
      target: own("一级教师"),
      unit: unit("social-organization"),
    });
    expect(advice).toMatchObject({ route: null, committee: null, window: null, verdict: "incomplete" });
    expect(found(advice, "route.excluded")).toMatchObject({ status: "unknown", citations: ["annex2.3"] });
    expect(found(advice, "route.excluded").message).toContain("（社会组织除外）」，社会组织不在内");
    expect(advice.contact).toEqual({ office: "青禾县教育局", phone: null, clause: "annex2.3" });
    const public_ = inQinghe({
      specialty: own("school-teacher"),
      target: own("一级教师"),
      unit: unit("public-institution"),
    });
    expect(public_.route).toBe("local-review");
    expect(found(public_, "route.local-review").message).toContain("青禾县教育局（通知没有给这件事的电话）");
  });

  it("gets initial recognition in any month, but not for the kind of unit that the table leaves out", () => {
    const initial = inQinghe({ target: own("初定"), specialty: undefined });
    expect(initial).toMatchObject({
      route: "initial-recognition",
      window: { start: "2025-05", end: "2025-05", status: "open" },
      contact: { office: "县人力社保局人才科", phone: "8806002" },
    });
    expect(found(initial, "route.initial-recognition").message).toBe(
      "初定由县人力社保局人才科（电话 8806002）办理。通知说：县人力社保局每月办理一次大中专毕业生初定。",
    );
    const clerk = inQinghe({ target: own("初定"), specialty: undefined, unit: unit("government") });
    expect(clerk.route).toBeNull();
    expect(found(clerk, "route.excluded").message).toContain("机关不在内");
  });

  it("goes to the city ten working days ahead at least, as its note reads one way only", () => {
    const advice = inQinghe({ specialty: own("museum"), target: own("馆员") });
    expect(advice.route).toBe("city-submission");
    const { message, basis } = found(advice, "submission.working-days");
    expect(message).toContain("是至少提前 10 个工作日");
    expect(message).not.toContain("两种读法");
    expect(basis).toBe("notice");
    expect(found(advice, "route.city-submission").message).toContain("附件 2 里没有管文物博物的评委会");
  });

  it("speaks of the county, not of a district", () => {
    for (const target of ["工程师", "一级教师", "初定"])
      expect(JSON.stringify(inQinghe({ target: own(target), unit: undefined }))).not.toMatch(
        /区里|全区|莲都/,
      );
    expect(found(inQinghe({ target: own("工程师") }), "route.recommendation").message).toContain("县里不评");
  });
});

describe("an application in the made-up next year", () => {
  const waterEngineer: Profile = {
    ...engineer,
    asOf: "2025-06-01",
    requiredYears: 2,
    hours: {
      "2024": { total: 96, professional: 60, public: 18, generalPublic: 12 },
      "2025": { total: 90, professional: 60, public: 18, generalPublic: 12 },
    },
  };
  const advise = (changes: Partial<Profile>) => assess(nextYear, { ...waterEngineer, ...changes });

  it("meets the new year's threshold, and its months", () => {
    const advice = advise({});
    expect(advice.window).toEqual({ start: "2025-06", end: "2025-08", status: "open" });
    expect(found(advice, "continuing-education.year").shortfalls).toEqual([
      { year: 2025, subject: "total", hours: 6 },
    ]);
  });

  it("finds the committee that was split off, the phone that changed and the title that was added", () => {
    const environment = advise({ specialty: own("environment") });
    expect(environment.committee).toMatchObject({ clause: "annex1.12", phone: "2277000" });
    expect(environment.window).toEqual({ start: "2025-07", end: "2025-12", status: "upcoming" });
    const teacher = advise({ specialty: own("kindergarten-teacher"), target: own("一级教师") });
    expect(teacher.contact.phone).toBe("2021999");
    const surveyor = { specialty: own("natural-resources"), target: own("高级工程师") };
    expect(advise(surveyor).route).toBe("recommendation");
    expect(assess(compile(loadPack()), { ...waterEngineer, ...surveyor }).route).not.toBe("recommendation");
  });
});

describe("what a pack leaves out", () => {
  const { plan, rules: all } = loadPack();
  const withRules = (changes: Partial<Pack["rules"]>) =>
    varied(loadPack(), { rules: { ...all, ...changes } });
  const bare = varied(loadPack(), {
    rules: {
      ...all,
      mountain: undefined,
      platform: undefined,
      selfAppraisal: undefined,
      otherNames: [],
      procedure: { governedBy: [] },
      continuingEducation: {
        clause: all.continuingEducation.clause,
        thresholds: { total: all.continuingEducation.thresholds.total },
        mustMeet: all.continuingEducation.mustMeet,
        governedBy: [],
      },
    },
    plan: { committees: plan.committees },
  });

  it("is never said: no finding cites or names it", () => {
    const policy = compile(bare);
    for (const target of ["助理工程师", "工程师", "高级工程师", "馆员", "会计师", "初定"])
      for (const kind of [undefined, "enterprise", "self-appraising", "city"] as const) {
        const advice = assess(policy, {
          ...engineer,
          target: own(target),
          unit: kind === undefined ? undefined : unit(kind),
        });
        const said = JSON.stringify([advice.findings, advice.nextSteps]);
        expect(said).not.toMatch(/山区|undefined|服务平台|登记系统|视同|市里的计划|2278021/);
        expect(advice.findings.every(({ citations }) => citations.length > 0)).toBe(true);
      }
  });

  it("leaves the way of a title without a committee open, and that of 初定, with whom to ask", () => {
    const policy = compile(bare);
    const museum = assess(policy, {
      ...engineer,
      specialty: own("museum"),
      target: own("馆员"),
      hours: {},
    });
    expect(museum).toMatchObject({ route: null, verdict: "incomplete", contact: { clause: "5.4" } });
    expect(found(museum, "route.no-committee").status).toBe("unknown");
    const initial = assess(policy, { ...engineer, specialty: undefined, target: own("初定") });
    expect(found(initial, "route.initial-unsaid").status).toBe("unknown");
  });

  it("asks for no number of years where the notice asks for none", () => {
    const { yearsMatch: _, ...others } = all.continuingEducation;
    const policy = compile(withRules({ continuingEducation: others }));
    const advice = assess(policy, { ...engineer, requiredYears: undefined, hours: {} });
    expect(rules(advice)).not.toContain("continuing-education.years");
    expect(advice.missing).not.toContain("requiredYears");
  });
});

describe("for any thresholds", () => {
  const amounts = fc.double({ min: 0.1, max: 400, noNaN: true }).map((hours) => Math.round(hours * 10) / 10);

  it("a shortfall is exactly the threshold less what is given, and every subject that is short has one", () => {
    const { rules: all } = loadPack();
    const least = fc.record(
      { total: amounts, professional: amounts, public: amounts, generalPublic: amounts },
      { requiredKeys: ["total"] },
    );
    const given = fc.record({
      total: amounts,
      professional: amounts,
      public: amounts,
      generalPublic: amounts,
    });
    fc.assert(
      fc.property(least, given, (thresholds, hours) => {
        const cited = Object.fromEntries(
          Object.entries(thresholds).map(([subject, value]) => [
            subject,
            { value, clause: "5.1", quote: "made up" },
          ]),
        );
        const continuingEducation = { ...all.continuingEducation, thresholds: cited };
        const policy = compile(varied(loadPack(), { rules: { ...all, continuingEducation } }));
        const advice = assess(policy, {
          ...engineer,
          applicationYear: 2024,
          asOf: "2024-06-20",
          hours: { "2024": hours },
        });
        const year = advice.findings.find(
          (one) => one.rule === "continuing-education.year" && one.year === 2024,
        );
        const expected = hourSubjects.flatMap((subject) => {
          const short = (thresholds[subject] ?? 0) - hours[subject];
          return short > 0 ? [[subject, short] as const] : [];
        });
        const shortfalls = year?.shortfalls ?? [];
        expect(shortfalls.map(({ subject }) => subject)).toEqual(expected.map(([subject]) => subject));
        for (const [index, [, short]] of expected.entries())
          expect(shortfalls[index]?.hours).toBeCloseTo(short, 6);
        expect(year?.status).toBe(expected.length > 0 ? "unmet" : "met");
      }),
      { numRuns: 200 },
    );
  });
});
