import { z } from "zod";

/**
 * The shape of a policy pack, as its YAML files hold it. Strict throughout: an unknown key is a fault.
 * Every statement says where it stands: `clause` and `quote` for the notice's own (the quote is checked to
 * the letter), `basis: interpretation` with `why` for what we read into it, `basis: general-knowledge` with
 * `source` and `date` for what comes from elsewhere. Committees, windows, phones, thresholds and dates can
 * only be the notice's own: their schemas offer nothing else.
 */

const clause = z
  .string()
  .regex(/^(header|preamble|closing|[1-9]\d*(\.[1-9]\d*)?|annex1(\.([1-9]\d*|note|initial))?)$/);
const quote = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().trim().min(1);
const isoDate = z.iso.date();
const month = z.int().min(1).max(12);

/** A value in the notice's own words. */
const cited = <T extends z.ZodType>(value: T) => z.strictObject({ value, clause, quote });
/** What we read into a clause; shown as such. */
const interpreted = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, basis: z.literal("interpretation"), clause, quote: quote.optional(), why: words });

/** The notice's own sentence about one matter, kept whole so that it can be shown. */
const passage = z.strictObject({ clause, quote });

export const unitKinds = [
  "enterprise",
  "public-institution",
  "social-organization",
  "self-appraising",
  "city",
  "development-zone",
  "other-county",
  "government",
  "self-employed",
] as const;
export const levels = ["junior", "intermediate", "associate-senior", "senior"] as const;
export const hourSubjects = ["total", "professional", "public", "generalPublic"] as const;
export const profileFields = [
  "specialty",
  "target",
  "unit",
  "requiredYears",
  "careerStart",
  "hours",
  "mountainYears",
  "mountainCounty",
] as const;

const unitKind = z.enum(unitKinds);
const level = z.enum(levels);

