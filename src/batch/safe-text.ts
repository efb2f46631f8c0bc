/**
 * Text that a spreadsheet may take for a formula: what begins with one of these signs, in either width, also behind white
 * space. A copy of the sheet as CSV, or an edit of the cell, would run it.
 */
const runs = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The sign that makes a spreadsheet take the rest for text. */
const mark = "'";

/** The same text, made harmless: it begins with an apostrophe where it would begin like a formula. */
export function harmless(text: string): string {
  return runs.test(text) ? `${mark}${text}` : text;
}

/** Takes the apostrophe off again that `harmless` put there. */
export function withoutMark(text: string): string {
  return text.startsWith(mark) && runs.test(text.slice(mark.length)) ? text.slice(mark.length) : text;
}
