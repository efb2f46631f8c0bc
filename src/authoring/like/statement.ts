import type { WrittenNotice } from "../notice/write.ts";
import type { ClauseMap } from "./clauses.ts";
import { type NearSentence, nearest } from "./near.ts";

/** From last year to this: this year's notice, where last year's clauses went, and how many years lie between. */
export interface YearStep {
  readonly notice: WrittenNotice;
  readonly clauseOf: ClauseMap;
  readonly years: number;
}

/** A statement of this year's, with its clause. */
interface Cited {
  readonly clause: string;
  readonly quote: string;
}

/** What became of one of last year's statements. */
export type Outcome =
  | { readonly kind: "same"; readonly clause: string }
  /** To the letter but for the years that it names. */
  | { readonly kind: "shifted"; readonly clause: string }
  /** This year's notice says it otherwise, in words that are known. */
  | { readonly kind: "anew"; readonly statement: Cited }
  | { readonly kind: "open"; readonly near: NearSentence | null };

/** Looks for a quote in this year's notice; `fresh` is what was read there of the same matter, if anything. */
export function outcomeOf(quote: string, clause: string, step: YearStep, fresh: unknown): Outcome {
  const likely = step.clauseOf(clause);
  const place = placeOf(quote, likely, step.notice);
  if (place !== null) return { kind: "same", clause: place };
  const moved = shiftYears(quote, step.years);
  const movedPlace = moved === quote ? null : placeOf(moved, likely, step.notice);
  if (movedPlace !== null) return { kind: "shifted", clause: movedPlace };
  if (isStatement(fresh)) return { kind: "anew", statement: fresh };
  return { kind: "open", near: nearest(quote, step.notice.clauses, step.notice.lineOf) };
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
export function shiftYears(text: string, years: number): string {
  return text.replaceAll(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + years));
}

function isStatement(value: unknown): value is Cited {
  return typeof value === "object" && value !== null && "clause" in value && "quote" in value;
}
