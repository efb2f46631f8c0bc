import { inflateRawSync } from "node:zlib";
import { Refusal } from "../../refusal.ts";

/**
 * A look into a .docx before a library unpacks it whole: what it says it comes to, and that it doesn't come to more. A
 * small file can be made to unpack to gigabytes.
 */
const mostUnpacked = 60 * 1024 * 1024;
/** Of text: pictures are left out, what is read of the rest becomes many times as much in memory. */
const mostText = 20 * 1024 * 1024;
const mostFiles = 2000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const stored = 0;
const deflated = 8;

/** Names of the files in it. Throws Refusal where it is no sound archive, encrypted, or too large when unpacked. */
export function checkArchive(bytes: Buffer, name: string): readonly string[] {
  const refuse = (got: string) => new Refusal({ field: name, got, expected: "完好的 Word 文件（.docx）" });
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) throw refuse("不是压缩格式");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostFiles) throw refuse(`里面有 ${count} 个文件`);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  let text = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw refuse("目录不完整");
    const entry = entryAt(bytes, at);
    if (entry.encrypted) throw refuse("加了密码");
    unpacked += entry.size;
    if (/\.(xml|rels)$/i.test(entry.name)) text += entry.size;
    if (text > mostText) throw refuse(`文字解开后超过 ${mostText / 1024 / 1024} MB`);
    if (unpacked > mostUnpacked) throw refuse(`解开后超过 ${mostUnpacked / 1024 / 1024} MB`);
    if (!isSound(bytes, entry)) throw refuse(`「${entry.name}」解不开，或大小不符`);
    names.push(entry.name);
    at += entry.length;
  }
  return names;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header lies. */
  readonly local: number;
  /** How long the entry of the directory is. */
  readonly length: number;
}

function entryAt(bytes: Buffer, at: number): Entry {
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    length: 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
}

/** Whether it unpacks to what the directory says, and to no byte more. */
function isSound(bytes: Buffer, { method, packed, size, local }: Entry): boolean {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localMark) return false;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) return false;
  if (method === stored) return packed === size;
  if (method !== deflated) return false;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) }).length === size;
  } catch {
    return false;
  }
}
