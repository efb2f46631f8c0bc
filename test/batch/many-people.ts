import { writeXlsx } from "../../src/batch/write-xlsx.ts";
import { headings } from "./lists.ts";

/** Made-up people by the thousand, as a list that has all kinds of them. */

type Value = string | number | null;

const trades = [
  ["水利", "助工"],
  ["软件", "工程师"],
  ["小学语文", "一级教师"],
  ["会计", "会计师"],
  ["林业", "助理工程师"],
  ["护理", "副主任护师"],
  ["建筑施工", "助工"],
  ["机电制造", "初定"],
] as const;
const units = ["企业", "国企", "事业单位", "自主评聘单位", "民办非企业单位"] as const;

/** The person of a number; the same number, the same person. Enough hours in most years, short in some. */
export function personOf(index: number): readonly Value[] {
  const [specialty, target] = trades[index % trades.length] ?? trades[0];
  const hours = (of: number) => [88 + (of % 23), 59 + (of % 9), 18 + (of % 9), 11 + (of % 9)];
  const total = ([all = 0, professional = 0, common = 0, general = 0]: number[]) => [
    Math.max(all, professional + Math.max(common, general)),
    professional,
    Math.max(common, general),
    general,
  ];
  return [
    `甲${index}`,
    units[index % units.length] ?? "企业",
    specialty,
    target,
    index % 7 === 0 ? null : 1 + (index % 5),
    index % 3 === 0 ? `${2005 + (index % 15)}年7月` : 2005 + (index % 15),
    ...total(hours(index)),
    ...total(hours(index * 7)),
  ];
}

/** A cell at fault: which row of the people (from 0), which heading, and what stands there. */
export interface Spoiling {
  readonly person: number;
  readonly heading: string;
  readonly value: Value;
  /** The field as contract `assess` calls it. */
  readonly field: string;
}

/** Twenty different faults, spread over a list of so many people. */
export function spoilings(people: number): readonly Spoiling[] {
  const faults: readonly (readonly [heading: string, value: Value, field: string])[] = [
    ["专业", "炼金术", "specialty"],
    ["专业", 123, "specialty"],
    ["专业", "#N/A", "specialty"],
    ["申报职称", "大师", "target"],
    ["申报职称", "=A1&B1", "target"],
    ["单位类型", "医院", "unit"],
    ["单位类型", "火星", "unit"],
    ["规定年限", "四年半", "requiredYears"],
    ["规定年限", -1, "requiredYears"],
    ["规定年限", 99, "requiredYears"],
    ["参加工作年份", "那年", "careerStart"],
    ["参加工作年份", 2077, "careerStart"],
    ["参加工作年份", 12, "careerStart"],
    ["2024年总学时", "九十多", "hours.2024.total"],
    ["2024年总学时", -5, "hours.2024.total"],
    ["2024年总学时", 9999, "hours.2024.total"],
    ["2024年总学时", 10, "hours.2024.total"],
    ["2023年专业学时", "62分", "hours.2023.professional"],
    ["2023年一般公需学时", 99, "hours.2023.generalPublic"],
    ["2023年公需学时", "TRUE", "hours.2023.public"],
  ];
  const step = Math.floor(people / faults.length);
  return faults.map(([heading, value, field], index) => ({ person: index * step, heading, value, field }));
}

/** So many people as an .xlsx file, with the faults put in. */
export async function manyPeople(people: number, faults: readonly Spoiling[] = []): Promise<Uint8Array> {
  const rows = Array.from({ length: people }, (_, index) => [...personOf(index)]);
  for (const { person, heading, value } of faults) {
    const row = rows[person];
    if (row !== undefined) row[headings.indexOf(heading)] = value;
  }
  return writeXlsx([
    {
      name: "名单",
      widths: headings.map(() => 12),
      frozen: 1,
      rows: [headings, ...rows].map((row) => row.map((value) => ({ value }))),
    },
  ]);
}
