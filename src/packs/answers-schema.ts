import { z } from "zod";
import { basis, id, passage, why, words } from "./shapes.ts";

/**
 * answers/*.yaml: the questions that the notice answers, each with ways people ask it. The engine that matches a question
 * knows these phrasings and nothing else; what is said stands here or, for the plan, is worked out from plan.yaml.
 */

/** The longest that is said to one question, in characters. */
export const longestAnswer = 120;

/** The most clauses that one answer cites. */
export const mostCitations = 3;

const ways = z.array(words).min(5).describe("人们怎么问，至少五种；别处不能再有同一句");
const topic = words.describe("问的是什么，几个字；会列给人选");

/** Ways to ask; or several questions that have one answer, each with its ways: 提前几天报告, 向谁报告, 报告什么. */
const ask = z
  .union([ways, z.array(ways).min(2)])
  .describe("人们怎么问；几个问题是同一个答案时，每个问题各写一组");

/** Written answers: the words, and the notice's own that they stand on. */
const written = z.strictObject({
  id,
  topic,
  ask,
  say: words.describe(`答什么，最多 ${longestAnswer} 字；里面的数字都在引文里`),
  cites: z.array(passage).min(1).max(mostCitations).describe(`依据的原文，最多 ${mostCitations} 处`),
  common: z.literal(true).optional().describe("常问的事：还没有问过的人，先看到它"),
  /** Where `say` goes beyond the words quoted: our reading, with the reason. */
  basis: basis.optional(),
  why: why.optional(),
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

/** Answers computed from the plan. */
const computed = z.strictObject({
  id: z.enum(computations).describe("编号，与 compute 相同"),
  topic,
  ask: ways.describe("人们怎么问，至少五种；可以留空位：{专业}、{职称}、{月}、{电话}"),
  compute: z.enum(computations).describe("由程序从 plan.yaml 算出哪一个答案"),
});

export const answersSchema = z
  .array(z.union([written, computed]))
  .describe("通知答得了的问题：写好的答案带引文，附件1里的由程序算");

/** outside.yaml: what people ask such an office that isn't about titles, so that it is told apart. */
export const outsideSchema = z
  .array(z.strictObject({ id, topic, ask: ways }))
  .describe("人们常来问、却与职称评审无关的事，好认出来不答");

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
