import writeWorkbook, { type CellObject } from "write-excel-file/node";
import { harmless } from "./safe-text.ts";
import { displayWidth, type Look, type SheetCell, type SheetToWrite } from "./sheet.ts";
import { font, sheetFeatures } from "./sheet-features.ts";
import { type Cell, textOf } from "./table.ts";

const common: CellObject = { ...font, wrap: true, alignVertical: "top" };

const looks: Readonly<Record<Exclude<Look, "plain">, CellObject>> = {
  heading: { ...common, fontWeight: "bold", textColor: "#FFFFFF", backgroundColor: "#1F4E5F" },
  banner: { ...common, fontWeight: "bold", backgroundColor: "#D6E6EA" },
  note: { ...common, textColor: "#44546A", backgroundColor: "#F5F8F9" },
  good: { ...common, fontWeight: "bold", textColor: "#1E5631", backgroundColor: "#DDEFE1" },
  short: { ...common, fontWeight: "bold", textColor: "#8A1C1C", backgroundColor: "#F9DEDC" },
  open: { ...common, fontWeight: "bold", textColor: "#6B4E00", backgroundColor: "#FFF1CC" },
  fault: { ...common, textColor: "#8A1C1C", backgroundColor: "#FAD1CC" },
};

/** Characters that a cell of an .xlsx file holds. */
const longest = 32_000;

/** Sheets as an .xlsx file. Every text is written as text, and made harmless; no cell is a formula. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeWorkbook(
    sheets.map(({ name, widths, frozen, frozenColumns = 0, rows }) => ({
      sheet: name,
      data: rows.map((row) => rowOf(row, widths)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozen,
      ...(frozenColumns > 0 && { stickyColumnsCount: frozenColumns }),
      orientation: "landscape" as const,
    })),
    { features: [sheetFeatures(sheets)] },
  ).toBuffer();
}

/** Plain cells are bare values, which the library writes many times faster than those with a style. */
function rowOf(row: readonly SheetCell[], widths: readonly number[]): CellOrNone[] {
  const written: CellOrNone[] = [];
  let height = 0;
  for (const [index, { value, look = "plain", span = 1 }] of row.entries()) {
    const bare = writtenValue(value);
    const width = widths.slice(index, index + span).reduce((sum, one) => sum + one, 0);
    if (typeof bare === "string") height = Math.max(height, heightOf(bare, width));
    if (look === "plain" && span === 1 && !(bare instanceof Date)) written.push(bare);
    else {
      const style = look === "plain" ? common : looks[look];
      written.push({
        ...style,
        ...(bare !== null && { value: bare }),
        ...(bare instanceof Date && { format: "yyyy-mm-dd" }),
        ...(span > 1 && { columnSpan: span }),
      });
    }
    for (let more = 1; more < span; more += 1) written.push(null);
  }
  return withHeight(written, height);
}

type CellOrNone = CellObject | string | number | boolean | null;

/** The height of a row is any of its cells'. */
function withHeight(row: CellOrNone[], height: number): CellOrNone[] {
  if (height <= lineHeight + 2) return row;
  const styled = row.findIndex((cell) => typeof cell === "object" && cell !== null);
  const at = styled < 0 ? 0 : styled;
  const cell = row[at] ?? null;
  row[at] = typeof cell === "object" ? { ...cell, height } : { ...common, value: cell, height };
  return row;
}

/** As the library takes it; null where there is nothing to write. */
function writtenValue(value: Cell): string | number | boolean | Date | null {
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  const text = harmless(textOf(value)).slice(0, longest);
  return text === "" ? null : text;
}

/** Points of a line, and of the highest row that there is. */
const lineHeight = 15;
const highest = 405;

/** The height that a text takes in a column, in points: not every spreadsheet finds it by itself. */
function heightOf(text: string, width: number): number {
  // Some room is lost at the edges, and a line breaks before a sign that must not begin one.
  const room = Math.max(4, width - 2);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
  return Math.min(highest, lineHeight * lines + 2);
}
