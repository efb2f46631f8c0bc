import type { RefusalDetails } from "../refusal.ts";
import { type Duration, duration, readDuration } from "./durations.ts";
import { careerStartFault, requiredYearsFault } from "./limits.ts";
import { cover } from "./scan.ts";
import type { Ambiguity } from "./understood.ts";
import { oneYear, type Today, yearOf } from "./years.ts";

/** What a reader took, and the text with that covered. */
export interface Tenure {
  readonly rest: string;
  readonly requiredYears?: number;
  readonly careerStart?: number;
  readonly refused: readonly RefusalDetails[];
  readonly ambiguous: readonly Ambiguity[];
}

const began =
  "参加工作|参工|入职|大学毕业|毕业|上班|开始工作|开始上班|进单位|进公司|进厂|就业|上岗|入行|从业|走上工作岗位|走上讲台|工作(?=的|了|至今|到现在|$|[,。 ])";
const monthDay = "(?:[\\d一二三四五六七八九十]{1,3}月(?:份)?(?:[\\d一二三四五六七八九十]{1,3}[日号])?)?";
const how = "(?:我|刚|才|就|开始|正式|从|大学|本科|研究生|硕士|大专|中专|师范|学校|考进|考上)*";

const startPatterns = [
  new RegExp(`(?:从|自|于|在)?(${oneYear})${monthDay}的?${how}(?:${began})(?:的|了|至今|到现在)?`),
  new RegExp(`(?:${began})(?:的)?(?:时间|年份|日期|那年)?(?:应该)?(?:是|为|在|于|:)*(${oneYear})${monthDay}`),
  new RegExp(
    `(?:从|自)(${oneYear})${monthDay}(?:开始|起|就|以来)*(?:一直)?(?:在)?(?:工作|上班|从事|干|做|搞|教书|当)`,
  ),
];

const worked =
  "参加工作|从事[\\u4e00-\\u9fff]{0,8}?工作|工作|上班|从业|教书|教学|干|做|当|搞|教龄|工龄|毕业|入行|入职|从教|从医|行医";
const lengthPatterns = [
  new RegExp(
    `(?:${worked})(?:[\\u4e00-\\u9fff]{0,5}?)(?:已经|已|有|满|快|都|是|为|了|:)*(${duration})(?:了|啦)?(?!级)`,
  ),
  new RegExp(`(${duration})的?(?:工龄|教龄|工作经验|工作经历|从业经验|从业经历|工作年限|经验)`),
];

/** The first year of professional work: 2012年参加工作, 毕业于2010, 工作12年了. */
export function readCareerStart(text: string, today: Today): Tenure {
  for (const pattern of startPatterns) {
    const found = pattern.exec(text);
    const [whole, words] = found ?? [];
    const year = words === undefined ? null : yearOf(words, today);
    if (found === null || whole === undefined || year === null) continue;
    // 参加工作12年 is a length; 12年参加工作 and 参加工作是12年 are years.
    if (/[作班业职学].{2}年$/.test(whole)) continue;
    return { ...startAt(year, today), rest: cover(text, found.index, found.index + whole.length) };
  }
  for (const pattern of lengthPatterns) {
    const found = pattern.exec(text);
    const [whole, words] = found ?? [];
    if (found === null || whole === undefined || words === undefined) continue;
    return {
      ...startBefore(readDuration(words), words, today),
      rest: cover(text, found.index, found.index + whole.length),
    };
  }
  return { rest: text, refused: [], ambiguous: [] };
}

type Read = Omit<Tenure, "rest">;

export function startAt(year: number, { applicationYear }: Today): Read {
  const fault = careerStartFault(year, applicationYear);
  return fault === null
    ? { careerStart: year, refused: [], ambiguous: [] }
    : { refused: [fault], ambiguous: [] };
}

/** So many years ago. Where that can be two years, it is asked back. */
export function startBefore({ years, vague }: Duration, words: string, today: Today): Read {
  if (years === null || !Number.isFinite(years)) {
    return {
      refused: [{ field: "careerStart", got: words, expected: "参加工作的年份，如 2012" }],
      ambiguous: [],
    };
  }
  const latest = today.year - Math.floor(years);
  if (!vague && Number.isInteger(years)) return startAt(latest, today);
  const candidates = [latest, latest - 1, latest - 2].map(String);
  return { refused: [], ambiguous: [{ field: "careerStart", word: words, candidates }] };
}

const atLeast = "(?:至少|最少|不少于|不低于|满|够)*";
const requiredPatterns = [
  new RegExp(
    `(?:要求|规定|需要|必须|需|要|得|须|年限|资历)(?:的)?(?:年限|任职|工作|从事|聘任|资历|年份|专业技术工作|取得|担任|年数)*(?:要求)?(?:[填写打说]?错了|改成|改为|换成|改|是|为|有|:|,|应该)*${atLeast}(${duration})(?:及?以上)?(?:年限)?`,
  ),
  /(?:年限|年数)(?:要求)?[:是为]?(\d{1,2})(?=$|[,。;\n ])/,
  new RegExp(`满(${duration})(?:及?以上)?(?!了)`),
  new RegExp(`(${duration})的?(?:年限要求|年限|资历要求|任职要求)`),
];
const noRequirement =
  /(?:没有?|无|不)(?:规定|要求)?(?:年限|资历)(?:要求|限制)?|不(?:要求|限制?)(?:工作)?年限|年限(?:没有?|无|不)(?:要求|限制?)/;

/** Whole years that the title's own conditions require: 要求4年, 满五年. */
export function readRequiredYears(text: string): Tenure {
  const none = noRequirement.exec(text);
  if (none) {
    const rest = cover(text, none.index, none.index + none[0].length);
    return { rest, requiredYears: 0, refused: [], ambiguous: [] };
  }
  for (const pattern of requiredPatterns) {
    const found = pattern.exec(text);
    const [whole, words] = found ?? [];
    if (found === null || whole === undefined || words === undefined) continue;
    const rest = cover(text, found.index, found.index + whole.length);
    // 年限：4
    return { ...requiredOf(readDuration(/\d$/.test(words) ? `${words}年` : words), words), rest };
  }
  return { rest: text, refused: [], ambiguous: [] };
}

/** Only whole years: 3年半 is asked back. */
export function requiredOf({ years, vague }: Duration, words: string): Read {
  const expected = "整年数，如 4";
  if (years === null || vague) {
    return { refused: [{ field: "requiredYears", got: words, expected }], ambiguous: [] };
  }
  const fault = requiredYearsFault(years);
  if (fault === null) return { requiredYears: years, refused: [], ambiguous: [] };
  return { refused: [{ ...fault, got: words }], ambiguous: [] };
}
