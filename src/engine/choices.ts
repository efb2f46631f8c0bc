import type { Pack } from "../packs/pack.ts";
import { type PlanField, type ProfileField, unitKinds } from "../packs/schema.ts";
import { initialRecognition, type Reading } from "../policy/profile.ts";
import { normalise } from "../understanding/normalise.ts";
import type { Ambiguity, Said } from "../understanding/understood.ts";

/**
 * What a button says of a field; null where the pack doesn't have it, or the number isn't one. The person chose the entry
 * itself, so nothing of it is our reading.
 */
export function saidBy(
  pack: Pack,
  field: Exclude<ProfileField, "hours" | PlanField>,
  argument: string,
): Said | null {
  const number = argument.trim() === "" ? Number.NaN : Number(argument);
  switch (field) {
    case "specialty": {
      const entry = pack.byId.specialty.get(argument);
      const basis = entry?.notice.length === 0 ? "general-knowledge" : "notice";
      return entry === undefined ? null : { specialty: { id: argument, word: entry.name, basis } };
    }
    case "target":
      return isTitle(pack, argument) ? { target: chosen(argument) } : null;
    case "unit": {
      const kind = unitKinds.find((known) => known === argument);
      const entry = pack.units.find(({ id }) => id === kind);
      if (kind === undefined || entry === undefined) return null;
      return { unit: { id: kind, word: entry.name, basis: entry.basis } };
    }
    case "requiredYears":
    case "careerStart":
      return Number.isInteger(number) && number >= 0 ? { [field]: number } : null;
    case "mountainYears":
      return number >= 0 && number < Number.POSITIVE_INFINITY ? { mountainYears: number } : null;
    case "mountainCounty":
      return isCounty(pack, argument) ? { mountainCounty: [argument] } : null;
  }
}

/** What choosing a candidate of a word says; null where there is no such candidate. */
export function saidByChoice(pack: Pack, ambiguity: Ambiguity, place: number): Said | null {
  const candidate = ambiguity.candidates[place];
  if (candidate === undefined) return null;
  if (ambiguity.field !== "hours") return saidBy(pack, ambiguity.field, candidate);
  return ambiguity.hours === undefined ? null : { hours: { [candidate]: ambiguity.hours } };
}

/** The place of the year that a text names, where hours wait for their year (哪一年的？今年); else null. */
export function yearChosen(
  { field, candidates }: Ambiguity,
  text: string,
  applicationYear: number,
): number | null {
  if (field !== "hours") return null;
  const word = normalise(text)
    .replace(/^(?:是|就是|应该是|说的是)/, "")
    .replace(/(?:的|吧|了|啊|[。.!,，])+$/, "");
  const [, named] = /^(\d{4}) ?年?度?$/.exec(word) ?? [];
  const year =
    named ?? (word === "今年" ? applicationYear : word === "去年" ? applicationYear - 1 : undefined);
  const place = candidates.indexOf(String(year));
  return place === -1 ? null : place;
}

function chosen(title: string): Reading {
  return { id: title, word: title, basis: title === initialRecognition ? "notice" : "general-knowledge" };
}

/** Whether a pack knows what is applied for: a title of its series, or 初定. */
export function isTitle(pack: Pack, name: string): boolean {
  return name === initialRecognition || pack.byId.title.has(name);
}

function isCounty(pack: Pack, name: string): boolean {
  return Object.values(pack.counties.cities).some((counties) => counties.includes(name));
}
