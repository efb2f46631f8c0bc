import { zip } from "./zip.ts";

/** A table's cell: its text, how many rows it reaches down, how many columns it takes. */
interface WordCell {
  readonly text: string;
  readonly down?: number;
  readonly across?: number;
}

export type WordBlock =
  | { readonly paragraph: string; readonly numbered?: boolean }
  | { readonly rows: readonly (readonly WordCell[])[] };

/** A Word document, as Word writes one: enough of it for any reader. */
export function docx(blocks: readonly WordBlock[], more: Readonly<Record<string, string>> = {}): Buffer {
  return zip({
    ...more,
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    "word/numbering.xml": `${head}<w:numbering ${namespace}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/document.xml": `${head}<w:document ${namespace}><w:body>${blocks.map(block).join("")}</w:body></w:document>`,
  });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function block(one: WordBlock): string {
  return "rows" in one ? table(one.rows) : paragraph(one.paragraph, one.numbered);
}

function paragraph(text: string, numbered = false): string {
  const properties = numbered
    ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    : "";
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** A cell that reaches down is written again in the rows below, as `w:vMerge` without text. */
function table(rows: readonly (readonly WordCell[])[]): string {
  const reaching = new Map<number, { rows: number; across: number }>();
  const lines = rows.map((row) => {
    const cells: string[] = [];
    let column = 0;
    const takeReaching = () => {
      for (let above = reaching.get(column); above !== undefined; above = reaching.get(column)) {
        cells.push(cellXml("", `${span(above.across)}<w:vMerge/>`));
        if (above.rows === 1) reaching.delete(column);
        else above.rows -= 1;
        column += above.across;
      }
    };
    for (const { text, down = 1, across = 1 } of row) {
      takeReaching();
      cells.push(cellXml(text, `${span(across)}${down > 1 ? '<w:vMerge w:val="restart"/>' : ""}`));
      if (down > 1) reaching.set(column, { rows: down - 1, across });
      column += across;
    }
    takeReaching();
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl>${lines.join("")}</w:tbl>`;
}

function span(across: number): string {
  return across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
}

function cellXml(text: string, properties: string): string {
  const lines = text.split("\n").map((line) => paragraph(line));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.join("")}</w:tc>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