/** pack.yaml: what this pack is. */
export const manifestSchema = z.strictObject({
  id,
  region: cited(words),
  year: cited(z.int()),
  number: cited(words),
  title: cited(words),
  published: cited(isoDate),
  /** Who signed it, in full. */
  issuer: cited(words),
  /** The district's bureau, by the short name that the notice uses; without a number of its own. */
  bureau: cited(words),
  addressees: passage,
  /** The city's notice that this one follows; its annexes aren't in the pack. */
  follows: cited(words),
  notice: z.strictObject({ file: words, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Folder of general knowledge beside this pack: counties and series. */
  province: words,
});

const contact = z.strictObject({ office: cited(words), phone: cited(words).nullable() });

/** plan.yaml: annex 1. */
const committee = z.strictObject({
  id,
  clause,
  name: cited(words),
  /** The level in the committee's own name: 初级 or 中级. */
  level: cited(level),
  /** The items of the row's title cell, to the letter, in order; what `committee.titles` of an advice shows. */
  titles: z.array(cited(words)).min(1),
  /** The titles that the committee decides itself, by their name in the province's series. */
  reviews: z.array(cited(words)),
  /** The titles for which it recommends to a higher one. A title or whole levels of the committee's series. */
  recommends: z.array(
    z.union([
      cited(z.strictObject({ titles: z.array(words).optional(), levels: z.array(level).optional() })),
      interpreted(z.strictObject({ titles: z.array(words).optional(), levels: z.array(level).optional() })),
    ]),
  ),
  window: z.strictObject({ start: cited(month), end: cited(month) }),
  ...contact.shape,
  applicants: cited(words),
  excludes: z.array(cited(unitKind)),
});

export const planSchema = z.strictObject({
  committees: z.array(committee).min(1),
  initialRecognition: z.strictObject({
    name: cited(words),
    months: z.array(cited(month)).min(1),
    ...contact.shape,
    applicants: cited(words),
    excludes: z.array(cited(unitKind)),
    openAllYear: passage,
    quarterly: passage,
    governedBy: z.array(cited(words)),
  }),
  /** Series for which the district has no committee. */
  noCommittee: z.strictObject({
    handIn: passage,
    deadline: cited(z.strictObject({ workingDays: z.int(), relativeTo: z.literal("city-plan-end") })),
    reviewers: cited(words),
    deliveredBy: passage,
    cityPlan: cited(words),
  }),
});

/** rules.yaml: the clauses that apply to everybody. */
export const rulesSchema = z.strictObject({
  continuingEducation: z.strictObject({
    clause,
    thresholds: z.strictObject({
      total: cited(z.number().positive()),
      professional: cited(z.number().positive()),
      public: cited(z.number().positive()),
      generalPublic: cited(z.number().positive()),
    }),
    /** How many years up to and with the application year must each meet all thresholds. */
    consecutiveYears: cited(z.int().positive()),
    /** The number of meeting years must reach what the title requires. */
    yearsMatch: passage,
    yearsMatchReading: interpreted(z.literal("number-of-years")),
    /** Years before this one count as met; `boundary` says whether the year itself does. */
    exemption: z.strictObject({
      before: cited(z.int()),
      boundary: interpreted(z.enum(["in", "out", "open"])),
    }),
    provinceOverrides: passage,
    register: cited(words),
    governedBy: z.array(cited(words)),
  }),
  mountain: z
    .strictObject({
      clause,
      countyCount: cited(z.int().positive()),
      applicant: passage,
      years: passage,
      /** Whose applicant one is: the unit's county. */
      applicantReading: interpreted(z.literal("unit-county")),
      /** Levels whose committees are the city's; the levels that a province decides are left open. */
      cityLevels: interpreted(z.array(level)),
      provinceLevels: interpreted(z.array(level)),
    })
    .optional(),
  selfAppraisal: z.strictObject({
    clause,
    plan: cited(isoDate),
    planContent: passage,
    reportWorkingDays: cited(z.int()),
    summary: cited(isoDate),
    to: cited(words),
    cityRecord: passage,
    seniorRecord: passage,
    initialReading: interpreted(z.literal("runs-its-own")),
    suspension: passage,
  }),
  platform: z.strictObject({
    name: cited(words),
    onlineOnly: passage,
    record: passage,
    noClassified: passage,
    /** From filing to certificate, all in one place. */
    wholeProcess: passage,
    /** Which committees must use it; those of self-appraising units too. */
    covers: passage,
  }),
  /** The notice calls this committee by two names. */
  construction: z.strictObject({
    committee: id,
    juniorTitle: passage,
    nameInClause: cited(words),
    nameInAnnex: cited(words),
  }),
  supervision: z.array(passage).min(1),
  /** What committees are to judge by. */
  evaluation: z.array(passage).min(1),
  procedure: z.strictObject({
    plan: passage,
    governedBy: z.array(cited(words)),
    committeeNotice: passage,
    noticeApproval: passage,
    examination: passage,
    accountability: passage,
    /** Working days before its meeting at which a committee reports. */
    report: cited(z.int()),
    consent: passage,
    cityCommittees: passage,
    publicity: passage,
    results: passage,
    returned: passage,
  }),
  scope: z.strictObject({
    clause,
    kinds: z.strictObject({
      in: interpreted(z.array(unitKind)),
      out: interpreted(z.array(unitKind)),
    }),
  }),
});

/**
 * specialties/*.yaml: the fields that annex 1 names and those of the national series, with the words people use.
 * A word that stands under two specialties fits both and is asked back. A word in the notice's own list beats
 * an interpreted one.
 */
const specialty = z.strictObject({
  id,
  /** What it is called to a person. */
  name: words,
  /** Ids of the province's series whose titles this specialty takes, the usual one first. */
  series: z.array(id).min(1),
  /** The committee's id; null where the district has none. */
  committee: id.nullable(),
  /** Titles that this specialty takes where not all of its series: a nurse's are 护士 … 主任护师. */
  titles: z.array(words).optional(),
  /** The notice's own words for it, with the clause that has them. */
  notice: z.array(passage),
  /** Words we put here. */
  interpretation: z.strictObject({ why: words, words: z.array(words) }).optional(),
  /** Words that the national series puts here (no committee in the notice). */
  generalKnowledge: z.strictObject({ source: words, date: isoDate, words: z.array(words) }).optional(),
});
export const specialtiesSchema = z.array(specialty);

/** units.yaml: kinds of unit, and the words people use for them. All of it is our reading of whom the notice addresses. */
export const unitsSchema = z.array(
  z.strictObject({
    id: unitKind,
    name: words,
    basis: z.literal("interpretation"),
    why: words,
    clause,
    words: z.array(words),
  }),
);

/** silences.yaml: what the notice leaves open, what to say then, and whom to call. */
const silence = z.strictObject({
  id,
  topic: words,
  /** What is said; holds no number, month or phone that isn't in the call below or in the quote. */
  say: words,
  /** What the notice does say nearest to it. */
  nearest: passage,
  /** The words people ask with. */
  words: z.array(words).min(1),
  /** Whom to call: an office of the notice; `stands-for` where its number is given for something else. */
  call: z.strictObject({ office: cited(words), phone: cited(words).nullable(), standsFor: words.optional() }),
});
export const silencesSchema = z.array(silence);

/** zhejiang/series.yaml: the national series and their titles. General knowledge: no condition or route comes from here. */
export const seriesSchema = z.strictObject({
  source: words,
  date: isoDate,
  series: z.array(
    z.strictObject({
      id,
      name: words,
      titles: z.strictObject({
        junior: z.array(words),
        intermediate: z.array(words),
        "associate-senior": z.array(words),
        senior: z.array(words),
      }),
      /** Levels usually got by a national examination. */
      examination: z.array(level).optional(),
    }),
  ),
  /** What people call a title: 助工 → 助理工程师. Several names: asked back. */
  aliases: z.record(words, z.array(words).min(1)),
});

/** zhejiang/counties.yaml: all counties of the province by city, and the 26 mountain counties, dated. */
export const countiesSchema = z.strictObject({
  source: words,
  date: isoDate,
  cities: z.record(words, z.array(words).min(1)),
  mountain: z.strictObject({
    source: words,
    date: isoDate,
    counties: z.array(words),
    /** Counties that a later list of the province no longer has. */
    leftLater: z.array(z.strictObject({ county: words, date: isoDate })),
  }),
});

type Infer<T extends z.ZodType> = DeepReadonly<z.infer<T>>;
type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type Clause = string;
export type Basis = "notice" | "interpretation" | "general-knowledge";
export type UnitKind = (typeof unitKinds)[number];
export type Level = (typeof levels)[number];
export type HourSubject = (typeof hourSubjects)[number];
export type ProfileField = (typeof profileFields)[number];
export type Passage = Infer<typeof passage>;
export interface Cited<T> {
  readonly value: T;
  readonly clause: Clause;
  readonly quote: string;
}
export type Manifest = Infer<typeof manifestSchema>;
export type Committee = Infer<typeof committee>;
export type Plan = Infer<typeof planSchema>;
export type Rules = Infer<typeof rulesSchema>;
export type Specialty = Infer<typeof specialty>;
export type UnitEntry = Infer<typeof unitsSchema>[number];
export type Silence = Infer<typeof silence>;
export type SeriesFile = Infer<typeof seriesSchema>;
export type Series = SeriesFile["series"][number];
export type Counties = Infer<typeof countiesSchema>;
