import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { slips } from "./near.ts";
import { scan, type WordTable } from "./scan.ts";
import type { TitleMention } from "./target.ts";
import type { Ambiguity } from "./understood.ts";

/**
 * A short answer that is one slip of the finger away from a word, or a part of a title's name: asked back, never taken.
 */
export function readSlip(
  text: string,
  question: Question | null,
  { lexicon, profile }: { readonly lexicon: Lexicon; readonly profile: Profile },
): Ambiguity | undefined {
  const word = text.replace(/^(?:我是|我想评|想评|评|我们是|是|搞|做|学)/, "").replace(/[的了吧。!,]+$/, "");
  switch (question?.field) {
    case "specialty":
      return ask("specialty", word, wordsNear(word, lexicon.specialties));
    case "target": {
      const whole = wordsNear(word, lexicon.titles);
      return ask("target", word, whole.length > 0 ? whole : titlesWith(word, lexicon, profile));
    }
    case "unit":
      // 水利局 is no slip of 水利站: the last character says what it is.
      return ask("unit", word, wordsNear(word, endingAlike(word, lexicon.units)));
    default:
      return undefined;
  }
}

/**
 * 助里工程师: what stands before a title makes it a longer one but for one slip. Asked back, unless those characters are a
 * word of their own (监理工程师).
 */
export function slipBefore(
  text: string,
  [mention, ...others]: readonly TitleMention[],
  lexicon: Lexicon,
): { readonly target?: undefined; readonly ambiguous: Ambiguity } | undefined {
  if (mention === undefined || others.length > 0) return undefined;
  for (const length of [2, 3]) {
    const before = text.slice(Math.max(0, mention.start - length), mention.start);
    if (before.length < length || !/^[\u4e00-\u9fff]+$/.test(before)) continue;
    if (scan(before, lexicon.specialties).length > 0) return undefined;
    const word = before + mention.word;
    const longer = wordsNear(word, lexicon.titles).filter((id) => id.length === word.length);
    if (longer.length > 0) {
      const own = mention.meanings.map(({ id }) => id).filter((id) => !longer.includes(id));
      return { ambiguous: { field: "target", word, candidates: [...longer, ...own] } };
    }
  }
  return undefined;
}

function ask(field: Ambiguity["field"], word: string, candidates: readonly string[]): Ambiguity | undefined {
  return candidates.length > 0 ? { field, word, candidates: candidates.slice(0, 8) } : undefined;
}

function endingAlike<T>(word: string, { words, longest }: WordTable<T>): WordTable<T> {
  return { words: new Map([...words].filter(([known]) => known.at(-1) === word.at(-1))), longest };
}

function wordsNear(word: string, { words }: WordTable<readonly Meaning[]>): readonly string[] {
  return [...new Set(slips(word, words).map(({ id }) => id))];
}

/** 助理 among the titles of the person's specialty: 助理工程师. */
function titlesWith(word: string, lexicon: Lexicon, { specialty }: Profile): readonly string[] {
  if (word.length < 2 || specialty === undefined) return [];
  const titles = lexicon.titlesOf.get(specialty.id) ?? [];
  return titles.filter(({ name }) => name.includes(word)).map(({ name }) => name);
}
