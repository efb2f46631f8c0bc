import { CsvError, parse } from "csv-parse/sync";
import { Refusal } from "../refusal.ts";
import { furthestRow, listLimits, tooManyColumns, tooManyRows } from "./limits.ts";
import { withoutMark } from "./safe-text.ts";
import { columnName, type Table } from "./table.ts";

/**
 * Text with separators, as spreadsheets save it. The encoding (UTF-8, UTF-16 with its mark, GB18030) and the separator (comma,
 * tab, semicolon) are found by what the bytes are.
 * @throws Refusal where it is no text, or its quotes don't close.
 */
export function readCsv(bytes: Uint8Array, filename: string): Table {
  const text = decode(bytes);
  if (text.includes("\u0000")) throw notAList();
  try {
    const records: unknown = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: furthestRow + 1,
    });
    return { name: filename, rows: rowsOf(records) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? `第 ${error.lines} 行附近` : "";
    throw new Refusal({ field: "表格", got: `CSV ${line}的引号不成对`, expected: "成对的引号" });
  }
}

export function notAList(): Refusal {
  return new Refusal({ field: "表格", got: "不是表格的文件", expected: "一份 .xlsx 或 .csv 表格" });
}

function rowsOf(records: unknown): Table["rows"] {
  if (!Array.isArray(records)) return [];
  if (records.length > furthestRow) throw tooManyRows();
  return records.map((record: unknown) => {
    const row = Array.isArray(record) ? record.map((value: unknown) => cellOf(String(value))) : [];
    const width = row.findLastIndex((cell) => cell !== null) + 1;
    if (width > listLimits.columns) throw tooManyColumns(columnName(width - 1));
    return row.slice(0, width);
  });
}

function cellOf(value: string): string | null {
  const text = withoutMark(value.trim());
  return text === "" ? null : text;
}

const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function decode(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return new TextDecoder(marked[0]).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What isn't UTF-8 comes from a spreadsheet in a Chinese system.
    return new TextDecoder("gb18030").decode(bytes);
  }
}

const separators = [",", "\t", ";"] as const;
/** Lines that are enough to know the separator by. */
const looksAt = 20;

function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, looksAt).map((line) => line.replaceAll(/"[^"]*"/g, ""));
  const count = (separator: string) => lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0);
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ",";
}
