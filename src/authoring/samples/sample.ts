import { type HourSubject, hourSubjects } from "../../packs/schema.ts";
import type { Policy } from "../../policy/compile.ts";
import type { Profile } from "../../policy/profile.ts";
import type { Lexicon } from "../../understanding/lexicon.ts";
import { readProfile } from "../../understanding/read-profile.ts";

export type Hours = { readonly [subject in HourSubject]?: number };

/**
 * A made-up applicant in the words that an applicant says, so that the same words can be put to any pack. Years are counted
 * back from the application year and the day has no year: under next year's pack he is a year younger, not a year late.
 */
export interface Sample {
  /** What he is there to show. */
  readonly shows: string;
  readonly specialty?: string;
  readonly target?: string;
  readonly unit?: string;
  readonly requiredYears?: number;
  /** Years before the application year in which the career began. */
  readonly career?: number;
  /** Hours by years before the application year: 0, 1, … */
  readonly hours: { readonly [yearsBefore: string]: Hours };
  readonly mountainYears?: number;
  readonly mountainCounty?: string;
  /** `MM-DD`. */
  readonly day: string;
  /** How many years after the pack's he applies; 0 but for the one whom the plan doesn't reach. */
  readonly late: number;
}

/** Whoever can read a sample's words. */
export interface Reader {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
}

/** The profile of contract `assess` that the sample hands to a pack. */
export function profileJson(sample: Sample, packYear: number) {
  const year = packYear + sample.late;
  const { specialty, target, unit, requiredYears, career, mountainYears, mountainCounty } = sample;
  return {
    asOf: `${year}-${sample.day}`,
    applicationYear: year,
    ...(specialty !== undefined && { specialty }),
    ...(target !== undefined && { target }),
    ...(unit !== undefined && { unit }),
    ...(requiredYears !== undefined && { requiredYears }),
    ...(career !== undefined && { careerStart: year - career }),
    hours: Object.fromEntries(
      Object.entries(sample.hours).map(([before, hours]) => [String(year - Number(before)), hours]),
    ),
    ...(mountainYears !== undefined && { mountainYears }),
    ...(mountainCounty !== undefined && { mountainCounty }),
  };
}

/** The sample as the pack understands it. @throws Refusal where the pack doesn't know one of the words. */
export function readSample({ policy, lexicon }: Reader, sample: Sample): Profile {
  const { pack } = policy;
  const json = profileJson(sample, pack.manifest.year.value);
  return readProfile(json, { pack, lexicon, today: json.asOf });
}

/** The same words in one line, as an id: two samples with one id are one. */
export function sampleId(sample: Sample): string {
  const { shows, ...words } = sample;
  const hours = Object.entries(sample.hours).map(([before, year]) => [
    before,
    hourSubjects.map((subject) => year[subject] ?? null),
  ]);
  return JSON.stringify(Object.entries({ ...words, hours }).sort(([one], [other]) => (one < other ? -1 : 1)));
}
