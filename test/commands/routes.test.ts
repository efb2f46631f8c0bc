import { describe, expect, it } from "vitest";
import { type Advice, assessed, found, statusOf } from "./pingzhi.ts";

const firm = "企业";
const own = "自主评聘单位";

const advice = await assessed({
  water: { specialty: "水利工程", target: "助理工程师", unit: firm },
  waterEngineer: { specialty: "水利工程", target: "工程师", unit: firm },
  waterSenior: { specialty: "水利工程", target: "高级工程师", unit: firm },
  farming: { specialty: "农业技术", target: "助理农艺师", unit: firm },
  farmingEngineer: { specialty: "农业工程", target: "工程师", unit: firm },
  farmingAgronomist: { specialty: "农业技术", target: "农艺师", unit: firm },
  farmingSenior: { specialty: "农业技术", target: "高级农艺师", unit: firm },
  teacher: { specialty: "中小学教师", target: "一级教师", unit: "事业单位" },
  teacherSenior: { specialty: "中小学教师", target: "高级教师", unit: "事业单位" },
  teacherTop: { specialty: "中小学教师", target: "正高级教师", unit: "事业单位" },
  teacherJunior: { specialty: "中小学教师", target: "二级教师", unit: "事业单位" },
  laboratory: { specialty: "school-laboratory", target: "实验师", unit: "事业单位" },
  management: { specialty: "教育管理", target: "助理研究员", unit: "事业单位" },
  nurse: { specialty: "护士", target: "副主任护师", unit: "事业单位" },
  doctor: { specialty: "physician", target: "主任医师", unit: "事业单位" },
  nurseIntermediate: { specialty: "护士", target: "主管护师", unit: "事业单位" },
  accountant: { target: "会计师", unit: firm },
  librarian: { specialty: "library", target: "馆员", unit: "事业单位" },
  graduate: { target: "初定", unit: firm },
  graduateOfCity: { target: "初定", unit: "市直单位" },
  graduateOfOwn: { target: "初定", unit: own },
  teacherOfOwn: { specialty: "中小学教师", target: "一级教师", unit: own },
  seniorOfOwn: { specialty: "中小学教师", target: "高级教师", unit: own },
  waterOfOwn: { specialty: "水利工程", target: "助理工程师", unit: own },
  nurseOfOwn: { specialty: "护士", target: "副主任护师", unit: own },
  accountantOfOwn: { target: "会计师", unit: own },
  intermediateNurseOfOwn: { specialty: "护士", target: "主管护师", unit: own },
  mismatch: { specialty: "水利工程", target: "一级教师", unit: firm },
  mismatchOfCity: { specialty: "水利工程", target: "一级教师", unit: "市直单位" },
  city: { specialty: "水利工程", target: "助理工程师", unit: "市直单位" },
  zone: { specialty: "水利工程", target: "助理工程师", unit: "经开区单位" },
  otherCounty: { specialty: "水利工程", target: "助理工程师", unit: "外区县单位" },
  office: { specialty: "水利工程", target: "助理工程师", unit: "机关" },
  selfEmployed: { specialty: "水利工程", target: "助理工程师", unit: "个体/灵活就业" },
  specialtyAlone: { specialty: "水利工程" },
  accountingAlone: { specialty: "accounting" },
  teacherAlone: { target: "一级教师" },
  nurseAlone: { target: "副主任护师" },
  agronomistAlone: { target: "农艺师" },
  engineerAlone: { target: "助理工程师", unit: firm },
  builder: { specialty: "建设工程", target: "助理工程师", unit: firm },
});

