import type { HourSubject } from "../packs/schema.ts";
import { normalise } from "../understanding/normalise.ts";

/** What a column says of a person, besides hours by year. `hoursInWords`: hours of any years in a sentence. */
export const listFields = [
  "name",
  "number",
  "unitName",
  "region",
  "unit",
  "specialty",
  "target",
  "applicationYear",
  "requiredYears",
  "careerStart",
  "hoursInWords",
  "mountainYears",
  "mountainCounty",
] as const;
export type ListField = (typeof listFields)[number];

/** Headings that people write over a column, the usual first: it is the template's. */
export const headingWords: Readonly<Record<ListField, readonly string[]>> = {
  name: ["姓名", "名字", "申报人", "申报人姓名", "人员姓名", "职工姓名", "员工姓名", "教师姓名"],
  number: ["工号", "编号", "员工编号", "职工号", "人员编号", "员工号", "教职工号"],
  unitName: ["单位", "单位名称", "工作单位", "所在单位", "用人单位", "工作单位名称"],
  region: ["区县", "县区", "所在区县", "所在县区", "县市区", "所属区县", "单位所在区县", "县(市、区)"],
  unit: ["单位类型", "单位性质", "单位类别", "单位种类", "用人单位性质", "用人单位类型"],
  specialty: ["专业", "专业名称", "系列专业", "系列(专业)"],
  target: [
    "申报职称",
    "拟申报职称",
    "拟申报",
    "申报资格",
    "拟申报资格",
    "拟评职称",
    "拟报职称",
    "要评的职称",
    "评审职称",
    "申报职称名称",
    "拟申报职称名称",
    "申报资格名称",
    "拟申报资格名称",
    "申报职务",
    "申报专业技术资格",
    "拟申报专业技术资格",
    "申报专业技术职务",
    "拟申报专业技术职务",
    "申报专业技术职务任职资格",
  ],
  applicationYear: ["申报年度", "申报年份", "评审年度", "评审年份", "年度"],
  requiredYears: [
    "规定年限",
    "要求年限",
    "年限要求",
    "规定的年限",
    "要求的年限",
    "职称规定年限",
    "职称要求年限",
    "资格规定年限",
  ],
  careerStart: [
    "参加工作年份",
    "从业起始年",
    "参加工作时间",
    "参加工作年月",
    "参加工作日期",
    "参加工作",
    "从业起始年份",
    "从业起始时间",
    "从业年份",
    "工作起始年份",
    "参工时间",
    "参工年份",
    "开始从事专业技术工作年份",
    "从事专业技术工作起始年份",
  ],
  hoursInWords: [
    "学时情况",
    "学时",
    "继续教育",
    "继续教育学时",
    "继续教育情况",
    "继续教育学时情况",
    "历年学时",
    "学时说明",
    "学时记录",
    "各年学时",
    "近年学时",
  ],
  mountainYears: [
    "山区年限",
    "山区工作年限",
    "山区工作年数",
    "山区县工作年限",
    "在山区县工作年限",
    "山区年数",
  ],
  mountainCounty: ["山区县", "山区工作地点", "山区工作县", "山区县名", "山区工作县(市、区)", "在哪个山区县"],
};

type WordsOfSome<Words> = Partial<Readonly<Record<ListField, Words>>>;

/** Headings that say the same more exactly than the usual ones: what is applied for, and not what somebody does. */
export const strongerWords: WordsOfSome<readonly string[]> = {
  specialty: ["申报专业", "拟申报专业", "评审专业", "申报专业名称"],
};

/** Headings that say it less exactly, step by step: each is read only where none of a step before stands in the list. */
export const weakerWords: WordsOfSome<readonly (readonly string[])[]> = {
  unitName: [["学校"], ["部门", "所在部门"], ["科室"]],
  specialty: [
    ["现从事专业", "从事专业", "从事的专业", "专业技术工作"],
    ["岗位", "从事岗位", "工作岗位", "岗位名称", "专业技术岗位", "从事工作", "工种"],
  ],
};

/** Headings that could be mistaken, with what to write instead. */
export const doubtfulWords: Readonly<Record<string, string>> = {
  职称: "看不出是现在的职称还是要申报的；要申报的请写“申报职称”",
  资格: "看不出是现在的资格还是要申报的；要申报的请写“申报职称”",
  职称名称: "看不出是现在的职称还是要申报的；要申报的请写“申报职称”",
  所学专业: "所学的不一定是现在从事的；请另写一列“专业”",
  毕业专业: "所学的不一定是现在从事的；请另写一列“专业”",
};

export const subjectWords: readonly (readonly [RegExp, HourSubject])[] = [
  [/^(?:其中)?(?:一般公需|一般)课?$/, "generalPublic"],
  [/^(?:其中)?公需课?$/, "public"],
  [/^(?:其中)?专业课?$/, "professional"],
  [/^(?:总|总计|合计|共计|累计|总共|全部|全年)?$/, "total"],
];

/** A heading in one spelling: no white space; marks of what must be filled in, signs of the form and a count of counties go. */
export function plainHeading(text: string): string {
  return normalise(text)
    .replaceAll(/\s|[*:#]|^\d{1,2}[.、]|(?<=山区)\d+(?=县)/g, "")
    .replace(/\((?:必填|选填|可不填|可选|没有可不填|如有|年|学时|小时|个|人|必填项|选填项)\)$/, "");
}
