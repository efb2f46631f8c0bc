import { z } from "zod";
import { hourSubjects, profileFields, unitKinds } from "../packs/schema.ts";
import type { Question, QuestionId } from "../policy/question.ts";
import { isQuestionId, questionOf } from "./questions.ts";
import type { Talk } from "./talk.ts";

/** A talk as it is kept. Strict: what was written by something else, or spoiled, is no talk. */
const basis = z.enum(["notice", "interpretation", "general-knowledge"]);
const reading = z.strictObject({ id: z.string(), word: z.string(), basis });
const unitReading = z.strictObject({ id: z.enum(unitKinds), word: z.string(), basis });
const field = z.enum(profileFields);
const questionId = z.custom<QuestionId>(isQuestionId);
const yearHours = z.partialRecord(z.enum(hourSubjects), z.number());

/** A question is told by its id alone. */
const question = z.looseObject({ id: questionId }).transform(({ id }, context): Question => {
  const read = questionOf(id);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "no question has this id" });
  return z.NEVER;
});

const ambiguity = z.strictObject({
  field: z.enum(["specialty", "target", "unit", "mountainCounty", "hours", "careerStart"]),
  word: z.string(),
  candidates: z.array(z.string()),
});

const anew = z.boolean().optional();
const pending = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("question"),
    question,
    insist: z.literal("figures").optional(),
    anew,
  }),
  z.strictObject({
    kind: z.literal("choice"),
    ambiguity,
    question: question.nullable(),
    rest: z.array(ambiguity).optional(),
    anew,
  }),
  z.strictObject({ kind: z.literal("confirm") }),
]);

const talk = z.strictObject({
  version: z.literal(1),
  answers: z.strictObject({
    applicationYear: z.int().optional(),
    specialty: reading.optional(),
    target: reading.optional(),
    unit: unitReading.optional(),
    requiredYears: z.number().optional(),
    careerStart: z.number().optional(),
    hours: z.record(z.string().regex(/^\d{4}$/), yearHours),
    mountainYears: z.number().optional(),
    mountainCounty: z.array(z.string()).optional(),
  }),
  declined: z.array(questionId),
  answered: z.array(questionId),
  pending: pending.nullable(),
  asked: z.int().nonnegative(),
  concluded: z.boolean(),
  told: z.array(field),
});

/** Reads a talk that was kept as JSON. Throws a ZodError where it isn't one. */
export function readTalk(json: unknown): Talk {
  return talk.parse(json);
}
