import type { HourSubject } from "../packs/schema.ts";
import { numeral, readNumber } from "./numerals.ts";
import { findYears, type Today } from "./years.ts";

/** A piece of a sentence about hours. `start` and `end` are UTF-16 offsets. */
export type HourToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: "years"; readonly years: readonly number[] }
  /** 每年 without saying from when to when. */
  | { readonly kind: "every-year" }
  /** `adds`: 一共, 加起来. */
  | { readonly kind: "subject"; readonly subject: HourSubject; readonly adds: boolean }
  /** 行业公需 and the like: a part that the notice sets no threshold for. */
  | { readonly kind: "other-subject"; readonly text: string }
  | {
      readonly kind: "number";
      readonly value: number;
      /** 学时 stands with it. */
      readonly unit: boolean;
      /** 大概, 多, 以上: no exact number. */
      readonly vague: boolean;
      /** 还差: what is missing, not what there is. */
      readonly lacking: boolean;
      /** 要, 不少于: what is asked for, maybe not what there is. */
      readonly demanded: boolean;
      /** 再补, 又学了: what comes to what there is already. */
      readonly added: boolean;
      readonly text: string;
    }
  /** 都, 各, 均. */
  | { readonly kind: "each" }
  /** 也一样: as in the years before. */
  | { readonly kind: "same" }
  | { readonly kind: "separator" }
  | { readonly kind: "and" }
  | { readonly kind: "other" }
);

const subjects: readonly (readonly [RegExp, HourSubject])[] = [
  [
    /(?:公需(?:科目|课程|课|学时)?(?:中|里|里面)?的?)?一般(?:性)?公(?:需|共)(?:科目|课程|课|学时|部分|类)*|普通公需(?:科目|课程|课|学时)*|一般(?:科目|课程|课|学时)|一般(?=的?(?:是|有|为|:)?[\d一二三四五六七八九十两])|公需(?:里|中|里面|其中)?的?一般的?|一般(?=$|[,。;)/ ])/y,
    "generalPublic",
  ],
  [
    /公需(?:科目|课程|课|学时|部分|类)*|公共(?:科目|课程|课|需求)(?:学时)?|公(?=[\d一二三四五六七八九十])/y,
    "public",
  ],
  [
    /专业(?:技术)?(?:科目|课程|课|学时|部分|类)*(?!技术|人员)|专(?=[\d一二三四五六七八九十])/y,
    "professional",
  ],
  [
    /总学时数?|总课时|总计|总共|总的|总数|总量|一共|共计|合计|总和|累计|全部加起来|加起来|全年|总(?=:|[\d一二两三四五六七八九十百]|是|有|为|$| )|共(?=[\d一二两三四五六七八九十百])/y,
    "total",
  ],
];
const adding = /^(?:一共|总共|共计|合计|总计|总和|累计|共|全部加起来|加起来)$/;
/** 两年加起来180: nobody knows how it is shared out. */
const sumOfYears = /(?:[两二三四五六]|\d)年(?:的)?(?:学时)?(?:加起来|一共|总共|合计|共计|共)/y;
const otherSubject = /行业公(?:需|共)(?:科目|课程|课|学时)*/y;
const everyYear = /每一?年|年年|历年|各年度?|逐年|一年/y;
const each = /都|各|均|全|分别|依次/y;
const lackingWord = /(?:还|只|就|仅)?(?:差|少|缺|欠)(?:了|着)?/y;
const demandWord = /需要|必须|要求|规定|要|得(?!了)/y;
const addedWord =
  /(?:又|再|另外|还)(?:另外|多|想|打算|去)?(?:补|学|修|加(?!上|起来)|多|拿|完成|上|听)(?:学|修|个)?(?:了|到|上)?|多(?:学|补|修|加)(?:了)?|增加了?|补(?:学|修|上)?了?(?=[\d一二两三四五六七八九十])/y;
const vagueWord =
  /大概|大约|差不多|将近|接近|约|近|不到|不足|超过|左右|至少|不少于|不低于|最少|几(?=十|百|个)/y;
const connector =
  /(?:好像|可能|估计|科目|学时|课时|课程|打错了|填错了|写错了|说错了|记错了|报错了|输错了|弄错了|搞错了|错了|不对|更正为?|改成|改为|应该|应为|实际|其实|正确的?|拿了|拿到|达到|学了|修了|修满|完成|获得|已经|已|只|才|有|是|为|的|了|:|=|我|就|则|分|里面|其中|其它|其他|包括|包含|含|这块|方面|那块|在|也|继续教育|到|共)/y;
const number = new RegExp(
  `(-|负|\\+)?(${numeral})(多|来|余|几|\\+)?(个?(?:学时|课时|学分|小时|钟头)|h(?![a-z])|个(?!月|县|人|单位|职称)|分(?!别))?(以上|以下|左右|上下|出头|多|不到|来个)?`,
  "y",
);
const notHours = /^(?:年|月|日|号|岁|级|家|人|次|名|天|%|点|楼|届|期|位|类|种|条|项|门|公里|万|元|块)/;
const same = /(?:也|跟前一年|跟去年|和去年|同去年|都)?(?:是)?(?:一样|同上|相同|同样)/y;
const separator = /[,;。!?、/|()\n]+/y;
const and = /和|与|及|跟|还有|以及|加上?/y;

