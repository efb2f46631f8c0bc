/**
 * A message in parts that may each be a question. People tell a story with the question at its end or in its middle, or ask
 * three things at once.
 */
export interface Segment {
  readonly text: string;
  /** UTF-16 offsets in the message. */
  readonly start: number;
  readonly end: number;
}

/** The longest text that is also taken as one whole, in characters. */
const wholeLength = 64;
/** The longest part of a sentence that two neighbours are put together to. */
const pairLength = 48;
/** No message has more parts than are worth a look. */
const mostSentences = 40;

/** All parts that are looked at: the whole where it is short, its sentences, and the clauses of sentences with their neighbours. */
export function segmentsOf(message: string): readonly Segment[] {
  const sentences = cutAt(message, 0, /[。？！?!；;\n]+/g).slice(0, mostSentences);
  const parts = sentences.flatMap(({ text, start }) => {
    const clauses = cutAt(text, start, /[，,：:、]+|(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu);
    return clauses.length < 2 ? [] : [...clauses, ...pairs(message, clauses)];
  });
  const whole = message.trim().length <= wholeLength ? [{ text: message, start: 0, end: message.length }] : [];
  const all = [...whole, ...sentences, ...parts].filter(({ text }) => /\p{L}|\p{N}/u.test(text));
  const unique = new Map(all.map((segment) => [`${segment.start} ${segment.end}`, segment]));
  return [...unique.values()];
}

function pairs(message: string, clauses: readonly Segment[]): readonly Segment[] {
  return clauses.slice(1).flatMap((second, index) => {
    const first = clauses[index];
    if (first === undefined || second.end - first.start > pairLength) return [];
    return [{ text: message.slice(first.start, second.end), start: first.start, end: second.end }];
  });
}

function cutAt(text: string, offset: number, mark: RegExp): readonly Segment[] {
  const parts: Segment[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== "")
      parts.push({ text: text.slice(start, end), start: offset + start, end: offset + end });
  };
  for (const found of text.matchAll(mark)) {
    // A question mark belongs to its question.
    add(found.index + (/[？?]/.test(found[0]) ? 1 : 0));
    start = found.index + found[0].length;
  }
  add(text.length);
  return parts;
}
