import type { ProfileField } from "../packs/schema.ts";
import type { Reading } from "../policy/profile.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { type Match, scan } from "./scan.ts";
import { isQuestion } from "./sentences.ts";
import type { TitleMention } from "./target.ts";
import type { Ambiguity } from "./understood.ts";

type Mention = Match<readonly Meaning[]>;

/** Words that name a place or a trade at large: they give way to a word that says what the person does there. */
const placeEnd = /(?:局|站|所|院|园|校|学|厂|公司|集团|中心|台|社|馆|企业|单位|行业|系统|单位)$/;

export interface SpecialtyGround {
  readonly asked: ProfileField | undefined;
  /** The id of the specialty that is known already. */
  readonly known: string | undefined;
}

/** The specialty that a text names, or what to ask back. `titles`: the titles it names. */
export function readSpecialty(
  text: string,
  lexicon: Lexicon,
  titles: readonly TitleMention[],
  { asked, known }: SpecialtyGround,
): { readonly specialty?: Reading; readonly ambiguous?: Ambiguity } {
  const own = asked === "specialty" ? lexicon.ownNames.get(text) : undefined;
  if (own !== undefined) return { specialty: { ...own, word: text } };
  const standing = asked === "specialty" ? undefined : known;
  const mentions = scan(text, lexicon.specialties)
    .filter((mention) => !lexicon.wholeAnswers.has(mention.word) || isWholeAnswer(text, mention))
    .filter((mention) => !denied(text, mention))
    .flatMap((mention) => insideTitle(mention, titles, lexicon, standing));
  const strong = mentions.filter((mention) => !namesPlace(text, mention, lexicon));
  // The name of a workplace says nothing new where the specialty is known, or the unit was asked.
  const placesSpeak = standing === undefined && asked !== "unit";
  const chosen = preferNotice(strong.length > 0 || !placesSpeak ? strong : mentions);
  const meanings = narrowByTitle(combine(chosen), titles, lexicon);
  const word = [...new Set(chosen.map((mention) => mention.word))].join("、");
  const [only, ...others] = meanings;
  if (only === undefined) return {};
  if (others.length === 0) return { specialty: { id: only.id, word, basis: only.basis } };
  if (meanings.some(({ id }) => id === standing)) return {};
  return { ambiguous: { field: "specialty", word, candidates: meanings.map(({ id }) => id) } };
}

function denied(text: string, { start }: Mention): boolean {
  return /(?:不是|不做|不搞|没有?|并非|除了)(?:搞|做|学|教)?$/.test(
    text.slice(Math.max(0, start - 4), start),
  );
}

/** 材料, 搞材料的: nothing is said beside the word, or nothing but other statements (材料，助工). 老师，请问… greets. */
function isWholeAnswer(text: string, { start, end }: Mention): boolean {
  const greets = /^[,!]? ?(?:请|你|您|麻烦|辛苦)/.test(text.slice(end));
  if (greets || (isQuestion(text) && /[,。;!]/.test(text))) return false;
  const before =
    text
      .slice(0, start)
      .split(/[,。;!?]/)
      .at(-1) ?? "";
  const after = text.slice(end).split(/[,。;!?]/)[0] ?? "";
  return (
    /^(?:我|们|是|在|搞|做|干|弄|从事|学| )*$/.test(before) &&
    /^(?:的|专业|行业|方面|领域|系列|类|工作|吧|啊|[ .~])*$/.test(after)
  );
}

function namesPlace(text: string, { word, end }: Mention, { general }: Lexicon): boolean {
  return (
    general.has(word) ||
    placeEnd.test(word) ||
    /^(?:局|站|公司|集团|厂|企业|单位|系统|中心|研究所|研究院|所|院)/.test(text.slice(end))
  );
}

/**
 * 会计 inside 会计师 counts where it fits that title and nothing else does, and no specialty is known that takes the title;
 * inside a title that it doesn't take it is no word.
 */
function insideTitle(
  mention: Mention,
  titles: readonly TitleMention[],
  lexicon: Lexicon,
  standing: string | undefined,
): readonly Mention[] {
  const title = titles.find(({ start, end }) => start <= mention.start && mention.end <= end);
  if (title === undefined) return [mention];
  if (standing !== undefined && takesAny(lexicon, standing, title)) return [];
  if (title.start === mention.start && title.end === mention.end) return [mention];
  const value = mention.value.filter(({ id }) => takesAny(lexicon, id, title));
  return value.length === 1 ? [{ ...mention, value }] : [];
}

function takesAny(lexicon: Lexicon, specialty: string, { meanings }: TitleMention): boolean {
  return (lexicon.titlesOf.get(specialty) ?? []).some(({ name }) => meanings.some(({ id }) => id === name));
}

/** Words that stand side by side name one thing: 水利施工 is what the notice calls 水利. */
function preferNotice(mentions: readonly Mention[]): readonly Mention[] {
  const own = mentions.filter(({ value }) => value.some(({ basis }) => basis === "notice"));
  const rest = mentions.filter((mention) => !own.includes(mention));
  const beside = (mention: Mention) =>
    own.some(({ start, end }) => end === mention.start || mention.end === start);
  return [...own, ...rest.filter((mention) => !beside(mention))].toSorted((a, b) => a.start - b.start);
}

/** What all words share; where they share nothing, everything that they can mean. */
function combine(mentions: readonly Mention[]): readonly Meaning[] {
  const all = mentions.flatMap(({ value }) => value);
  const unique = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  const shared = unique.filter(({ id }) => mentions.every(({ value }) => value.some((one) => one.id === id)));
  return shared.length > 0 ? shared : unique;
}

function narrowByTitle(
  meanings: readonly Meaning[],
  titles: readonly TitleMention[],
  lexicon: Lexicon,
): readonly Meaning[] {
  const named = titles.filter((title) => title.stance !== "held" && title.meanings.length > 0);
  if (meanings.length < 2 || named.length === 0) return meanings;
  const fitting = meanings.filter(({ id }) => named.some((title) => takesAny(lexicon, id, title)));
  return fitting.length > 0 ? fitting : meanings;
}

/**
 * A word that is an occupation and a title at once (护士, 记者, 编辑) is the occupation, unless the text wants it or the
 * title is what was asked.
 */
export function titlesOnly(
  text: string,
  lexicon: Lexicon,
  titles: readonly TitleMention[],
  asked: boolean,
): readonly TitleMention[] {
  const occupations = scan(text, lexicon.specialties);
  return titles.filter(
    (title) =>
      asked ||
      title.stance === "wanted" ||
      !occupations.some(({ start, end }) => start <= title.start && title.end <= end) ||
      isRank(title, lexicon),
  );
}

function isRank({ word, meanings }: TitleMention, { pack }: Lexicon): boolean {
  const levels = meanings.map(({ id }) => pack.byId.title.get(id)?.level);
  return word.endsWith("师") && !levels.includes("junior");
}
