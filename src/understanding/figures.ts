import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import type { RefusalDetails } from "../refusal.ts";
import { type Bare, readBare } from "./bare.ts";
import { type HoursRead, readHours } from "./hours.ts";
import { readIntent } from "./intent.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Mountain, readMountain } from "./mountain.ts";
import { isOwnCase, isQuestion, isSupposition } from "./sentences.ts";
import { readCareerStart, readRequiredYears } from "./tenure.ts";
import type { Ambiguity, Said } from "./understood.ts";
import type { Today } from "./years.ts";

interface Known {
  readonly lexicon: Lexicon;
  readonly profile: Profile;
}

export interface Figures {
  readonly said: Said;
  readonly ambiguous: readonly Ambiguity[];
  readonly refused: readonly RefusalDetails[];
  readonly hours: HoursRead;
}

export interface FigureContext {
  /** The whole message. */
  readonly text: string;
  readonly putAway: number | undefined;
  /** Nothing else was said. */
  readonly alone: boolean;
}

/** Where the notice has no rule on mountain counties, a stay in one is read past, so that its years aren't taken for others. */
function relevant({ pack }: Lexicon, mountain: Mountain): Mountain {
  return pack.rules.mountain === undefined ? { rest: mountain.rest, refused: [], ambiguous: [] } : mountain;
}

/** Years, counties and hours. What stands alone answers the question; what a reader took, no other reads. */
export function readFigures(
  text: string,
  question: Question | null,
  { lexicon, profile }: Known,
  today: Today,
  context: FigureContext,
): Figures {
  const mountain = relevant(lexicon, readMountain(text, lexicon, question?.field === "mountainCounty"));
  const { rest, refused, ambiguous, ...stays } = mountain;
  const taken = Object.keys(stays).length > 0 || refused.length > 0 || ambiguous.length > 0;
  const bare = question && !taken ? answer(rest, question, lexicon, today, context) : undefined;
  if (bare !== undefined) return { ...bare, hours: noHours };
  const required = readRequiredYears(rest);
  const career = readCareerStart(required.rest, today);
  const given = [required.requiredYears, career.careerStart];
  const hours = readHours(career.rest, {
    profile,
    pending: question,
    today,
    everyYear: everyYear(today, given[0] ?? profile.requiredYears, given[1] ?? profile.careerStart),
    ...(context.putAway !== undefined && { putAway: context.putAway }),
    impersonal:
      isQuestion(context.text) &&
      !isOwnCase(context.text) &&
      !isSupposition(context.text) &&
      !/[今去前]年|\d{4}/.test(context.text),
  });
  return {
    said: {
      ...(required.requiredYears !== undefined && { requiredYears: required.requiredYears }),
      ...(career.careerStart !== undefined && { careerStart: career.careerStart }),
      ...stays,
      ...(Object.keys(hours.hours).length > 0 && { hours: hours.hours }),
    },
    ambiguous: [...ambiguous, ...required.ambiguous, ...career.ambiguous, ...hours.ambiguous],
    refused: [...refused, ...required.refused, ...career.refused, ...hours.refused],
    hours,
  };
}

const noHours: HoursRead = { hours: {}, refused: [], ambiguous: [], loose: [], lacking: null, years: [] };

function answer(
  text: string,
  question: Question,
  lexicon: Lexicon,
  today: Today,
  { alone, text: whole }: FigureContext,
): Bare | undefined {
  const bare = readBare(text, question, lexicon, today);
  const takes = Object.keys(bare.said).length > 0 || bare.ambiguous.length > 0;
  // Only a message that is nothing else can be a wrong answer.
  const refuses =
    bare.refused.length > 0 && alone && !isQuestion(whole) && readIntent(whole, question) === undefined;
  return takes || refuses ? bare : undefined;
}

/** The years that 每年 stands for: all of the working life where it is known, else those that the title requires, else two. */
function everyYear(
  { applicationYear }: Today,
  requiredYears: number | undefined,
  careerStart: number | undefined,
): readonly number[] {
  const first = careerStart ?? applicationYear - Math.max(2, requiredYears ?? 2) + 1;
  return Array.from({ length: Math.max(0, applicationYear - first + 1) }, (_, index) => first + index);
}
