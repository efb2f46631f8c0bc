import { z } from "zod";
import { id, passage, words } from "./shapes.ts";

/**
 * answers/*.yaml: the questions that the notice answers, each with ways people ask it. The engine that matches a question
 * knows these phrasings and nothing else; what is said stands here or, for the plan, is worked out from plan.yaml.
 */

/** The longest that is said to one question, in characters. */
export const longestAnswer = 120;

/** The most clauses that one answer cites. */
export const mostCitations = 3;

const ways = z.array(words).min(5);

/** Ways to ask; or several questions that have one answer, each with its ways: 提前几天报告, 向谁报告, 报告什么. */
const ask = z.union([ways, z.array(ways).min(2)]);

/** Written answers: the words, and the notice's own that they stand on. */
const written = z.strictObject({
  id,
  topic: words,
  ask,
  say: words,
  cites: z.array(passage).min(1).max(mostCitations),
  /** Offered to somebody who hasn't asked anything yet. */
  common: z.literal(true).optional(),
  /** Where `say` goes beyond the words quoted: our reading, with the reason. */
  basis: z.literal("interpretation").optional(),
  why: words.optional(),
});

/** What is worked out from annex 1. `committee.…` is asked of one committee, `title.route` of a title, `plan.…` of all. */
const computations = [
  "committee.window",
  "committee.start",
  "committee.end",
  "committee.phone",
  "committee.office",
  "committee.titles",
  "committee.recommends",
  "committee.applicants",
  "committee.which",
  "committee.overview",
  "title.route",
  "plan.count",
  "plan.list",
  "plan.phones",
  "plan.windows",
  "plan.finish-in",
  "plan.start-in",
  "plan.running-in",
  "plan.first-start",
  "plan.last-start",
  "plan.first-finish",
  "plan.last-finish",
  "plan.longest",
  "plan.shortest",
  "plan.same-window",
  "plan.levels",
  "plan.reviews-title",
  "plan.recommends",
  "plan.excludes",
  "plan.phone-owner",
  "initial.next-round",
] as const;

/** Answers computed from the plan. A phrasing may hold slots: {专业}, {职称}, {月}, {电话}. */
const computed = z.strictObject({
  id: z.enum(computations),
  topic: words,
  ask: ways,
  compute: z.enum(computations),
});

export const answersSchema = z.array(z.union([written, computed]));

/** outside.yaml: what people ask such an office that isn't about titles, so that it is told apart. */
export const outsideSchema = z.array(z.strictObject({ id, topic: words, ask: ways }));

/** The slots that a computed answer's phrasing may hold. */
export const slots = ["专业", "职称", "月", "电话"] as const;

/** The questions that an entry answers, each with its ways to ask it. */
export function questionsOf({
  ask,
}: {
  readonly ask: readonly string[] | readonly (readonly string[])[];
}): readonly (readonly string[])[] {
  return ask.every((way) => typeof way === "string") ? [ask] : ask.filter((way) => typeof way !== "string");
}
