/** The characters that a TrueType font has a glyph for, by its cmap table (formats 4 and 12). */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, "cmap");
  const found = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, found);
    if (format === 12) addGroups(view, at, found);
  }
  return found;
}

function tableAt(view: DataView, wanted: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(record + place))).join("");
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`no table ${wanted}`);
}

function addSegments(view: DataView, at: number, found: Set<number>): void {
  const twice = view.getUint16(at + 6);
  for (let place = 0; place < twice; place += 2) {
    const end = view.getUint16(at + 14 + place);
    const start = view.getUint16(at + 16 + twice + place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) found.add(code);
  }
}

function addGroups(view: DataView, at: number, found: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const place = at + 16 + group * 12;
    for (let code = view.getUint32(place); code <= view.getUint32(place + 4); code += 1) found.add(code);
  }
}
