import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Clause, HourSubject, ProfileField } from "../packs/schema.ts";
import type { YearHours } from "../policy/profile.ts";
import type { QuestionId } from "../policy/question.ts";

/** What things are called to a person. */
export const subjectNames: Readonly<Record<HourSubject, string>> = {
  total: "总",
  professional: "专业",
  public: "公需",
  generalPublic: "一般公需",
};

export const fieldNames: Readonly<Record<ProfileField, string>> = {
  region: "地区",
  applicationYear: "申报年度",
  specialty: "专业",
  target: "职称",
  unit: "单位类型",
  requiredYears: "要求年限",
  careerStart: "参加工作年份",
  hours: "学时",
  mountainYears: "山区工作年限",
  mountainCounty: "山区工作地点",
};

/** 〔第五条第一款〕, as it stands behind a sentence. */
export function cited(pack: Pack, clauses: readonly Clause[]): string {
  return `〔${clauses.map((clause) => clauseName(pack, clause)).join("、")}〕`;
}

export function specialtyName(pack: Pack, id: string): string {
  return pack.byId.specialty.get(id)?.name ?? id;
}

export function unitName(pack: Pack, id: string): string {
  return pack.units.find((unit) => unit.id === id)?.name ?? id;
}

const hoursPath = /^hours(?:\.(\d{4}))?(?:\.([a-zA-Z]+))?$/u;

/** What a question's id, a profile's path or an entry of `missing` is about: 2024 年一般公需学时. */
export function pathName(path: QuestionId | string): string {
  const [whole, year, subject] = hoursPath.exec(path) ?? [];
  if (whole === undefined) return isField(path) ? fieldNames[path] : path;
  const of = subject !== undefined && isSubject(subject) ? subjectNames[subject] : "";
  return `${year === undefined ? "" : `${year} 年`}${of}学时`;
}

export function isField(name: string): name is ProfileField {
  return name in fieldNames;
}

export function isSubject(name: string): name is HourSubject {
  return name in subjectNames;
}

/** 总 92、专业 62、公需 30、一般公需 12; only what is known. */
export function hoursText(hours: YearHours): string {
  const known = Object.entries(hours).filter(([, value]) => value !== undefined);
  return known
    .map(([subject, value]) => `${isSubject(subject) ? subjectNames[subject] : subject} ${value}`)
    .join("、");
}

/** `2024-07` as 2024 年 7 月. */
export function monthName(month: string): string {
  const [year, number] = month.split("-");
  return `${year} 年 ${Number(number)} 月`;
}

/** `2024-05-22` as 2024 年 5 月 22 日. */
export function dayName(day: string): string {
  const [year, month, date] = day.split("-");
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`;
}

/** An office with its number, where the notice gives one. */
export function officeText(contact: { readonly office: string; readonly phone: string | null }): string {
  return contact.phone === null
    ? `${contact.office}（通知没有给电话）`
    : `${contact.office}，电话 ${contact.phone}`;
}

/** What a candidate of a word that fits several is called. */
export function shownCandidate(pack: Pack, field: string, id: string): string {
  if (field === "specialty") return specialtyName(pack, id);
  if (field === "unit") return unitName(pack, id);
  return /^\d{4}$/u.test(id) ? `${id}年` : id;
}

/** What all of it is: not the authority's reply. */
export function lastLine(pack: Pack): string {
  const { number, published } = pack.manifest;
  return `以上按${number.value}（${dayName(published.value)}）整理，不是官方答复。`;
}
