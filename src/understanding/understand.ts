import type { Profile } from "../policy/profile.ts";
import { readIntent, type Waiting } from "./intent.ts";
import type { Lexicon } from "./lexicon.ts";
import { normalise } from "./normalise.ts";
import { readNumber } from "./numerals.ts";
import { readSpecialty, titlesOnly } from "./specialty.ts";
import { pickMentions, readTarget, titleMentions } from "./target.ts";
import type { Said, Understood } from "./understood.ts";
import { readUnit } from "./unit.ts";

export interface Hearing {
  readonly lexicon: Lexicon;
  /** What the person was asked last. A bare number answers this and nothing else. */
  readonly pending: Waiting;
  /** What is known so far. */
  readonly profile: Profile;
  /** ISO day in Asia/Shanghai. */
  readonly today: string;
}

/** Reads a message. Never throws, whatever the text. */
export function understand(message: string, { lexicon, pending, profile }: Hearing): Understood {
  const text = normalise(message);
  const asked = pending === null || pending === "confirm" ? undefined : pending.field;
  const mentions = titleMentions(text, lexicon);
  const { specialty, ambiguous: specialties } = readSpecialty(text, lexicon, mentions);
  const titles = titlesOnly(text, lexicon, mentions, asked === "target");
  const { target, ambiguous: targets } = readTarget(
    pickMentions(titles, asked === "target"),
    lexicon,
    specialty?.id ?? profile.specialty?.id,
  );
  const { unit, ambiguous: units } = readUnit(text, lexicon);
  const intent = readIntent(text, pending);
  const said: Said = {
    ...(specialty && { specialty }),
    ...(target && { target }),
    ...(unit && { unit }),
    ...bare(text, pending),
  };
  const ambiguous = [specialties, targets, units].filter((one) => one !== undefined);
  const nothing = intent === undefined && Object.keys(said).length === 0 && ambiguous.length === 0;
  return {
    ...(intent && { intent }),
    said,
    corrects: false,
    ambiguous,
    refused: [],
    aboutApplying: /职称|评审|申报|初定/.test(text) || target !== undefined,
    looseNumbers: [],
    nothing,
  };
}

function bare(text: string, pending: Waiting): Said {
  const number = readNumber(text.replace(/(?:个?学时|年|个)$/, ""));
  if (number === null || pending === null || pending === "confirm") return {};
  const { field, year, subject } = pending;
  switch (field) {
    case "requiredYears":
    case "careerStart":
    case "mountainYears":
      return { [field]: number };
    case "hours":
      return year === undefined ? {} : { hours: { [year]: { [subject ?? "total"]: number } } };
    default:
      return {};
  }
}
