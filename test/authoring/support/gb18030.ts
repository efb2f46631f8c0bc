/** Bytes of a text in GBK, as an old Windows editor writes them: the decoder of the platform, turned around. */
export function inGbk(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => Buffer.from(codes().get(character) ?? [...Buffer.from(character)])),
  );
}

let known: ReadonlyMap<string, readonly number[]> | null = null;

function codes(): ReadonlyMap<string, readonly number[]> {
  if (known !== null) return known;
  const decoder = new TextDecoder("gb18030");
  const map = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !map.has(character)) map.set(character, [lead, trail]);
    }
  }
  known = map;
  return map;
}
