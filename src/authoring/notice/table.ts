import type { Cheerio, CheerioAPI } from "cheerio";
import { type Cell, cell, type Row } from "./blocks.ts";

/** Any element of a parsed page. */
type Elements = Cheerio<ReturnType<CheerioAPI["root"]>[number]["children"][number]>;

/** The most columns and rows that a cell may span: more is no table of a notice. */
const widest = 100;
const tallest = 2000;

/**
 * The rows of an HTML table. A merged cell holds for every row and column that it spans: its text stands in each of them,
 * marked as repeated beyond the first.
 */
export function rowsOf($: CheerioAPI, table: Elements): readonly Row[] {
  /** Cells of rows above that reach down, by column. */
  const reaching = new Map<number, { text: string; rows: number }>();
  const rows: Row[] = [];
  for (const line of table.find("tr").toArray()) {
    const cells: Cell[] = [];
    const takeReaching = () => {
      for (let above = reaching.get(cells.length); above !== undefined; above = reaching.get(cells.length)) {
        above.rows -= 1;
        if (above.rows === 0) reaching.delete(cells.length);
        cells.push(cell(above.text, true));
      }
    };
    for (const one of $(line).children("td, th").toArray()) {
      takeReaching();
      const text = cellText($(one));
      const down = span($(one).attr("rowspan"), tallest);
      for (let across = 0; across < span($(one).attr("colspan"), widest); across++) {
        if (down > 1) reaching.set(cells.length, { text, rows: down - 1 });
        cells.push(cell(text, across > 0));
      }
    }
    takeReaching();
    if (cells.some(({ text }) => text !== "")) rows.push(cells);
  }
  return rows;
}

function span(text: string | undefined, most: number): number {
  const number = Number(text ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}

function cellText(one: Elements): string {
  const copy = one.clone();
  copy.find("br").replaceWith("\n");
  // A paragraph of its own in a cell is an item of its own; a line break inside one is only the width of the column.
  copy.find("p, li, div").append(" ");
  return copy.text();
}
