import { z } from "zod";
import {
  cited,
  clause,
  either,
  id,
  interpreted,
  isoDate,
  level,
  passage,
  unitKind,
  words,
} from "./shapes.ts";

/**
 * rules.yaml: the clauses that apply to everybody. What a notice doesn't have is left out, and then never said or asked.
 */

const threshold = cited(z.number().positive()).optional();

const continuingEducation = z.strictObject({
  clause,
  /** Least hours a year, for the subjects that the notice sets one for. */
  thresholds: z
    .strictObject({
      total: threshold,
      professional: threshold,
      public: threshold,
      generalPublic: threshold,
    })
    .refine((all) => Object.values(all).some((one) => one !== undefined), "至少要有一项学时要求"),
  /** Which years must each meet all thresholds, counted from the application year: 0 is itself, -1 the year before. */
  mustMeet: either(z.array(z.int().min(-9).max(0)).min(1)),
  /** The number of meeting years must reach what the title requires. */
  yearsMatch: z
    .strictObject({ ...passage.shape, reading: interpreted(z.literal("number-of-years")) })
    .optional(),
  /** Years before this one count as met; `boundary` says whether the year itself does. */
  exemption: z
    .strictObject({ before: cited(z.int()), boundary: either(z.enum(["in", "out", "open"])) })
    .optional(),
  provinceOverrides: passage.optional(),
  /** Where hours are looked up. */
  register: cited(words).optional(),
  governedBy: z.array(cited(words)),
});

const mountain = z.strictObject({
  clause,
  countyCount: cited(z.int().positive()),
  applicant: passage,
  years: passage,
  /** Whose applicant one is: the unit's county. */
  applicantReading: interpreted(z.literal("unit-county")),
  /** Levels whose committees are the city's; the levels that a province decides are left open. */
  cityLevels: interpreted(z.array(level)),
  provinceLevels: interpreted(z.array(level)),
});

/** What units that appraise their own staff have to do, by when. */
const selfAppraisal = z.strictObject({
  clause,
  plan: cited(isoDate).optional(),
  planContent: passage.optional(),
  reportWorkingDays: cited(z.int().positive()).optional(),
  summary: cited(isoDate).optional(),
  to: cited(words),
  cityRecord: passage.optional(),
  seniorRecord: passage.optional(),
  initialReading: interpreted(z.literal("runs-its-own")).optional(),
  suspension: passage.optional(),
});

const platform = z.strictObject({
  name: cited(words),
  onlineOnly: passage.optional(),
  record: passage.optional(),
  noClassified: passage.optional(),
  /** From filing to certificate, all in one place. */
  wholeProcess: passage.optional(),
  /** Which committees must use it; those of self-appraising units too. */
  covers: passage.optional(),
});

/** A committee that the notice calls by another name than its row does. */
const otherName = z.strictObject({
  committee: id,
  says: passage,
  nameInClause: cited(words),
  nameInAnnex: cited(words),
});

const procedure = z.strictObject({
  plan: passage.optional(),
  governedBy: z.array(cited(words)),
  /** That each committee publishes its own notice, which sets the filing days. */
  committeeNotice: passage.optional(),
  noticeApproval: passage.optional(),
  examination: passage.optional(),
  accountability: passage.optional(),
  /** Working days before its meeting at which a committee reports. */
  report: cited(z.int().positive()).optional(),
  consent: passage.optional(),
  cityCommittees: passage.optional(),
  publicity: passage.optional(),
  results: passage.optional(),
  /** What becomes of the papers of those recommended to an intermediate committee. */
  returned: passage.optional(),
});

export const rulesSchema = z.strictObject({
  continuingEducation,
  mountain: mountain.optional(),
  selfAppraisal: selfAppraisal.optional(),
  platform: platform.optional(),
  otherNames: z.array(otherName),
  supervision: z.array(passage),
  /** What committees are to judge by. */
  evaluation: z.array(passage),
  procedure,
  /** Each kind of unit of units.yaml once: whom the notice takes in, and who has to ask first. */
  scope: z.strictObject({
    clause,
    kinds: z.strictObject({ in: either(z.array(unitKind)), out: either(z.array(unitKind)) }),
  }),
});