type NumberToken = Extract<HourToken, { readonly kind: "number" }>;
type MarkName = "vague" | "lacking" | "demanded" | "added";
/** What stands before a number and changes what it means. */
type Mark = { readonly kind: "mark"; readonly name: MarkName; readonly start: number; readonly end: number };

/** Splits a text into what speaks of hours. Text that was read already (`taken`) and the rest come out as `other`. */
export function hourTokens(text: string, today: Today): readonly HourToken[] {
  const years = new Map(findYears(text, today).map((mention) => [mention.start, mention]));
  const pieces: (HourToken | Mark)[] = [];
  let at = 0;
  while (at < text.length) {
    const mention = years.get(at);
    const piece: HourToken | Mark | undefined = mention
      ? { kind: "years", years: mention.years, start: at, end: mention.end }
      : (tokenAt(text, at) ?? markAt(text, at));
    const skipped =
      piece === undefined ? Math.max(lengthAt(connector, text, at), text[at] === " " ? 1 : 0) : 0;
    if (piece !== undefined) pieces.push(piece);
    else if (skipped === 0) pieces.push({ kind: "other", start: at, end: at + 1 });
    at = piece?.end ?? at + Math.max(1, skipped);
  }
  return applyMarks(pieces, text);
}

/** A mark holds for the next number, not beyond a comma, a year or other words. */
function applyMarks(pieces: readonly (HourToken | Mark)[], text: string): readonly HourToken[] {
  const tokens: HourToken[] = [];
  let marks: readonly Mark[] = [];
  for (const piece of pieces) {
    if (piece.kind === "mark") marks = [...marks, piece];
    else tokens.push(piece.kind === "number" ? marked(piece, marks, text) : piece);
    if (["number", "separator", "years", "other"].includes(piece.kind)) marks = [];
  }
  return tokens;
}

function marked(number: NumberToken, marks: readonly Mark[], text: string): NumberToken {
  const has = (name: MarkName) => marks.some((mark) => mark.name === name);
  return {
    ...number,
    vague: number.vague || has("vague"),
    lacking: has("lacking"),
    demanded: has("demanded"),
    added: has("added"),
    text: text.slice(marks[0]?.start ?? number.start, number.end),
  };
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function markAt(text: string, at: number): Mark | undefined {
  const patterns = [
    ["added", addedWord],
    ["lacking", lackingWord],
    ["demanded", demandWord],
    ["vague", sumOfYears],
    ["vague", vagueWord],
  ] as const;
  for (const [name, pattern] of patterns) {
    const length = lengthAt(pattern, text, at);
    if (length > 0) return { kind: "mark", name, start: at, end: at + length };
  }
  return undefined;
}

function tokenAt(text: string, at: number): HourToken | undefined {
  const plain = [
    ["same", same],
    ["every-year", everyYear],
    ["each", each],
    ["separator", separator],
    ["and", and],
  ] as const;
  const other = lengthAt(otherSubject, text, at);
  if (other > 0)
    return { kind: "other-subject", text: text.slice(at, at + other), start: at, end: at + other };
  for (const [pattern, subject] of subjects) {
    const length = lengthAt(pattern, text, at);
    if (length === 0) continue;
    const adds = adding.test(text.slice(at, at + length));
    return { kind: "subject", subject, adds, start: at, end: at + length };
  }
  for (const [kind, pattern] of plain) {
    const length = lengthAt(pattern, text, at);
    if (length > 0) return { kind, start: at, end: at + length };
  }
  return numberAt(text, at);
}

function numberAt(text: string, at: number): HourToken | undefined {
  number.lastIndex = at;
  const found = number.exec(text);
  const [whole, sign, digits = "", many, unit, bound] = found ?? [];
  if (whole === undefined || text[at - 1] === "第" || /\d/.test(text[at - 1] ?? "")) return undefined;
  const value = readNumber(digits);
  const alone = at + whole.length === text.length && at === 0;
  // 一, 两 … alone are words more often than numbers: only with 学时, or as the whole message.
  if (/^[^\d]$/.test(digits) && unit === undefined && !alone && digits !== "百" && digits !== "零")
    return undefined;
  const behind = text.slice(at + whole.length);
  if (value === null || (unit === undefined && notHours.test(behind))) return undefined;
  // 一个都没学 is no figure.
  if (value === 1 && /^(?:学时|课时|课)?(?:都|也)?(?:没|未)/.test(behind)) return undefined;
  return {
    kind: "number",
    value: sign === "-" || sign === "负" ? -value : value,
    unit: unit !== undefined,
    vague: many !== undefined || bound !== undefined,
    lacking: false,
    demanded: false,
    added: false,
    text: whole,
    start: at,
    end: at + whole.length,
  };
}
