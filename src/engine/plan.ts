import type { PlanField, ProfileField } from "../packs/schema.ts";
import { openPlanFields } from "../policy/open-plans.ts";
import { type PlanRead, readPlan } from "../understanding/plan-words.ts";
import type { Said } from "../understanding/understood.ts";
import { type Ground, on } from "./ground.ts";
import type { Talk } from "./talk.ts";

/** Whose plan a talk is about: its region and year, where several are at hand. With one pack nothing of this happens. */

/** What of it may be changed: the region where there are several, the year where the region has plans of several. */
export function changeable({ shelf }: Ground, { answers }: Talk): readonly PlanField[] {
  const years = yearsFor(shelf, answers.region);
  return [
    ...(shelf.regions.length > 1 ? (["region"] as const) : []),
    ...(years.length > 1 ? (["applicationYear"] as const) : []),
  ];
}

/** What a question about it may be answered with, as the buttons show it. */
export function choicesOf({ shelf }: Ground, { answers }: Talk, field: PlanField): readonly string[] {
  return field === "region" ? shelf.regions : yearsFor(shelf, answers.region).map(String);
}

/** The years of a region's plans; none while it isn't known which of several is meant. */
function yearsFor({ regions, yearsOf }: Ground["shelf"], region: string | undefined): readonly number[] {
  const [only] = regions.length === 1 ? regions : regions.filter((known) => known === region);
  return only === undefined ? [] : yearsOf(only);
}

/** What a button says of it; null where nothing of the kind is at hand. */
export function planBy(ground: Ground, talk: Talk, field: PlanField, argument: string): Said | null {
  if (!choicesOf(ground, talk, field).includes(argument)) return null;
  return field === "region" ? { region: argument } : { applicationYear: Number(argument) };
}

/** What a message says of it. `asked`: the field that is asked now. */
export function planIn(ground: Ground, talk: Talk, text: string, asked: ProfileField | undefined): PlanRead {
  const { shelf, today } = ground;
  if (shelf.packs.length === 1) return { said: {}, refused: [], whole: false };
  const chosen = on(ground, talk);
  return readPlan(text, {
    regions: shelf.words,
    counties: chosen.lexicon.counties,
    yearsOf: (region) => yearsFor(shelf, region ?? talk.answers.region),
    asked,
    open: openPlanFields(chosen),
    today: { year: Number(today.slice(0, 4)), applicationYear: chosen.applicationYear },
  });
}
