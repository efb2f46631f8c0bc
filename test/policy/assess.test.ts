import { describe, expect, it } from "vitest";
import type { UnitKind } from "../../src/packs/schema.ts";
import type { Advice, Finding } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { loadPack } from "../support/pack.ts";
import { enough, own, waterEngineer } from "./people.ts";

const policy = compile(loadPack());

function advise(changes: Partial<Profile>): Advice {
  return assess(policy, { ...waterEngineer, ...changes });
}

function found({ findings }: Advice, rule: string, year?: number): Finding {
  const finding = findings.find((each) => each.rule === rule && (year === undefined || each.year === year));
  if (finding === undefined) throw new Error(`no ${rule} among ${findings.map((each) => each.rule).join()}`);
  return finding;
}

const unit = (kind: UnitKind) => ({ unit: own(kind) });

describe("where an application goes", () => {
  it("is the district's own review for an engineer of water who wants 助理工程师", () => {
    const advice = advise({});
    expect(advice).toMatchObject({
      route: "local-review",
      committee: {
        clause: "annex1.4",
        office: "莲都区水利局",
        phone: "2601721",
        titles: ["助理工程师", "推荐工程师"],
      },
      window: { start: "2024-07", end: "2024-09", status: "upcoming" },
      contact: { office: "莲都区水利局", phone: "2601721", clause: "annex1.4" },
      verdict: "ready",
      missing: [],
      pack: "liandu-2024",
    });
    expect(found(advice, "window.review").message).toContain("评审时间是 2024 年 7 月至 9 月");
  });

  it("is the district's own review for a kindergarten teacher who wants 一级教师, or 助理研究员, which the row lists", () => {
    for (const target of ["一级教师", "助理研究员", "实验师"]) {
      const advice = advise({ specialty: own("kindergarten-teacher"), target: own(target) });
      expect([target, advice.route, advice.committee?.clause]).toEqual([target, "local-review", "annex1.11"]);
    }
  });

  it("is a recommendation for a nurse who wants 副主任护师, read from 推荐高级", () => {
    const advice = advise({ specialty: own("nursing"), target: own("副主任护师") });
    expect(advice).toMatchObject({
      route: "recommendation",
      committee: { clause: "annex1.10" },
      verdict: "ready",
    });
    expect(found(advice, "route.recommendation")).toMatchObject({
      basis: "interpretation",
      citations: ["annex1.10"],
    });
    expect(found(advice, "window.recommendation").basis).toBe("interpretation");
  });

  it("is a recommendation in the notice's own words for 工程师 and 高级教师", () => {
    expect(found(advise({ target: own("工程师") }), "route.recommendation").basis).toBe("notice");
    const teacher = advise({ specialty: own("school-teacher"), target: own("高级教师") });
    expect(found(teacher, "route.recommendation").basis).toBe("notice");
  });

  it("is the agricultural committee for 农艺师 by recommendation and for 助理工程师 by review", () => {
    const specialty = own("agriculture");
    expect(advise({ specialty, target: own("农艺师") }).route).toBe("recommendation");
    expect(advise({ specialty, target: own("助理工程师") }).route).toBe("local-review");
  });

  it("is unlisted where the committee names neither: 正高级教师, 主管护师", () => {
    const teacher = advise({ specialty: own("school-teacher"), target: own("正高级教师") });
    expect(teacher).toMatchObject({
      route: "unlisted",
      window: null,
      verdict: "incomplete",
      contact: { phone: "2021960" },
    });
    const nurse = advise({ specialty: own("nursing"), target: own("主管护师") });
    expect(nurse.route).toBe("unlisted");
    expect(found(nurse, "submission.examination").basis).toBe("general-knowledge");
  });

  it("is the city for an accountant, without a date and without a number", () => {
    const advice = advise({ specialty: own("accounting"), target: own("会计师") });
    expect(advice).toMatchObject({
      route: "city-submission",
      committee: null,
      window: null,
      contact: { phone: null, clause: "annex1.note" },
      verdict: "ready",
    });
    expect(found(advice, "submission.working-days").status).toBe("unknown");
    expect(found(advice, "submission.materials").message).toContain("丽人社函〔2024〕22号");
    expect(found(advice, "submission.examination").basis).toBe("general-knowledge");
    expect(advice.nextSteps.join()).toContain("2278021，该号码在附件1中是初定的电话");
  });

  it("is initial recognition for 初定, without a question about hours", () => {
    const advice = advise({ specialty: undefined, target: own("初定"), hours: {}, requiredYears: undefined });
    expect(advice).toMatchObject({
      route: "initial-recognition",
      committee: null,
      window: { start: "2024-06", end: "2024-06", status: "open" },
      contact: { phone: "2278021" },
      verdict: "ready",
      missing: [],
    });
    expect(advice.findings.filter(({ rule }) => rule.startsWith("continuing-education"))).toMatchObject([
      { status: "unknown", citations: ["5.4"] },
    ]);
  });

  it("goes by the title alone where all who take it go to one place, and asks the specialty where not", () => {
    const by = (target: string) => advise({ specialty: undefined, target: own(target) });
    expect(by("一级教师").committee?.clause).toBe("annex1.11");
    expect(by("副主任护师").committee?.clause).toBe("annex1.10");
    expect(by("农艺师").committee?.clause).toBe("annex1.1");
    expect(by("会计师").route).toBe("city-submission");
    const engineer = by("助理工程师");
    expect(engineer).toMatchObject({ route: null, missing: ["specialty"], verdict: "incomplete" });
    expect(found(engineer, "route.specialty").status).toBe("unknown");
  });

  it("shows the committee with all its titles where no title is named", () => {
    const advice = advise({ target: undefined });
    expect(advice).toMatchObject({ route: null, committee: { clause: "annex1.4" }, verdict: "incomplete" });
    expect(advice.missing[0]).toBe("target");
  });

  it("offers both readings where specialty and title don't belong together", () => {
    const advice = advise({ target: own("一级教师") });
    expect(advice).toMatchObject({ route: null, committee: null, window: null, contact: { phone: null } });
    const mismatch = found(advice, "route.mismatch");
    expect(mismatch.status).toBe("unknown");
    expect(mismatch.citations).toEqual(["annex1.4", "annex1.11"]);
    expect(mismatch.message).toMatch(/2601721.*2021960/);
  });

  it("takes the two names of the construction committee for one, and says so", () => {
    const names = found(advise({ specialty: own("construction") }), "route.committee-names");
    expect(names).toMatchObject({ basis: "interpretation", citations: ["2", "annex1.9"] });
  });

  it("says where a word was read by us", () => {
    const specialty = { id: "information-technology", word: "写代码", basis: "interpretation" } as const;
    const advice = advise({ specialty });
    expect(found(advice, "route.specialty")).toMatchObject({
      status: "info",
      basis: "interpretation",
      message: expect.stringContaining("「写代码」"),
    });
    expect(advice.verdict).toBe("ready");
  });
});

