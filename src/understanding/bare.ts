import type { Question } from "../policy/question.ts";
import type { RefusalDetails } from "../refusal.ts";
import { duration, readDuration } from "./durations.ts";
import type { Lexicon } from "./lexicon.ts";
import { mountainYearsFault } from "./limits.ts";
import { inexactYears, readCounties } from "./mountain.ts";
import { numeral, readNumber } from "./numerals.ts";
import { requiredOf, startAt, startBefore } from "./tenure.ts";
import type { Ambiguity, Said } from "./understood.ts";
import { oneYear, type Today, yearOf } from "./years.ts";

/** What a short answer means to the question that was asked. */
export interface Bare {
  readonly said: Said;
  readonly refused: readonly RefusalDetails[];
  readonly ambiguous: readonly Ambiguity[];
}

const nothing: Bare = { said: {}, refused: [], ambiguous: [] };
/** Words around a short answer, by what was asked; with any others the answer isn't a short one. */
const before: Readonly<Record<string, string>> = {
  requiredYears: "要求|规定|需要|满|至少|不少于|年限",
  careerStart: "工作了?|干了?|做了?|从|从业|教了?|参加工作|毕业于?|入职",
  mountainYears: "工作了?|干了?|待了?|呆了?|教了?|一共|总共|共|有过|满",
};
const after: Readonly<Record<string, string>> = {
  requiredYears: "及?以上",
  careerStart: "参加工作|工作|毕业|入职|开始|起|上班|以前|之前|前",
  mountainYears: "",
};
const fillBefore = "我|好像|可能|估计|应该|就|是|有|在|的|:|,|嗯|哦|那";
const fillAfter = "吧|了|啦|啊|呢|哦|的|。|!| ";

/** A number, a year, a length of time or a county that stands alone, as the answer to `question` and to nothing else. */
export function readBare(text: string, question: Question, lexicon: Lexicon, today: Today): Bare {
  const words = strip(text.replaceAll("\u0000", "").trim(), question.field);
  switch (question.field) {
    case "requiredYears":
      return withLength(words, (length) => requiredOf(length, words), "requiredYears");
    case "careerStart":
      return careerStart(words, /前(?:参加工作|工作|毕业|入职)?(?:的|了)?$/.test(text), today);
    case "mountainYears":
      return mountainYears(text, words, lexicon, today);
    case "mountainCounty": {
      // 没有, asked where: in none.
      if (nowhere.test(words)) return { said: { mountainYears: 0 }, refused: [], ambiguous: [] };
      const { mountainCounty, refused, ambiguous } = readCounties(text, lexicon);
      return { said: mountainCounty ? { mountainCounty } : {}, refused, ambiguous };
    }
    default:
      return nothing;
  }
}

type Read = {
  readonly requiredYears?: number;
  readonly careerStart?: number;
  readonly mountainYears?: number;
  readonly refused: readonly RefusalDetails[];
  readonly ambiguous: readonly Ambiguity[];
};

function asBare({ refused, ambiguous, ...said }: Read): Bare {
  return { said, refused, ambiguous };
}

const signed = new RegExp(`^([-负]?)(${numeral})(?:个|年)?$`);
const wholeLength = new RegExp(`^${duration}$`);

function withLength(
  words: string,
  read: (length: { readonly years: number | null; readonly vague: boolean }) => Read,
  field: "requiredYears" | "mountainYears",
): Bare {
  const [, sign, digits] = signed.exec(words) ?? [];
  if (digits !== undefined) {
    const value = readNumber(`${sign ? "-" : ""}${digits}`);
    if (value !== null) return asBare(read({ years: value, vague: false }));
  }
  if (wholeLength.test(words)) return asBare(read(readDuration(words)));
  return field === "requiredYears" && /^(?:没有?|无|没有?要求|不要求|不限)$/.test(words)
    ? asBare(read({ years: 0, vague: false }))
    : nothing;
}

const nowhere =
  /^(?:没有?|无|零|从来没有?|从来都没有?|从没有?|从未|未|未曾|一天都?没有?|一年都?没有?|都没有?|不在|没在)(?:在)?(?:过|待过?|呆过?|去过?|干过?|做过?|工作过?|上过班|经历)?(?:了|的|呢|啊)*$/;

