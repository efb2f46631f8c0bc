import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
} from "yaml";
import type { ClauseMap } from "./like-clauses.ts";
import { nearest } from "./like-near.ts";
import type { WrittenNotice } from "./notice-write.ts";

/** How last year's statements fared. */
export interface Taken {
  /** To the letter, with this year's clause. */
  readonly same: number;
  /** The same but for the year that it names; to be looked at. */
  readonly shifted: number;
  /** Read anew, since the words have changed. */
  readonly anew: number;
  /** Not found: last year's words stand, with a TODO. */
  readonly open: number;
  /** Our readings, to be looked at again. */
  readonly readings: number;
}

export const nothingTaken: Taken = { same: 0, shifted: 0, anew: 0, open: 0, readings: 0 };

export interface YearStep {
  readonly notice: WrittenNotice;
  readonly clauseOf: ClauseMap;
  /** This year less last year. */
  readonly years: number;
}

interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

type Path = readonly (string | number)[];

/**
 * One of last year's YAML files carried over: each statement's quote is looked for in this year's notice. Where it stands to
 * the letter only its clause changes; where only a year has moved on, the words do too; where `anew` (this year's reading of
 * the same place) has it, that is taken; what remains keeps last year's words and gets a TODO with the nearest new ones, and
 * `policy check` refuses it until somebody has mended it. All else of the file, its comments too, stays as it was.
 */
export function carryOver(
  text: string,
  step: YearStep,
  anew: (path: Path) => unknown = () => undefined,
): { readonly text: string; readonly taken: Taken } {
  const document = parseDocument(text);
  const edits: Edit[] = [];
  const notes = new Map<number, Set<string>>();
  const taken = { ...nothingTaken };
  const note = (offset: number, comment: string) => {
    const line = commentPlace(text, offset);
    notes.set(line, (notes.get(line) ?? new Set()).add(comment));
  };
  const visit = (node: unknown, path: Path): void => {
    if (isAlias(node)) return;
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (!isMap(node)) return;
    const clause = scalarIn(node, "clause");
    const start = node.range?.[0] ?? 0;
    const isReading = scalarIn(node, "basis")?.value === "interpretation" || isOwnWords(node, path);
    if (isReading) {
      taken.readings += 1;
      note(start, "TODO 再看一遍：去年的理解");
    }
    const done = clause === null ? false : carryStatement(node, clause, path);
    if (!done)
      for (const pair of node.items)
        if (isPair(pair) && isScalar(pair.key)) visit(pair.value, [...path, String(pair.key.value)]);
  };
  /** @returns whether the whole statement was written anew. */
  const carryStatement = (node: YAMLMap, clause: Scalar, path: Path): boolean => {
    const quote = scalarIn(node, "quote");
    const said = typeof quote?.value === "string" ? quote.value : null;
    const old = String(clause.value);
    const start = node.range?.[0] ?? 0;
    if (said === null) {
      const now = step.clauseOf(old);
      if (now === null) note(start, `TODO 今年没有和去年 ${old} 相当的条款`);
      else if (now !== old) edits.push(replaced(clause, stringify(now).trim()));
      return false;
    }
    const place = placeOf(said, step.clauseOf(old), step.notice);
    if (place !== null) {
      taken.same += 1;
      if (place !== old) edits.push(replaced(clause, quotedClause(place)));
      return false;
    }
    const moved = shiftYears(said, step.years);
    const movedPlace = moved === said ? null : placeOf(moved, step.clauseOf(old), step.notice);
    if (movedPlace !== null && quote !== null) {
      taken.shifted += 1;
      note(start, `TODO notice.md:${step.notice.lineOf(movedPlace)} 年份顺延了，请核对：去年是「${said}」`);
      edits.push(replaced(clause, quotedClause(movedPlace)), shiftedIn(text, quote, step.years));
      const value = scalarIn(node, "value");
      if (value !== null) edits.push(shiftedIn(text, value, step.years));
      return false;
    }
    const fresh = anew(path);
    if (isStatement(fresh)) {
      taken.anew += 1;
      note(start, `TODO 通知改了，请核对：去年是「${said}」`);
      const end = node.range?.[1] ?? start;
      edits.push({ at: start, end, text: flow(fresh) });
      return true;
    }
    taken.open += 1;
    const near = nearest(said, step.notice.clauses, step.notice.lineOf);
    note(
      start,
      near === null
        ? `TODO 今年没有这句话，也没有相近的：去年 ${old} 是「${said}」`
        : `TODO notice.md:${near.line} 去年是「${said}」，今年最近的（${near.clause}）是「${near.text}」`,
    );
    return false;
  };
  visit(document.contents, []);
  for (const [line, comments] of notes) {
    const indent = /^[ ]*/.exec(text.slice(line))?.[0] ?? "";
    edits.push({
      at: line,
      end: line,
      text: [...comments].map((comment) => `${indent}# ${comment}\n`).join(""),
    });
  }
  return { text: edited(text, edits), taken };
}

/** Words of ours that carry no clause: under `interpretation`, and what is said of a silence. */
function isOwnWords(_node: YAMLMap, path: Path): boolean {
  return path.at(-1) === "interpretation";
}

/** The clause that has a quote to the letter: the one that last year's became, else the only one that has it. */
function placeOf(quote: string, likely: string | null, { clauses }: WrittenNotice): string | null {
  const holding = clauses
    .filter(({ lines }) =>
      lines
        .map(({ text }) => text)
        .join("\n\n")
        .includes(quote),
    )
    .map(({ id }) => id);
  if (likely !== null && holding.includes(likely)) return likely;
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

/** Every year from 2000 to 2099 in a text, moved on. */
function shiftYears(text: string, years: number): string {
  return text.replaceAll(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + years));
}

function shiftedIn(text: string, node: Scalar, years: number): Edit {
  const [at, end] = node.range ?? [0, 0];
  return { at, end, text: shiftYears(text.slice(at, end), years) };
}

function replaced(node: Scalar, text: string): Edit {
  const [at, end] = node.range ?? [0, 0];
  return { at, end, text };
}

/** `"5.1"` would be a number without its marks. */
function quotedClause(clause: string): string {
  return /^[\d.]+$/.test(clause) ? `"${clause}"` : clause;
}

function scalarIn(node: YAMLMap, key: string): Scalar | null {
  const found = node.get(key, true);
  return isScalar(found) ? found : null;
}

function isStatement(value: unknown): value is { readonly clause: string; readonly quote: string } {
  return typeof value === "object" && value !== null && "clause" in value && "quote" in value;
}

function flow(value: object): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true }).trim();
}

/** The start of the line that a comment goes above: the statement's own, or its key's where that stands alone. */
function commentPlace(text: string, offset: number): number {
  const own = text.lastIndexOf("\n", offset - 1) + 1;
  const above = text.lastIndexOf("\n", own - 2) + 1;
  const before = text.slice(above, own);
  const onlySpace = text.slice(own, offset).trim() === "";
  return onlySpace && own > 0 && /^[^#]*:\s*(&\S+\s*)?\n$/.test(before) ? above : own;
}

/** The edits made from the last to the first, so that none moves another's place; what is inserted goes before the rest. */
function edited(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((one, other) => other.at - one.at || other.end - one.end);
  return ordered.reduce((done, { at, end, text: part }) => done.slice(0, at) + part + done.slice(end), text);
}
