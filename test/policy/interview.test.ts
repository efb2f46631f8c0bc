import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HourSubject, hourSubjects, type ProfileField } from "../../src/packs/schema.ts";
import type { Advice } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { leftOut } from "../../src/policy/left-out.ts";
import { nextQuestion } from "../../src/policy/next-question.ts";
import type { Profile } from "../../src/policy/profile.ts";
import type { Question, QuestionId } from "../../src/policy/question.ts";
import { loadPack } from "../support/pack.ts";
import { amount, profiles, runs, wholeHours, withHours } from "./arbitrary.ts";

const policy = compile(loadPack());

/** What is found, without the words: the rules, how each stands, and what is short. */
function standing({ route, verdict, findings }: Advice) {
  return {
    route,
    verdict,
    findings: findings
      .filter(({ rule, status }) => !(rule === "continuing-education.year" && status === "info"))
      .filter(({ rule }) => rule !== "route.mismatch")
      .map(({ rule, status, year, shortfalls }) => ({ rule, status, year, shortfalls })),
  };
}

describe("the next question", () => {
  const answers = fc.infiniteStream(fc.tuple(fc.nat(9), profiles, amount));

  it("comes to an end, and nothing is asked twice", () => {
    fc.assert(
      fc.property(profiles, answers, (start, stream) => {
        let profile = start;
        const declined: QuestionId[] = [];
        const asked = new Set<QuestionId>();
        for (;;) {
          const question = nextQuestion(policy, profile, declined);
          if (question === null) break;
          expect(asked.has(question.id)).toBe(false);
          asked.add(question.id);
          const [chance, other, figure] = stream.next().value;
          const answered = chance < 3 ? undefined : answer(profile, question, other, figure);
          if (answered === undefined) declined.push(question.id);
          else profile = answered;
        }
        expect(asked.size).toBeLessThan(60);
      }),
      runs,
    );
  });

  it("is among what the advice calls missing", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const question = nextQuestion(policy, profile, []);
        expect(assess(policy, profile).missing[0] ?? null).toBe(question?.id ?? null);
      }),
      runs,
    );
  });

  it("leaves out only what changes no finding", () => {
    fc.assert(
      fc.property(profiles, profiles, (profile, other) => {
        const before = standing(assess(policy, profile));
        for (const field of leftOut(policy, profile)) {
          const varied = withField(profile, field, other);
          if (varied !== undefined && isConsistent(varied))
            expect(standing(assess(policy, varied))).toEqual(before);
        }
      }),
      runs,
    );
  });

  it("changes no finding once there is nothing left to ask, whatever year's hours are added", () => {
    fc.assert(
      fc.property(profiles, fc.nat(8), wholeHours, (profile, back, hours) => {
        const year = profile.applicationYear - back;
        fc.pre(nextQuestion(policy, profile, []) === null && profile.hours[year] === undefined);
        // Hours of a year before the career say that the career began earlier: another case.
        fc.pre(year >= (profile.careerStart ?? 0));
        const after = assess(policy, { ...profile, hours: { ...profile.hours, [year]: hours } });
        expect(standing(after)).toEqual(standing(assess(policy, profile)));
      }),
      runs,
    );
  });
});

/** A specialty that was left out takes the title: another would be a different case. */
function isConsistent(profile: Profile): boolean {
  return !assess(policy, profile).findings.some(({ rule }) => rule === "route.mismatch");
}

function withField(profile: Profile, field: ProfileField, other: Profile): Profile | undefined {
  if (field === "hours") return { ...profile, hours: other.hours };
  return other[field] === undefined ? undefined : { ...profile, [field]: other[field] };
}

function answer(profile: Profile, question: Question, other: Profile, figure: number): Profile | undefined {
  const { year, subject } = question;
  if (year === undefined) return withField(profile, question.field, other);
  const subjects: readonly HourSubject[] = subject === undefined ? hourSubjects : [subject];
  return withHours(profile, year, Object.fromEntries(subjects.map((part) => [part, figure])));
}
