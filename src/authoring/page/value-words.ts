import type { Path } from "../../packs/source.ts";

/** What the keys and the fixed words of a pack's files are called to whoever signs it. A key without a name is shown as it is. */

const keyNames: Readonly<Record<string, string>> = {
  // pack.yaml
  region: "地区",
  year: "年度",
  number: "文号",
  title: "标题",
  published: "印发日期",
  issuer: "发文单位",
  bureau: "人力社保局的简称",
  bureauPhone: "人力社保局的电话",
  addressees: "发给谁",
  follows: "依据的上级通知",
  // plan.yaml
  committees: "评委会",
  name: "名称",
  calls: "人们怎么叫",
  level: "层级",
  titles: "所评资格",
  reviews: "自己评的职称",
  recommends: "推荐到上一级的",
  levels: "层级",
  windows: "评审时间",
  start: "启动月份",
  end: "完成月份",
  office: "办公室",
  phone: "电话",
  applicants: "申报对象",
  excludes: "不含",
  initialRecognition: "初定",
  months: "完成月份",
  openAllYear: "全年受理",
  frequency: "几时办一次",
  governedBy: "按什么文件",
  noCommittee: "没有评委会的系列",
  handIn: "材料往哪里报",
  deadline: "提前几天",
  deadlineReading: "“前几日”怎么读",
  workingDays: "工作日",
  relativeTo: "从哪天算",
  reviewers: "谁审核",
  deliveredBy: "谁送到市里",
  cityPlan: "市里的计划",
  // rules.yaml
  continuingEducation: "继续教育",
  thresholds: "学时标准",
  total: "总学时",
  professional: "专业科目",
  public: "公需科目",
  generalPublic: "一般公需科目",
  mustMeet: "哪几年都要符合",
  yearsMatch: "年数要和职称的年限一致",
  reading: "怎么理解",
  exemption: "视同合格的年份",
  before: "哪一年以前",
  boundary: "这一年算不算在内",
  provinceOverrides: "省里另有规定",
  register: "登记系统",
  mountain: "山区县",
  countyCount: "几个县",
  applicant: "申报对象的倾斜",
  years: "工作年限的权重",
  applicantReading: "谁算山区县的申报对象",
  cityLevels: "市里评委会评的层级",
  provinceLevels: "省里评的层级",
  selfAppraisal: "自主评聘单位",
  plan: "计划",
  planContent: "要交什么方案",
  reportWorkingDays: "会前几个工作日报备",
  summary: "总结几时报",
  to: "报给谁",
  cityRecord: "市里备案",
  seniorRecord: "省里备案",
  initialReading: "初定怎么办",
  suspension: "暂停评审权",
  platform: "申报平台",
  onlineOnly: "只在线上",
  record: "业绩档案",
  noClassified: "涉密材料",
  wholeProcess: "全过程网办",
  covers: "哪些评委会用",
  otherNames: "有两个名称的评委会",
  says: "正文怎么写",
  nameInClause: "正文里的名称",
  nameInAnnex: "附件里的名称",
  supervision: "监督检查",
  evaluation: "评价标准",
  procedure: "评审程序",
  committeeNotice: "评委会自己的通知",
  noticeApproval: "通知要审核",
  examination: "资格审查",
  accountability: "追究责任",
  report: "会前几个工作日报告",
  consent: "同意后开会",
  cityCommittees: "市级中评委",
  publicity: "公示",
  results: "公布结果",
  returned: "材料退回",
  scope: "通知管谁",
  kinds: "单位种类",
  in: "在内",
  out: "是否在内没有写",
  // lists
  notice: "通知的叫法",
  interpretation: "我们归入的叫法",
  generalKnowledge: "常识里的叫法",
  words: "叫法",
  nearest: "最近的一句",
  cites: "引文",
  say: "怎么说",
  topic: "题目",
  committee: "归哪个评委会",
  call: "请问谁",
  standsFor: "这个电话是管什么的",
  general: "笼统的叫法",
  wholeAnswers: "单独说才算的叫法",
  compute: "怎么算",
  guards: "也答别处别年的",
  series: "系列",
  junior: "初级",
  intermediate: "中级",
  "associate-senior": "副高级",
  senior: "正高级",
  ungraded: "不带级别的叫法",
  aliases: "简称",
  cities: "县（市、区）",
  counties: "山区县名单",
  leftLater: "后来不在名单里的",
  asking: "问什么",
  matters: "评审里的事",
  outside: "不归评审的事",
  // a concept
  quarterly: "几时办一次",
};

const fixedWords: Readonly<Record<string, string>> = {
  junior: "初级",
  intermediate: "中级",
  "associate-senior": "副高级",
  senior: "正高级",
  enterprise: "企业",
  "public-institution": "事业单位",
  "social-organization": "社会组织",
  "self-appraising": "自主评聘单位",
  city: "市直单位",
  "development-zone": "开发区单位",
  "other-county": "外区县单位",
  government: "机关",
  "self-employed": "个体或灵活就业",
  "number-of-years": "按合格的年数算",
  "unit-county": "看单位在哪个县",
  "runs-its-own": "单位自己办",
  "city-plan-end": "市里计划的完成时间",
  open: "没有写明，两种读法都可能",
};

/** 学时标准 · 总学时; places in a list are counted from 1, where it has several: 所评资格 2. `find` looks a path up. */
export function pathName(path: Path, find: (path: Path) => unknown): string {
  const parts: string[] = [];
  for (const [index, key] of path.entries()) {
    const list = find(path.slice(0, index));
    if (typeof key !== "number") parts.push(keyName(String(key)));
    else if (!Array.isArray(list) || list.length > 1) parts.push(`${parts.pop() ?? ""} ${key + 1}`.trim());
  }
  return parts.join(" · ");
}

export function keyName(key: string): string {
  return keyNames[key] ?? key;
}

const monthKeys = ["windows", "months"];
/** Keys inside a value that its words make plain. */
const plainKeys = ["titles", "levels"];

/** A value as a person reads it. `path` tells where it stands: `in` is no word by itself. */
export function valueText(value: unknown, path: Path): string {
  if (typeof value === "number" && path.some((key) => monthKeys.includes(String(key)))) return `${value} 月`;
  if (typeof value === "string") return path.at(-1) === "boundary" ? boundaryText(value) : fixedWord(value);
  if (Array.isArray(value)) {
    return path.at(-1) === "mustMeet"
      ? value.map(yearText).join("、")
      : value.map((item) => valueText(item, path)).join("、");
  }
  if (typeof value === "object" && value !== null && "clause" in value && "quote" in value)
    return "value" in value ? valueText(value.value, path) : String(value.quote);
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(
        ([key, item]) =>
          (plainKeys.includes(key) ? "" : `${keyName(key)} `) + valueText(item, [...path, key]),
      )
      .join("；");
  return String(value);
}

function fixedWord(word: string): string {
  return fixedWords[word] ?? word;
}

function boundaryText(word: string): string {
  return word === "in" ? "算在内" : word === "out" ? "不算在内" : fixedWord(word);
}

function yearText(years: unknown): string {
  return years === 0 ? "申报当年" : years === -1 ? "前一年度" : `往前第 ${-Number(years)} 年`;
}
