/**
 * How wide text is in the chart's font, in its font size: a Chinese character is one, of the others the widest kinds count,
 * so that a line is never longer than reckoned. A font isn't asked, so that drawing stays a pure function.
 */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  if (/[0-9]/u.test(character)) return 0.6;
  if (/[ ·.,:;'|il!()[\]-]/u.test(character)) return 0.4;
  if (/[a-z]/u.test(character)) return 0.65;
  if (/[\u{21}-\u{24F}]/u.test(character)) return 0.95;
  return 1;
}

/** Signs that don't begin a line in Chinese, and those that don't end one. */
const notFirst = /^[，。、；：！？）〕》」』”’·—,.;:!?)\]]/u;
const notLast = /[（〔《「『“‘([]$/u;

/**
 * Lines of at most `most` times the font size. Breaks between any two characters, as Chinese does, but neither within a
 * date, a number or a Latin word, after a space, nor before a closing or after an opening sign. Nothing is left out but spaces around a line.
 */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > most) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}

/** As `wrapped`, in as many lines, but of about the same length: no last line of two characters. */
export function balanced(text: string, most: number): readonly string[] {
  const { length } = wrapped(text, most);
  for (let room = widthOf(text) / length; room < most; room += 1) {
    const lines = wrapped(text, room);
    if (lines.length <= length) return lines;
  }
  return wrapped(text, most);
}

/** What is kept in one line. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const unit of text.match(/\d+ 年 \d+ 月 \d+ 日|[\u{21}-\u{24F}]+ *|./gsu) ?? []) {
    const last = pieces.at(-1);
    const sticks = last !== undefined && (notFirst.test(unit) || notLast.test(last) || last.endsWith(" "));
    if (sticks) pieces[pieces.length - 1] = last + unit;
    else pieces.push(unit);
  }
  return pieces;
}
