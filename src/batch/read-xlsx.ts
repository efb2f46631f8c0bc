import readWorkbook from "read-excel-file/node";
import { formulaMark } from "./plain-sheet.ts";
import { withoutMark } from "./safe-text.ts";
import type { Cell, Table } from "./table.ts";
import { damaged, plainWorkbook } from "./unpack.ts";

/**
 * The sheets of an .xlsx file, in their order. Of a formula the stored value is read; nothing is computed.
 * @throws Refusal where the file can't be read or passes a limit.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Table[]> {
  const plain = Buffer.from(plainWorkbook(bytes));
  const sheets = await readWorkbook(plain).catch(() => {
    throw damaged();
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((value: unknown) => cellOf(value))),
  }));
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string")
    return value.startsWith(formulaMark) ? { formula: value.slice(formulaMark.length) } : withoutMark(value);
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  return null;
}
