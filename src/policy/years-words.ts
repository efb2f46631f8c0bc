import type { Pack } from "../packs/pack.ts";
import type { Finding } from "./advice.ts";
import { remember } from "./remember.ts";
import type { YearsCheck } from "./years.ts";

/** 5.1, the number of years, said as the one finding `continuing-education.years`. */
export type YearsWords = (check: YearsCheck, requiredYears: number | undefined) => Finding;

export function compileYearsWords(pack: Pack): YearsWords {
  const { yearsMatch, yearsMatchReading } = pack.rules.continuingEducation;
  const citations = Object.freeze([yearsMatch.clause]);
  const { basis } = yearsMatchReading;
  const say = (status: YearsCheck["status"], message: string): Finding => ({
    rule: "continuing-education.years",
    status,
    message,
    citations,
    basis,
  });
  // The usual answer sounds alike for everybody with these three numbers.
  const met = remember((required: number) =>
    remember((counts: number) => {
      const message = `${have(Math.floor(counts / most), counts % most)}，够你的职称要求的 ${required} 年。`;
      return Object.freeze(say("met", message));
    }),
  );
  return (check, required) =>
    check.status === "met" && required !== undefined
      ? met(required)(check.certain * most + check.inARow)
      : say(check.status, openMessage(check, required));
}

/** More years than a life has: two counts make one key. */
const most = 1000;

function have(certain: number, inARow: number): string {
  return certain === inARow
    ? `学时合格的年份已知有 ${certain} 年`
    : `学时合格的年份已知有 ${certain} 年，其中连续的最多 ${inARow} 年`;
}

function openMessage(
  { status, certain, inARow, possible }: YearsCheck,
  required: number | undefined,
): string {
  const known = have(certain, inARow);
  if (required === undefined) {
    const holds = inARow > 0 ? `；如果你的职称要求 ${inARow} 年或更少，这一项就够了` : "";
    return `${known}${holds}。要求几年，这份通知没有列，看该职称自己的评审条件。`;
  }
  if (status === "unmet")
    return `学时合格的年份最多有 ${possible} 年，你的职称要求 ${required} 年，还差 ${required - possible} 年。`;
  return certain >= required
    ? `${known}，年数够 ${required} 年，但中间有间断。要不要连续，通知没有写，请先问评委会。`
    : `${known}，你的职称要求 ${required} 年，还有年份不知道。`;
}
