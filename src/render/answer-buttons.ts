import type { Pack, Title } from "../packs/pack.ts";
import { mountainCounties } from "../packs/pack-words.ts";
import type { Committee, Specialty } from "../packs/schema.ts";
import { initialRecognition, type Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import { answerButton, rowsOf } from "./buttons.ts";
import type { Rows } from "./text.ts";

/** At most this many answers have a button; the others are typed. */
const most = 15;

/** The answers to a question that can be pressed, the likeliest first. `choices`: whose plans there are to choose from. */
export function answerButtons(
  pack: Pack,
  question: Question,
  profile: Profile,
  nonce: string,
  choices: readonly string[] = [],
): Rows {
  const named = (name: string) => answerButton(name, name, nonce);
  switch (question.field) {
    case "region":
      return rowsOf(3, choices.slice(0, most).map(named));
    case "applicationYear":
      return rowsOf(
        3,
        choices.map((year) => answerButton(`${year}年度`, year, nonce)),
      );
    case "specialty":
      return rowsOf(
        3,
        likelySpecialties(pack, profile).map(({ id, name }) => answerButton(name, id, nonce)),
      );
    case "target":
      return rowsOf(3, [...likelyTitles(pack, profile), ...initialOf(pack)].map(named));
    case "unit":
      return rowsOf(
        3,
        pack.units.map(({ id, name }) => answerButton(name, id, nonce)),
      );
    case "requiredYears":
      return rowsOf(
        5,
        [1, 2, 3, 4, 5].map((years) => answerButton(`${years}年`, String(years), nonce)),
      );
    case "mountainYears":
      return [[answerButton("没有", "0", nonce)]];
    case "mountainCounty":
      return rowsOf(3, homeCounties(pack).map(named));
    case "careerStart":
    case "hours":
      return [];
  }
}

/** 初定, where the notice has it. */
function initialOf({ plan }: Pack): readonly string[] {
  return plan.initialRecognition === undefined ? [] : [initialRecognition];
}

/** Those that take the title, where it is known; else the first of each committee, in the plan's order. */
function likelySpecialties(pack: Pack, profile: Profile): readonly Specialty[] {
  const title = pack.byId.title.get(profile.target?.id ?? "");
  if (title !== undefined)
    return pack.specialties.filter((specialty) => takes(specialty, title)).slice(0, most);
  return pack.plan.committees.flatMap(
    (committee) => pack.specialties.find((specialty) => specialty.committee === committee.id) ?? [],
  );
}

/** The titles of the specialty: those its committee reviews, those it recommends to, then the others by level. */
function likelyTitles(pack: Pack, profile: Profile): readonly string[] {
  const specialty = pack.byId.specialty.get(profile.specialty?.id ?? "");
  if (specialty === undefined) return namedInPlan(pack);
  const committee = pack.byId.committee.get(specialty.committee ?? "");
  const own = [...pack.byId.title.values()].filter((title) => takes(specialty, title));
  const reviewed = own.filter(({ name }) => reviewedBy(committee).includes(name));
  const recommended = own.filter((title) => committee !== undefined && recommends(committee, title));
  return [...new Set([...reviewed, ...recommended, ...own])].map((title) => title.name).slice(0, most);
}

function recommends(committee: Committee, { name, level }: Title): boolean {
  return committee.recommends.some(
    ({ value: { titles, levels } }) =>
      titles?.includes(name) === true || (level !== null && levels?.includes(level) === true),
  );
}

/** Without a specialty: every title that a committee of the district reviews itself. */
function namedInPlan(pack: Pack): readonly string[] {
  return [...new Set(pack.plan.committees.flatMap(reviewedBy))].slice(0, most);
}

function reviewedBy(committee: Committee | undefined): readonly string[] {
  return committee?.reviews.map((title) => title.value) ?? [];
}

function takes(specialty: Specialty, title: Title): boolean {
  return specialty.titles?.includes(title.name) ?? title.series.some((id) => specialty.series.includes(id));
}

/** The mountain counties of the region's own city. */
function homeCounties(pack: Pack): readonly string[] {
  const { cities } = pack.counties;
  const home = Object.values(cities).find((counties) => counties.includes(pack.manifest.region.value)) ?? [];
  return home.filter((county) => mountainCounties(pack).includes(county));
}
