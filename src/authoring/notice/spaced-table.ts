import { cell, type Row } from "./blocks.ts";
import { columns } from "./lines.ts";

/** A piece of a line, with the column that it begins at. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

/**
 * The rows of a table whose columns are parted by two or more spaces, the heading first. A line with as many pieces as the
 * heading has is a row; another is laid out by the places that the heading's words begin at, and a line without a first
 * cell goes on with the row above.
 */
export function spacedRows(lines: readonly string[]): readonly Row[] {
  const [heading = [], ...rest] = lines.map(piecesOf);
  const starts = heading.map(({ at }) => at);
  const rows: string[][] = [heading.map(({ text }) => text)];
  for (const pieces of rest) {
    const whole = pieces.length === starts.length;
    const cells = whole ? pieces.map(({ text }) => text) : placed(pieces, starts);
    const above = rows.at(-1);
    if (!whole && cells[0] === "" && above !== undefined && rows.length > 1) {
      for (const [index, text] of cells.entries())
        above[index] = `${above[index] ?? ""}${glue(above[index], text)}${text}`;
    } else rows.push(cells);
  }
  return rows.map((row) => row.map((text) => cell(text)));
}

function piecesOf(line: string): readonly Piece[] {
  const pieces = line.matchAll(/\S+(?: \S+)*/gu);
  return [...pieces].map((match) => ({ text: match[0], at: columns(line.slice(0, match.index)) }));
}

/** Each piece in the last column that begins before it does, or hardly after. */
function placed(pieces: readonly Piece[], starts: readonly number[]): string[] {
  const cells = starts.map(() => "");
  for (const { text, at } of pieces) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => start <= at + 1),
    );
    cells[column] = `${cells[column]}${glue(cells[column], text)}${text}`;
  }
  return cells;
}

function glue(before: string | undefined, after: string): string {
  return before === undefined ||
    before === "" ||
    after === "" ||
    !/[\d-]/.test(`${before.slice(-1)}${after.slice(0, 1)}`)
    ? ""
    : " ";
}
