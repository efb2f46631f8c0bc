import type { Pack } from "../packs/pack.ts";
import { cityOf } from "../packs/pack-words.ts";
import type { UnitKind } from "../packs/schema.ts";
import type { Reading } from "../policy/profile.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { type Match, scan } from "./scan.ts";
import type { Ambiguity } from "./understood.ts";

type Mention = Match<readonly Meaning<UnitKind>[]>;

/** What says more beats what says less: 市直的事业单位 is the city's, 自主评聘的学校 appraises itself. */
const order: readonly (readonly UnitKind[])[] = [
  ["city", "development-zone", "other-county"],
  ["self-appraising"],
  ["enterprise", "public-institution", "social-organization", "government", "self-employed"],
];

/**
 * The kind of unit that a text names, or what to ask back. `asked`: that was the question; without it 医院, which may be
 * of several kinds, is left to the question that comes anyway.
 */
export function readUnit(
  text: string,
  lexicon: Lexicon,
  asked: boolean,
): { readonly unit?: Reading<UnitKind>; readonly ambiguous?: Ambiguity } {
  const all = scan(text, lexicon.units);
  const negated = all.filter((mention) => isNegated(text, mention));
  const named = all.filter((mention) => !negated.includes(mention));
  const abroad = elsewhere(text, lexicon, named);
  if (abroad !== undefined && lexicon.pack.units.some(({ id }) => id === "other-county")) {
    return { unit: { id: "other-county", word: abroad, basis: "interpretation" } };
  }
  const meanings = mostTelling(named);
  const city = lexicon.cityOffice?.exec(text) ?? null;
  if (city !== null && meanings.every(({ id }) => order[2]?.includes(id))) {
    return { ambiguous: ofCityOr(city, meanings) };
  }
  const [only, ...others] = meanings;
  const word = [...new Set((named.length > 0 ? named : negated).map((mention) => mention.word))].join("、");
  if (only === undefined) return negated.length > 0 ? { ambiguous: butNot(lexicon, negated) } : {};
  if (others.length === 0) return { unit: { id: only.id, word, basis: only.basis } };
  if (!asked && named.every(({ value }) => value.length > 1)) return {};
  return { ambiguous: { field: "unit", word, candidates: meanings.map(({ id }) => id) } };
}

/**
 * 市水利局, 丽水市中心医院: the city's by their name, but neither a district's (丽水市莲都区水利局) nor another city's. Null where the
 * pack knows no units of the city.
 */
export function cityOfficeShape(pack: Pack): RegExp | null {
  const city = cityOf(pack);
  if (city === undefined || !pack.units.some(({ id }) => id === "city")) return null;
  const home = pack.manifest.region.value.replace(/[区县市]$/u, "");
  return new RegExp(
    `(?<=^|[^\\u4e00-\\u9fff]|${city.replace(/市$/u, "")}|[是在属我为])市(?!场|政|民|区|${home})(?:[\\u4e00-\\u9fff](?![区县])){1,8}?(?:局|医院|卫生院|中心|学校|中学|小学|幼儿园|学院|研究院|研究所|监测站|总站|支队)`,
  );
}

/** A name is no proof: the city's, asked back beside the kind that was named. */
function ofCityOr([word]: RegExpExecArray, named: readonly Meaning<UnitKind>[]): Ambiguity {
  const others: readonly UnitKind[] = named.length > 0 ? named.map(({ id }) => id) : ["public-institution"];
  return { field: "unit", word, candidates: ["city", ...others] };
}

function isNegated(text: string, { start }: Mention): boolean {
  return /(?:不是|不属于|不算|并非|没有?在|非|而不是|不在)(?:什么|在|一家|个)?$/.test(
    text.slice(Math.max(0, start - 6), start),
  );
}

/** Only what it isn't: the other kinds are asked. */
function butNot(lexicon: Lexicon, negated: readonly Mention[]): Ambiguity {
  const denied = negated.flatMap(({ value }) => value.map(({ id }) => id));
  const candidates = lexicon.pack.units.map(({ id }) => id).filter((id) => !denied.includes(id));
  return { field: "unit", word: `不是${negated.map(({ word }) => word).join("、")}`, candidates };
}

function mostTelling(mentions: readonly Mention[]): readonly Meaning<UnitKind>[] {
  const all = mentions.flatMap(({ value }) => value);
  const unique = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  const rank = order.find((kinds) => unique.some(({ id }) => kinds.includes(id)));
  const telling = unique.filter(({ id }) => rank?.includes(id));
  const shared = telling.filter(({ id }) =>
    mentions.every(({ value }) => value.some((one) => one.id === id)),
  );
  return shared.length > 0 ? shared : telling;
}

/** 青田的一家公司: a unit of another county of the province, or of another city. */
function elsewhere(text: string, lexicon: Lexicon, units: readonly Mention[]): string | undefined {
  const region = lexicon.pack.manifest.region.value;
  for (const unit of units) {
    const before = text.slice(Math.max(0, unit.start - 16), unit.start);
    for (const { word, end, value } of scan(before, lexicon.counties)) {
      const between = before.slice(end);
      const home = value.some((county) => region.includes(county));
      if (!home && /^(?:市|县|区)?(?:的|这边|那边|本地|当地)?(?:一家|一个|某|某家|某个)?$/.test(between)) {
        return `${word}${between}${unit.word}`;
      }
    }
  }
  return undefined;
}
