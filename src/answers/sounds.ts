import type { Words } from "./features.ts";

/** Words by how they sound: to read what is typed in pinyin, and wrong characters of the same sound. */
export interface SoundTable {
  /** The most frequent word of each sound, syllables parted by spaces. */
  readonly bySound: ReadonlyMap<string, string>;
  /** Pairs of characters that stand side by side in what people say here. */
  readonly pairs: ReadonlySet<string>;
  /** Every syllable that a word has. */
  readonly syllables: ReadonlySet<string>;
  /** In syllables. */
  readonly longest: number;
}

/** @param texts whatever people may say: the commonest word of a sound is the one that is read */
export function soundTable(texts: readonly string[], words: Words): SoundTable {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of words.cut(text))
      if (/^\p{Script=Han}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([, a], [, b]) => a - b);
  const byChinese = byCount.map(([word]) => [words.sounds(word), word] as const);
  return {
    bySound: new Map(byChinese.map(([sounds, word]) => [sounds.join(" "), word])),
    pairs: new Set(texts.flatMap(pairsOf)),
    syllables: new Set(byChinese.flatMap(([sounds]) => sounds)),
    longest: Math.max(0, ...byChinese.map(([sounds]) => sounds.length)),
  };
}

/** The longest syllable, zhuang. */
const longestSyllable = 6;

/** A text of pinyin as Chinese characters, word by word; what can't be read stays. Texts with Chinese in them are left alone. */
export function readPinyin(text: string, table: SoundTable): string {
  if (/\p{Script=Han}/u.test(text) || !/[a-z]{2}/.test(text)) return text;
  return text.replaceAll(/[a-z][a-z ']*[a-z]/g, (run) => {
    const syllables = run.split(/[ ']+/).flatMap((word) => syllablesOf(word, table.syllables) ?? [""]);
    return syllables.includes("") ? run : spelled(syllables, table);
  });
}

/** A word in letters cut into syllables, the fewest that make it up; null where that can't be. */
function syllablesOf(word: string, known: ReadonlySet<string>): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    let shortest: readonly string[] | null = null;
    for (let start = Math.max(0, end - longestSyllable); start < end; start += 1) {
      const before = best[start];
      const syllable = word.slice(start, end);
      if (!before || !known.has(syllable)) continue;
      if (shortest === null || before.length + 1 < shortest.length) shortest = [...before, syllable];
    }
    best.push(shortest);
  }
  return best[word.length] ?? null;
}

/** The longest run of single characters that is read as one word. */
const longestRun = 4;

/**
 * Wrong characters of the same sound: where the dictionary finds only single characters in a row that sound like a word
 * people use here, that word is meant (打那个电华). Words that the dictionary knows are left as they are.
 */
export function mendSounds(text: string, { bySound, pairs }: SoundTable, words: Words): string {
  const parts = words.cut(text);
  const mended: string[] = [];
  for (let start = 0; start < parts.length; ) {
    const length = [...Array(longestRun - 1).keys()]
      .map((less) => longestRun - less)
      .find(
        (length) => isRun(parts, start, length, pairs) && bySound.has(soundOf(parts, start, length, words)),
      );
    mended.push(
      length === undefined ? (parts[start] ?? "") : (bySound.get(soundOf(parts, start, length, words)) ?? ""),
    );
    start += length ?? 1;
  }
  return mended.join("");
}

/** Whether single characters follow each other here that nobody uses side by side. */
function isRun(parts: readonly string[], start: number, length: number, pairs: ReadonlySet<string>): boolean {
  const run = parts.slice(start, start + length);
  return (
    run.length === length &&
    run.every((part) => /^\p{Script=Han}$/u.test(part)) &&
    pairsOf(run.join("")).some((pair) => !pairs.has(pair))
  );
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function soundOf(parts: readonly string[], start: number, length: number, words: Words): string {
  return words.sounds(parts.slice(start, start + length).join("")).join(" ");
}

function spelled(syllables: readonly string[], { bySound, longest }: SoundTable): string {
  const found: string[] = [];
  for (let start = 0; start < syllables.length; ) {
    let length = Math.min(longest, syllables.length - start);
    while (length > 1 && !bySound.has(syllables.slice(start, start + length).join(" "))) length -= 1;
    const sound = syllables.slice(start, start + length).join(" ");
    found.push(bySound.get(sound) ?? sound);
    start += length;
  }
  return found.join("");
}