/** 一直在莲都，12年 and 从2012年到现在都在莲都: the time and the place, apart. */
function stay(text: string, lexicon: Lexicon, today: Today): Bare {
  const [from, year] = sinceYear.exec(text) ?? [];
  const start = year === undefined ? null : yearOf(year, today);
  // 22年 23年都合格 and 100，70，30 aren't lengths of a stay: that is the one number of a message.
  const lengths = text
    .split(/[,。;! ]/)
    .map((part) => ({ part, bare: lengthOf(strip(part, "mountainYears")) }))
    .filter(({ part, bare }) => bare !== nothing || /\d/.test(part));
  const length = lengths.length === 1 ? lengths[0]?.bare : undefined;
  const since = start === null || start > today.year ? nothing : lengthOf(`${today.year - start}年`);
  const years = from === undefined ? length : since;
  if (years === undefined || years === nothing) return nothing;
  const { mountainCounty, ambiguous } = readCounties(text, lexicon);
  return {
    said: { ...years.said, ...(mountainCounty && { mountainCounty }) },
    refused: years.refused,
    ambiguous: [...years.ambiguous, ...ambiguous],
  };
}

const sinceYear = new RegExp(`(?:从|自)?(${oneYear})(?:起|开始|以来|至今|到现在|到目前|到今年)`);

function mountainYears(text: string, words: string, lexicon: Lexicon, today: Today): Bare {
  if (nowhere.test(words) || nowhere.test(text))
    return { said: { mountainYears: 0 }, refused: [], ambiguous: [] };
  const whole = lengthOf(words);
  return whole === nothing ? stay(text, lexicon, today) : whole;
}

function lengthOf(words: string): Bare {
  return withLength(
    words,
    ({ years, vague }) => {
      if (years === null || vague) return { refused: [inexactYears(words)], ambiguous: [] };
      const fault = mountainYearsFault(years);
      return fault === null
        ? { mountainYears: years, refused: [], ambiguous: [] }
        : { refused: [{ ...fault, got: words }], ambiguous: [] };
    },
    "mountainYears",
  );
}

const wholeYear = new RegExp(`^(?:${oneYear}|\\d{4})(?:[\\d一二三四五六七八九十]{1,3}月(?:份)?)?$`);

/** 2012 and 2012年 are the year; 12年 and 12 may be the year or so many years ago. */
function careerStart(words: string, isAgo: boolean, today: Today): Bare {
  const [, sign, digits] = signed.exec(words) ?? [];
  const value = digits === undefined ? null : readNumber(digits);
  if (digits !== undefined && value !== null && [...digits].length !== 4) {
    const ago = startBefore({ years: sign ? -value : value, vague: false }, words, today);
    const asYear = [...digits].length === 2 && !sign && !isAgo ? yearOf(digits, today) : null;
    const asStart = asYear === null ? undefined : startAt(asYear, today).careerStart;
    const years = [asStart, ago.careerStart].filter((year) => year !== undefined);
    const [only, ...others] = [...new Set(years)];
    if (only === undefined) return asBare(startAt(sign ? -value : value, today));
    if (others.length === 0) return { said: { careerStart: only }, refused: [], ambiguous: [] };
    return {
      said: {},
      refused: [],
      ambiguous: [{ field: "careerStart", word: words, candidates: [only, ...others].map(String) }],
    };
  }
  const year = wholeYear.test(words)
    ? yearOf(words.replace(/年?[\d一二三四五六七八九十]{1,3}月(?:份)?$/, ""), today)
    : null;
  if (year !== null) return asBare(startAt(sign ? -year : year, today));
  return wholeLength.test(words) ? asBare(startBefore(readDuration(words), words, today)) : nothing;
}

function strip(text: string, field: string): string {
  const start = new RegExp(`^(?:${fillBefore}|${before[field] ?? fillBefore})+`);
  const end = new RegExp(`(?:${fillAfter}${after[field] ? `|${after[field]}` : ""})+$`);
  return text.replace(start, "").replace(end, "");
}
