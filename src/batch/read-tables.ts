import { Refusal } from "../refusal.ts";
import { listLimits } from "./limits.ts";
import { notAList, readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Table } from "./table.ts";

/**
 * The sheets of a file, by what its bytes are, whatever its name.
 * @throws Refusal where it is no sheet, or too large.
 */
export async function readTables(bytes: Uint8Array, filename: string): Promise<readonly Table[]> {
  if (bytes.length > listLimits.bytes) throw tooLarge(bytes.length);
  if (bytes.length === 0)
    throw new Refusal({ field: "表格", got: "空文件", expected: "一份 .xlsx 或 .csv 表格" });
  if (begins(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Refusal({
      field: "表格",
      got: "老格式（.xls）或者加了密码的文件",
      expected: "不加密码的 .xlsx，请在表格软件里另存",
    });
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) throw notAList();
  return [readCsv(bytes, filename)];
}

export function tooLarge(bytes: number): Refusal {
  const inMebibytes = (count: number) => `${(count / 1024 / 1024).toFixed(1)} MB`;
  return new Refusal({
    field: "表格",
    got: `${inMebibytes(bytes)} 的文件`,
    expected: `不超过 ${inMebibytes(listLimits.bytes)}`,
  });
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
