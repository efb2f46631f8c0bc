import type { Clause } from "../../../src/authoring/notice/clauses.ts";
import { cutNotice } from "../../../src/authoring/notice/cut.ts";
import { readManuscript } from "../../../src/authoring/notice/read.ts";

/** A file read and cut. */
export async function cutFile(name: string, content: string | Buffer) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return cutNotice((await readManuscript(bytes, name)).blocks);
}

/** A clause's text, its paragraphs parted by line breaks; undefined where there is no such clause. */
export function textOf(clauses: readonly Clause[], id: string): string | undefined {
  return clauses
    .find((clause) => clause.id === id)
    ?.lines.map(({ text }) => text)
    .join("\n");
}

/** Text without white space and the bars of tables: what must be the same before and after. */
export function onlyText(text: string): string {
  return text.replaceAll(/[\s|｜│]/gu, "");
}

/** All that was cut, without the ids. */
export function allText(clauses: readonly Clause[]): string {
  return onlyText(clauses.flatMap(({ lines }) => lines.map(({ text }) => text)).join(""));
}

/** Every doubt with its clause. */
export function doubtsOf(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap(({ id, lines }) =>
    lines.flatMap(({ doubt }) => (doubt === undefined ? [] : [`${id}: ${doubt}`])),
  );
}