describe("the unit", () => {
  it("of an unknown kind leaves the path as for a unit of the district, and open", () => {
    const advice = advise({ unit: undefined });
    expect(advice).toMatchObject({ route: "local-review", verdict: "incomplete", missing: ["unit"] });
    expect(found(advice, "route.scope")).toMatchObject({ status: "unknown", basis: "interpretation" });
  });

  it.each<UnitKind>(["city", "development-zone", "other-county", "government", "self-employed"])(
    "%s isn't known to be addressed: whom to call, and no more questions",
    (kind) => {
      const advice = advise({ ...unit(kind), hours: {}, mountainYears: 3 });
      expect(advice).toMatchObject({
        route: null,
        committee: null,
        window: null,
        contact: { office: "莲都区人力社保局", phone: null },
        verdict: "incomplete",
        missing: [],
      });
      expect(found(advice, "route.scope").status).toBe("unknown");
    },
  );

  it("that appraises itself keeps teachers to itself, as the row says, and its own 初定, as we read it", () => {
    const teacher = advise({
      ...unit("self-appraising"),
      specialty: own("school-teacher"),
      target: own("一级教师"),
    });
    expect(teacher).toMatchObject({
      route: "self-appraisal",
      committee: null,
      window: null,
      verdict: "ready",
    });
    expect(found(teacher, "route.self-appraisal")).toMatchObject({
      basis: "notice",
      citations: ["annex1.11"],
    });
    expect(found(teacher, "route.self-appraisal-plan").message).toContain("不是你个人的期限");
    const graduate = advise({ ...unit("self-appraising"), target: own("初定") });
    expect(graduate.route).toBe("self-appraisal");
    expect(found(graduate, "route.self-appraisal").basis).toBe("interpretation");
  });

  it("that appraises itself may or may not cover other series: the district's path is the other one", () => {
    const advice = advise(unit("self-appraising"));
    expect(advice).toMatchObject({
      route: null,
      committee: null,
      contact: { phone: "2601721" },
      verdict: "incomplete",
    });
    const finding = found(advice, "route.self-appraisal");
    expect(finding.status).toBe("unknown");
    expect(finding.message).toContain("2601721");
  });
});

describe("the window", () => {
  it.each([
    ["2023-12-31", "upcoming"],
    ["2024-06-30", "upcoming"],
    ["2024-07-01", "open"],
    ["2024-09-30", "open"],
    ["2024-10-01", "closed"],
  ])("on %s is %s", (asOf, status) => {
    expect(advise({ asOf }).window?.status).toBe(status);
  });

  it("of initial recognition is the next completing month, and none beyond the pack's year", () => {
    const by = (asOf: string) => advise({ asOf, target: own("初定") }).window?.start ?? null;
    expect(
      ["2024-01-01", "2024-03-31", "2024-04-01", "2024-12-31", "2023-12-31", "2025-01-01"].map(by),
    ).toEqual(["2024-03", "2024-03", "2024-06", "2024-12", null, null]);
  });

  it("stays the pack's and closed for another year, which is said first", () => {
    const hours = { "2025": enough, "2026": enough };
    const later = advise({ asOf: "2026-06-20", applicationYear: 2026, hours });
    expect(later.findings[0]).toMatchObject({ rule: "plan.outdated", status: "unknown" });
    expect(later).toMatchObject({ window: { start: "2024-07", status: "closed" }, verdict: "incomplete" });
    expect(later.nextSteps[0]).toContain("新一年的评审通知");
    expect(advise({ asOf: "2025-01-01" }).findings[0]?.rule).toBe("plan.outdated");
    expect(advise({ asOf: "2023-11-01" }).findings[0]?.rule).not.toBe("plan.outdated");
  });
});
