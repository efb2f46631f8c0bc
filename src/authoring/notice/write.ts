import { createHash } from "node:crypto";
import type { Clause, CutNotice } from "./clauses.ts";

/** The notice as it is written: the text of notice.md, and where each clause stands in it. */
export interface WrittenNotice {
  readonly text: string;
  /** The SHA-256 of its bytes, in hex. */
  readonly sha256: string;
  readonly clauses: readonly Clause[];
  /** The line of a clause's first line, or of another of its lines; 1-based, of its heading where there is no such line. */
  readonly lineOf: (clause: string, index?: number) => number;
  /** How many places in it are to be looked at. */
  readonly doubts: number;
}

/**
 * Writes a notice in our form: `## [5.1]` before each clause, a blank line between paragraphs. What is to be looked at stands
 * as TODO before the first clause, where it is no part of any.
 */
export function writeNotice(title: string, { clauses, doubts }: CutNotice): WrittenNotice {
  const places = clauses.flatMap(({ id, lines }) =>
    lines.flatMap(({ doubt }, index) => (doubt === undefined ? [] : [{ id, index, doubt }])),
  );
  const count = doubts.length + places.length;
  const headLines = 4 + (count === 0 ? 0 : count + 1);
  const lines: string[] = [];
  const lineNumbers = new Map<string, readonly number[]>();
  for (const { id, lines: texts } of clauses) {
    lines.push(`## [${id}]`, "");
    lineNumbers.set(
      id,
      texts.map((_, index) => headLines + lines.length + 1 + index * 2),
    );
    for (const { text } of texts) lines.push(text, "");
  }
  const lineOf = (clause: string, index = 0) => lineNumbers.get(clause)?.[index] ?? 1;
  const todo = [
    ...doubts.map((doubt) => `- TODO ${doubt}`),
    ...places.map(({ id, index, doubt }) => `- TODO 第 ${lineOf(id, index)} 行：${doubt}`),
  ];
  const text = [
    `# ${title}`,
    "",
    "通知全文，一条一块，文字照原文；方括号里是条款号，引用时用它。改了这个文件，要把新的 SHA-256 写进 pack.yaml。",
    "",
    ...(count === 0 ? [] : [...todo, ""]),
    ...lines,
  ].join("\n");
  const trimmed = `${text.trimEnd()}\n`;
  const sha256 = createHash("sha256").update(trimmed).digest("hex");
  return { text: trimmed, sha256, clauses, lineOf, doubts: count };
}
