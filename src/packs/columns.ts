import { cellsOf } from "./cells.ts";

/** What a column of the plan is for. `span` is a start and an end in one cell, `contact` an office and its number in one. */
export type Column =
  | "number"
  | "name"
  | "titles"
  | "start"
  | "end"
  | "span"
  | "contact"
  | "office"
  | "phone"
  | "applicants";

/** The first that fits counts: 评委会办公室所在单位及电话 is a contact before it is an office. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ["number", /^(序号|编号|序|号|No\.?)$/iu],
  ["phone", /^(联系|办公|咨询|办公室)?(电话|号码|电话号码|联系方式)$/u],
  ["contact", /(单位|办公室|部门|科室|机构|地点|联系).*(电话|号码|联系方式)|^联系方式及?(单位|部门)/u],
  ["phone", /电话|号码|联系方式/u],
  ["start", /(启动|开始|起始)(时间|月份|日期)?$/u],
  ["end", /(完成|结束|截止|终止)(时间|月份|日期)?$/u],
  ["span", /^(评审|计划|起止|工作|评审工作|评审计划)?(时间|时段|月份)(安排)?$|起止|启动.*完成/u],
  [
    "office",
    /办公室|(组建|承办|所在|责任|牵头|主管|初审|受理|联系|办理)(单位|部门|科室|机构)|^(单位|部门|地点)$/u,
  ],
  ["applicants", /对象|范围|适用人员|申报人员/u],
  ["titles", /资格(名称)?$|职称(名称)?$|所评|评审(级别|层级|内容)|职务(名称)?$/u],
  ["name", /(评委会|委员会)(名称)?$|^(评审)?名称$|^评审项目$/u],
];

/** What still tells a column once the row is known to be a heading. 所评资格名称 is the titles', though it has 名称 in it. */
const looser: readonly (readonly [Column, RegExp])[] = [
  ["titles", /资格|职称/u],
  ["name", /名称/u],
  ["start", /启动|开始/u],
  ["end", /完成|结束/u],
  ["span", /时间|月份/u],
  ["office", /单位|部门/u],
];

/** The longest that a heading is, without its brackets: a cell of a row that ends in 评审委员会 is none. */
const longest = 24;

/**
 * The columns by the words of their headings, in whatever order they stand; null for one that isn't known, or that another has
 * been already. `rows` are the rows of the heading: of two, the lower parts the upper (评审时间: 启动, 完成).
 */
export function columnsOf(rows: readonly (readonly string[])[]): readonly (Column | null)[] {
  const columns: (Column | null)[] = [];
  for (const heading of headingTexts(rows)) {
    // The lowest storey says most (启动时间 under 评审时间); what stands above helps where it says nothing.
    const texts = [heading.at(-1) ?? "", heading.join("")];
    const strict = texts.map((text) => columnBy(headings, text)).find((column) => column !== null);
    const column = strict ?? columnBy(looser, heading.join(""));
    columns.push(columns.includes(column) ? null : column);
  }
  return columns;
}

/** What each column is headed by, storey by storey; a cell over several storeys counts once. */
export function headingTexts(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => [
    ...new Set(rows.map((row) => row[column] ?? "").filter((text) => text !== "")),
  ]);
}

/** Whether cells are the heading of a table of committees: three columns known by their words, one of them the name. */
export function isHeading(cells: readonly string[]): boolean {
  const columns = cells.map((cell) => columnBy(headings, cell)).filter((column) => column !== null);
  return new Set(columns).size >= 3 && columns.includes("name");
}

/** Whether cells may be the lower storey of a heading: nothing but words of headings. */
export function isLowerHeading(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== "");
  return filled.length > 0 && filled.every((text) => columnBy(headings, text) !== null);
}

function columnBy(wordings: readonly (readonly [Column, RegExp])[], heading: string): Column | null {
  const text = heading.normalize("NFKC").replaceAll(/\s|\(.*?\)/gu, "");
  return text.length > longest ? null : (wordings.find(([, wording]) => wording.test(text))?.[0] ?? null);
}

/** A row's cells by column. */
export function rowBy(columns: readonly (Column | null)[], row: string): ReadonlyMap<Column, string> {
  const cells = cellsOf(row);
  return new Map(columns.flatMap((column, index) => (column === null ? [] : [[column, cells[index] ?? ""]])));
}

/** The lines of a clause that are rows of a table, the header first. */
export function tableLines(clause: string | undefined): readonly string[] {
  return (clause ?? "").split("\n").filter((line) => line.includes("|"));
}
