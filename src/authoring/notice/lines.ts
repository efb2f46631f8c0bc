/** Paragraphs out of lines that an editor or a PDF has broken at a fixed width. */

/** What begins a paragraph however full the line above is. */
const begins =
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[条章]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、]|附\s*件|注\s*[:：]|备注\s*[:：]|[-*•])/u;

/** Full lines that make a text one of fixed width. */
const fewest = 3;
/** How much short of the width a full line may be, in columns: a punctuation mark that may not begin a line goes over. */
const slack = 6;

/**
 * Joins broken lines. Only where the text has a width that many lines fill and hardly any exceeds; otherwise each line is
 * a paragraph. An indent, a number or a blank line begins a new one. White space around a paragraph isn't kept.
 */
export function joinLines(lines: readonly string[]): readonly string[] {
  const width = fixedWidth(lines);
  const indented = lines.filter(isIndented).length >= fewest;
  const paragraphs: string[] = [];
  let above: string | null = null;
  for (const line of lines) {
    const text = line.trim();
    if (text === "") {
      above = null;
      continue;
    }
    const last = paragraphs.length - 1;
    const full = above !== null && width !== null && columns(above.trimEnd()) >= width - slack;
    const ended = !indented && /[。；：！？]$/u.test(above?.trimEnd() ?? "");
    if (full && !ended && !isIndented(line) && !begins.test(text)) {
      paragraphs[last] = joined(paragraphs[last] ?? "", text);
    } else paragraphs.push(text);
    above = line;
  }
  return paragraphs;
}

function isIndented(line: string): boolean {
  return /^(\u3000| {2,}|\t)/.test(line);
}

/** Words of Latin letters are parted by a space; a number that was broken is not. */
function joined(before: string, after: string): string {
  return /[a-z]$/i.test(before) && /^[a-z]/i.test(after) ? `${before} ${after}` : before + after;
}

/** The width that the lines were broken at, in columns; null where they weren't. */
function fixedWidth(lines: readonly string[]): number | null {
  const widths = lines
    .map((line) => columns(line.trimEnd()))
    .filter((width) => width > 0)
    .sort((one, other) => other - one);
  const width = widths[Math.floor(widths.length * 0.02)] ?? 0;
  const full = widths.filter((other) => other <= width && other >= width - slack).length;
  return width >= 40 && width <= 160 && full >= Math.max(fewest, widths.length * 0.2) ? width : null;
}

/** The places that a text takes in a terminal or in print, where a Chinese character takes two. */
export function columns(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (character > "\u2e7f" || /[“”‘’—…]/u.test(character) ? 2 : 1),
    0,
  );
}
