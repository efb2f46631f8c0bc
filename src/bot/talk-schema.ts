import { z } from "zod";
import { type Shape, saidShape, yearHoursSchema } from "../desk/profile-schema.ts";
import { isQuestionId } from "../engine/questions.ts";
import type { Pending } from "../engine/talk.ts";
import type { Asking, Talk } from "../engine.ts";
import { hourSubjects, profileFields } from "../packs/schema.ts";
import type { Question, QuestionId } from "../policy/question.ts";
import type { Ambiguity } from "../understanding/understood.ts";

/** A talk as it is read back from disk. What isn't one is set aside by the store. */

const field = z.enum(profileFields);

const questionId = z.custom<QuestionId>(isQuestionId);

const answers: z.ZodType<Talk["answers"]> = z.strictObject({
  applicationYear: z.int().optional(),
  ...saidShape,
} satisfies Shape<Talk["answers"]>);

const question: z.ZodType<Question> = z.strictObject({
  id: questionId,
  field,
  year: z.int().optional(),
  subject: z.enum(hourSubjects).optional(),
} satisfies Shape<Question>);

const ambiguity: z.ZodType<Ambiguity> = z.strictObject({
  field: z.enum(["specialty", "target", "unit", "mountainCounty", "hours", "careerStart"]),
  word: z.string(),
  candidates: z.array(z.string()),
  hours: yearHoursSchema.optional(),
} satisfies Shape<Ambiguity>);

type PendingOf<K extends Pending["kind"]> = Extract<Pending, { readonly kind: K }>;

const pending: z.ZodType<Pending> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("question"),
    question,
    insist: z.literal("figures").optional(),
    anew: z.boolean().optional(),
  } satisfies Shape<PendingOf<"question">>),
  z.strictObject({
    kind: z.literal("choice"),
    ambiguity,
    question: question.nullable(),
    anew: z.boolean().optional(),
    rest: z.array(ambiguity).optional(),
  } satisfies Shape<PendingOf<"choice">>),
  z.strictObject({ kind: z.literal("confirm") } satisfies Shape<PendingOf<"confirm">>),
]);

export const talkSchema: z.ZodType<Talk> = z.strictObject({
  version: z.literal(1),
  answers,
  declined: z.array(questionId),
  answered: z.array(questionId),
  pending: pending.nullable(),
  level: z.string().optional(),
  asked: z.int().nonnegative(),
  concluded: z.boolean(),
  told: z.array(field),
  question: z.string().optional(),
  passing: z.literal(true).optional(),
  offered: z.literal(true).optional(),
  pack: z.string().optional(),
  toldOutdated: z.int().optional(),
} satisfies Shape<Talk>);

export const askingSchema: z.ZodType<Asking> = z.union([field, z.literal("confirm"), z.null()]);
