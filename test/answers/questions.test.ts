import { describe, expect, it } from "vitest";
import { hear, phonesIn, someDay } from "./asking.ts";

/** A question, its status, its first clause, what the message says, and what it doesn't. */
type Row = readonly [
  question: string,
  status: "answered" | "not-covered" | "unknown",
  clause: string | undefined,
  says: readonly string[],
  saysNot?: readonly string[],
];

// biome-ignore format: a table, one question a row
const committees: readonly Row[] = [
  ["养猪的评助理畜牧师要找谁", "answered", "annex1.1", ["助理畜牧师", "莲都区农业农村局", "2609539"]],
  ["我们村的兽医评职称，几月份能评完", "answered", "annex1.1", ["6 月启动", "8 月完成"], ["9 月", "10 月"]],
  ["搞测绘的评职称找哪个局", "answered", "annex1.2", ["自然资源和规划局莲都分局", "2668235"]],
  ["林业站的同事几月能评完", "answered", "annex1.3", ["10 月完成", "不是申报截止"]],
  ["水利工程的评审时间", "answered", "annex1.4", ["7 月启动", "9 月完成"]],
  ["水利局评职称的电话给一个", "answered", "annex1.4", ["莲都区水利局", "2601721"]],
  ["修路的评职称，办公室电话是多少", "answered", "annex1.5", ["莲都区交通运输局", "2617750"]],
  ["市监局的评委会收哪些人", "answered", "annex1.6", ["特种设备", "医药行业技术人员"]],
  ["电视台做技术的打哪个电话", "answered", "annex1.7", ["莲都区文化和广电旅游体育局", "2605225"]],
  ["码农评助理工程师归哪个评委会管", "answered", "annex1.8", ["附件1第8行", "2278192"]],
  ["做监理的评职称几月启动", "answered", "annex1.9", ["5 月启动", "启动不等于开始申报"]],
  ["卫健局那边推荐什么职称", "answered", "annex1.10", ["推荐高级", "区里不评"]],
  ["护士评副主任护师归哪个评委会", "answered", "annex1.10", ["附件1第10行", "2025962"]],
  ["教育局的评委会评哪些职称", "answered", "annex1.11", ["一级教师、实验师、助理研究员", "推荐副高"], ["二级教师"]],
  ["园林绿化养护归哪个评委会", "answered", "annex1.9", ["要看归哪个评委会", "2311285", "2601087"]],
];

// biome-ignore format: a table, one question a row
const clauses: readonly Row[] = [
  ["公须科目要几学时", "answered", "5.1", ["不少于18学时", "一般公需科目不少于12学时"], ["90"]],
  ["专业科目最少多少学时", "answered", "5.1", ["不少于60学时"], ["18"]],
  ["一年总共要多少学时", "answered", "5.1", ["不少于90学时"]],
  ["学时要多少", "answered", "5.1", ["不少于90学时"]],
  ["学时今年和去年都要合格吗", "answered", "5.1", ["申报当年和前一年度"]],
  ["2018年的学时算合格吗", "answered", "5.1", ["2019年以前"]],
  ["登记学时的系统叫什么", "answered", "5.1", ["丽水市专业技术人员继续教育学时管理登记系统"], ["服务平台"]],
  ["在哪个网上平台申报职称", "answered", "1", ["浙江省专业技术职务任职资格申报与评审管理服务平台"], ["登记系统"]],
  ["能不能先线下评审再到网上登记", "answered", "1", ["不行"]],
  ["涉密的材料可以传上去吗", "answered", "1", ["不能", "严禁上传涉密材料"]],
  ["建设工程的助工归谁评", "answered", "2", ["建设工程技术人员初级专业技术资格评审委员会"]],
  ["评委会评人看重什么", "answered", "3", ["品德、能力、业绩"]],
  ["山区县的人评职称有没有照顾", "answered", "3", ["同等条件下", "倾斜多少", "通知没有写"], ["加分"]],
  ["评初级的有没有山区倾斜", "answered", "3", ["没有写初级评委会"]],
  ["自主评聘违规了怎么处理", "answered", "4", ["告诫", "责令整改"]],
  ["开评审会要提前几天报告", "answered", "5.2", ["5个工作日", "各初（中）评委会"]],
  ["评审会要谁同意才能开", "answered", "5.2", ["莲都区人力社保局", "书面意见"]],
  ["评审结果由谁公示", "answered", "5.2", ["评委会办公室", "公示几天、在哪里，通知没有写"]],
  ["公示有人举报怎么办", "answered", "5.2", ["调查核实"]],
  ["违规推荐申报会怎样处理", "answered", "5.2", ["通报批评", "追究经办人责任"]],
  ["自主评聘单位的评聘总结哪天前报", "answered", "5.3", ["2025年2月28日"], ["11月30日"]],
  ["自主评聘单位的方案报给谁审核", "answered", "5.3", ["当地行业主管部门和人力社保部门"]],
  ["自主评聘学校的老师能到区里评一级教师吗", "answered", "annex1.11", ["不能", "我们的理解"]],
  ["初定一年办几次", "answered", "annex1.initial", ["每季度"]],
  ["星期天能不能提交初定", "answered", "5.4", ["全年全天候", "我们的理解"]],
  ["初定哪几个月完成", "answered", "annex1.initial", ["3月、6月、9月、12月"]],
  ["初定找哪个科室", "answered", "annex1.initial", ["人才开发管理科", "2278021"]],
  ["没有评委会的专业材料怎么报", "answered", "annex1.note", ["各业务主管部门、区人力社保局", "用人单位经办人员"]],
  ["这个通知是哪天发的", "answered", "closing", ["2024年5月22日"]],
  ["这个通知文号是多少", "answered", "header", ["莲人社〔2024〕42号"], ["丽人社函"]],
];

