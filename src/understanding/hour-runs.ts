import type { HourSubject } from "../packs/schema.ts";
import { type Assignment, assignRun, type NumberToken, type Runs, type State } from "./hour-shares.ts";
import type { HourToken } from "./hour-tokens.ts";

const start: State = {
  years: [],
  subjects: [],
  together: false,
  adds: false,
  totalGiven: false,
  elsewhere: false,
};

/** Gives every number its subject and years. Takes time in proportion to the tokens. */
export function assignNumbers(tokens: readonly HourToken[]): Runs {
  const followed = lastOfChain(tokens);
  const postfix = yearsFollow(tokens);
  const assigned: Assignment[] = [];
  const loose: NumberToken[] = [];
  let state = start;
  let open = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "number") {
      const run = runFrom(tokens, at, followed);
      const subject = run.subject === undefined ? state.subjects : [run.subject];
      const parts = assignRun(run.numbers, { ...state, subjects: subject });
      if (!state.elsewhere) assigned.push(...parts.assigned);
      loose.push(...parts.loose);
      const totalGiven = state.totalGiven || parts.assigned.some((one) => one.subject === "total");
      state = { ...start, years: state.years, totalGiven };
      at = run.next;
      continue;
    }
    if (token.kind === "same") {
      const years = assigned.at(-1)?.years;
      const copied = assigned.filter((one) => one.years === years && years !== state.years);
      if (state.years.length > 0) assigned.push(...copied.map((one) => ({ ...one, years: state.years })));
    }
    if (token.kind === "years" && postfix) {
      for (let index = open; index < assigned.length; index += 1) {
        const one = assigned[index];
        if (one) assigned[index] = { ...one, years: token.years, evident: true };
      }
      open = assigned.length;
      state = start;
    } else state = after(state, token, tokens[at - 1]);
    at += 1;
  }
  return { assigned, loose };
}

function after(state: State, token: HourToken, previous: HourToken | undefined): State {
  switch (token.kind) {
    case "years": {
      // 今年去年都是90: years that stand side by side are named together.
      const before = previous?.kind === "years" && state.years !== "every" ? state.years : [];
      return { ...start, years: [...new Set([...before, ...token.years])] };
    }
    case "every-year":
      return state.years.length > 0 ? { ...state, together: true } : { ...start, years: "every" };
    case "subject": {
      // 公需一共18: the sum of a part is that part's.
      if (token.subject === "total" && state.subjects.length > 0 && previous?.kind === "subject")
        return state;
      const listed = previous?.kind === "and" || previous?.kind === "separator";
      const subjects = listed ? [...state.subjects, token.subject] : [token.subject];
      return { ...state, subjects, adds: token.adds, elsewhere: false };
    }
    case "each":
      return { ...state, together: true };
    case "other":
      return { ...state, subjects: [], together: false };
    case "other-subject":
      return { ...state, subjects: [], together: false, elsewhere: true };
    default:
      return state;
  }
}

interface Run {
  readonly numbers: readonly NumberToken[];
  /** The subject that stands after the one number: 64专业. */
  readonly subject?: HourSubject;
  readonly next: number;
}

/** Numbers in a row (92/62/30/12), or one number with the subject behind it. */
function runFrom(tokens: readonly HourToken[], first: number, followed: ReadonlySet<number>): Run {
  const numbers: NumberToken[] = [];
  let at = first;
  for (;;) {
    const token = tokens[at];
    if (token?.kind !== "number") break;
    const behind = tokens[at + 1];
    if (behind?.kind === "subject" && followed.has(at)) {
      if (numbers.length > 0) break;
      return { numbers: [token], subject: behind.subject, next: at + 2 };
    }
    numbers.push(token);
    at += 1;
    const mark = tokens[at];
    const goesOn = tokens[at + 1]?.kind === "number";
    if ((mark?.kind === "separator" || mark?.kind === "and") && goesOn) at += 1;
  }
  return { numbers, next: at };
}

/**
 * Numbers whose subject stands behind them. A chain number, subject, number, subject … that ends with a subject reads
 * 64专业25公需; one that ends with a number reads 92，专业62，公需30.
 */
function lastOfChain(tokens: readonly HourToken[]): ReadonlySet<number> {
  const followed = new Set<number>();
  let last: "number" | "subject" | undefined;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "years") last = undefined;
    if (token?.kind === "subject") last ??= "subject";
    if (token?.kind === "number") {
      if (last === "subject" && tokens[at + 1]?.kind === "subject") followed.add(at);
      last ??= "number";
    }
  }
  return followed;
}

/** Whether the years stand behind their numbers: 90是去年的，92是今年的. */
function yearsFollow(tokens: readonly HourToken[]): boolean {
  const kinds = tokens.filter(({ kind }) => kind === "number" || kind === "years").map(({ kind }) => kind);
  return kinds[0] === "number" && kinds.at(-1) === "years";
}
