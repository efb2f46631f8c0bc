import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyDataFolder } from "../../../src/packs/load.ts";
import { docx, type WordBlock } from "./docx.ts";

/** The committed notice of 2024, and the same text in the files that an office really has. */
export const committed = readFileSync(join(policyDataFolder(), "liandu-2024", "notice.md"), "utf8");

type Part = { readonly paragraph: string } | { readonly rows: readonly (readonly string[])[] };

/** The notice without our ids and without what stands before the first: paragraphs, and rows in tables. */
const parts: readonly Part[] = partsOf(committed.slice(committed.indexOf("## [header]")));

function partsOf(text: string): readonly Part[] {
  const list: ({ paragraph: string } | { rows: string[][] })[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("## [")) continue;
    const last = list.at(-1);
    if (!line.includes(" | ")) list.push({ paragraph: line });
    else if (last !== undefined && "rows" in last) last.rows.push(line.split(" | "));
    else list.push({ rows: [line.split(" | ")] });
  }
  return list;
}

/** With each table written by a function, and a blank line between paragraphs. */
export function asText(table: (rows: readonly (readonly string[])[]) => string): string {
  return parts.map((part) => ("rows" in part ? table(part.rows) : part.paragraph)).join("\n\n");
}

export const tabs = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\t")).join("\n");
export const bars = (rows: readonly (readonly string[])[]) =>
  rows
    .map(
      (row, index) => `| ${row.join(" | ")} |${index === 0 ? `\n|${row.map(() => "---").join("|")}|` : ""}`,
    )
    .join("\n");

/** Columns filled with spaces, as a table copied out of a page. */
export function spaces(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - width(text) + 2)).join(""),
    )
    .join("\n");
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
}

export const asMarkdown = () =>
  parts
    .map((part) => {
      if ("rows" in part) return bars(part.rows);
      return /^[一二三四五]、/u.test(part.paragraph) ? `## ${part.paragraph}` : part.paragraph;
    })
    .join("\n\n");

export const asDocx = () =>
  docx(
    parts.map(
      (part): WordBlock =>
        "rows" in part
          ? { rows: part.rows.map((row) => row.map((text) => ({ text: text.replace(/ (?=\d{7}$)/, "\n") }))) }
          : part,
    ),
  );

/** Lines broken at 74 columns, paragraphs begun by two full-width spaces: a text out of an old editor. */
export function wrapped(text: string): string {
  return text
    .split("\n")
    .map((line) => (line.includes("\t") || line.trim() === "" ? line : broken(`\u3000\u3000${line}`)))
    .join("\n");
}

function broken(text: string): string {
  let line = "";
  const lines: string[] = [];
  for (const character of text) {
    if (width(line + character) > 74) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return [...lines, line].join("\n");
}
