import type { Pack } from "../packs/pack.ts";
import type { Finding } from "./advice.ts";
import { remember } from "./remember.ts";
import { statusOf, type YearsCheck } from "./years.ts";

/** The number of years, said as the one finding `continuing-education.years`. */
export type YearsWords = (check: YearsCheck, requiredYears: number | undefined) => Finding;

type Counts = Pick<YearsCheck, "status" | "certain" | "inARow" | "possible">;

/** Null where the notice asks for no number of years. */
export function compileYearsWords(pack: Pack): YearsWords | null {
  const { yearsMatch } = pack.rules.continuingEducation;
  if (yearsMatch === undefined) return null;
  const citations = Object.freeze([yearsMatch.clause]);
  const say = (counts: Counts, required: number | undefined): Finding =>
    Object.freeze({
      rule: "continuing-education.years",
      status: counts.status,
      message: message(counts, required),
      citations,
      basis: yearsMatch.reading.basis,
    });
  // The same counts sound alike for everybody.
  const shared = remember((required: number | undefined) =>
    remember((key: number) => {
      const [certain, inARow, possible] = fromKey(key);
      return say(
        { status: statusOf(required, certain, inARow, possible), certain, inARow, possible },
        required,
      );
    }),
  );
  return (check, required) => {
    const key = keyOf(check);
    return key < 0 ? say(check, required) : shared(required)(key);
  };
}

/** More years than a life has, so that three counts make one key; a number without bound is written as the most. */
const most = 250;

function keyOf({ certain, inARow, possible }: Counts): number {
  const bound = possible === Number.POSITIVE_INFINITY ? most : possible;
  if (certain >= most || (bound >= most && bound !== most)) return -1;
  return (certain * (most + 1) + inARow) * (most + 1) + bound;
}

function fromKey(key: number): readonly [certain: number, inARow: number, possible: number] {
  const bound = key % (most + 1);
  const rest = Math.floor(key / (most + 1));
  return [
    Math.floor(rest / (most + 1)),
    rest % (most + 1),
    bound === most ? Number.POSITIVE_INFINITY : bound,
  ];
}

function message({ status, certain, inARow, possible }: Counts, required: number | undefined): string {
  const known =
    certain === inARow
      ? `学时合格的年份已知有 ${certain} 年`
      : `学时合格的年份已知有 ${certain} 年，其中连续的最多 ${inARow} 年`;
  if (required === undefined) {
    const holds = inARow > 0 ? `；如果你的职称要求 ${inARow} 年或更少，这一项就够了` : "";
    return `${known}${holds}。要求几年，这份通知没有列，看该职称自己的评审条件。`;
  }
  if (status === "met") return `${known}，够你的职称要求的 ${required} 年。`;
  if (status === "unmet")
    return `学时合格的年份最多有 ${possible} 年，你的职称要求 ${required} 年，还差 ${required - possible} 年。`;
  return certain >= required
    ? `${known}，年数够 ${required} 年，但中间有间断。要不要连续，通知没有写，请先问评委会。`
    : `${known}，你的职称要求 ${required} 年，还有年份不知道。`;
}
