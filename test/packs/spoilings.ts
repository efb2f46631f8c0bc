/** What is spoiled, in which file, how; what the fault says, and what stands on the line that it names. */
type Spoiling = readonly [what: string, file: string, from: string, to: string, says: string, onLine: string];

const plan = "liandu-2024/plan.yaml";
const rules = "liandu-2024/rules.yaml";
const manifest = "liandu-2024/pack.yaml";
const units = "liandu-2024/units.yaml";
const silences = "liandu-2024/silences.yaml";
const water = "liandu-2024/specialties/water.yaml";
const series = "zhejiang/series.yaml";
const counties = "zhejiang/counties.yaml";
const outside = "liandu-2024/outside.yaml";
const asked = "liandu-2024/answers/plan.yaml";
const written = "liandu-2024/answers/reform.yaml";
const orientation = "say: 通知要求各评委会突出品德、能力、业绩导向。";

// biome-ignore format: a table, one spoiling a row
export const spoilings: readonly Spoiling[] = [
  // Quotes and clauses
  ["a quote that differs by one character", rules, "quote: 累计不少于90学时", "quote: 累计不少於90学时", "没有「累计不少於90学时」", "累计不少於90学时"],
  ["a quote of another clause", rules, 'clause: "5.1", quote: 专业科目', 'clause: "5.2", quote: 专业科目', "条款 5.2 里没有", "专业科目"],
  ["a clause that the notice doesn't have", rules, 'clause: "5.1", quote: 累计', 'clause: "7.1", quote: 累计', "没有条款 7.1", '"7.1"'],
  ["a clause of no known look", rules, 'clause: "5.1", quote: 累计', 'clause: "§5", quote: 累计', "continuingEducation.thresholds.total.clause", "§5"],
  ["another pinned SHA-256", manifest, "sha256: a", "sha256: b", "的 SHA-256 是 a", "sha256: b"],
  // Shapes
  ["an unknown key", plan, "phone: {", "telephone: {", "不认识的键 committees.0.telephone", "telephone"],
  ["a phone written as a number", plan, 'value: "2601721"', "value: 2601721", "committees.3.phone.value", "2601721"],
  ["a threshold that is called an interpretation", rules, "total: { value: 90,", "total: { basis: interpretation, value: 90,", "不认识的键 continuingEducation.thresholds.total.basis", "basis: interpretation"],
  ["a date that doesn't exist", rules, '"2024-11-30"', '"2024-11-31"', "selfAppraisal.plan.value", "2024-11-31"],
  ["a TODO", rules, "continuingEducation:", "# TODO 再看一遍\ncontinuingEducation:", "TODO 再看一遍", "# TODO"],
  ["a TODO before the notice's first clause", "liandu-2024/notice.md", "## [header]", "- TODO 第 9 行：像是页码\n\n## [header]", "TODO 第 9 行：像是页码", "- TODO"],
  ["a key that stands twice", rules, "continuingEducation:", "platform:\ncontinuingEducation:", "YAML 有误", "platform:"],
  ["YAML that can't be read", plan, "name: {", "name: [", "YAML 有误", "name: ["],
  // Values against their quotes
  ["a threshold that isn't its quote's", rules, "total: { value: 90", "total: { value: 80", "值 80 与引文", "value: 80"],
  ["a threshold of another subject", rules, 'value: 18, clause: "5.1", quote: 公需科目不少于18学时', 'value: 12, clause: "5.1", quote: 一般公需科目不少于12学时', "public 的引文应以", "public: {"],
  ["years that aren't its quote's", rules, "value: [0, -1]", "value: [0, -1, -2]", "值 0、-1、-2 与引文", "[0, -1, -2]"],
  ["a date that isn't its quote's", rules, '"2024-11-30"', '"2024-11-29"', "值 2024-11-29 与引文", "2024-11-29"],
  ["a date of another year than its quote's", rules, '"2025-02-28"', '"2024-02-28"', "值 2024-02-28 与引文", "2024-02-28"],
  ["a phone that isn't its quote's", plan, 'value: "2601721"', 'value: "2601722"', "值 2601722 与引文", "2601722"],
  ["a level that isn't its quote's", plan, "value: intermediate, clause: annex1.10", "value: senior, clause: annex1.10", "值 senior 与引文", "value: senior"],
  // The plan against annex 1
  ["a start month of another cell", plan, "start: { value: 7, clause: annex1.4, quote: 7月 }", "start: { value: 9, clause: annex1.4, quote: 9月 }", "「9月」与附件这一格「7月」不符", "annex1.4, quote: 9月"],
  ["a window that ends before it starts", plan, "start: { value: 7, clause: annex1.4, quote: 7月 }", "start: { value: 10, clause: annex1.4, quote: 10月 }", "完成月份早于启动月份", "value: 10"],
  ["a window whose months aren't its quote's", plan, "end: { value: 9, clause: annex1.4, quote: 9月 }", "end: { value: 9, clause: annex1.4, quote: 10月 }", "「10月」不是到 9 月止", "quote: 10月"],
  ["rounds that overlap", plan, "      - { start: { value: 7, clause: annex1.4, quote: 7月 }", "      - { start: { value: 7, clause: annex1.4, quote: 7月 }, end: { value: 9, clause: annex1.4, quote: 9月 } }\n      - { start: { value: 7, clause: annex1.4, quote: 7月 }", "和前一轮重叠", "annex1.4, quote: 7月"],
  ["an office of another row", plan, "value: 莲都区水利局, clause: annex1.4, quote: 莲都区水利局", "value: 莲都区教育局, clause: annex1.11, quote: 莲都区教育局", "「莲都区教育局 2601721」与附件这一格", "莲都区教育局"],
  ["an exclusion that the row doesn't make", plan, "excludes: []", "excludes: [{ value: self-appraising, clause: annex1.11, quote: 自主评聘单位除外 }]", "「除外」", "excludes: [{"],
  ["an exclusion left out", plan, "- { value: self-appraising, clause: annex1.11, quote: 自主评聘单位除外 }", "[]", "「除外」", "[]"],
  ["a title that the row doesn't have", plan, "- { value: 推荐副高, clause: annex1.11, quote: 推荐副高 }", "- { value: 副高, clause: annex1.11, quote: 副高 }", "与附件这一格「一级教师／实验师／助理研究员／推荐副高」不符", "一级教师"],
  ["a review that the row doesn't have", plan, "- { value: 助理兽医师, clause: annex1.1, quote: 助理农艺（畜牧、兽医）师 }", "- { value: 兽医, clause: annex1.1, quote: 兽医 }", "「兽医」不是这一行所评的资格", "兽医, clause"],
  ["a recommendation that the row doesn't make", plan, "quote: 推荐高级\n", "quote: 高级\n", "「高级」不是这一行推荐的资格", "levels: [associate-senior, senior]"],
  ["a month of 初定 that isn't in its row", plan, "- { value: 9, clause: annex1.initial, quote: 9月 }", "- { value: 8, clause: annex1.1, quote: 8月 }", "「3月／6月／8月／12月」与附件这一格", "value: 3"],
  // Ids
  ["a committee id that stands twice", plan, "- id: water", "- id: forestry", "committee id forestry 出现了两次", "id: forestry"],
  ["a title that no series has", plan, "- { value: 一级教师, clause: annex1.11, quote: 一级教师 }\n      - { value: 实验师, clause: annex1.11, quote: 实验师 }\n      - { value: 助理研究员, clause: annex1.11, quote: 助理研究员 }\n    recommends", "- { value: 教师, clause: annex1.11, quote: 一级教师 }\n      - { value: 实验师, clause: annex1.11, quote: 实验师 }\n      - { value: 助理研究员, clause: annex1.11, quote: 助理研究员 }\n    recommends", "系列里没有职称「教师」", "value: 教师"],
  ["a construction committee that isn't there", rules, "committee: construction", "committee: constructions", "没有评委会 constructions", "constructions"],
  ["a kind of unit both in and out", rules, "value: [city,", "value: [enterprise, city,", "单位种类 enterprise", "in:"],
  ["a specialty of no committee", water, "committee: water", "committee: waters", "没有评委会 waters", "waters"],
  ["a specialty of no series", water, "series: [engineering]", "series: [engineer]", "没有系列 engineer", "engineer]"],
  ["a kind of unit that stands twice", units, "id: self-employed", "id: government", "unit id government 出现了两次", "id: government"],
  ["a silence that stands twice", silences, "id: defence", "id: fees", "answer id fees 出现了两次", "id: fees"],
  // Words
  ["a word of one character", units, "words: [经开区单位,", "words: [区, 经开区单位,", "「区」太短", "[区,"],
  ["a word twice in one list", units, "words: [经开区单位,", "words: [经开区, 经开区单位,", "「经开区」出现了两次", "[经开区,"],
  ["a silence with a figure of its own", silences, "say: 通知没有写评审要不要交费", "say: 通知没有写评审要不要交22元", "fees 里的 22 既不在引文里", "22元"],
  ["a silence with an office that the notice doesn't have", silences, "value: 莲都区卫生健康局", "value: 莲都区卫生局", "值 莲都区卫生局 与引文", "莲都区卫生局"],
  // Answers
  ["an answer with a figure of its own", written, orientation, "say: 通知要求各评委会突出3种导向。", "evaluation-orientation 里的 3 不在引文里", "突出3种导向"],
  ["an answer that is too long to be read", written, orientation, `say: ${"评委会突出品德、能力、业绩，".repeat(9)}`, "最多 120 字", "品德、能力、业绩"],
  ["an answer whose quote isn't the notice's", written, "quote: 各评委会要突出品德、能力、业绩导向 }", "quote: 各评委会要突出品德能力业绩导向 }", "没有「各评委会要突出品德能力业绩导向」", "品德能力业绩"],
  ["a reading of ours without a reason", written, orientation, `${orientation}\n  basis: interpretation`, "evaluation-orientation 的 basis 和 why 应同时写", "id: evaluation-orientation"],
  ["a reason without its basis", written, orientation, `${orientation}\n  why: 我们这样理解`, "evaluation-orientation 的 basis 和 why 应同时写", "id: evaluation-orientation"],
  ["a way to ask that stands twice, spaces and marks aside", asked, "    - 各评委会电话\n", "    - 各评委会电话\n    - 各评委会 电话？\n", "「各评委会 电话？」在 plan.phones 里已有", "各评委会 电话？"],
  ["a way to ask that leads to two answers", outside, "    - 社保每个月交多少钱\n", "    - 社保每个月交多少钱\n    - 各评委会电话\n", "「各评委会电话」在 plan.phones 里已有", "各评委会电话"],
  ["a slot that nothing is put into", asked, '"{电话}是谁的电话"', '"{号码}是谁的电话"', "没有 {号码} 这种空位", "{号码}是谁的电话"],
  ["an answer under the id of a silence", written, "- id: evaluation-orientation", "- id: fees", "answer id fees 出现了两次", "id: fees"],
  ["a matter outside under the id of a silence", outside, "- id: pension", "- id: fees", "answer id fees 出现了两次", "id: fees"],
  ["a computation under another's id", asked, "compute: plan.list", "compute: plan.count", "plan.list 的 compute 应与 id 相同", "compute: plan.count"],
  // General knowledge
  ["a title at two levels", series, "junior: [三级翻译]", "junior: [三级翻译, 馆员]", "「馆员」在别的系列里是", "馆员"],
  ["a title twice in one series", series, "intermediate: [二级翻译]", "intermediate: [二级翻译, 二级翻译]", "在这个系列里出现了两次", "二级翻译, 二级翻译"],
  ["an alias of no title", series, "助工: [助理工程师]", "助工: [助力工程师]", "系列里没有职称「助力工程师」", "助力工程师"],
  ["an alias that is a title itself", series, "助工: [助理工程师]", "工程师: [助理工程师]", "「工程师」本身就是职称", "工程师: [助理工程师]"],
  ["a county in two cities", counties, "德清县, 长兴县", "德清县, 莲都区, 长兴县", "「莲都区」出现了两次", "丽水市"],
  ["a mountain county that isn't one of Zhejiang's", counties, "    - 泰顺县", "    - 寿宁县", "「寿宁县」不是浙江的县", "寿宁县"],
  ["a mountain county too few", counties, "    - 泰顺县\n", "", "有 25 个县，通知写的是 26 个", "淳安县"],
  ["a county that left a list that it isn't in", counties, "county: 江山市", "county: 义乌市", "「义乌市」不在名单里", "义乌市"],
];
