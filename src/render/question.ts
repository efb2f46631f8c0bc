import { buttonData } from "../engine/buttons.ts";
import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import { mountainCounties, thresholdsOf } from "../packs/pack-words.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import { answerButtons } from "./answer-buttons.ts";
import { button, rowsOf } from "./buttons.ts";
import { exampleHoursText } from "./example-hours.ts";
import { fieldNames, pathName, shownCandidate, subjectNames } from "./names.ts";
import type { Reply } from "./reply.ts";
import { bold, lines, paragraphs, reply, shown } from "./text.ts";

type Of<K extends Utterance["kind"]> = Extract<Utterance, { readonly kind: K }>;

/** The pending question: what is asked, how it may be answered, and the buttons for it. */
export function renderQuestion(
  pack: Pack,
  { question, profile, nonce, leftOut, canGoBack, again, choices }: Of<"question">,
): Reply {
  const hint = again === true ? null : hintFor(pack, question);
  const text = paragraphs(leftOutLine(leftOut), lines(bold(questionText(pack, question, profile)), hint));
  const ways = [...(canGoBack ? [button("back", nonce)] : []), button("skip", nonce), button("why", nonce)];
  return reply(text, [...answerButtons(pack, question, profile, nonce, choices), ways]);
}

/** What isn't asked any more, said once. */
export function leftOutLine(leftOut: readonly (keyof typeof fieldNames)[]): string | null {
  if (leftOut.length === 0) return null;
  return `${leftOut.map((field) => fieldNames[field]).join("、")}就不问了，不会改变结果。`;
}

/** The question in one sentence. */
function questionText(pack: Pack, question: Question, profile: Profile): string {
  const year = question.year ?? profile.applicationYear;
  switch (question.field) {
    case "region":
      return "你在哪个县（市、区）的单位？";
    case "applicationYear":
      return "你报哪个年度的评审？";
    case "specialty":
      return "你做的是哪一行、什么专业？";
    case "target":
      return "要评哪个职称？";
    case "unit":
      return "你在什么单位？";
    case "requiredYears":
      return `${profile.target?.id ?? "你要评的职称"}规定要几年的学时合格？`;
    case "careerStart":
      return "哪一年开始做专业技术工作？";
    case "hours":
      return question.subject === undefined
        ? `${yearName(year, profile)}的继续教育学时是多少？`
        : `${yearName(year, profile)}的${subjectNames[question.subject]}学时是多少？`;
    case "mountainYears":
      return `在${pack.counties.province}山区县做过几年专业技术工作？`;
    case "mountainCounty":
      return "是在哪个县（市、区）做的？";
  }
}

/** How it may be answered, and with what. */
export function hintFor(pack: Pack, question: Question): string {
  switch (question.field) {
    case "region":
      return "每个地方有自己的通知，评委会和时间都不一样。";
    case "applicationYear":
      return "几个年度的通知现在都在，评审时间和要求可能不一样。";
    case "specialty":
      return "平常怎么叫就怎么说，比如“搞水利的”“幼儿园老师”“护士”“会计”。";
    case "target":
      return pack.plan.initialRecognition === undefined
        ? "说全称或简称都行，比如“助工”“一级教师”。"
        : "说全称或简称都行，比如“助工”“一级教师”；大中专毕业生办初定，说“初定”。";
    case "unit":
      return "看单位的性质和归谁管，点一个最接近的。";
    case "requiredYears":
      return "通知没有列这个年限，看你的评审条件；不知道就跳过。";
    case "careerStart":
      return "说年份就行，比如“2012年”。";
    case "hours":
      return question.subject === undefined
        ? `${hoursExample(pack)}${whereToLook(pack)}`
        : `说一个数就行${otherParts(pack)}。`;
    case "mountainYears":
      return `${mountainHint(pack)}可以说“3年半”；没有就说“没有”。`;
    case "mountainCounty":
      return "不止一个就都说出来。";
  }
}

/** The notice lists no county; that the region is one of them is general knowledge. */
function mountainHint(pack: Pack): string {
  const count = pack.rules.mountain?.countyCount.value;
  const region = pack.manifest.region.value;
  const home = mountainCounties(pack).includes(region) ? `，${region}在内是常识` : "";
  return count === undefined ? "" : `通知说的是山区 ${count} 县，没有列名单${home}。`;
}

function hoursExample(pack: Pack): string {
  const isOne = thresholdsOf(pack).length === 1;
  return `${isOne ? "说数字就行" : "一次说完最好"}，比如“${exampleHoursText(pack)}”。`;
}

/** Where a person finds his hours, and that a total alone will do for a start. */
function whereToLook({ rules }: Pack): string {
  const { register, thresholds } = rules.continuingEducation;
  const total = thresholds.total === undefined ? "" : "只知道总数也可以先说。";
  return register === undefined ? total : `${total}不记得可以去“${register.value}”看。`;
}

/** The parts that may be told along with the one that is asked. */
function otherParts(pack: Pack): string {
  const parts = thresholdsOf(pack).filter(({ subject }) => subject !== "total");
  if (parts.length < 2) return "";
  const example = parts.map(({ subject }) => `${subjectNames[subject]}…`).join("，");
  return `；别的几项知道的话一起说，比如“${example}”`;
}

/** 今年（2024 年）, by the day of the turn. */
function yearName(year: number, profile: Profile): string {
  const ago = Number(profile.asOf.slice(0, 4)) - year;
  if (ago === 0) return `今年（${year} 年）`;
  return ago === 1 ? `去年（${year} 年）` : `${year} 年`;
}

/** 都够 without figures: asked back once. */
export function renderFiguresPlease(pack: Pack, { question, nonce }: Of<"figures-please">): Reply {
  const text = lines(
    `${pathName(question.id)}有具体数字吗？没有数字，没法对着通知核对。`,
    question.subject === undefined ? hoursExample(pack) : null,
    "实在不知道就跳过，结果里会写明这一项没有核对。",
  );
  return reply(text, [[button("skip", nonce), button("why", nonce)]]);
}

/** More candidates than these are left to the buttons. */
const few = 4;

/** A word that fits several entries: which one is meant. Hours without a year: which year's. */
export function renderChoice(pack: Pack, { ambiguity, nonce }: Of<"choose">): Reply {
  const { field, word, candidates } = ambiguity;
  const choices = candidates.map((id, place) => ({
    label: shownCandidate(pack, field, id),
    data: buttonData("choose", nonce, String(place)),
  }));
  const labels = choices.map((choice) => choice.label).join("、");
  const only = choices.length === 1 && field !== "hours";
  const said = only || field === "hours" ? "" : choices.length > few ? "可以是好几个。" : `可以是${labels}。`;
  const asks =
    field === "hours"
      ? `这是哪一年的？${labels}，还是别的年份？`
      : only
        ? `是说${labels}吗？`
        : "你说的是哪一个？";
  return reply(lines(`${fieldNames[field]}：“${shown(word)}”${said}`, bold(asks)), [
    ...rowsOf(2, choices),
    [button("skip", nonce)],
  ]);
}
