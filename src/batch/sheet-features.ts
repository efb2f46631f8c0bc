import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import { sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";
import type { Choice, SheetToWrite } from "./sheet.ts";
import { columnName } from "./table.ts";

/** As the library takes images; there are none here. */
type FileContent = Stream | Buffer | Blob;

/** A list of choices longer than this no spreadsheet takes. In characters. */
const longestList = 255;

/**
 * What the library leaves to whoever needs it: drop-down lists in cells, where other words stay allowed, a print that is one
 * page wide, and cells that wrap without a style of their own, which costs it most of its time. The format wants each at its place.
 */
export function sheetFeatures(sheets: readonly SheetToWrite[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        "xl/styles.xml": { transform: wrapped },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) =>
            onePageWide(withChoices(firstStyle(xml), sheets[sheetIndex]?.choices ?? [])),
        },
      },
    },
  };
}

/** The font of every cell. */
export const font = { fontFamily: "等线", fontSize: 10.5 } as const;

/** The first style and the first font are those of cells without any. */
function wrapped(styles: string): string {
  const { fontFamily, fontSize } = font;
  return styles
    .replace(
      /(<fonts[^>]*>)<font>.*?<\/font>/,
      `$1<font><sz val="${fontSize}"/><color theme="1"/><name val="${fontFamily}"/><family val="2"/></font>`,
    )
    .replace(
      /(<cellXfs[^>]*>)<xf\s*><\/xf>/,
      '$1<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    );
}

/** Cells without a style get the first one by its number: not every program takes it for them by itself. */
function firstStyle(xml: string): string {
  return xml.replaceAll(/<c r="([A-Z]+\d+)"(?! s=)/g, '<c r="$1" s="0"');
}

function onePageWide(xml: string): string {
  return xml
    .replace(/<worksheet[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace("<pageMargins ", '<printOptions gridLines="1"/><pageMargins ')
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function withChoices(xml: string, choices: readonly Choice[]): string {
  const lists = choices.filter(fits).map(listOf);
  const all = `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
  return lists.length === 0 ? xml : xml.replace("<pageMargins ", () => `${all}<pageMargins `);
}

function fits({ values }: Choice): boolean {
  return values.join(",").length <= longestList && !values.some((value) => /[,"]/.test(value));
}

function listOf({ column, firstRow, lastRow, values }: Choice): string {
  const name = columnName(column);
  const range = sanitizeAttributeValue(`${name}${firstRow + 1}:${name}${lastRow + 1}`);
  const list = sanitizeTextContent(`"${values.join(",")}"`);
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>${list}</formula1></dataValidation>`;
}
