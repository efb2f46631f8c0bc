import type { PlanField } from "../packs/schema.ts";
import { isOfPlan } from "../policy/open-plans.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import { readClaim } from "./claims.ts";
import { readFigures } from "./figures.ts";
import type { HoursRead } from "./hours.ts";
import { readIntent, type Waiting } from "./intent.ts";
import type { Lexicon } from "./lexicon.ts";
import { normalise } from "./normalise.ts";
import { coverAll } from "./scan.ts";
import { isAboutApplying, isOwnCase, isQuestion, isSupposition, readCorrection } from "./sentences.ts";
import { readSlip, slipBefore } from "./slips.ts";
import { readSpecialty, titlesOnly } from "./specialty.ts";
import { pickMentions, readStep, readTarget, titleMentions } from "./target.ts";
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
  /** Whose plan is meant, as far as it can be changed: none where one pack is all there is. */
  readonly plans?: readonly PlanField[];
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
  const intent = settleIntent(known(readIntent(text, hearing.pending), text, hearing), text, speaks);
  const withoutFigures = readWithoutFigures(text, question, hours, said, intent);
  const asks = isQuestion(text) && (intent === undefined || intent.kind === "what-if");
  const slip = speaks || intent !== undefined ? undefined : readSlip(text, question, hearing);
  const understood: Omit<Understood, "nothing"> = {
    ...(intent && !(withoutFigures && isAnswer(intent)) && { intent }),
    said,
    ...(words.level !== undefined && { level: words.level }),
    corrects: speaks && (correction.corrects || intent?.kind === "no"),
    ambiguous: slip ? [slip] : ambiguous,
    refused,
    ...(withoutFigures && { withoutFigures }),
    ...(asks && { question: { ownCase: isOwnCase(text) || Object.keys(figures.said).length > 0 } }),
    aboutApplying: isAboutApplying(text) || words.namesTitle,
    looseNumbers: hours.loose,
  };
  return { ...understood, nothing: isNothing(understood) };
}

interface Words {
  readonly said: Said;
  readonly ambiguous: readonly Ambiguity[];
  readonly level: string | undefined;
  /** A title or a level is named, be it one that is only known together with a specialty. */
  readonly namesTitle: boolean;
  /** The text with the titles covered. */
  readonly rest: string;
}

/** Specialty, title and unit. */
function readWords(text: string, question: Question | null, { lexicon, profile }: Hearing): Words {
  const asked = question?.field;
  const mentions = titleMentions(text, lexicon);
  const { specialty, ambiguous: specialties } = readSpecialty(text, lexicon, mentions, {
    asked,
    known: profile.specialty?.id,
  });
  const picked = pickMentions(titlesOnly(text, lexicon, mentions, asked === "target"), asked === "target");
  const field = specialty?.id ?? profile.specialty?.id;
  const { target, ambiguous: targets } =
    picked.length > 0
      ? (slipBefore(text, picked, lexicon) ?? readTarget(picked, lexicon, field))
      : readStep(text, lexicon, field, asked === "target");
  const { unit, ambiguous: units } = readUnit(text, lexicon, asked === "unit");
  return {
    said: { ...(specialty && { specialty }), ...(target && { target }), ...(unit && { unit }) },
    ambiguous: [specialties, targets, units].filter((one) => one !== undefined),
    level:
      field === undefined && target === undefined
        ? picked.find(({ levels }) => levels.length > 0)?.word
        : undefined,
    namesTitle: picked.length > 0,
    rest: coverAll(text, mentions),
  };
}

function isAnswer({ kind }: Intent): boolean {
  return kind === "yes" || kind === "no";
}

/** 改年度 is no order where there is one plan; as a command it asks which answer is meant. */
function known(intent: Intent | undefined, text: string, { plans = [] }: Hearing): Intent | undefined {
  if (intent?.kind !== "change") return intent;
  const { field } = intent;
  if (field === undefined || !isOfPlan(field) || plans.includes(field)) return intent;
  return text.startsWith("/") ? { kind: "change" } : undefined;
}

/** A message that also says something of the profile says that; only what acts on the whole talk stays beside it. */
function settleIntent(intent: Intent | undefined, text: string, speaks: boolean): Intent | undefined {
  if (speaks && isSupposition(text)) return { kind: "what-if" };
  const beside = ["restart", "start", "cancel", "skip", "unknown-command"];
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
