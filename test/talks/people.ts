import { type Person, presses, types } from "./person.ts";

const waterCommittee = ["莲都区水利工程技术人员初级专业技术资格评审委员会", "莲都区水利局", "附件1第4行"];
/** What belongs to a review here, and to no other path. */
const ofLocalReview = ["评审委员会", "评审时间是", "附件1第"];

const waterEngineer: Person = {
  name: "a water engineer at a firm, for 助理工程师",
  asOf: "2024-06-20",
  talk: [
    types("/start", "specialty", "评职", "什么专业"),
    types("我是莲都一家企业搞水利的，想评助工，去年90学时今年92", "hours", "助理工程师", "总 90", "总 92"),
    types("为什么问", "hours", "专业科目不少于60学时", "第五条第一款"),
    types("今年专业62，公需30，其中一般公需12", "hours", "2024 年学时：总 92、专业 62、公需 30、一般公需 12"),
    types("60、18、12分别是去年的专业公需一般公需", "hours", "没看懂", "去年（2023 年）"),
    types("去年专业60公需18一般12", "requiredYears", "2023 年学时：总 90、专业 60、公需 18、一般公需 12"),
    presses("2年", "confirm", "要求年限：2 年", "企业"),
    presses("对", null),
  ],
  answer: {
    where: ["助理工程师", ...waterCommittee, "2601721"],
    when: ["2024 年 7 月到 9 月", "还没有开始", "不是申报时间", "该核对的都符合"],
    phones: ["2601721"],
    shortfalls: [],
    says: [
      "✓ 2024 年",
      "✓ 2023 年",
      "省里另有规定的按其规定执行",
      "不是官方答复",
      "通知发给「莲都区各有关单位」",
    ],
    neverSays: ["✗", "？", "2278021"],
  },
  comesBack: {
    asOf: "2026-06-20",
    talk: [
      types("继续", null, "今年是 2026 年", "只管 2024 年度", "你以前说过的都留着"),
      types("改单位类型", "unit", "你在什么单位"),
      types("事业单位", "hours", "改好了：单位类型：事业单位", "2026 年"),
      types("都是95/60/30/12", "hours", "2026 年学时：总 95", "2025 年"),
      types("也一样", "confirm", "2025 年学时：总 95", "事业单位", "水利工程"),
      types("没错", null),
    ],
    answer: {
      where: ["只管 2024 年度", "莲人社〔2024〕42号"],
      when: [],
      phones: ["2601721", "2278021"],
      shortfalls: [],
      says: [...waterCommittee, "已经过了", "该号码在附件1中是初定的电话"],
      neverSays: ["还没有开始", "正在进行"],
    },
  },
};

const kindergartenTeacher: Person = {
  name: "a kindergarten teacher, for 一级教师",
  asOf: "2024-08-15",
  talk: [
    types("你好，我在幼儿园当老师", "target", "幼儿园教师"),
    types("一级", "unit", "一级教师"),
    types("公办的，区里的", "hours", "事业单位"),
    types("这两年都是总的100，专业65，公需35，一般公需15", "requiredYears", "2023 年学时", "2024 年学时"),
    types("3年半", "requiredYears", "整年数"),
    types("要交钱不", "requiredYears", "没有写评审要不要交费", "2021960"),
    types("五年", "careerStart"),
    types("2012年参加工作", "mountainYears"),
    types("一直在莲都，12年", "confirm", "山区工作年限：12 年", "山区工作地点：莲都区"),
    types("对的", null),
  ],
  answer: {
    where: ["一级教师", "丽水市莲都区中小学教师中级专业技术资格评审委员会", "莲都区教育局", "附件1第11行"],
    when: ["2024 年 7 月到 10 月", "正在进行", "不是申报时间", "该核对的都符合"],
    phones: ["2021960"],
    shortfalls: [],
    says: ["同等条件下给予适当倾斜", "哪些评委会、加多少，通知没有写", "常识（不是通知写的，请先核实）"],
    neverSays: ["✗", "加分", "分值"],
  },
};

const nurse: Person = {
  name: "a nurse, for 副主任护师, who mistypes a figure",
  asOf: "2024-06-20",
  talk: [
    types("我想评副高", "specialty"),
    types("护士", "unit", "护理", "副主任护师"),
    types("人民医院", "unit", "你说的是哪一个"),
    presses("事业单位", "hours"),
    types("今年100 专业70 公需30 一般12", "hours"),
    types("去年95，64专业25公需12一般", "requiredYears"),
    types("不知道", "mountainYears"),
    types("没有", "confirm", "2023 年学时：总 95、专业 64、公需 25、一般公需 12", "要求年限：没有说"),
    types("2023年的专业打错了，是46不是64", "confirm", "2023 年学时：总 95、专业 46、公需 25、一般公需 12"),
    types("嗯，对的", null),
  ],
  answer: {
    where: [
      "副主任护师",
      "莲都区卫计人员中级专业技术职务任职资格评审委员会推荐到上一级评委会",
      "莲都区卫生健康局",
      "附件1第10行",
    ],
    when: ["2024 年 7 月到 10 月", "2023 年还差 14 个专业学时"],
    phones: ["2025962"],
    shortfalls: ["2023 年还差 14 个专业学时"],
    says: ["✗ 2023 年", "✓ 2024 年", "通知只写“推荐高级”；我们理解为副高级和正高级都在内", "不涉及"],
    neverSays: ["委员会评审，", "都符合"],
  },
};