const routes = [
  ["water", "local-review", "annex1.4"],
  ["waterEngineer", "recommendation", "annex1.4"],
  ["waterSenior", "unlisted", "annex1.4"],
  ["farming", "local-review", "annex1.1"],
  ["farmingEngineer", "recommendation", "annex1.1"],
  ["farmingAgronomist", "recommendation", "annex1.1"],
  ["farmingSenior", "unlisted", "annex1.1"],
  ["teacher", "local-review", "annex1.11"],
  ["teacherSenior", "recommendation", "annex1.11"],
  ["teacherTop", "unlisted", "annex1.11"],
  ["teacherJunior", "unlisted", "annex1.11"],
  ["laboratory", "local-review", "annex1.11"],
  ["management", "local-review", "annex1.11"],
  ["nurse", "recommendation", "annex1.10"],
  ["doctor", "recommendation", "annex1.10"],
  ["nurseIntermediate", "unlisted", "annex1.10"],
  ["teacherAlone", "local-review", "annex1.11"],
  ["nurseAlone", "recommendation", "annex1.10"],
  ["agronomistAlone", "recommendation", "annex1.1"],
  ["accountant", "city-submission", null],
  ["librarian", "city-submission", null],
  ["graduate", "initial-recognition", null],
  ["graduateOfOwn", "self-appraisal", null],
  ["teacherOfOwn", "self-appraisal", null],
  ["seniorOfOwn", "self-appraisal", null],
] as const;

