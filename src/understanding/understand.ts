import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import type { RefusalDetails } from "../refusal.ts";
import { type Bare, readBare } from "./bare.ts";
import { readClaim } from "./claims.ts";
import { type HoursRead, readHours } from "./hours.ts";
import { readIntent, type Waiting } from "./intent.ts";
import type { Lexicon } from "./lexicon.ts";
import { readMountain } from "./mountain.ts";
import { normalise } from "./normalise.ts";
import { coverAll } from "./scan.ts";
import { isAboutApplying, isOwnCase, isQuestion, isSupposition, readCorrection } from "./sentences.ts";
import { readSlip, slipBefore } from "./slips.ts";
import { readSpecialty, titlesOnly } from "./specialty.ts";
import { pickMentions, readStep, readTarget, titleMentions } from "./target.ts";
import { readCareerStart, readRequiredYears } from "./tenure.ts";
import type { Ambiguity, Intent, Said, Understood } from "./understood.ts";
import { readUnit } from "./unit.ts";
import type { Today } from "./years.ts";

export interface Hearing {
  readonly lexicon: Lexicon;
  /** What the person was asked last. A bare number answers this and nothing else. */
  readonly pending: Waiting;
  /** What is known so far. */
  readonly profile: Profile;
  /** ISO day in Asia/Shanghai. */
  readonly today: string;
}

/** Reads a message. Never throws, whatever the text; takes time in proportion to its length. */
export function understand(message: string, hearing: Hearing): Understood {
  const text = normalise(message);
  const question = hearing.pending === "confirm" ? null : hearing.pending;
  const correction = readCorrection(text);
  const words = readWords(correction.text, question, hearing);
  const today: Today = {
    year: Number(hearing.today.slice(0, 4)),
    applicationYear: hearing.profile.applicationYear,
  };
  const figures = readFigures(words.rest, question, hearing, today, {
    text,
    putAway: correction.putAway,
    alone: Object.keys(words.said).length === 0,
  });
  const said: Said = { ...words.said, ...figures.said };
  const ambiguous = [...words.ambiguous, ...figures.ambiguous];
  const { refused, hours } = figures;
  const speaks = Object.keys(said).length > 0 || ambiguous.length > 0 || refused.length > 0;
  const intent = settleIntent(readIntent(text, hearing.pending), text, speaks);
  const withoutFigures = readWithoutFigures(text, question, hours, said, intent);
  const asks = isQuestion(text) && (intent === undefined || intent.kind === "what-if");
  const slip = speaks || intent !== undefined ? undefined : readSlip(text, question, hearing);
  const understood: Omit<Understood, "nothing"> = {
    ...(intent && !(withoutFigures && isAnswer(intent)) && { intent }),
    said,
    corrects: speaks && (correction.corrects || intent?.kind === "no"),
    ambiguous: slip ? [slip] : ambiguous,
    refused,
    ...(withoutFigures && { withoutFigures }),
    ...(asks && { question: { ownCase: isOwnCase(text) || Object.keys(said).length > 0 } }),
    aboutApplying: isAboutApplying(text) || words.namesTitle,
    looseNumbers: hours.loose,
  };
  return { ...understood, nothing: isNothing(understood) };
}

interface Words {
  readonly said: Said;
  readonly ambiguous: readonly Ambiguity[];
  /** A title or a level is named, be it one that is only known together with a specialty. */
  readonly namesTitle: boolean;
  /** The text with the titles covered. */
  readonly rest: string;
}

/** Specialty, title and unit. */
function readWords(text: string, question: Question | null, { lexicon, profile }: Hearing): Words {
  const asked = question?.field;
  const mentions = titleMentions(text, lexicon);
  const known = asked === "unit" || (profile.specialty !== undefined && asked !== "specialty");
  const { specialty, ambiguous: specialties } = readSpecialty(text, lexicon, mentions, known);
  const picked = pickMentions(titlesOnly(text, lexicon, mentions, asked === "target"), asked === "target");
  const field = specialty?.id ?? profile.specialty?.id;
  const { target, ambiguous: targets } =
    picked.length > 0
      ? (slipBefore(text, picked, lexicon) ?? readTarget(picked, lexicon, field))
      : readStep(text, lexicon, field);
  const { unit, ambiguous: units } = readUnit(text, lexicon, asked === "unit");
  return {
    said: { ...(specialty && { specialty }), ...(target && { target }), ...(unit && { unit }) },
    ambiguous: [specialties, targets, units].filter((one) => one !== undefined),
    namesTitle: picked.length > 0,
    rest: coverAll(text, mentions),
  };
}

interface Figures {
  readonly said: Said;
  readonly ambiguous: readonly Ambiguity[];
  readonly refused: readonly RefusalDetails[];
  readonly hours: HoursRead;
}

interface FigureContext {
  /** The whole message. */
  readonly text: string;
  readonly putAway: number | undefined;
  /** Nothing else was said. */
  readonly alone: boolean;
}

/** Years, counties and hours. What stands alone answers the question; what a reader took, no other reads. */
function readFigures(
  text: string,
  question: Question | null,
  { lexicon, profile }: Hearing,
  today: Today,
  context: FigureContext,
): Figures {
  const mountain = readMountain(text, lexicon, question?.field === "mountainCounty");
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
      isQuestion(context.text) && !isOwnCase(context.text) && !/[今去前]年|\d{4}/.test(context.text),
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

function isAnswer({ kind }: Intent): boolean {
  return kind === "yes" || kind === "no";
}

/** A message that also says something of the profile says that; only what acts on the whole talk stays beside it. */
function settleIntent(intent: Intent | undefined, text: string, speaks: boolean): Intent | undefined {
  if (speaks && isSupposition(text)) return { kind: "what-if" };
  const beside = ["restart", "start", "cancel", "unknown-command"];
  return intent !== undefined && speaks && !beside.includes(intent.kind) ? undefined : intent;
}

function readWithoutFigures(
  text: string,
  question: Question | null,
  hours: HoursRead,
  said: Said,
  intent: Intent | undefined,
): Understood["withoutFigures"] {
  const asked = question?.field === "hours";
  if (said.hours !== undefined || intent?.kind === "skip" || intent?.kind === "why") return undefined;
  if (hours.lacking !== null) return { claim: "unmet", years: hours.lacking };
  if (isQuestion(text) || hours.refused.length > 0 || hours.ambiguous.length > 0) return undefined;
  if (asked && /^(?:没有?|无|没学|没有学)$/.test(text)) return { claim: "unmet", years: hours.years };
  const claim = asked || /学时|课时|继续教育/.test(text) ? readClaim(text) : undefined;
  return claim && { claim, years: hours.years };
}

function isNothing(understood: Omit<Understood, "nothing">): boolean {
  const { intent, said, ambiguous, refused, withoutFigures, question, aboutApplying, looseNumbers } =
    understood;
  return (
    intent === undefined &&
    withoutFigures === undefined &&
    question === undefined &&
    !aboutApplying &&
    Object.keys(said).length + ambiguous.length + refused.length + looseNumbers.length === 0
  );
}
