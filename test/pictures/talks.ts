/** A talk on the page, to the result or to what is said to a question. */
export interface Talk {
  readonly name: string;
  /** The day it is held on. */
  readonly asOf: string;
  /** What the person types, or `[label]`: what is pressed. */
  readonly steps: readonly string[];
  /** What is said at the end. */
  readonly tells: readonly string[];
}

const spring = "2024-06-20";
const confirmed = "[对]";
const enough = "总92，专业62，公需30，一般公需12";

/** One for each kind of person that the house is for, and one for each way in which a question ends. */
export const talks: readonly Talk[] = [
  {
    name: "water-engineer",
    asOf: spring,
    steps: [
      "我是莲都一家企业搞水利的，想评助工",
      `今年${enough}`,
      "去年90，专业60，公需18，一般公需12",
      "[4年]",
      `2021到2022年都是${enough}`,
      confirmed,
    ],
    tells: [
      "莲都区水利工程技术人员初级",
      "2601721",
      "2024 年 7 月到 9 月",
      "✓ 2024 年",
      "✓ 2023 年",
      "不是官方答复",
    ],
  },
  {
    name: "one-hour-short",
    asOf: spring,
    steps: ["开始", "[水利工程]", "[助理工程师]", "[企业]", "90/60/18/11", enough, "[2年]", confirmed],
    tells: ["莲都区水利工程技术人员初级", "✗ 2024 年还差 1 个一般公需学时", "✓ 2023 年"],
  },
  {
    name: "after-the-result",
    asOf: spring,
    steps: [
      "企业搞水利的，想评助工",
      `今年${enough}`,
      `去年${enough}`,
      "[2年]",
      confirmed,
      "[复制给工作人员]",
      "[加入日历]",
      "[看条款原文]",
      "[附件1第4行]",
    ],
    tells: ["莲都区水利工程技术人员初级专业技术资格评审委员会", "莲都区水利局"],
  },
  {
    name: "kindergarten-teacher",
    asOf: spring,
    steps: [
      "我是幼儿园老师，想评一级教师",
      "[事业单位]",
      enough,
      "90 60 18 12",
      "[1年]",
      "[没有]",
      confirmed,
    ],
    tells: ["莲都区中小学教师中级", "2024 年 7 月到 10 月", "✓ 2024 年"],
  },
  {
    name: "nurse",
    asOf: spring,
    steps: ["医院护士，想评副主任护师", "[事业单位]", "[跳过]", "[跳过]", "[跳过]", "[没有]", confirmed],
    tells: ["推荐", "莲都区卫生健康局", "2025962", "我们理解", "？ 2024 年"],
  },
  {
    name: "accountant",
    asOf: spring,
    steps: ["会计，企业的，想评会计师", "[跳过]", "[跳过]", "[跳过]", "[没有]", confirmed],
    tells: ["业务主管部门", "考试", "常识"],
  },
  {
    name: "graduate",
    asOf: spring,
    steps: ["刚毕业，想初定职称，在一家企业", confirmed],
    tells: ["初定", "2278021", "每季度", "2024 年 6 月"],
  },
  {
    name: "self-appraising-school",
    asOf: spring,
    steps: ["自主评聘学校的老师，评高级教师", "[跳过]", "[跳过]", "[跳过]", "[没有]", confirmed],
    tells: ["自主评聘"],
  },
  {
    name: "city-unit",
    asOf: spring,
    steps: ["市直单位的工程师，搞建设，想评高级工程师", confirmed],
    tells: ["市直单位在不在内，通知没有写", "初定的电话"],
  },
  {
    name: "water-engineer-two-years-later",
    asOf: "2026-06-20",
    steps: ["我是莲都一家企业搞水利的，想评助工", "[跳过]", "[跳过]", "[跳过]", confirmed],
    tells: ["今年是 2026 年", "只管 2024 年度", "已经过了"],
  },
  {
    name: "question-answered",
    asOf: spring,
    steps: ["你好，请问学时要多少？", "水利什么时候评审", "[附件1第4行]"],
    tells: ["莲都区水利工程技术人员初级"],
  },
  {
    name: "question-not-covered",
    asOf: spring,
    steps: ["我是企业搞水利的，想评助工", "答辩要准备什么？", "谢谢"],
    tells: ["不客气", "继续教育学时是多少"],
  },
  {
    name: "question-unsure",
    asOf: spring,
    steps: ["我是企业搞水利的，想评助工", "评审表要盖哪个部门的章呀？", "[转给工作人员]"],
    tells: ["已经转给工作人员，你的问题是 1 号", "评审表要盖哪个部门的章呀？", "6 月 24 日（周一）下班前"],
  },
  {
    name: "three-questions",
    asOf: spring,
    steps: ["学时要多少？山区有优惠吗？在哪个平台报？", "水利什么时候评？电话多少？学时不够怎么办？"],
    tells: ["水利工程技术人员初级评委会", "2601721", "第五条第一款"],
  },
];
