import type { Pack } from "../packs/pack.ts";
import { type ProfileField, unitKinds } from "../packs/schema.ts";
import { initialRecognition, type Reading } from "../policy/profile.ts";
import type { Said } from "../understanding/understood.ts";

/**
 * What a button says of a field; null where the pack doesn't have it, or the number isn't one. The person chose the entry
 * itself, so nothing of it is our reading.
 */
export function saidBy(pack: Pack, field: Exclude<ProfileField, "hours">, argument: string): Said | null {
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

function chosen(title: string): Reading {
  return { id: title, word: title, basis: title === initialRecognition ? "notice" : "general-knowledge" };
}

function isTitle(pack: Pack, name: string): boolean {
  return name === initialRecognition || pack.byId.title.has(name);
}

function isCounty(pack: Pack, name: string): boolean {
  return Object.values(pack.counties.cities).some((counties) => counties.includes(name));
}
