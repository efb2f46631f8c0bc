import writeWorkbook, { type CellObject } from "write-excel-file/node";
import { harmless } from "./safe-text.ts";
import { displayWidth, type Look, type SheetCell, type SheetToWrite } from "./sheet.ts";
import { sheetFeatures } from "./sheet-features.ts";
import { type Cell, textOf } from "./table.ts";

const looks: Readonly<Record<Look, Omit<CellObject, "value" | "type">>> = {
  plain: {},
  heading: { fontWeight: "bold", textColor: "#FFFFFF", backgroundColor: "#1F4E5F" },
  banner: { fontWeight: "bold", backgroundColor: "#D6E6EA" },
  note: { textColor: "#44546A", backgroundColor: "#F5F8F9" },
  good: { fontWeight: "bold", textColor: "#1E5631", backgroundColor: "#DDEFE1" },
  short: { fontWeight: "bold", textColor: "#8A1C1C", backgroundColor: "#F9DEDC" },
  open: { fontWeight: "bold", textColor: "#6B4E00", backgroundColor: "#FFF1CC" },
  fault: { textColor: "#8A1C1C", backgroundColor: "#FAD1CC" },
};

const borders = { borderColor: "#C9D3D6", borderStyle: "thin" } as const;

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
    { fontFamily: "等线", fontSize: 10.5, features: [sheetFeatures(sheets)] },
  ).toBuffer();
}

function rowOf(row: readonly SheetCell[], widths: readonly number[]): (CellObject | null)[] {
  return row.flatMap(({ value, look = "plain", span = 1 }, index) => {
    const width = widths.slice(index, index + span).reduce((sum, one) => sum + one, 0);
    const cell: CellObject = {
      ...writtenValue(value),
      ...looks[look],
      ...borders,
      wrap: true,
      align: "left",
      alignVertical: "top",
      height: heightOf(textOf(value), width),
      ...(span > 1 && { columnSpan: span }),
    };
    return [cell, ...Array.from({ length: span - 1 }, () => null)];
  });
}

function writtenValue(value: Cell): CellObject {
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd" };
  const text = harmless(textOf(value)).slice(0, longest);
  return text === "" ? {} : { value: text, type: String };
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