const accountant: Person = {
  name: "an accountant",
  asOf: "2024-06-20",
  talk: [
    types("在吗", "specialty"),
    types("会计", "target"),
    presses("会计师", "unit"),
    types("私企，小公司", "hours", "企业"),
    types("都合格", "hours", "具体数字"),
    types("反正都够", "hours", "2023"),
    types("92，别的忘了", "requiredYears"),
    types("跳过", "mountainYears"),
    types("没待过", "confirm"),
    types("行", null),
  ],
  answer: {
    where: ["附件 1 里没有管会计的评委会", "会计师", "业务主管部门、区人力社保局", "附件1的注"],
    when: ["还要知道", "2024 年学时", "2023 年"],
    phones: ["2278021"],
    shortfalls: [],
    says: [
      "前5个工作日内",
      "用人单位经办人员",
      "全国",
      "常识（不是通知写的，请先核实）",
      "该号码在附件1中是初定的电话",
      "？ 2024 年",
    ],
    neverSays: ["✗", "评审时间是", "附件1第"],
  },
};

const graduate: Person = {
  name: "a graduate, for 初定",
  asOf: "2024-06-20",
  talk: [
    types("刚大学毕业，想办初定", "unit", "初定", "学时"),
    types("在一家公司上班", "confirm", "企业"),
    types("还要交什么材料？", "confirm"),
    types("对", null),
  ],
  answer: {
    where: ["初定", "区人力社保局人才开发管理科", "全年全天候开通", "附件1的初定表"],
    when: ["2024 年 6 月", "赶不赶得上", "通知没有写"],
    phones: ["2278021"],
    shortfalls: [],
    says: ["莲人社〔2024〕24号", "丽人社函〔2024〕8号"],
    neverSays: ["✗", "90", "评审委员会", "2278021（", "该号码在附件1中是初定的电话"],
  },
};

const teacherOfOwnSchool: Person = {
  name: "a teacher of a self-appraising school",
  asOf: "2024-06-20",
  talk: [
    types("中学老师，想评一级教师", "unit", "中小学教师", "一级教师"),
    types("我们学校自己评的", "hours", "自主评聘单位"),
    types("今年92/62/30/12 去年也一样", "requiredYears", "2023 年学时：总 92", "2024 年学时：总 92"),
    types("上一步", "hours"),
    types("继续", "hours"),
    types("92/62/30/12", "requiredYears"),
    types("2", "mountainYears"),
    types("在松阳支教过2年", "confirm", "松阳县", "山区工作年限：2 年"),
    types("是的", null),
  ],
  answer: {
    where: ["自主评聘单位除外", "由本单位按自己的评聘方案评聘", "附件1第11行"],
    when: ["该核对的都符合"],
    phones: [],
    shortfalls: [],
    says: ["✓ 2024 年", "✓ 2023 年", "先问本单位的人事部门", "这是单位要办的事，不是你个人的期限"],
    neverSays: ["✗", "评审时间是", "2021960", "莲都区教育局"],
  },
};

const cityEngineer: Person = {
  name: "an engineer of 市直单位",
  asOf: "2024-06-20",
  talk: [
    types("我是市直單位搞信息技術的，想評高工", "confirm", "信息技术", "高级工程师", "市直单位"),
    types("👍👍", "confirm"),
    presses("对", null),
  ],
  answer: {
    where: ["市直单位在不在内，通知没有写", "莲都区各有关单位"],
    when: [],
    phones: ["2278021"],
    shortfalls: [],
    says: ["该号码在附件1中是初定的电话", "也问问你的单位", "有单位的也问单位：你的职称在哪里申报"],
    neverSays: ["✗", "✓", ...ofLocalReview, "不能评", "不符合"],
  },
};

const shortOfOneHour: Person = {
  name: "somebody whose hours of 2024 are 90/60/18/11",
  asOf: "2024-12-30",
  talk: [
    types("开始", "specialty"),
    types("做园林的", "specialty", "建设工程", "林业工程"),
    presses("林业工程", "target"),
    types("助理工程帅", "unit", "助理工程师"),
    types("事业", "hours"),
    types("今年90/60/18/11", "hours", "一般公需 11"),
    types("去年总的才九十，专业科目六十，公需十八，一般公需十二", "requiredYears"),
    types("2099年", "requiredYears", "没有记下"),
    types("两年", "confirm"),
    types("专业该是搞林业的，没错吧", "confirm"),
    types("没错", null),
  ],
  answer: {
    where: ["助理工程师", "莲都区林业工程专业职务初级评审委员会", "莲都区生态林业发展中心", "附件1第3行"],
    when: ["2024 年 8 月到 10 月", "已经过了", "2024 年还差 1 个一般公需学时"],
    phones: ["2601087"],
    shortfalls: ["2024 年还差 1 个一般公需学时"],
    says: ["✗ 2024 年还差 1 个一般公需学时", "✓ 2023 年"],
    neverSays: ["都符合", "2278021"],
  },
};

export const people: readonly Person[] = [
  waterEngineer,
  kindergartenTeacher,
  nurse,
  accountant,
  graduate,
  teacherOfOwnSchool,
  cityEngineer,
  shortOfOneHour,
];
