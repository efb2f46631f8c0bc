import { Refusal } from "../../refusal.ts";

/** The largest file that is read, in bytes. */
const largest = 20 * 1024 * 1024;
/** The longest text, in characters: a notice has some ten thousand. */
const longest = 2_000_000;

/** A byte order mark of UTF-16: Notepad's "Unicode". */
const utf16 = [
  { mark: [0xff, 0xfe], name: "utf-16le" },
  { mark: [0xfe, 0xff], name: "utf-16be" },
];

/** Refuses a file that is empty or too large to be a notice. `name` is how the refusal names it. */
export function checkSize(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new Refusal({ field: name, got: "空文件", expected: "通知的全文" });
  if (bytes.length > largest) {
    const expected = `不超过 ${largest / 1024 / 1024} MB 的文件`;
    throw new Refusal({ field: name, got: `${Math.ceil(bytes.length / 1024 / 1024)} MB`, expected });
  }
}

/**
 * The text of a .txt or .md: UTF-8, UTF-16 with its mark, or GB18030 (GBK), which Windows still writes. Line ends are \n.
 * Throws Refusal where it isn't a text.
 */
export function textOf(bytes: Uint8Array, name: string): string {
  checkSize(bytes, name);
  const text = decoded(bytes);
  if (text === null || text.includes("\0")) {
    const got = kindOf(bytes) ?? "不是文字的内容";
    throw new Refusal({ field: name, got, expected: "文本文件（UTF-8 或 GB18030）" });
  }
  if (text.length > longest) {
    throw new Refusal({ field: name, got: `${text.length} 字`, expected: `不超过 ${longest} 字的通知` });
  }
  if (text.trim() === "") throw new Refusal({ field: name, got: "只有空白", expected: "通知的全文" });
  return text.replaceAll(/\r\n?/g, "\n");
}

function decoded(bytes: Uint8Array): string | null {
  const marked = utf16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked === undefined ? ["utf-8", "gb18030"] : [marked.name];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return null;
}

const kinds: readonly (readonly [string, readonly number[]])[] = [
  ["PDF 文件", [0x25, 0x50, 0x44, 0x46]],
  ["旧版 Word 文件（.doc），请另存为 .docx", [0xd0, 0xcf, 0x11, 0xe0]],
  ["压缩包或 Word 文件（.docx）", [0x50, 0x4b, 0x03, 0x04]],
  ["图片", [0x89, 0x50, 0x4e, 0x47]],
  ["图片", [0xff, 0xd8, 0xff]],
];

/** What a file is by its first bytes, in words; null where they say nothing. */
export function kindOf(bytes: Uint8Array): string | null {
  return kinds.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}
