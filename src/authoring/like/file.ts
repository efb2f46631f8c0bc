import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from "yaml";
import { Edits, scalarIn } from "./edits.ts";
import { type Outcome, outcomeOf, shiftYears, type YearStep } from "./statement.ts";

/** How last year's statements fared. */
export interface Taken {
  /** To the letter, with this year's clause. */
  readonly same: number;
  /** The same but for the years that it names; to be looked at. */
  readonly shifted: number;
  /** Read anew, since the words have changed. */
  readonly anew: number;
  /** Not found: last year's words stand, with a TODO. */
  readonly open: number;
  /** Our readings, to be looked at again. */
  readonly readings: number;
}

export const nothingTaken: Taken = { same: 0, shifted: 0, anew: 0, open: 0, readings: 0 };

type Path = readonly (string | number)[];

/**
 * One of last year's YAML files carried over: each statement's quote is looked for in this year's notice. Where it stands to
 * the letter only its clause changes; where only a year has moved on, the words do too; where `anew` (this year's reading of
 * the same place) has it, that is taken; what remains keeps last year's words and gets a TODO with the nearest new ones, and
 * `policy check` refuses it until somebody has mended it. All else of the file stays as it was.
 */
export function carryOver(
  text: string,
  step: YearStep,
  anew: (path: Path) => unknown = () => undefined,
): { readonly text: string; readonly taken: Taken } {
  const edits = new Edits(text);
  const taken = { ...nothingTaken };
  const visit = (node: unknown, path: Path): void => {
    // What is written once and used again is one statement.
    if (isAlias(node)) return;
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (!isMap(node)) return;
    if (isReading(node, path)) {
      taken.readings += 1;
      edits.comment(node, "TODO 再看一遍：去年的理解");
    }
    const quote = scalarIn(node, "quote");
    const clause = scalarIn(node, "clause");
    if (clause !== null && quote !== null) {
      const outcome = outcomeOf(String(quote.value), String(clause.value), step, anew(path));
      taken[outcome.kind] += 1;
      write(node, outcome, step, edits);
      if (outcome.kind === "anew") return;
    } else if (clause !== null) moveClause(node, step, edits);
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) visit(pair.value, [...path, String(pair.key.value)]);
    }
  };
  visit(parseDocument(text).contents, []);
  return { text: edits.done(), taken };
}

/** A statement that is ours: marked so, or the words under `interpretation`. */
function isReading(node: YAMLMap, path: Path): boolean {
  return scalarIn(node, "basis")?.value === "interpretation" || path.at(-1) === "interpretation";
}

function write(node: YAMLMap, outcome: Outcome, step: YearStep, edits: Edits): void {
  const quote = scalarIn(node, "quote");
  const clause = scalarIn(node, "clause");
  const before = `去年 ${clause?.value} 是「${quote?.value}」`;
  if (outcome.kind === "anew") {
    edits.comment(
      node,
      `TODO notice.md:${step.notice.lineOf(outcome.statement.clause)} 通知改了，请核对：${before}`,
    );
    edits.replace(node, flow(outcome.statement));
  } else if (outcome.kind === "open") {
    const { near } = outcome;
    edits.comment(
      node,
      near === null
        ? `TODO 今年没有这句话，也没有相近的：${before}`
        : `TODO notice.md:${near.line} ${before}，今年最近的（${near.clause}）是「${near.text}」`,
    );
  } else {
    if (outcome.clause !== clause?.value) edits.change(clause, () => quoted(outcome.clause));
    if (outcome.kind === "same") return;
    edits.comment(node, `TODO notice.md:${step.notice.lineOf(outcome.clause)} 年份顺延了，请核对：${before}`);
    edits.change(quote, (source) => shiftYears(source, step.years));
    edits.change(scalarIn(node, "value"), (source) => shiftYears(source, step.years));
  }
}

/** A clause without a quote, at the head of a section or under a kind of unit. */
function moveClause(node: YAMLMap, { clauseOf }: YearStep, edits: Edits): void {
  const clause = scalarIn(node, "clause");
  const now = clauseOf(String(clause?.value));
  if (now === null) edits.comment(node, `TODO 今年没有和去年 ${clause?.value} 相当的条款`);
  else if (now !== clause?.value) edits.change(clause, () => quoted(now));
}

/** `"5.1"` would be a number without its marks. */
function quoted(clause: string): string {
  return /^[\d.]+$/.test(clause) ? `"${clause}"` : clause;
}

function flow(value: object): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true }).trim();
}
