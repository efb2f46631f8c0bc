import type { Pack } from "../packs/pack.ts";
import { thresholdsOf } from "../packs/pack-words.ts";
import type { HourSubject } from "../packs/schema.ts";
import { subjectNames } from "./names.ts";

/** What an example has above a threshold, in hours. */
const more = 2;

/** A year's hours that meet the thresholds, made of them, subject by subject in the notice's order. */
export function exampleHours(
  pack: Pack,
): readonly { readonly subject: HourSubject; readonly hours: number }[] {
  const { total, professional } = pack.rules.continuingEducation.thresholds;
  return thresholdsOf(pack).map(({ subject, least }) => {
    const rest = total === undefined || professional === undefined ? least : total.value - professional.value;
    const hours = { total: least + more, professional: least + more, public: rest, generalPublic: least };
    return { subject, hours: hours[subject] };
  });
}

/** The same as a person says it: a name and a number for each, with commas between them. */
export function exampleHoursText(pack: Pack): string {
  return exampleHours(pack)
    .map(({ subject, hours }) => `${subjectNames[subject]}${hours}`)
    .join("，");
}
