import { isHeading } from "../../packs/columns.ts";
import { type Block, cell, type Row } from "./blocks.ts";
import { joinLines } from "./lines.ts";
import { spacedRows } from "./spaced-table.ts";

/**
 * The blocks of a plain text: tables by tabs, bars (| ｜ │) or columns of spaces, and paragraphs, whose hard line breaks
 * are joined. A line is never dropped but for those that only draw a table's rules.
 */
export function textBlocks(text: string): readonly Block[] {
  const lines = text.replaceAll("\f", "").split("\n").filter(isNoRule);
  const blocks: Block[] = [];
  let loose: string[] = [];
  const flush = () => {
    blocks.push(...joinLines(loose).map((text) => ({ kind: "paragraph" as const, text })));
    loose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at);
    if (end === null) {
      loose.push(lines[at] ?? "");
      at += 1;
      continue;
    }
    flush();
    blocks.push(tableOf(lines.slice(at, end).filter((line) => line.trim() !== "")));
    at = end;
  }
  flush();
  return blocks;
}

const bar = /[|｜│┃]/u;
const bars = /[|｜│┃]/gu;

function isNoRule(line: string): boolean {
  return !(
    /^[\s|｜│┃:+\-=─━┄┼┌┐└┘├┤┬┴╋┏┓┗┛┣┫┳┻]+$/u.test(line) && /-{3}|[─━┄=]{2}|[|│][:-]+[|│]/u.test(line)
  );
}

/** The end of the table that begins at a line; null where none does. Blank lines may stand between its rows. */
function tableEnd(lines: readonly string[], at: number): number | null {
  const kind = kindOf(lines[at] ?? "");
  if (kind === null) return null;
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    const line = lines[next] ?? "";
    if (line.trim() === "") continue;
    if (!goesOn[kind](line)) break;
    end = next + 1;
  }
  return end;
}

type Kind = "bars" | "tabs" | "spaces";

function kindOf(line: string): Kind | null {
  if ((line.match(bars) ?? []).length >= 2) return "bars";
  if (filled(line.split("\t")) >= 3) return "tabs";
  return isHeading(line.trim().split(wideSpace)) ? "spaces" : null;
}

const wideSpace = /[ \u3000\t]{2,}|\u3000/u;

const goesOn: Readonly<Record<Kind, (line: string) => boolean>> = {
  bars: (line) => bar.test(line) && !/^\s*(注|备注)\s*[:：]/u.test(line),
  tabs: (line) => line.trim().includes("\t") || /^\t/.test(line),
  spaces: (line) => line.trim().split(wideSpace).length >= 2 || /^[ \u3000]{6,}\S/u.test(line),
};

function filled(cells: readonly string[]): number {
  return cells.filter((text) => text.trim() !== "").length;
}

function tableOf(lines: readonly string[]): Block {
  const kind = kindOf(lines[0] ?? "");
  if (kind === "spaces") return { kind: "table", rows: spacedRows(lines) };
  return { kind: "table", rows: lines.map((line) => (kind === "bars" ? barred(line) : tabbed(line))) };
}

function tabbed(line: string): Row {
  return line.split("\t").map((text) => cell(text));
}

function barred(line: string): Row {
  const inner = line
    .trim()
    .replace(/^[|｜│┃]/u, "")
    .replace(/[|｜│┃]$/u, "");
  return inner.split(bars).map((text) => cell(text));
}