// biome-ignore format: a table, one question a row
const withoutCommittee: readonly Row[] = [
  ["我是会计，想评职称找哪个评委会", "answered", "annex1.note", ["没有管会计的评委会", "我们的理解"]],
  ["会计评职称电话打哪个", "answered", "annex1.note", ["电话和时间通知没有写"]],
  ["报社记者评职称怎么办", "answered", "annex1.note", ["没有管新闻的评委会"]],
  ["大学老师评职称找哪个评委会", "answered", "annex1.note", ["没有管高等学校教师的评委会"]],
];

const bureau = "区人力社保局人才开发管理科";

// biome-ignore format: a table, one question a row
const leftOpen: readonly Row[] = [
  ["评审要不要交钱", "not-covered", "5.2", ["没有写评审要不要交费", bureau]],
  ["评审要交多少钱", "not-covered", "5.2", ["没有写", bureau, "这是大中专毕业生初定"], ["元"]],
  ["要面试吗", "not-covered", "5.2", ["没有写要不要答辩、面试或讲课", bureau]],
  ["交材料截止到几号", "not-covered", "5.2", ["没有写哪天交材料", bureau]],
  ["水利的材料什么时候截止", "not-covered", "annex1.4", ["没有写哪天交材料", "这是评审的时间", "2601721"], ["市里的计划"]],
  ["评上了工资能涨吗", "not-covered", "5.2", ["本单位的人事部门"]],
  ["我是中专学历，能评吗", "not-covered", "5.2", ["没有写学历要求"], ["不能评"]],
  ["干几年才能评助工", "not-covered", "5.1", ["没有列出各个职称要求的年限"]],
  ["证书弄丢了怎么补办", "not-covered", "1", ["没有写证书遗失"]],
  ["评委都有谁", "not-covered", "5.2", ["没有写评委是谁"]],
  ["通过率高不高", "not-covered", "5.2", ["不猜"], ["%"]],
  ["退休了还能评吗", "not-covered", "preamble", ["没有写退休"]],
  ["产假那年学时能减免吗", "not-covered", "5.1", ["没有写产假"]],
  ["去年的学时能补吗", "not-covered", "5.1", ["没有写往年缺的学时能不能补"]],
  ["平台网址是什么", "not-covered", "1", ["没有写网址"], ["http"]],
  ["办公室在哪条路", "not-covered", "annex1", ["没有写地址"]],
];

const elsewhere = ["2601721", "2609539", "2021960", "月启动"];

