/** The cells of a row of annex 1, which the notice's text keeps in one line: `4 | 名称 | … | 申报对象`. */
export function cellsOf(row: string): readonly string[] {
  return row.split("|").map((cell) => cell.trim());
}

/**
 * The items of a list cell: parted by ，、；, by their half-width forms and by white space between Chinese characters (a line
 * each), except inside brackets. A trailing comma adds nothing.
 */
export function itemsOf(cell: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let item = "";
  for (const character of cell.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "、")) {
    if ("（(".includes(character)) depth += 1;
    if ("）)".includes(character)) depth -= 1;
    if (depth === 0 && "，、；,;".includes(character)) {
      items.push(item);
      item = "";
    } else item += character;
  }
  return [...items, item].map((text) => text.trim()).filter((text) => text !== "");
}

/**
 * The readings of a text whose brackets hold alternatives to the word before them:
 * 助理农艺（畜牧、兽医）师 is 助理农艺师, 助理畜牧师 and 助理兽医师. The text itself comes first.
 */
export function expandBrackets(text: string): readonly string[] {
  const [whole, before, inside, after] = /^(.*?)（([^（）]*)）(.*)$/s.exec(text) ?? [];
  if (whole === undefined || before === undefined || inside === undefined || after === undefined)
    return [text];
  const alternatives = inside.split("、").map((word) => before.slice(0, -word.length) + word + after);
  return [text, before + after, ...alternatives];
}
