/** A word found in a text. `start` and `end` are UTF-16 offsets. */
export interface Match<T> {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Words to look for, each with its meaning. */
export interface WordTable<T> {
  readonly words: ReadonlyMap<string, T>;
  readonly longest: number;
}

export function wordTable<T>(words: ReadonlyMap<string, T>): WordTable<T> {
  return { words, longest: Math.max(0, ...[...words.keys()].map((word) => word.length)) };
}

/** Longest match from left to right, without overlaps. Takes text length times longest word. */
export function scan<T>(text: string, table: WordTable<T>): readonly Match<T>[] {
  const matches: Match<T>[] = [];
  let start = 0;
  while (start < text.length) {
    const match = matchAt(text, start, table);
    if (match) matches.push(match);
    start = match?.end ?? start + 1;
  }
  return matches;
}

function matchAt<T>(text: string, start: number, table: WordTable<T>): Match<T> | undefined {
  for (let end = Math.min(text.length, start + table.longest); end > start; end -= 1) {
    const word = text.slice(start, end);
    const value = table.words.get(word);
    // A word in Latin letters must stand alone: "it" isn't in "with".
    if (value !== undefined && !cutsLatin(text, start, end)) return { word, start, end, value };
  }
  return undefined;
}

function cutsLatin(text: string, start: number, end: number): boolean {
  return joined(text, start) || joined(text, end);
}

function joined(text: string, at: number): boolean {
  return latin(text.charCodeAt(at - 1)) && latin(text.charCodeAt(at));
}

function latin(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** What stands for text that was read already, so that nothing reads it twice. */
const taken = "\u0000";

/** Covers a part of the text, keeping all offsets. */
export function cover(text: string, start: number, end: number): string {
  return text.slice(0, start) + taken.repeat(end - start) + text.slice(end);
}

export function coverAll(text: string, spans: readonly { readonly start: number; readonly end: number }[]) {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    parts.push(text.slice(at, start), taken.repeat(end - Math.max(start, at)));
    at = end;
  }
  return parts.join("") + text.slice(at);
}
