import type { Level } from "../packs/schema.ts";
import type { Reading } from "../policy/profile.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { narrow, titlesAt } from "./resolve.ts";
import { coverAll, type Match, scan } from "./scan.ts";
import { standsInAWord } from "./short-titles.ts";
import type { Ambiguity } from "./understood.ts";

/** A title or level word in a text, and whether the text wants it, has it, or only names it. */
export interface TitleMention {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  readonly levels: readonly Level[];
  readonly stance: "wanted" | "held" | "named";
}

const wanted =
  /(?:评聘|评审|评|报|申报|申请|报考|考|升|晋升|晋|转|转评|冲|够|参评|想要|想拿|要拿|目标是?|想|要|办|做)(?:个|一个|一下|下|的是|的|到|成|为|上)?(?:[\u4e00-\u9fff]{1,4}(?:系列|专业|类)的?|职称)?$/;
const held =
  /(?:(?:现在|目前|已经|已|早就|以前|原来|本来)(?:就)?(?:是|有|评了|考了|评上|拿了)?|现是|(?:我|本人|俺)是|是(?:一?[名个位])|有(?:了|个)?|取得了?|聘任?为?|任|持有?|拿到了?|评上了?|评了|评过|考了|考过了?|考出了?|考到了?|当了|现任|刚评上?了?|\d{2}年?(?:的时候|就|才|刚)?(?:评|考|取得|拿|聘)(?:的|了|上|到)+)$/;
const heldAfter =
  /^(?:职称|资格|证书?|资格证)?(?:已经|已)?(?:满|任职|聘了?|\d+年|[一二三四五六七八九十两]+年|好几年|升|晋升|评|转|想评|想升|报|考)/;

/** All titles, 初定 and levels that a text names, with its stance to each. */
export function titleMentions(text: string, lexicon: Lexicon): readonly TitleMention[] {
  const titles = scan(text, lexicon.titles).filter((match) => !standsInAWord(text, match));
  const levels = scan(coverAll(text, titles), lexicon.levels).filter(
    ({ end }) => !/^(?:中学|小学|人民|法院|领导|管理|社工|农|软|电|技工|工$)/.test(text.slice(end)),
  );
  const mentions = [
    ...titles.map((match) => mention(text, match, match.value, [])),
    ...levels.map((match) => mention(text, match, [], match.value)),
  ].toSorted((a, b) => a.start - b.start);
  return mentions.map((one, index) => {
    // 助工升工程师: what stands before the rise is held.
    const next = mentions[index + 1];
    return next !== undefined && heldAfter.test(text.slice(one.end, next.start))
      ? { ...one, stance: "held" }
      : one;
  });
}

function mention(
  text: string,
  { word, start, end }: Match<unknown>,
  meanings: readonly Meaning[],
  levels: readonly Level[],
): TitleMention {
  const before = text.slice(Math.max(0, start - 14), start);
  const stance = held.test(before) ? "held" : wanted.test(before) ? "wanted" : "named";
  return { word, start, end, meanings, levels, stance };
}

/** The title that a person speaks of: wanted before named, the last before the first; a held one only when asked. */
export function pickMentions(mentions: readonly TitleMention[], asked: boolean): readonly TitleMention[] {
  const of = (stance: TitleMention["stance"]) => mentions.filter((mention) => mention.stance === stance);
  const free = of("wanted").length > 0 ? of("wanted") : of("named");
  if (free.length > 0) return free;
  return asked && mentions.length === 1 ? mentions : [];
}

const step = /(?:评|报|升|晋|考|拿)(?:个|上|成|到)?([一二三四]级)(?!建造|消防|市场|公路|标准)/;

const bareStep = /^(?:想)?([一二三四]级)(?:的|吧)*$/;

/** 评一级, or 一级 alone where the title was asked, for a specialty with one title or more of that step: 一级教师. */
export function readStep(text: string, lexicon: Lexicon, specialty: string | undefined, asked: boolean) {
  const [, word] = step.exec(text) ?? (asked ? bareStep.exec(text) : null) ?? [];
  const titles = specialty === undefined || word === undefined ? [] : (lexicon.titlesOf.get(specialty) ?? []);
  const candidates = titles
    .map(({ name }) => name)
    .filter((name) => word !== undefined && name.startsWith(word));
  const [only, ...others] = candidates;
  if (only === undefined || word === undefined) return {};
  return others.length === 0
    ? { target: { id: only, word, basis: "interpretation" } as const }
    : { ambiguous: { field: "target", word, candidates } as const };
}

/** One title, or what to ask back. `specialty`: id, where it is known. */
export function readTarget(
  picked: readonly TitleMention[],
  lexicon: Lexicon,
  specialty: string | undefined,
): { readonly target?: Reading; readonly ambiguous?: Ambiguity } {
  const readings = picked.map((mention) => readMention(mention, lexicon, specialty));
  const candidates = readings.map((meanings) => meanings.map(({ id }) => id));
  const common = candidates.reduce<readonly string[]>(
    (left, right) => left.filter((id) => right.includes(id)),
    candidates[0] ?? [],
  );
  const choice = common.length > 0 ? common : [...new Set(candidates.flat())];
  const word = picked.map((mention) => mention.word).join("、");
  const [only, ...others] = choice;
  if (only === undefined) return {};
  if (others.length > 0) return { ambiguous: { field: "target", word, candidates: choice } };
  const basis = readings.flat().find(({ id }) => id === only)?.basis ?? "interpretation";
  return { target: { id: only, word, basis } };
}

function readMention(
  { meanings, levels }: TitleMention,
  lexicon: Lexicon,
  specialty: string | undefined,
): readonly Meaning[] {
  if (levels.length === 0) return narrow(lexicon, meanings, specialty);
  return titlesAt(lexicon, levels, specialty).map((id) => ({ id, basis: "interpretation" }));
}
