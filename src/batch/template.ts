import type { Pack } from "../packs/pack.ts";
import { mustMeetYears } from "../packs/pack-words.ts";
import { exampleHours } from "../render/example-hours.ts";
import { subjectNames } from "../render/names.ts";
import { exampleMark } from "./check-rows.ts";
import { headingWords, type ListField } from "./heading-words.ts";
import { limitsInWords, listLimits } from "./limits.ts";
import { exampleOf } from "./read-hours.ts";
import { type Choice, cells, type SheetToWrite } from "./sheet.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** What the template says of a column. `example`: for a water engineer of a company. */
interface TemplateColumn {
  readonly heading: string;
  readonly width: number;
  readonly explains: string;
  readonly examples: readonly [string | number, string | number];
  /** Words to choose from; others may be typed as well. */
  readonly choices?: readonly string[];
}

/** An empty list to be filled in: headings, two examples that nobody reads, a sheet that explains each column. */
export async function listTemplate(pack: Pack): Promise<Uint8Array> {
  const columns = columnsOf(pack);
  return writeXlsx([listSheet(columns), explanations(pack, columns)]);
}

function listSheet(columns: readonly TemplateColumn[]): SheetToWrite {
  const example = (which: 0 | 1) =>
    cells(
      columns.map(({ examples }) => examples[which]),
      "note",
    );
  return {
    name: "名单",
    frozen: 1,
    widths: columns.map(({ width }) => width),
    rows: [
      cells(
        columns.map(({ heading }) => heading),
        "heading",
      ),
      example(0),
      example(1),
    ],
    choices: columns.flatMap(({ choices }, column): readonly Choice[] =>
      choices === undefined ? [] : [{ column, firstRow: 1, lastRow: listLimits.rows, values: choices }],
    ),
  };
}

function explanations(pack: Pack, columns: readonly TemplateColumn[]): SheetToWrite {
  const [, ...others] = mustMeetYears(pack);
  const rows: readonly (readonly [string, string])[] = [
    ["怎么填", `每行一个人，列的次序随便，用不到的列可以删。前两行是${exampleMark}，不会被读，可以留着。`],
    [
      "不能少的",
      `“${headingOf("specialty")}”和“${headingOf("target")}”至少填一个；其他空着的，结果里会说还缺什么。`,
    ],
    ...columns.map(({ heading, explains }) => [heading, explains] as const),
    [
      "学时写成一句话",
      `也可以只用一列“${headingOf("hoursInWords")}”，写成：${[exampleOf(pack), ...others.map((year) => `${year}年也一样`)].join("；")}`,
    ],
    ["限制", `${limitsInWords}。公式不会运行，只读表里存好的结果。`],
    [
      "按哪份通知",
      `${pack.manifest.number.value}，${pack.manifest.year.value} 年度，${pack.manifest.region.value}。`,
    ],
  ];
  return {
    name: "怎么填",
    frozen: 0,
    widths: [24, 100],
    rows: rows.map(([label, text]) => [...cells([label], "banner"), ...cells([text])]),
  };
}

function headingOf(field: ListField): string {
  return headingWords[field][0] ?? field;
}

function columnsOf(pack: Pack): readonly TemplateColumn[] {
  const titles = [
    ...new Set(pack.plan.committees.flatMap(({ reviews }) => reviews.map(({ value }) => value))),
  ];
  const [one, other] = examplesOf(pack);
  const field = (
    name: ListField,
    width: number,
    explains: string,
    examples: TemplateColumn["examples"],
    choices?: readonly string[],
  ): TemplateColumn => ({ heading: headingOf(name), width, explains, examples, ...(choices && { choices }) });
  return [
    field("name", 16, "只用来在结果里认人；不填也行。", [`${exampleMark}：张三`, `${exampleMark}：李四`]),
    field("unitName", 24, "单位自己的名字。没有填单位类型的，从名字看得准才用（如“某某有限公司”）。", [
      "某某有限公司",
      "某某中心",
    ]),
    field(
      "unit",
      16,
      `哪一种单位：${pack.units.map(({ name }) => name).join("、")}。`,
      ["企业", "事业单位"],
      pack.units.map(({ name }) => name),
    ),
    field(
      "specialty",
      18,
      `做哪一行，平时怎么说就怎么写。通知里有的：${noticeSpecialties(pack).join("、")}。`,
      [one.specialty, other.specialty],
      noticeSpecialties(pack),
    ),
    field("target", 18, `要申报的职称（不是现在的），如${titles.join("、")}；大中专毕业生初定写“初定”。`, [
      one.title,
      other.title,
    ]),
    field(
      "requiredYears",
      12,
      "所报职称自己的条件规定的年数，整数；通知没有列，看该职称的评审条件。",
      [4, 5],
    ),
    field("careerStart", 16, "从事专业技术工作的第一年，四位数字；写到月或日也行。", [2012, "2010年8月"]),
    ...mustMeetYears(pack).flatMap((year) => hourColumns(pack, year)),
    ...(pack.rules.mountain === undefined
      ? []
      : [
          field("mountainYears", 12, "在山区县工作的年数，可以带小数；没有写 0。", [0, 6.5]),
          field("mountainCounty", 14, "在哪个山区县，几个的用顿号分开。", ["", homeOrFirst(pack)]),
        ]),
  ];
}

/** The pack's own region where it is a mountain county, else the first that is. */
function homeOrFirst({ counties, manifest }: Pack): string {
  const mountain = counties.mountain?.counties ?? [];
  return mountain.find((county) => county === manifest.region.value) ?? mountain[0] ?? "";
}

/** Two specialties of the pack, each with a title that its committee reviews. */
function examplesOf(pack: Pack) {
  const known = pack.specialties.flatMap(({ name, notice, committee }) => {
    const [title] = pack.byId.committee.get(committee ?? "")?.reviews ?? [];
    return notice.length === 0 || title === undefined ? [] : [{ specialty: name, title: title.value }];
  });
  const none = { specialty: "", title: "" };
  return [known[0] ?? none, known.at(-1) ?? none] as const;
}

/** Specialties that the notice names itself. */
function noticeSpecialties(pack: Pack): readonly string[] {
  return pack.specialties.filter(({ notice }) => notice.length > 0).map(({ name }) => name);
}

/** A column for each subject that the notice sets hours for. */
function hourColumns(pack: Pack, year: number): readonly TemplateColumn[] {
  const explains = {
    total: `${year} 年一共多少学时，含专业和公需。只知道一部分的，不知道的空着。`,
    professional: "其中专业科目。",
    public: "其中公需科目，含一般公需。",
    generalPublic: "公需里面的一般公需科目。",
  };
  return exampleHours(pack).map(({ subject, hours }) => ({
    heading: `${year}年${subjectNames[subject]}学时`,
    width: 12,
    explains: explains[subject],
    examples: [hours, hours],
  }));
}
