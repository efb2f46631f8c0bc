/** Columns in line in a terminal, where a Chinese character takes two places; the first column to the left. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  const cell = (text: string, column: number) => {
    const space = " ".repeat((widths[column] ?? 0) - widthOf(text));
    return column === 0 ? text + space : space + text;
  };
  return rows.map((row) => row.map(cell).join("   ").trimEnd()).join("\n");
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "⺀" ? 2 : 1), 0);
}

export function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
