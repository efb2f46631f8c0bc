import type { RefusalDetails } from "../refusal.ts";
import { duration, readDuration } from "./durations.ts";
import type { Lexicon } from "./lexicon.ts";
import { mountainYearsFault } from "./limits.ts";
import { near } from "./near.ts";
import { coverAll, type Match, scan } from "./scan.ts";
import type { Ambiguity } from "./understood.ts";

export interface Mountain {
  readonly rest: string;
  readonly mountainYears?: number;
  readonly mountainCounty?: readonly string[];
  readonly refused: readonly RefusalDetails[];
  readonly ambiguous: readonly Ambiguity[];
}

const nothing = { refused: [], ambiguous: [] } as const;
const region = "山区(?:[二三]?十[一-九]?|\\d{1,2})?(?:个)?县?(?:里|里面)?|山里|\\d{1,2}县";
const none = new RegExp(
  `(?:没有?|没|从没有?|从未|未|未曾|不曾|从来没有?|不)(?:是|在|去|到|待|呆|有|过)?(?:过)?(?:${region})[\\u4e00-\\u9fff]{0,8}|(?:${region})(?:的|我|也|都|那边|工作|这个|经历|年限|方面|地方)*(?:没有?|没|从没|从未|从来没有?|未|无|不曾|0|零|不)(?:在|去|待|呆|干|工作|上班|有|过|经历|年)*`,
);
const inside = "[^,。;!?、\\d\\u0000]{0,10}?(?:了|过|满|有|是|:|大概有)*";
const placed = new RegExp(`^(?:${inside})(${duration})(?:了|啦)?`);
const trailing = new RegExp(`(${duration})(?:的|是|都|在|工作在|于|待在|呆在)*$`);
const unknownPlace = new RegExp(`在([\\u4e00-\\u9fff]{2,6}?[县区市])(?:${inside})(${duration})`);
const commonPlaces =
  /(?:[山地市小社园校景辖厂片]区|我们县|我县|本县|城区|乡镇|开发区|经开区|城市|外县|全市|全县|本市|本区|我区)$/;

/** Years worked in mountain counties, and which: 在莲都干了6年半, 山区县没待过, 莲都6年青田3年. `asked`: just that was asked. */
export function readMountain(text: string, lexicon: Lexicon, asked: boolean): Mountain {
  const denial = none.exec(text);
  if (denial) {
    return { ...nothing, mountainYears: 0, rest: coverAll(text, [spanOf(denial)]) };
  }
  const places = [...scan(text, lexicon.counties), ...regionMatches(text)].toSorted(
    (a, b) => a.start - b.start,
  );
  const stays = places.flatMap((place, index) => stayAt(text, place, places[index + 1]?.start) ?? []);
  if (stays.length === 0) return asked ? { ...nothing, rest: text } : unknownCounty(text, lexicon);
  const rest = coverAll(
    text,
    stays.map(({ start, end }) => ({ start, end })),
  );
  const vague = stays.find(({ length }) => length.vague || length.years === null);
  const named = stays.filter(({ place }) => place.value.length > 0);
  const counties = [...new Set(named.flatMap(({ place }) => (place.value.length === 1 ? place.value : [])))];
  const ambiguous: readonly Ambiguity[] = named
    .filter(({ place }) => place.value.length > 1)
    .map(({ place }) => ({ field: "mountainCounty", word: place.word, candidates: place.value }));
  const years = stays.reduce((sum, { length }) => sum + (length.years ?? 0), 0);
  const refused = vague
    ? [inexactYears(vague.words)]
    : [mountainYearsFault(years)].filter((one) => one !== null);
  return {
    rest,
    ...(refused.length === 0 && { mountainYears: Math.round(years * 100) / 100 }),
    ...(counties.length > 0 && { mountainCounty: counties }),
    refused,
    ambiguous,
  };
}

export function inexactYears(words: string): RefusalDetails {
  return { field: "mountainYears", got: words, expected: "准确的年数，可以带小数，如 6.5" };
}

function spanOf(found: RegExpExecArray) {
  return { start: found.index, end: found.index + found[0].length };
}

type Place = Match<readonly string[]>;

function regionMatches(text: string): readonly Place[] {
  return [...text.matchAll(new RegExp(region, "g"))].map(({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
    value: [],
  }));
}

/** 莲都区2024年: which year, no length of time. */
const calendarYear = /^(?:19|20)\d\d年/;

/** A place with the time spent there, behind it (莲都6年) or before it (6年在莲都). */
function stayAt(text: string, place: Place, next: number | undefined) {
  const behind = text.slice(place.end, next ?? text.length);
  const after = placed.exec(behind);
  const [whole, words] = after ?? [];
  if (words !== undefined && calendarYear.test(words)) return undefined;
  if (whole !== undefined && words !== undefined && !/^(?:要求|规定|参加工作)/.test(behind)) {
    const start = text[place.start - 1] === "在" ? place.start - 1 : place.start;
    return { place, words, length: readDuration(words), start, end: place.end + whole.length };
  }
  const before = trailing.exec(text.slice(Math.max(0, place.start - 24), place.start));
  const [all, length] = before ?? [];
  if (all === undefined || length === undefined || calendarYear.test(length)) return undefined;
  const linked = place.value.length === 0 || /在|于|的/.test(all.slice(length.length));
  if (!linked) return undefined;
  return {
    place,
    words: length,
    length: readDuration(length),
    start: place.start - all.length,
    end: place.end,
  };
}

/** 在磐石县干了3年: no county of the province. */
function unknownCounty(text: string, lexicon: Lexicon): Mountain {
  const found = unknownPlace.exec(text);
  const [, name, words] = found ?? [];
  if (!found || name === undefined || words === undefined || commonPlaces.test(name))
    return { ...nothing, rest: text };
  const { years } = readDuration(words);
  return {
    rest: coverAll(text, [spanOf(found)]),
    ...(years !== null && mountainYearsFault(years) === null && { mountainYears: years }),
    refused: [notACounty(name, lexicon)],
    ambiguous: [],
  };
}

function notACounty(name: string, lexicon: Lexicon): RefusalDetails {
  return {
    field: "mountainCounty",
    got: name,
    expected: `${lexicon.pack.counties.province}省的一个县（市、区）名`,
    candidates: near(name, lexicon.counties.words),
  };
}

/** An answer to which county: every county that the text names; a city's name is asked back, any other name refused. */
export function readCounties(text: string, lexicon: Lexicon): Omit<Mountain, "rest" | "mountainYears"> {
  const places = scan(text, lexicon.counties);
  const counties = [...new Set(places.flatMap(({ value }) => (value.length === 1 ? value : [])))];
  // 丽水莲都: the city only says where the county lies.
  const cities = places.filter(
    ({ value }) => value.length > 1 && !value.some((county) => counties.includes(county)),
  );
  const name = text
    .replace(/^(?:是|在|都是|都在|主要是|主要在)/, "")
    .replace(/(?:吧|的|那边|工作|上班)$/, "");
  const foreign = places.length === 0 && /^[\u4e00-\u9fff]{2,8}$/.test(name);
  return {
    ...(counties.length > 0 && { mountainCounty: counties }),
    refused: foreign ? [notACounty(name, lexicon)] : [],
    ambiguous: cities.map(({ word, value }) => ({ field: "mountainCounty", word, candidates: value })),
  };
}
