import { strToU8, zipSync } from "fflate";

/** .xlsx files part by part, as other programs write them. */

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of these sheets, each given as the XML of its rows; the number formats of its styles by id. */
export function workbook(sheets: readonly string[], formats: readonly number[] = [0]): Uint8Array {
  const numbered = sheets.map((rows, index) => ({ rows, number: index + 1 }));
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered
      .map(({ number }) => `<sheet name="表${number}" sheetId="${number}" r:id="rId${number}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${numbered
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs>${formats
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join("")}</cellXfs></styleSheet>`,
  };
  for (const { rows, number } of numbered)
    parts[`xl/worksheets/sheet${number}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A row of cells: text as it is, or a cell's XML from its `t` on: `><f>A1</f>`. */
export function row(number: number, values: readonly string[]): string {
  const cells = values.map((value, column) => {
    const place = `r="${String.fromCharCode(65 + column)}${number}"`;
    if (value === "") return "";
    return value.startsWith("<c")
      ? value.replace("<c", `<c ${place}`)
      : `<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}
