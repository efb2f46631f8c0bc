import type { Pack } from "../packs/pack.ts";
import type { Committee } from "../packs/schema.ts";
import type { Lexicon } from "../understanding/lexicon.ts";
import { normalise } from "../understanding/normalise.ts";
import { type Match, scan, type WordTable, wordTable } from "../understanding/scan.ts";
import { titleMentions } from "../understanding/target.ts";

/**
 * What a question names, and the question with it taken out: 水利什么时候评 and 养猪的什么时候评 are one question, asked of
 * two committees. A slot is one character that no person types.
 */
export const slotOf = { 专业: "\ue001", 职称: "\ue002", 月: "\ue003", 电话: "\ue004" } as const;

/** The tables that a question is searched with; made once for a pack. */
export interface Names {
  readonly lexicon: Lexicon;
  /** Committees and their offices, by the names of annex 1 and by what people call them. */
  readonly committees: WordTable<Committee>;
  /** By title: the id of the one committee that it can go to, `city` where the district has none; absent where several. */
  readonly placeOfTitle: ReadonlyMap<string, string>;
}

export interface Mentions {
  /** As `normalise` spells. */
  readonly text: string;
  /** The same with slots in the place of what it names. */
  readonly masked: string;
  /** Committees or offices that it names as such. */
  readonly committees: readonly Committee[];
  /** Ids of specialties that its words can mean. */
  readonly specialties: readonly string[];
  /** Ids of committees that all of this can be about; `city` for fields without one. */
  readonly places: readonly string[];
  /** 1 to 12, in the order of the text. */
  readonly months: readonly number[];
  /** Seven digits, without the area code. */
  readonly phones: readonly string[];
}

export function compileNames(pack: Pack, lexicon: Lexicon): Names {
  const words = pack.plan.committees.flatMap((committee) =>
    [committee.name.value, committee.office.value, ...(committee.calls?.words ?? [])].map(
      (word) => [normalise(word), committee] as const,
    ),
  );
  return { lexicon, committees: wordTable(new Map(words)), placeOfTitle: placesOfTitles(pack, lexicon) };
}

function placesOfTitles(pack: Pack, { titlesOf }: Lexicon): ReadonlyMap<string, string> {
  const places = new Map<string, Set<string>>();
  for (const { id, committee } of pack.specialties) {
    for (const { name } of titlesOf.get(id) ?? [])
      places.set(name, (places.get(name) ?? new Set()).add(committee ?? noCommittee));
  }
  return new Map(
    [...places].flatMap(([name, ids]) => {
      const [only, ...others] = ids;
      return only === undefined || others.length > 0 ? [] : [[name, only] as const];
    }),
  );
}

/** Stands for fields that have no committee in the district. */
const noCommittee = "city";

/** Reads what a text names. `{专业}` and the like, as phrasings have them, are slots already. */
export function readMentions(text: string, { lexicon, committees, placeOfTitle }: Names): Mentions {
  const plain = normalise(text);
  const named = scan(plain, committees);
  const fields = scan(plain, lexicon.specialties).filter(({ word }) => !lexicon.wholeAnswers.has(word));
  const titles = titleMentions(plain, lexicon);
  const months = [...plain.matchAll(monthShape)];
  const phones = [...plain.matchAll(phoneShape)];
  const spans = [
    ...phones.map((found) => spanOf(found, slotOf.电话)),
    ...months.map((found) => spanOf(found, slotOf.月)),
    ...titles.map(({ start, end }) => ({ start, end, slot: slotOf.职称 })),
    ...named.map(({ start, end }) => ({ start, end, slot: slotOf.专业 })),
    ...fields.map(({ start, end }) => ({ start, end, slot: slotOf.专业 })),
  ];
  const specialties = unique(
    fields.filter((field) => !inside(field, titles)).flatMap(({ value }) => value.map(({ id }) => id)),
  );
  return {
    text: plain,
    masked: masked(plain, spans).replaceAll(
      /\{(专业|职称|月|电话)\}/g,
      (_, name: keyof typeof slotOf) => slotOf[name],
    ),
    committees: unique(named.map(({ value }) => value)),
    specialties,
    places: unique([
      ...named.map(({ value }) => value.id),
      ...specialties.map((id) => lexicon.pack.byId.specialty.get(id)?.committee ?? noCommittee),
      ...titles.flatMap(({ meanings }) => meanings.flatMap(({ id }) => placeOfTitle.get(id) ?? [])),
    ]),
    months: months.map(([, digits = "", numeral = ""]) =>
      digits === "" ? numerals.indexOf(numeral) : Number(digits),
    ),
    phones: phones.map(([, number = ""]) => number),
  };
}

const numerals = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
/** Not the 5月 of 5月22日, nor the 3个月 of a length. */
const monthShape =
  /(?<![\d.])(1[0-2]|0?[1-9])月(?:份)?(?!\d|[日号])|(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(?:份)?(?![\d日号])/g;
const phoneShape = /(?<!\d)(?:0\d{2,3}-?)?([2-8]\d{6})(?!\d)/g;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly slot: string;
}

function spanOf(found: RegExpExecArray, slot: string): Span {
  return { start: found.index, end: found.index + found[0].length, slot };
}

/** Where spans overlap, the longer one counts. */
function masked(text: string, spans: readonly Span[]): string {
  const taken: Span[] = [];
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!taken.some(({ start, end }) => span.start < end && start < span.end)) taken.push(span);
  }
  let rest = text;
  for (const { start, end, slot } of taken.toSorted((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + slot + rest.slice(end);
  return rest.replaceAll(/([\ue001-\ue004])\1+/g, "$1");
}

function inside(
  { start, end }: Match<unknown>,
  spans: readonly { readonly start: number; readonly end: number }[],
) {
  return spans.some((span) => span.start <= start && end <= span.end);
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
