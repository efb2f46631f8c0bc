import type { UnitKind } from "../packs/schema.ts";
import { initialRecognition, type Reading } from "../policy/profile.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { near } from "./near.ts";
import { normalise } from "./normalise.ts";
import { scan, type WordTable } from "./scan.ts";
import { readUnit } from "./unit.ts";

/** What one word stands for. `candidates`, best first: what it can mean, or what may have been meant. */
export type Resolution<T> =
  | { readonly kind: "one"; readonly value: T }
  | { readonly kind: "several"; readonly candidates: readonly string[] }
  | { readonly kind: "none"; readonly candidates: readonly string[] };

/** Endings that say nothing about which specialty or unit is meant. */
const endings =
  /(?:专业技术人员|工程技术人员|技术人员|从业人员|人员|专业|工程|技术|行业|领域|系列|方面|方向|类|岗位|岗|工作|师|员)$/;
const beginnings = /^(?:我们?是|我们?在|是|在|搞|做|干|从事|学)/;

/** A specialty by its id or any name that people use, alone or with an ending or inside a longer name. */
export function resolveSpecialty(lexicon: Lexicon, text: string): Resolution<Reading> {
  const word = normalise(text);
  const own = lexicon.ownNames.get(word);
  if (own !== undefined) return { kind: "one", value: { ...own, word: text } };
  const meanings = lookUp(word, lexicon.specialties) ?? mostOf(word, lexicon.specialties);
  return settle(meanings, text) ?? { kind: "none", candidates: nearIds(word, lexicon.specialties) };
}

/** A title, 初定, or a level that the specialty makes one title of. */
export function resolveTarget(lexicon: Lexicon, text: string, specialty?: string): Resolution<Reading> {
  const word = normalise(text).replace(/(?:资格|任职资格|职称|职务)$/, "");
  const meanings = lexicon.titles.words.get(normalise(text)) ?? lexicon.titles.words.get(word);
  if (meanings) {
    const settled = settle(narrow(lexicon, meanings, specialty), text);
    if (settled) return settled;
  }
  const levels = lexicon.levels.words.get(normalise(text));
  if (levels === undefined) return { kind: "none", candidates: nearIds(word, lexicon.titles) };
  const candidates = titlesAt(lexicon, levels, specialty);
  const [only, ...others] = candidates;
  return only !== undefined && others.length === 0
    ? { kind: "one", value: { id: only, word: text, basis: "interpretation" } }
    : { kind: "several", candidates };
}

/** Titles of a specialty at these levels, those that its committee reviews first; none without a specialty. */
export function titlesAt(
  lexicon: Lexicon,
  levels: readonly string[],
  specialty: string | undefined,
): readonly string[] {
  const titles = specialty === undefined ? [] : (lexicon.titlesOf.get(specialty) ?? []);
  return titles.filter(({ level }) => level !== null && levels.includes(level)).map(({ name }) => name);
}

/** Of several titles those that the specialty takes; all where it takes none. */
export function narrow(
  lexicon: Lexicon,
  meanings: readonly Meaning[],
  specialty: string | undefined,
): readonly Meaning[] {
  if (specialty === undefined || meanings.length < 2) return meanings;
  const names = (lexicon.titlesOf.get(specialty) ?? []).map(({ name }) => name);
  const fitting = meanings.filter(({ id }) => id === initialRecognition || names.includes(id));
  return fitting.length > 0 ? fitting : meanings;
}

/** A kind of unit by its id or any words for it: 市直的事业单位, 青田县的企业. */
export function resolveUnit(lexicon: Lexicon, text: string): Resolution<Reading<UnitKind>> {
  const word = normalise(text);
  const settled = settle(lookUp(word, lexicon.units), text);
  if (settled) return settled;
  const { unit, ambiguous } = readUnit(word, lexicon, true);
  if (unit) return { kind: "one", value: { ...unit, word: text } };
  if (ambiguous) return { kind: "several", candidates: ambiguous.candidates };
  return { kind: "none", candidates: nearIds(word, lexicon.units) };
}

/** The full name of a county of the province. */
export function resolveCounty(lexicon: Lexicon, text: string): Resolution<string> {
  const { words } = lexicon.counties;
  const word = normalise(text).replace(new RegExp(`^${lexicon.pack.counties.province}省?`), "");
  const candidates = words.get(word) ?? words.get(word.replace(/^.{2}市(?=.)/, ""));
  const [only, ...others] = candidates ?? [];
  if (only === undefined) return { kind: "none", candidates: near(word, words) };
  return others.length === 0
    ? { kind: "one", value: only }
    : { kind: "several", candidates: candidates ?? [] };
}

function lookUp<T>(word: string, table: WordTable<T>): T | undefined {
  let stem = word.replace(beginnings, "").replace(/的$/, "");
  const whole = table.words.get(word) ?? table.words.get(stem);
  if (whole !== undefined) return whole;
  while (endings.test(stem)) {
    stem = stem.replace(endings, "");
    const value = table.words.get(stem) ?? table.words.get(`${stem}工程`);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The one entry that covers most of a longer name: 水利水电施工管理. */
function mostOf<T>(word: string, table: WordTable<T>): T | undefined {
  const [longest, second] = scan(word, table).toSorted((a, b) => b.word.length - a.word.length);
  if (longest === undefined || 2 * longest.word.length < word.length) return undefined;
  return second === undefined || second.word.length < longest.word.length ? longest.value : undefined;
}

function settle<Id extends string>(
  meanings: readonly Meaning<Id>[] | undefined,
  word: string,
): Resolution<Reading<Id>> | undefined {
  const [only, ...others] = meanings ?? [];
  if (only === undefined) return undefined;
  if (others.length === 0) return { kind: "one", value: { id: only.id, word, basis: only.basis } };
  return { kind: "several", candidates: (meanings ?? []).map(({ id }) => id) };
}

function nearIds(word: string, { words }: WordTable<readonly Meaning[]>): readonly string[] {
  const ids = new Map([...words].map(([known, meanings]) => [known, meanings.map(({ id }) => id)]));
  return near(word, ids);
}
