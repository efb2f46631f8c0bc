import { z } from "zod";
import { cited, clause, id, interpreted, isoDate, level, passage, unitKind, words } from "./shapes.ts";

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
