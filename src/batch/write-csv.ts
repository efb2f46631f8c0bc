import { harmless } from "./safe-text.ts";
import type { SheetToWrite } from "./sheet.ts";
import { textOf } from "./table.ts";

/** So that spreadsheets take it for UTF-8. */
const byteOrderMark = "\uFEFF";

/** One sheet as CSV: every cell in quotes, its text made harmless. */
export function writeCsv({ rows }: SheetToWrite): Uint8Array {
  const lines = rows.map((row) => row.map(({ value }) => quoted(harmless(textOf(value)))).join(","));
  return new TextEncoder().encode(`${byteOrderMark}${lines.join("\r\n")}\r\n`);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
