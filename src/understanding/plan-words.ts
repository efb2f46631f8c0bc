import type { PlanField, ProfileField } from "../packs/schema.ts";
import type { RefusalDetails } from "../refusal.ts";
import { duration } from "./durations.ts";
import { normalise } from "./normalise.ts";
import { notHere, type RegionWords } from "./regions.ts";
import { type Match, scan, type WordTable } from "./scan.ts";
import { isSupposition, readCorrection } from "./sentences.ts";
import type { Said } from "./understood.ts";
import { type Today, yearOf } from "./years.ts";

/** What stands while somebody says whose plan he means. */
export interface PlanHearing {
  readonly regions: RegionWords;
  /** Every county of the province, by what people call it. */
  readonly counties: WordTable<readonly string[]>;
  /** The years of a region's plans, newest first; of the region that is taken for the time being without one. */
  readonly yearsOf: (region: string | undefined) => readonly number[];
  /** What is asked now. */
  readonly asked: ProfileField | undefined;
  /** What isn't known yet, and may be taken from a message that speaks of other things too. */
  readonly open: readonly PlanField[];
  readonly today: Today;
}

export interface PlanRead {
  readonly said: Pick<Said, PlanField>;
  readonly refused: readonly RefusalDetails[];
  /** The message says this and nothing else. */
  readonly whole: boolean;
  /** 如果我在青禾县: to be tried, not kept. */
  readonly supposed?: true;
}

const nothing: PlanRead = { said: {}, refused: [], whole: false };

/**
 * Whose plan a message means: its region and year. Taken where it is asked or still open; else only where the message is
 * nothing else, corrects or supposes. 在莲都干了6年 names no region: there somebody has worked.
 */
export function readPlan(message: string, hearing: PlanHearing): PlanRead {
  const text = normalise(message);
  const supposed = isSupposition(text);
  const free = supposed || readCorrection(text).corrects;
  const region = readRegion(text, hearing, free);
  const year = readYear(region.rest, hearing, free, region.name);
  const said = {
    ...(region.name !== undefined && { region: region.name }),
    ...(year.year !== undefined && { applicationYear: year.year }),
  };
  const refused = [...region.refused, ...year.refused];
  if (Object.keys(said).length + refused.length === 0) return nothing;
  return { said, refused, whole: year.rest === "", ...(supposed && { supposed }) };
}

const before =
  "(?:如果|要是|假如|我们?|就|应该|可能|好像|是|在|属于|归|算|要|想|报|申报|评|按|改成|改为|换成|嗯|哦|对|,|，| )*";
const after = "(?:的|人|单位|这边|那边|本地|地区|通知|职称|评审|申报|吧|了|啊|呀|呢|哦|[。.!,，~ ])*";

/** What is left of a text without fillers: empty where it says nothing else. */
function bared(text: string): string {
  return text.replace(new RegExp(`^${before}${after}$`), "");
}

interface RegionRead {
  readonly name?: string;
  readonly refused: readonly RefusalDetails[];
  readonly rest: string;
}

function readRegion(text: string, hearing: PlanHearing, free: boolean): RegionRead {
  const { regions, asked, open, counties } = hearing;
  const named = regionsNamed(text, regions);
  const names = [...new Set(named.flatMap(({ value }) => value))];
  const [name, ...others] = names;
  if (name === undefined) {
    const foreign =
      asked === "region" ? scan(text, counties).find(({ value }) => value.length === 1) : undefined;
    const rest = { rest: text };
    if (foreign === undefined || isStay(text.slice(foreign.end))) return { refused: [], ...rest };
    return { refused: [notHere(foreign.word, regions)], rest: bared(without(text, [foreign])) };
  }
  const rest = bared(without(text, named));
  const isMeant =
    asked === "region" || open.includes("region") || free || rest === "" || isYear(rest, hearing);
  if (asked === "mountainCounty" && !free) return { refused: [], rest: text };
  return others.length > 0 || !isMeant ? { refused: [], rest: text } : { name, refused: [], rest };
}

/** The regions that a text, as `normalise` spells, is about: not those that it denies, nor where somebody has worked. */
export function placesOf(text: string, regions: RegionWords): readonly string[] {
  return [...new Set(regionsNamed(text, regions).flatMap(({ value }) => value))];
}

function regionsNamed(text: string, regions: RegionWords): readonly Match<readonly string[]>[] {
  return scan(text, regions).filter(
    ({ start, end }) => !isDenied(text.slice(0, start)) && !isStay(text.slice(end)),
  );
}

function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function isDenied(before: string): boolean {
  return /(?:不是|不在|并非|而非|没在)(?:在)?$/.test(before);
}

const stay = new RegExp(`^[^,，。;!?、]{0,10}?${duration}`);

/** 莲都6年, 莲都干了三年半: a time spent there. */
function isStay(after: string): boolean {
  return stay.test(after);
}

const aYear = "(今年|本年|去年|上年|明年|后年|(?:20)?\\d{2}年?)(?:度)?";
const wholeYear = new RegExp(`^${before}${aYear}${after}$`);
const appliedFor = new RegExp(
  `(?:申报|参加|报|评)(?:的是)?${aYear}(?:的)?|((?:20)\\d{2})年度(?:的)?(?:职称|评审|申报|通知)`,
);

function isYear(text: string, { today }: PlanHearing): boolean {
  const [, word] = wholeYear.exec(text) ?? [];
  return word !== undefined && yearNamed(word, today) !== null;
}

interface YearRead {
  readonly year?: number;
  readonly refused: readonly RefusalDetails[];
  readonly rest: string;
}

function readYear(text: string, hearing: PlanHearing, free: boolean, region: string | undefined): YearRead {
  const { asked, open, today, yearsOf } = hearing;
  const years = yearsOf(region);
  const alone = wholeYear.exec(text);
  const within = open.includes("applicationYear") || free ? appliedFor.exec(text) : null;
  const found = alone ?? within;
  const year = found === null ? null : yearNamed(found[1] ?? found[2] ?? "", today);
  if (found === null || year === null) return { refused: [], rest: text };
  const isAsked = asked === "applicationYear";
  // 2024年 alone answers what was asked, be it another matter.
  const isTime =
    isAsked || free || asked === "region" || (asked === undefined && /[今明后]年|年度/.test(text));
  if (alone !== null && !isTime) return { refused: [], rest: text };
  const rest = alone === null ? text.replace(found[0], "") : "";
  if (years.includes(year)) return { year, refused: [], rest };
  return isAsked ? { refused: [noPlan(year, years)], rest } : { refused: [], rest: text };
}

function yearNamed(word: string, today: Today): number | null {
  return word.startsWith("后年") ? today.year + 2 : yearOf(word, today);
}

function noPlan(year: number, years: readonly number[]): RefusalDetails {
  return {
    field: "applicationYear",
    got: `${year}年度`,
    expected: `这里有通知的年度：${years.map((one) => `${one}年度`).join("、")}`,
  };
}