// biome-ignore format: a table, one question a row
const otherPlaces: readonly Row[] = [
  ["青田县的水利局评职称打哪个电话", "not-covered", "preamble", ["只管莲都区"], elsewhere],
  ["杭州的教师什么时候评职称", "not-covered", "preamble", ["只管莲都区"], elsewhere],
  ["龙泉市林业什么时候评审", "not-covered", "preamble", ["只管莲都区"], elsewhere],
  ["2025年的评审计划出来了吗", "not-covered", "preamble", ["只管2024年度"], elsewhere],
  ["2025年教师几月评", "not-covered", "preamble", ["只管2024年度"], elsewhere],
  ["明年水利几月评审", "not-covered", "preamble", ["只管2024年度"], elsewhere],
  ["明年的评审几月开始", "not-covered", "preamble", ["只管2024年度"], elsewhere],
  ["公务员能评职称吗", "not-covered", "preamble", ["没有写公务员"]],
  ["我在经开区的公司，归哪个评委会", "not-covered", "preamble", ["没有写丽水经开区"], elsewhere],
  ["我在市直单位，什么时候评水利的助工", "not-covered", "preamble", ["市直单位"], elsewhere],
  ["灵活就业没单位，能申报吗", "not-covered", "5.2", ["没有写个体、灵活就业"]],
];

// biome-ignore format: a table, one question a row
const otherSpellings: readonly Row[] = [
  ["shuili pingweihui dianhua", "answered", "annex1.4", ["2601721"]],
  ["zai nage pingtai shenbao", "answered", "1", ["管理服务平台"]],
  ["每年學時要多少才合格", "answered", "5.1", ["不少于90学时"]],
  ["教師評審幾月開始", "answered", "annex1.11", ["7 月启动"]],
  ["評審委員會一共有幾個", "answered", "annex1", ["11 个"]],
  ["評審費用是多少", "not-covered", "5.2", ["没有写评审要不要交费"]],
  ["申抱职称上那个平太", "answered", "1", ["管理服务平台"]],
  ["水利平审什么时侯", "answered", "annex1.4", ["7 月启动", "9 月完成"]],
  ["０５７８－２６０１７２１是哪里的电话", "answered", "annex1.4", ["莲都区水利局"]],
];

// biome-ignore format: a table, one question a row
const stories: readonly Row[] = [
  ["我是莲都一家公司的行政，老板让我打听下，公司里两个搞水利的小伙子今年想评助工，请问水利的评审几月开始啊？", "answered", "annex1.4", ["7 月启动"]],
  ["我们单位是做污水处理的，老王想评助理工程师，材料都准备差不多了，就是不知道归哪个评委会，麻烦告知一下，谢谢！", "answered", "annex1.8", ["生态环境", "2278192"]],
  ["我妈是老教师，明年就退休了，她一直没评高级，心里过不去，我替她问一句，教育局评职称的电话是多少？", "answered", "annex1.11", ["2021960"]],
  ["您好，我在一家监理公司干了五年，同事去年评上了，我也想试试，可是不知道归哪个评委会管，麻烦问下？", "answered", "annex1.9", ["2311285"], ["2601721"]],
];

// biome-ignore format: a table, one question a row
const otherMatters: readonly Row[] = [
  ["今天天气怎么样", "unknown", undefined, ["我没听出这是评职称的事"]],
  ["驾驶证到期怎么换", "unknown", undefined, ["我没听出这是评职称的事"]],
  ["公积金怎么取", "unknown", undefined, ["我没听出这是评职称的事"]],
  ["失业金怎么领", "unknown", undefined, ["我没听出这是评职称的事"]],
  ["讲个笑话听听", "unknown", undefined, ["我没听出这是评职称的事"]],
];

// biome-ignore format: a table, one question a row
const nonsense: readonly Row[] = [
  ["asdfghjkl", "unknown", undefined, [], ["通知"]],
  ["哈哈哈哈哈", "unknown", undefined, [], ["通知"]],
  ["🙂🙂🙂", "unknown", undefined, ["没有把握"]],
  ["？？？", "unknown", undefined, ["没有把握"]],
  ["   ", "unknown", undefined, ["没有把握"]],
  ["", "unknown", undefined, ["没有把握"]],
  ["<script>alert(1)</script>", "unknown", undefined, [], ["script", "通知"]],
];

