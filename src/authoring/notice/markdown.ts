import { load } from "cheerio";
import type { Block } from "./blocks.ts";
import { rowsOf } from "./table.ts";
import { textBlocks } from "./text.ts";

const ownHeading = /^## \[([^\]]+)\]\s*$/u;

/**
 * The blocks of a Markdown file: our own form (`## [5.1]` before each clause), whose ids and lines are kept, or plain
 * Markdown, whose signs are taken off. Tables may be of bars or of HTML.
 */
export function markdownBlocks(text: string): readonly Block[] {
  const lines = text.split("\n");
  if (lines.some((line) => ownHeading.test(line))) return ownBlocks(lines);
  return text.split(/(<table[\s\S]*?<\/table>)/iu).flatMap((part): readonly Block[] => {
    if (!/^<table/iu.test(part)) return textBlocks(part.split("\n").map(withoutSigns).join("\n"));
    const $ = load(part, null, false);
    return [{ kind: "table", rows: rowsOf($, $("table").first()) }];
  });
}

/** What stands before the first clause says what the file is and is no part of the notice. */
function ownBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let id: string | null = null;
  for (const line of lines) {
    const heading = ownHeading.exec(line)?.[1];
    if (heading !== undefined) id = heading;
    else if (id !== null && line.trim() !== "") blocks.push({ kind: "paragraph", text: line.trim(), id });
  }
  return blocks;
}

function withoutSigns(line: string): string {
  if (/^\s*([-*_]\s*){3,}$/.test(line)) return "";
  return line
    .replace(/^\s{0,3}#{1,6}\s+/, "")
    .replace(/^\s{0,3}>\s?/, "")
    .replace(/^\s{0,3}[-*+]\s+/, "")
    .replaceAll(/\*\*|__/g, "")
    .replaceAll("\\|", "｜")
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!~<>])/g, "$1")
    .replaceAll(/<br\s*\/?>/gi, " ");
}
