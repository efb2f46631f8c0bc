/**
 * A notice as its readers give it, whatever file it came in: paragraphs and tables in the order of the page. The text is
 * the file's own; only white space is ours.
 */

/** One cell; `repeated` where the value of a merged cell is written again, so that each row stands by itself. */
export interface Cell {
  readonly text: string;
  readonly repeated: boolean;
}

export type Row = readonly Cell[];

interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** The clause id where the text brings its own, as a notice.md does. */
  readonly id?: string;
  /** What a person must look at, in Chinese; becomes a TODO at this line. */
  readonly doubt?: string;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
  readonly doubt?: string;
}

export type Block = Paragraph | Table;

/** A notice as read. */
export interface Manuscript {
  readonly blocks: readonly Block[];
  /** What holds for the whole file: pictures left out, footnotes. */
  readonly doubts: readonly string[];
}

export const cell = (text: string, repeated = false): Cell => ({ text: oneLine(text), repeated });

/**
 * Joins what a line break or several spaces part: nothing between two Chinese characters, one space elsewhere. A bar inside
 * a cell would part it in two: it is written full-width.
 */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\t\u00a0\u3000 ]+/gu, " ")
    .replaceAll(/ *[\r\n]+ */gu, "\n")
    .trim()
    .replaceAll(/(?<=[\p{Script=Han}，。、；：）」”])\n(?=[\p{Script=Han}（「“])/gu, "")
    .replaceAll("\n", " ")
    .replaceAll("|", "｜");
}

/** A row as notice.md keeps it: `4 | 名称 | … | 申报对象`. */
export function rowText(row: Row): string {
  return row.map(({ text }) => text).join(" | ");
}

/** Full-width letters and figures as half-width ones, without white space: for recognising, never for writing. */
export function bare(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "");
}
