import { diffArrays } from "diff";
import type { Stretch } from "./difference.ts";

/** Years that a notice may speak of; other four figures are none. */
function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1990 && Number(text) <= 2100;
}

function isShifted(before: string, after: string, years: number): boolean {
  return isYear(before) && isYear(after) && Number(after) - Number(before) === years;
}

/** Whether two texts are the same but for years, each of them `years` later in the second. */
export function sameButYears(before: string, after: string, years: number): boolean {
  if (before === after) return true;
  const parts = (text: string) => text.split(/(\d+)/);
  const [one, other] = [parts(before), parts(after)];
  if (years === 0 || one.length !== other.length) return false;
  return one.every((part, index) => part === other[index] || isShifted(part, other[index] ?? "", years));
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words, and numbers as wholes. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/(\d+)/)
    .flatMap((part) =>
      /^\d+$/.test(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment),
    );
}

/** Two texts word by word; a year that has only moved on with the notice is no difference. */
export function stretchesOf(before: string, after: string, years: number): readonly Stretch[] {
  const changes = diffArrays([...wordsOf(before)], [...wordsOf(after)], {
    comparator: (one, other) => one === other || (years !== 0 && isShifted(one, other, years)),
  });
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "gone" : "same",
    text: value.join(""),
  }));
}

/**
 * Pairs up two lists, the most alike first; each is taken once, and what isn't alike enough stays alone. The same lists the
 * other way round give the same pairs.
 */
export function pairsBy<T>(
  one: readonly T[],
  other: readonly T[],
  alike: (one: T, other: T) => number,
  least: number,
): readonly (readonly [T, T])[] {
  const candidates = one
    .flatMap((a, i) =>
      other.map((b, j) => ({ a, b, apart: Math.abs(i - j), place: i + j, score: alike(a, b) })),
    )
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || x.apart - y.apart || x.place - y.place);
  const taken = new Set<T>();
  const pairs: (readonly [T, T])[] = [];
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}