describe("the way an application goes", () => {
  it.each(routes)("%s: %s, %s", (name, route, clause) => {
    const { committee, findings, ...rest } = advice(name);
    expect(rest.route).toBe(route);
    expect(committee?.clause ?? null).toBe(clause);
    // The committee's own office is the one to call.
    if (committee !== null)
      expect(rest.contact).toEqual({
        office: committee.office,
        phone: committee.phone,
        clause: committee.clause,
      });
    expect(findings.some(({ rule }) => rule.startsWith("route."))).toBe(true);
  });

  it("carries the row of annex 1 to the letter", () => {
    expect(advice("water").committee).toEqual({
      clause: "annex1.4",
      name: "莲都区水利工程技术人员初级专业技术资格评审委员会",
      office: "莲都区水利局",
      phone: "2601721",
      titles: ["助理工程师", "推荐工程师"],
    });
    expect(advice("teacher").committee?.titles).toEqual(["一级教师", "实验师", "助理研究员", "推荐副高"]);
    expect(advice("farming").committee?.titles).toEqual([
      "助理农艺（畜牧、兽医）师",
      "助理工程师",
      "推荐中级",
    ]);
  });

  it.each([
    "city",
    "zone",
    "otherCounty",
    "office",
    "selfEmployed",
    "graduateOfCity",
    "mismatchOfCity",
  ] as const)("is open before all else for whom the notice doesn't address: %s", (name) => {
    const { route, committee, window, contact, verdict } = advice(name);
    expect({ route, committee, window, verdict }).toEqual({
      route: null,
      committee: null,
      window: null,
      verdict: "incomplete",
    });
    expect(statusOf(advice(name), "route.scope")).toBe("unknown");
    expect(found(advice(name), "route.scope").citations).toContain("preamble");
    expect(contact.office).toBe("莲都区人力社保局");
    expect(contact.phone).toBeNull();
  });

  it("is the unit's own where the row keeps self-appraising units out", () => {
    for (const name of ["teacherOfOwn", "seniorOfOwn", "graduateOfOwn"] as const) {
      expect(advice(name).window).toBeNull();
      expect(statusOf(advice(name), "route.self-appraisal")).toBe("applies");
    }
    expect(found(advice("graduateOfOwn"), "route.self-appraisal").basis).toBe("interpretation");
    expect(found(advice("graduateOfOwn"), "route.self-appraisal").citations).toContain("annex1.initial");
    expect(found(advice("teacherOfOwn"), "route.self-appraisal").citations).toContain("annex1.11");
  });

  it.each([
    ["waterOfOwn", "annex1.4", "2601721"],
    ["nurseOfOwn", "annex1.10", "2025962"],
    ["intermediateNurseOfOwn", "annex1.10", "2025962"],
    ["accountantOfOwn", "annex1.note", "附件 1 里没有管会计的评委会"],
  ] as const)(
    "is open for other titles of a self-appraising unit, with the district's path shown: %s",
    (name, clause, part) => {
      const { route, committee, window, verdict, contact } = advice(name);
      expect({ route, committee, window, verdict }).toEqual({
        route: null,
        committee: null,
        window: null,
        verdict: "incomplete",
      });
      const open = found(advice(name), "route.self-appraisal");
      expect(open.status).toBe("unknown");
      expect(open.citations).toContain(clause);
      expect(open.message).toContain(part);
      expect(contact.clause).toBe(clause);
    },
  );

  it("offers both readings where specialty and title don't belong together", () => {
    const { route, committee, verdict } = advice("mismatch");
    expect({ route, committee, verdict }).toEqual({ route: null, committee: null, verdict: "incomplete" });
    const mismatch = found(advice("mismatch"), "route.mismatch");
    expect(mismatch.status).toBe("unknown");
    expect(mismatch.citations).toEqual(["annex1.4", "annex1.11"]);
    expect(mismatch.message).toContain("2601721");
    expect(mismatch.message).toContain("2021960");
  });

  it("shows the committee with all its titles while no title is named", () => {
    const { route, committee, verdict, missing } = advice("specialtyAlone");
    expect({ route, clause: committee?.clause, verdict }).toEqual({
      route: null,
      clause: "annex1.4",
      verdict: "incomplete",
    });
    expect(committee?.titles).toEqual(["助理工程师", "推荐工程师"]);
    expect(missing).toContain("target");
    expect(advice("accountingAlone")).toMatchObject({ route: null, committee: null, verdict: "incomplete" });
  });

  it("needs the specialty where a title alone goes to several committees", () => {
    const { route, committee, missing } = advice("engineerAlone");
    expect({ route, committee }).toEqual({ route: null, committee: null });
    expect(statusOf(advice("engineerAlone"), "route.specialty")).toBe("unknown");
    expect(missing[0]).toBe("specialty");
  });

  it("is open in its scope while the unit isn't known", () => {
    expect(statusOf(advice("teacherAlone"), "route.scope")).toBe("unknown");
    expect(advice("teacherAlone").missing).toContain("unit");
    expect(advice("teacherAlone").verdict).toBe("incomplete");
  });

  it("says that a senior recommendation covers both senior levels, and an intermediate one the row's titles, by our reading", () => {
    for (const name of ["nurse", "doctor", "farmingEngineer", "farmingAgronomist"] as const)
      expect(found(advice(name), "route.recommendation").basis).toBe("interpretation");
    expect(found(advice("waterEngineer"), "route.recommendation").basis).toBe("notice");
    expect(found(advice("teacherSenior"), "route.recommendation").basis).toBe("notice");
  });

  it("names both names of the construction committee", () => {
    const { message, citations } = found(advice("builder"), "route.committee-names");
    expect(citations).toEqual(["2", "annex1.9"]);
    expect(message).toContain("莲都区建设工程技术人员初级专业技术资格评审委员会");
    expect(message).toContain("丽水市莲都区建筑工程技术人员初级专业技术资格评审委员会");
  });

  it("quotes the note of annex 1 and computes no date where the district has no committee", () => {
    for (const name of ["accountant", "librarian"] as const) {
      const { contact, window } = advice(name);
      expect(window).toBeNull();
      expect(contact).toEqual({ office: expect.any(String), phone: null, clause: "annex1.note" });
      const days = found(advice(name), "submission.working-days");
      expect(days.status).toBe("unknown");
      expect(days.message).toContain("截止日前5个工作日内");
      expect(JSON.stringify(advice(name))).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });
});

describe("the bureau's number", () => {
  it("is said to stand for initial recognition wherever else it is offered", () => {
    expect(advice("graduate").contact).toEqual({
      office: "区人力社保局人才开发管理科",
      phone: "2278021",
      clause: "annex1.initial",
    });
    const texts = ({ findings, nextSteps }: Advice) => [
      ...findings.map(({ message }) => message),
      ...nextSteps,
    ];
    const others = ["accountant", "city", "mismatch", "water", "accountantOfOwn", "teacherOfOwn"] as const;
    for (const name of others) {
      expect(advice(name).contact.phone).not.toBe("2278021");
      for (const text of texts(advice(name)))
        if (text.includes("2278021")) expect(text).toContain("初定的电话");
    }
    expect(texts(advice("accountant")).join("")).toContain("2278021");
  });
});
