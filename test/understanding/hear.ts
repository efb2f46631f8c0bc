import type { HourSubject } from "../../src/packs/schema.ts";
import { hourSubjects, profileFields } from "../../src/packs/schema.ts";
import type { Profile } from "../../src/policy/profile.ts";
import type { Question, QuestionId } from "../../src/policy/question.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { understand } from "../../src/understanding/understand.ts";
import type { Understood } from "../../src/understanding/understood.ts";
import { loadPack } from "../support/pack.ts";

export const lexicon = compileLexicon(loadPack());
export const today = "2024-06-20";
const nobody: Profile = { asOf: today, applicationYear: 2024, hours: {} };

/** A question by its id. */
function question(id: QuestionId): Question {
  const [name, year, part] = id.split(".");
  const field = profileFields.find((known) => known === name);
  const subject: HourSubject | undefined = hourSubjects.find((known) => known === part);
  if (field === undefined) throw new Error(`no field: ${id}`);
  return {
    id,
    field,
    ...(year !== undefined && { year: Number(year) }),
    ...(subject !== undefined && { subject }),
  };
}

/** Reads a message, asked `pending`, by somebody of whom `known` is known. */
export function hear(
  message: string,
  pending: QuestionId | "confirm" | null = null,
  known: Partial<Profile> = {},
): Understood {
  return understand(message, {
    lexicon,
    pending: pending === null || pending === "confirm" ? pending : question(pending),
    profile: { ...nobody, ...known },
    today,
  });
}

/** What a message says, in one line that a table can hold: ids, numbers and `2024:总92专62公30般12`. */
export function said(understood: Understood): string {
  const {
    specialty,
    target,
    unit,
    hours = {},
    requiredYears,
    careerStart,
    mountainYears,
    mountainCounty,
  } = understood.said;
  const short = { total: "总", professional: "专", public: "公", generalPublic: "般" };
  const years = Object.entries(hours).map(([year, parts]) => {
    const list = hourSubjects.flatMap((name) =>
      parts[name] === undefined ? [] : [`${short[name]}${parts[name]}`],
    );
    return `${year}:${list.join("")}`;
  });
  return [
    specialty?.id,
    target?.id,
    unit?.id,
    requiredYears === undefined ? undefined : `要求${requiredYears}年`,
    careerStart === undefined ? undefined : `${careerStart}年起`,
    ...years,
    mountainYears === undefined ? undefined : `山区${mountainYears}年`,
    mountainCounty?.join("、"),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** What is asked back: `specialty:forestry,construction`. */
export function askedBack({ ambiguous }: Understood): string {
  return ambiguous.map(({ field, candidates }) => `${field}:${candidates.join(",")}`).join(" ");
}
