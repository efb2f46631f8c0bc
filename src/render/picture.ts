import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { decompress } from "wawoff2";

const require = createRequire(import.meta.url);

/** The Chinese font's files with the characters of the mainland; Latin letters and figures are in them too. */
const weights = [400, 700] as const;
const fontFile = (weight: number) =>
  `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`;

/** As the files call themselves, whatever their weight. */
const family = "Noto Sans SC Thin";

/** Read once, when the first picture is drawn: 100 ms, and most processes never draw one. */
let ready: Promise<readonly Uint8Array[]> | undefined;

async function prepare(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const fonts: Uint8Array[] = [];
  // One after the other, each copied: the library hands out a view of memory that its next call writes over.
  for (const weight of weights) {
    fonts.push(Uint8Array.from(await decompress(await readFile(require.resolve(fontFile(weight))))));
  }
  return fonts;
}

/** TrueType fonts that pictures are drawn with. */
export function pictureFonts(): Promise<readonly Uint8Array[]> {
  ready ??= prepare();
  return ready;
}

/** Telegram takes no photo whose width and height come to more than 10,000 together; a little less. */
const mostPixels = 9_800;

/** An SVG as PNG, `scale` times its size where a messenger takes that, with no font of the machine. */
export async function pngOf(svg: string, scale = 1.5): Promise<Uint8Array> {
  const fontBuffers = [...(await pictureFonts())];
  const font = { fontBuffers, defaultFontFamily: family, sansSerifFamily: family, loadSystemFonts: false };
  const { width, height } = new Resvg(svg, { font });
  const fitting = Math.min(scale, mostPixels / (width + height));
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: fitting } }).render().asPng();
}