const kinds = {
  committees,
  clauses,
  withoutCommittee,
  leftOpen,
  otherPlaces,
  otherSpellings,
  stories,
  otherMatters,
  nonsense,
};

describe.each(Object.entries(kinds))("a question: %s", (_, rows) => {
  const named = rows.map(([question, status, clause, says, saysNot = []]) => {
    return { question, status, clause, says, saysNot };
  });
  it.each(named)("$question", ({ question, status, clause, says, saysNot }) => {
    const heard = hear(question);
    expect(heard.status).toBe(status);
    expect(heard.clauses[0]).toBe(clause);
    for (const words of says) expect(heard.text).toContain(words);
    for (const words of saysNot) expect(heard.text).not.toContain(words);
  });
});

describe("the year that a question means", () => {
  it.each([
    ["2024-06-20", "answered"],
    ["2024-12-31", "answered"],
    ["2025-03-02", "not-covered"],
    ["2026-11-24", "not-covered"],
  ])("is the asker's own: 今年 on %s", (today, status) => {
    const { status: said, text } = hear("今年水利局什么时候评职称", { today });
    expect(said).toBe(status);
    expect(phonesIn(text)).toEqual(status === "answered" ? ["2601721"] : []);
  });

  it("is the notice's where it is named", () => {
    expect(hear("2024年评水利职称打哪个电话", { today: "2026-11-24" }).clauses[0]).toBe("annex1.4");
  });
});

describe("several questions in one message", () => {
  it("are each answered, in their order, with three clauses at most", () => {
    const { answers, clauses, text } = hear("公需科目要多少学时？在哪个平台申报？要交多少钱？");
    expect(answers.map(({ id }) => id)).toEqual(["hours-public", "platform-name", "fees"]);
    expect(clauses).toEqual(["5.1", "1", "5.2"]);
    expect(text).toContain("18学时");
    expect(text).toContain("管理服务平台");
  });

  it("may be one that the notice answers and one that it leaves open", () => {
    const { status, answers, text } = hear("交通局评委会电话多少？评审要不要答辩？");
    expect(status).toBe("answered");
    expect(answers.map((answer) => answer.status)).toEqual(["answered", "not-covered"]);
    expect(phonesIn(text)).toEqual(["2617750"]);
  });

  it("with one that isn't about titles, leave that one alone", () => {
    const { answers } = hear("今天天气怎么样？水利局评职称的电话是多少？");
    expect(answers.map(({ id }) => id)).toEqual(["committee.phone:water"]);
  });
});

describe("a message of any size and look", () => {
  it("of 20,000 characters that ask nothing isn't answered", () => {
    for (const piece of ["学", "啊啊啊，", "<b>", "🙂", "123 "])
      expect(hear(piece.repeat(20_000 / piece.length)).status).toBe("unknown");
  });

  it("with emoji and marks around it is the same question", () => {
    const plain = hear("水利局评职称的电话给一个");
    expect(hear("🙏水利局评职称的电话给一个🙏！！！").answers).toEqual(plain.answers);
  });

  it("in HTML is answered without a word of the HTML", () => {
    const { text, clauses } = hear("<b>水利局</b>评职称的电话是多少");
    expect(clauses[0]).toBe("annex1.4");
    expect(text).not.toContain("<b>");
  });
});

describe("somebody whose specialty is known", () => {
  const water = { id: "water", word: "水利", basis: "notice" } as const;
  const profile = { asOf: someDay, applicationYear: 2024, hours: {}, specialty: water };

  it("need not name it", () => {
    expect(hear("评审什么时候开始", { profile }).clauses[0]).toBe("annex1.4");
    expect(hear("我该打哪个电话", { profile }).text).toContain("2601721");
    expect(hear("我能评什么职称", { profile }).text).toContain("助理工程师");
  });

  it("is told of another committee where he names it", () => {
    const { text } = hear("教育局评职称的电话是多少", { profile });
    expect(phonesIn(text)).toEqual(["2021960"]);
  });
});
