import { strFromU8, strToU8, type Zippable } from "fflate";
import { Refusal } from "../refusal.ts";
import { unzipTexts, ZipFault, zipPlain } from "../unzip.ts";
import { listLimits } from "./limits.ts";
import { percentStyles, plainSheet } from "./plain-sheet.ts";

/**
 * Makes an .xlsx file safe and plain to read: unpacked within the limit (each part into no more than it says it needs), its
 * sheets freed of empty cells, what the reader would lose put as text (`plain-sheet.ts`), packed again without compression.
 * @throws Refusal where it is no such file, or unpacks to too much.
 */
export function plainWorkbook(bytes: Uint8Array): Uint8Array {
  const files = unpack(bytes);
  const styles = Object.entries(files).find(([name]) => /(?:^|\/)styles\.xml$/i.test(name))?.[1];
  const percents = percentStyles(styles === undefined ? "" : strFromU8(styles));
  const plain: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    plain[name] = isSheet(content) ? strToU8(plainSheet(strFromU8(content), percents)) : content;
  }
  return zipPlain(plain);
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipTexts(bytes, listLimits.unpacked);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw error.why === "too-large" ? tooMuch() : damaged();
  }
}

function tooMuch(): Refusal {
  const mebibytes = listLimits.unpacked / 1024 / 1024;
  return new Refusal({
    field: "表格",
    got: `解开后超过 ${mebibytes} MB 的文件`,
    expected: `解开后不超过 ${mebibytes} MB`,
  });
}

export function damaged(): Refusal {
  return new Refusal({
    field: "表格",
    got: "打不开的 .xlsx 文件",
    expected: "没有损坏、没有加密码的 .xlsx 文件；可以另存一份再试",
  });
}

const sheetMark = Buffer.from("sheetData");

/** Which part is a sheet, the file's own list of parts says; that it holds `sheetData` is enough. */
function isSheet(content: Uint8Array): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(sheetMark);
}
