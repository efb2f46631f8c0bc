import { type CheerioAPI, load } from "cheerio";
import mammoth from "mammoth";
import { Refusal } from "../../refusal.ts";
import { unzipTexts, ZipFault, zipPlain } from "../../unzip.ts";
import type { Block, Manuscript } from "./blocks.ts";
import { checkSize, kindOf } from "./bytes.ts";
import { rowsOf } from "./table.ts";

/**
 * A notice in Word's .docx: mammoth makes HTML of it, cheerio reads that. What Word numbers by itself (自动编号) isn't in the
 * text, so each such paragraph is doubted; pictures and footnotes are named. Throws Refusal where it is no .docx.
 */
export async function readDocx(bytes: Buffer, name: string): Promise<Manuscript> {
  checkSize(bytes, name);
  const refuse = (got: string) => new Refusal({ field: name, got, expected: "Word 文件（.docx）" });
  if (bytes.subarray(0, 2).toString("latin1") !== "PK") throw refuse(kindOf(bytes) ?? "别的内容");
  const files = unpack(bytes, name);
  if (files["word/document.xml"] === undefined) throw refuse("里面没有 Word 文档");
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: "" };
  });
  const html = await mammoth.convertToHtml({ buffer: Buffer.from(zipPlain(files)) }, { convertImage }).then(
    (result) => result.value,
    () => {
      throw refuse("读不懂的 Word 文档");
    },
  );
  const $ = load(html, null, false);
  const footnotes = $('li[id*="note-"]').length;
  $('a[href^="#footnote"], a[href^="#endnote"]').remove();
  const blocks = blocksOf($);
  if (blocks.length === 0) throw refuse("没有文字的文档");
  return {
    blocks,
    doubts: [
      ...(pictures === 0 ? [] : [`文件里有 ${pictures} 张图片没有读；图里有字的话，请自己补上`]),
      ...(footnotes === 0 ? [] : [`文件里有 ${footnotes} 条脚注，放在了最后`]),
      ...(Object.keys(files).some((file) => /^word\/(header|footer|comments)\d*\.xml$/.test(file))
        ? ["页眉、页脚和批注没有读；发文字号写在页眉里的话，请自己补上"]
        : []),
    ],
  };
}

/** Of text, in bytes: what is read of it becomes many times as much in memory. */
const mostText = 20 * 1024 * 1024;

function unpack(bytes: Buffer, name: string): Record<string, Uint8Array> {
  try {
    return unzipTexts(bytes, mostText);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const got = error.why === "too-large" ? `文字解开后超过 ${mostText / 1024 / 1024} MB` : "打不开的压缩包";
    throw new Refusal({ field: name, got, expected: "完好的、没有加密码的 Word 文件（.docx）" });
  }
}

/** The blocks of a page's body, in order. */
function blocksOf($: CheerioAPI): readonly Block[] {
  const blocks: Block[] = [];
  for (const node of $.root().children().toArray()) {
    const element = $(node);
    if (element.is("table")) blocks.push({ kind: "table", rows: rowsOf($, element) });
    else if (element.is("ol, ul")) blocks.push(...itemsOf($, node));
    else blocks.push(...paragraphs($, node, undefined));
  }
  return blocks;
}

type Node = ReturnType<CheerioAPI["root"]>[number]["children"][number];

const numberLost = "Word 自动编号的一段，转换后没有编号：请对照原件补上，再分条";

function itemsOf($: CheerioAPI, list: Node): readonly Block[] {
  const doubt = $(list).is("ol") ? numberLost : undefined;
  return $(list)
    .children("li")
    .toArray()
    .flatMap((item) => {
      const inner = $(item).children("ol, ul").toArray();
      const own = $(item).clone();
      own.children("ol, ul").remove();
      const node = own.get(0);
      const said = node === undefined ? [] : paragraphs($, node, doubt);
      return [...said, ...inner.flatMap((nested) => itemsOf($, nested))];
    });
}

/** A line break inside a paragraph begins a new one. */
function paragraphs($: CheerioAPI, node: Node, doubt: string | undefined): readonly Block[] {
  const copy = $(node).clone();
  copy.find("br").replaceWith("\n");
  return copy
    .text()
    .split("\n")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ kind: "paragraph", text, ...(doubt === undefined ? {} : { doubt }) }));
}
