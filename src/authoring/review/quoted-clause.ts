/** A piece of a clause's text, with the numbers of the quotes that hold it; `…` for what was left out. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly number[];
  /** The numbers of the quotes that end here. */
  readonly ends: readonly number[];
}

/** A quote with the number under which its value stands beside the clause. */
export interface Numbered {
  readonly quote: string;
  readonly number: number;
}

/** In characters: how much is shown on either side of a quote. */
const around = 24;

/**
 * A clause's text cut where quotes begin and end, so that each can be marked; quotes may lie in one another. A clause of
 * more than `most` characters is shown only around its quotes, `…` for the rest. A quote that isn't in the text marks nothing.
 */
export function piecesOf(text: string, quotes: readonly Numbered[], most: number): readonly Piece[] {
  const ranges = quotes.flatMap(({ quote, number }) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length, number }];
  });
  const shown = text.length <= most ? [{ start: 0, end: text.length }] : spansAround(text, ranges);
  const pieces: Piece[] = [];
  let last = 0;
  for (const span of shown) {
    if (span.start > last) pieces.push({ text: "…", marks: [], ends: [] });
    const cuts = new Set([span.start, span.end]);
    for (const { start, end } of ranges)
      for (const at of [start, end]) if (at > span.start && at < span.end) cuts.add(at);
    const places = [...cuts].sort((one, other) => one - other);
    for (const [index, from] of places.slice(0, -1).entries()) {
      const to = places[index + 1] ?? span.end;
      pieces.push({
        text: text.slice(from, to),
        marks: ranges.filter(({ start, end }) => start <= from && to <= end).map(({ number }) => number),
        ends: ranges.filter(({ end }) => end === to).map(({ number }) => number),
      });
    }
    last = span.end;
  }
  if (last < text.length) pieces.push({ text: "…", marks: [], ends: [] });
  return pieces;
}

/** Stretches around the ranges, to the next mark of the sentence where one is near; those that touch are one. */
function spansAround(text: string, ranges: readonly { readonly start: number; readonly end: number }[]) {
  const stops = "。；\n";
  const wide = ranges
    .map(({ start, end }) => {
      let from = start;
      while (from > 0 && start - from < around && !stops.includes(text.charAt(from - 1))) from -= 1;
      let to = end;
      while (to < text.length && to - end < around && !stops.includes(text.charAt(to - 1))) to += 1;
      return { start: from, end: to };
    })
    .sort((one, other) => one.start - other.start);
  const joined: { start: number; end: number }[] = [];
  for (const span of wide) {
    const before = joined.at(-1);
    if (before !== undefined && span.start <= before.end) before.end = Math.max(before.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
