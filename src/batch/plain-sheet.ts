import { furthestRow, listLimits, tooManyColumns, tooManyRows } from "./limits.ts";

/**
 * A sheet's XML, changed so that the reader, which knows neither formulas nor percents and fills every gap between two cells,
 * loses nothing and takes no more memory than the list needs:
 * - empty cells and rows go (a sheet may have borders down to row 1,048,576);
 * - a formula without a stored value becomes a text that says so; it is never computed;
 * - an error (`#N/A`) and a percent become text.
 * @throws Refusal where a cell lies beyond the limits.
 */
export function plainSheet(xml: string, percents: ReadonlySet<string>): string {
  const rows = new Set<string>();
  const cells = xml.replace(cell, (whole, prefix: string, attributes = "", body = "") => {
    if (!/<(?:[\w-]+:)?(?:v|is|f)[\s>/]/.test(body)) return "";
    rows.add(checkedRow(attributes));
    return asText(whole, prefix, attributes, body, percents);
  });
  const last = listLimits.rows + listLimits.rowsAbove;
  if (rows.size > last) throw tooManyRows();
  const plain = cells.replace(emptyRow, "");
  for (const [, number = ""] of plain.matchAll(rowNumber))
    if (Number(number) > furthestRow) throw tooManyRows();
  return plain;
}

const cell = /<((?:[\w-]+:)?)c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\1c>)/g;
const emptyRow = /<((?:[\w-]+:)?)row(?:\s[^>]*?)?(?:\/>|>\s*<\/\1row>)/g;
const rowNumber = /<(?:[\w-]+:)?row\s[^>]*?\br=["'](\d+)["']/g;

/** What stands before a formula that has no value, in the text put in its place: a character that nobody types. */
export const formulaMark = "\uE000";

/** The number of a cell's row, as it is written. */
function checkedRow(attributes: string): string {
  const [, letters = "", number = ""] = /\br=["']([A-Z]*)(\d+)["']/i.exec(attributes) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column > listLimits.columns) throw tooManyColumns(letters);
  if (Number(number) > furthestRow) throw tooManyRows();
  return number;
}

function asText(
  whole: string,
  prefix: string,
  attributes: string,
  body: string,
  percents: ReadonlySet<string>,
): string {
  const type = attribute(attributes, "t") ?? "n";
  const [, value] = /<(?:[\w-]+:)?v(?:\s[^>]*)?>([^<]*)</.exec(body) ?? [];
  const formula = /<(?:[\w-]+:)?f(?:\s[^>]*)?(?:\/>|>([^<]*)<)/.exec(body);
  // A formula may well come to an empty text.
  const isStored = value !== undefined && (value !== "" || type === "str");
  if (formula !== null && !isStored) return inline(prefix, attributes, `${formulaMark}=${formula[1] ?? ""}`);
  if (type === "e") return inline(prefix, attributes, value ?? "#N/A");
  if (type !== "n" || value === undefined || !percents.has(attribute(attributes, "s") ?? "")) return whole;
  // To ten digits, so that 0.07 is 7% and not 7.000000000000001%.
  return inline(prefix, attributes, `${Number((Number(value) * 100).toPrecision(10))}%`);
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(attributes)?.[1];
}

/** A cell with a text of its own. `text` is as XML has it. */
function inline(prefix: string, attributes: string, text: string): string {
  const place = attribute(attributes, "r") ?? "";
  return `<${prefix}c r="${place}" t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Number formats of every file that are percents; a file may have others of its own. */
const ownPercents: readonly string[] = ["9", "10"];

/** The ids of the styles of `styles.xml` that show a number as a percent. */
export function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(ownPercents);
  for (const [tag] of xml.matchAll(/<(?:[\w-]+:)?numFmt\s[^>]*>/g)) {
    const id = attribute(tag, "numFmtId");
    if (id !== undefined && attribute(tag, "formatCode")?.includes("%")) formats.add(id);
  }
  const [, styles = ""] = /<(?:[\w-]+:)?cellXfs[^>]*>([\s\S]*?)<\/(?:[\w-]+:)?cellXfs>/.exec(xml) ?? [];
  const tags = [...styles.matchAll(/<(?:[\w-]+:)?xf\s[^>]*>/g)];
  return new Set(
    tags.flatMap(([tag], index) => (formats.has(attribute(tag, "numFmtId") ?? "") ? [String(index)] : [])),
  );
}
