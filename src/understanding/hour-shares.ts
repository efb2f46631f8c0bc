import type { HourSubject } from "../packs/schema.ts";
import { hourSubjects } from "../packs/schema.ts";
import type { HourToken } from "./hour-tokens.ts";

export type NumberToken = Extract<HourToken, { readonly kind: "number" }>;

/** One number with the subject and years it belongs to. */
export interface Assignment {
  readonly subject: HourSubject;
  /** Empty: no year was named. `every`: 每年, without saying which. */
  readonly years: readonly number[] | "every";
  readonly number: NumberToken;
  /** Whether the text names the subject; else the total is taken to be meant. */
  readonly named: boolean;
  /** Whether the text says by a subject, a unit or a year that these are hours. */
  readonly evident: boolean;
}

export interface Runs {
  readonly assigned: readonly Assignment[];
  /** Numbers that could mean several things. */
  readonly loose: readonly NumberToken[];
}

export interface State {
  readonly years: Assignment["years"];
  readonly subjects: readonly HourSubject[];
  /** Several subjects or years were named together: 专业和公需都是30. */
  readonly together: boolean;
  /** 一共: the number is a sum. */
  readonly adds: boolean;
  readonly totalGiven: boolean;
  /** 行业公需: the next number is of a part that nobody asks for. */
  readonly elsewhere: boolean;
}

/** Shares out numbers that stand in a row among the subjects and years named before them. */
export function assignRun(numbers: readonly NumberToken[], state: State): Runs {
  const { subjects, years } = state;
  const [first, ...rest] = numbers;
  const [subject] = subjects.slice(-1);
  if (first === undefined) return { assigned: [], loose: [] };
  const give = (name: HourSubject, number: NumberToken, of = years): Assignment => ({
    subject: name,
    years: of,
    number: addsUp(state) ? { ...number, vague: true } : number,
    named: subjects.length > 0 || numbers.length > 1,
    evident: subjects.length > 0 || number.unit || of.length > 0,
  });
  const pairs = (names: readonly HourSubject[]) =>
    names.flatMap((name, index) => (numbers[index] ? [give(name, numbers[index])] : []));
  if (subjects.length > 1 && subjects.length === numbers.length) return all(pairs(subjects));
  if (subjects.length > 1 && state.together && rest.length === 0) {
    return all(subjects.map((name) => give(name, first)));
  }
  if (subjects.length < 2 && years !== "every" && aNumberEach(numbers, years, state)) {
    const named = subject ?? "total";
    return all(numbers.map((number, index) => give(named, number, years.slice(index, index + 1))));
  }
  if (subject !== undefined) return { assigned: [give(subject, first)], loose: rest };
  if (rest.length === 0 && !state.totalGiven) return all([give("total", first)]);
  if (!wholeYear(numbers.map(({ value }) => value))) {
    // Four that contradict each other are read in the notice's order too, so that it can be said what is wrong.
    return numbers.length === hourSubjects.length
      ? all(pairs(hourSubjects))
      : { assigned: [], loose: numbers };
  }
  return all(pairs(hourSubjects).map((one) => ({ ...one, evident: one.evident || numbers.length > 3 })));
}

function all(assigned: readonly Assignment[]): Runs {
  return { assigned, loose: [] };
}

/** 近两年一共180: nobody knows how much of it is of which year. */
function addsUp({ years, adds, together }: State): boolean {
  return adds && !together && (years === "every" || years.length > 1);
}

/** 近两年分别是90和92. Four numbers without a subject are rather the four subjects of a year. */
function aNumberEach(
  numbers: readonly NumberToken[],
  years: readonly number[],
  { subjects, together }: State,
): boolean {
  const sure = together || subjects.length > 0 || years.length !== hourSubjects.length;
  return years.length > 1 && years.length === numbers.length && sure;
}

/** 92/62/30/12 and 92/62/30: a total and its parts in the notice's order, as the sums show. */
function wholeYear([
  total = 0,
  professional = 0,
  common = 0,
  general = 0,
  ...more
]: readonly number[]): boolean {
  if (more.length > 0) return false;
  if (general > 0) return professional + common <= total && general <= common;
  return common > 0 && professional + common === total;
}
