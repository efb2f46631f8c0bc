const shown = 5;

/**
 * What a word that isn't known may have meant: entries whose spelling is one slip of the finger away, then those that
 * share most of their characters, best first. `words` maps spellings to what they stand for.
 */
export function near<T>(word: string, words: ReadonlyMap<string, readonly T[]>): readonly T[] {
  const ranked = [...words.keys()]
    .map((known) => ({ known, likeness: likeness(word, known) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness);
  return [...new Set(ranked.flatMap(({ known }) => words.get(known) ?? []))].slice(0, shown);
}

/** Entries that `word` misses by one character: wrong, left out, or one too many. Short words have no near ones. */
export function slips<T>(word: string, words: ReadonlyMap<string, readonly T[]>): readonly T[] {
  if (word.length < 3 || word.length > 12) return [];
  return [...new Set([...words].flatMap(([known, values]) => (isSlip(word, known) ? values : [])))];
}

function isSlip(word: string, known: string): boolean {
  if (known.length < 3 || Math.abs(word.length - known.length) > 1 || word === known) return false;
  let start = 0;
  while (start < word.length && word[start] === known[start]) start += 1;
  let end = 0;
  while (end < Math.min(word.length, known.length) - start && word.at(-1 - end) === known.at(-1 - end))
    end += 1;
  return Math.max(word.length, known.length) - start - end <= 1;
}

/** Twice the shared characters over all of them: 1 for the same, 0 for nothing in common. */
function likeness(a: string, b: string): number {
  const left = [...b];
  let shared = 0;
  for (const character of a) {
    const at = left.indexOf(character);
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length || 1);
}
