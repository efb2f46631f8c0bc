import type { Profile } from "../../src/policy/profile.ts";

const year = (total: number, professional: number, common: number, generalPublic: number) => ({
  total,
  professional,
  public: common,
  generalPublic,
});
const enough = { "2024": year(92, 62, 30, 12), "2023": year(90, 60, 30, 12) };
const base: Profile = { asOf: "2024-06-20", applicationYear: 2024, hours: {} };
const specialty = (id: string, word: string): Pick<Profile, "specialty"> => ({
  specialty: { id, word, basis: "interpretation" },
});
const target = (id: string): Pick<Profile, "target"> => ({
  target: { id, word: id, basis: "general-knowledge" },
});
const unit = (id: NonNullable<Profile["unit"]>["id"]): Pick<Profile, "unit"> => ({
  unit: { id, word: id, basis: "interpretation" },
});

/** Applicants of each kind, all on 2024-06-20 but the last one, who comes two years after the plan. */
export const people = {
  "a water engineer at a firm": {
    ...base,
    ...specialty("water", "搞水利的"),
    ...target("助理工程师"),
    ...unit("enterprise"),
    requiredYears: 4,
    careerStart: 2012,
    hours: enough,
    mountainYears: 6.5,
    mountainCounty: ["莲都区"],
  },
  "a kindergarten teacher": {
    ...base,
    ...specialty("kindergarten-teacher", "幼师"),
    ...target("一级教师"),
    ...unit("public-institution"),
    hours: enough,
    mountainYears: 3,
  },
  "a nurse for 副主任护师": {
    ...base,
    ...specialty("nursing", "护士"),
    ...target("副主任护师"),
    ...unit("public-institution"),
    hours: { "2024": year(90, 60, 18, 12) },
  },
  "an accountant": {
    ...base,
    ...specialty("accounting", "会计"),
    ...target("会计师"),
    ...unit("enterprise"),
    hours: enough,
  },
  "a graduate for 初定": { ...base, ...target("初定"), ...unit("enterprise") },
  "a teacher of a self-appraising school": {
    ...base,
    ...specialty("school-teacher", "老师"),
    ...target("一级教师"),
    ...unit("self-appraising"),
    hours: enough,
  },
  "an engineer of a self-appraising unit": {
    ...base,
    ...specialty("water", "水利"),
    ...target("工程师"),
    ...unit("self-appraising"),
    hours: enough,
  },
  "an engineer of 市直单位": {
    ...base,
    ...specialty("construction", "施工"),
    ...target("工程师"),
    ...unit("city"),
    hours: enough,
  },
  "one short of a general public hour": {
    ...base,
    ...specialty("water", "水利"),
    ...target("助理工程师"),
    ...unit("enterprise"),
    requiredYears: 2,
    hours: { ...enough, "2024": year(90, 60, 18, 11) },
  },
  "one whose title is of another series": {
    ...base,
    ...specialty("water", "水利"),
    ...target("一级教师"),
    ...unit("enterprise"),
  },
  "a doctor for a title that isn't listed": {
    ...base,
    ...specialty("physician", "医生"),
    ...target("主治医师"),
    ...unit("public-institution"),
    hours: enough,
  },
  "one who names a specialty alone": { ...base, ...specialty("construction", "造价") },
  "a water engineer two years later": {
    ...base,
    asOf: "2026-11-20",
    applicationYear: 2026,
    ...specialty("water", "搞水利的"),
    ...target("助理工程师"),
    ...unit("enterprise"),
  },
} as const satisfies Record<string, Profile>;
