import { bare } from "./notice-blocks.ts";

/** What a column of annex 1 holds. `window` is a start and an end in one cell, `contact` an office and its number in one. */
export type Role =
  | "number"
  | "name"
  | "titles"
  | "start"
  | "end"
  | "window"
  | "office"
  | "phone"
  | "contact"
  | "applicants";

export interface Column {
  /** The heading, as printed; a heading of two storeys is joined. */
  readonly heading: string;
  /** Null where its words aren't known, or another column has the role already. */
  readonly role: Role | null;
}

/** In this order: 评委会办公室所在单位及电话 is a contact before it is an office, and 申报对象范围 no time. */
const wordings: readonly (readonly [Role, RegExp])[] = [
  ["number", /^(序号|编号|序|号|No\.?)$/iu],
  ["phone", /^(联系|办公|咨询|办公室)?(电话|号码|电话号码|联系方式)$/u],
  ["contact", /(单位|办公室|部门|科室|机构|地点|联系).*(电话|号码|联系方式)|^联系方式及?(单位|部门)/u],
  ["phone", /电话|号码|联系方式/u],
  ["start", /(启动|开始|起始)(时间|月份|日期)?$/u],
  ["end", /(完成|结束|截止|终止)(时间|月份|日期)?$/u],
  ["window", /^(评审|计划|起止|工作|评审工作|评审计划)?(时间|时段|月份)(安排)?$|起止|启动.*完成/u],
  [
    "office",
    /办公室|(组建|承办|所在|责任|牵头|主管|初审|受理|联系|办理)(单位|部门|科室|机构)|^(单位|部门|地点)$/u,
  ],
  ["applicants", /对象|范围|适用人员|申报人员/u],
  ["titles", /资格(名称)?$|职称(名称)?$|所评|评审(级别|层级|内容)|职务(名称)?$/u],
  ["name", /(评委会|委员会)(名称)?$|^(评审)?名称$|^评审项目$/u],
];

/**
 * The columns by the words of their headings, in whatever order they stand. `rows` are the rows of the heading: usually
 * one; of two, the lower parts the upper (评审时间: 启动, 完成).
 */
export function columnsOf(rows: readonly (readonly string[])[]): readonly Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: Column[] = [];
  for (let column = 0; column < width; column++) {
    const storeys = rows.map((row) => row[column] ?? "").filter((text) => text !== "");
    const own = storeys.filter((text, index) => storeys.indexOf(text) === index);
    // The lowest storey says most (启动时间 under 评审时间); what stands above helps where it says nothing.
    const said = [own.at(-1) ?? "", own.join("")].map(roleOf).find((role) => role !== null) ?? null;
    const taken = columns.some(({ role }) => role === said);
    columns.push({ heading: own.join(""), role: taken ? null : said });
  }
  return columns;
}

/** Whether cells are the heading of a table of committees: three columns known by their words, one of them the name. */
export function isHeading(cells: readonly string[]): boolean {
  const roles = cells.map(roleOf).filter((role) => role !== null);
  return new Set(roles).size >= 3 && roles.includes("name");
}

/** Whether cells may be the lower storey of a heading: nothing but words of headings. */
export function isLowerHeading(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== "");
  return filled.length > 0 && filled.every((text) => roleOf(text) !== null);
}

function roleOf(heading: string): Role | null {
  const text = bare(heading).replaceAll(/[（(].*?[)）]/gu, "");
  if (text.length > 24) return null;
  return wordings.find(([, wording]) => wording.test(text))?.[0] ?? null;
}
