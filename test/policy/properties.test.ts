import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type HourSubject,
  hourSubjects,
  type ProfileField,
  profileFields,
  unitKinds,
} from "../../src/packs/schema.ts";
import type { Advice } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { leftOut } from "../../src/policy/left-out.ts";
import { nextQuestion } from "../../src/policy/next-question.ts";
import type { Profile, YearHours } from "../../src/policy/profile.ts";
import { initialRecognition } from "../../src/policy/profile.ts";
import type { Question, QuestionId } from "../../src/policy/question.ts";
import { smallestChange, withSteps } from "../../src/policy/smallest-change.ts";
import { loadPack } from "../support/pack.ts";
import { own } from "./people.ts";

const pack = loadPack();
const policy = compile(pack);
const counties = Object.values(pack.counties.cities).flat();
const runs = { numRuns: 2000 };

/** Near the thresholds more often than not. */
const amount = fc.oneof(
  fc.constantFrom(0, 11, 12, 17, 18, 59, 60, 89, 90, 92),
  fc.double({ min: 0, max: 8784, noNaN: true, noDefaultInfinity: true }),
);
const someHours: fc.Arbitrary<YearHours> = fc.record(
  { total: amount, professional: amount, public: amount, generalPublic: amount },
  { requiredKeys: [] },
);
const wholeHours: fc.Arbitrary<YearHours> = fc.record({
  total: amount,
  professional: amount,
  public: amount,
  generalPublic: amount,
});
const reading = {
  specialty: fc.constantFrom(...pack.byId.specialty.keys()).map(own),
  target: fc.constantFrom(initialRecognition, ...pack.byId.title.keys()).map(own),
  unit: fc.constantFrom(...unitKinds).map(own),
};
const applicationYear = fc.integer({ min: 2018, max: 2027 });

const profiles: fc.Arbitrary<Profile> = applicationYear.chain((year) =>
  fc.record(
    {
      asOf: fc.constantFrom(
        "2023-12-31",
        "2024-01-01",
        "2024-06-20",
        "2024-09-30",
        "2024-12-31",
        "2025-01-01",
      ),
      applicationYear: fc.constant(year),
      ...reading,
      requiredYears: fc.integer({ min: 1, max: 10 }),
      careerStart: fc.integer({ min: 1990, max: year }),
      hours: fc.dictionary(
        fc.integer({ min: 2015, max: year }).map(String),
        fc.oneof(someHours, wholeHours),
        {
          maxKeys: 8,
        },
      ),
      mountainYears: fc.constantFrom(0, 1, 6.5),
      mountainCounty: fc.subarray(counties, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ["asOf", "applicationYear", "hours"] },
  ),
);

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

describe("an assessment", () => {
  it("cites a clause of the pack for every finding, and names an office", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const advice = assess(policy, profile);
        for (const { citations } of advice.findings) {
          expect(citations.length).toBeGreaterThan(0);
          for (const clause of citations) expect(pack.clauses.has(clause)).toBe(true);
        }
        expect(advice.contact.office).not.toBe("");
      }),
      runs,
    );
  });

  it("never turns what is met into unmet, or ready into not ready, when hours rise", () => {
    fc.assert(
      fc.property(
        profiles,
        fc.constantFrom(...hourSubjects),
        fc.nat(7),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (profile, subject, back, more) => {
          const year = profile.applicationYear - back;
          const given = profile.hours[year]?.[subject];
          fc.pre(given !== undefined);
          const raised = withHours(profile, year, { [subject]: (given ?? 0) + more });
          const before = assess(policy, profile);
          const after = assess(policy, raised);
          expect(after.findings.map(({ rule }) => rule)).toEqual(before.findings.map(({ rule }) => rule));
          before.findings.forEach(({ status }, index) => {
            if (status === "met") expect(after.findings[index]?.status).toBe("met");
            if (status !== "unmet") expect(after.findings[index]?.status).not.toBe("unmet");
          });
        },
      ),
      runs,
    );
  });

  it("doesn't depend on the order of keys", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(assess(policy, reversed(profile))).toEqual(assess(policy, profile));
      }),
      runs,
    );
  });

  it("is unmet only where a figure is short or the years can't reach the number", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const unmet = assess(policy, { ...profile, hours: {}, careerStart: undefined }).findings;
        expect(unmet.every(({ status }) => status !== "unmet")).toBe(true);
      }),
      runs,
    );
  });
});

describe("the smallest change", () => {
  it("leaves nothing unmet, and any less of it does less", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const steps = smallestChange(policy, profile);
        if (steps === null) return;
        const { verdict } = assess(policy, withSteps(profile, steps));
        expect(verdict).not.toBe("not-ready");
        for (const step of steps) {
          const others = steps.filter((other) => other !== step);
          expect(assess(policy, withSteps(profile, others)).verdict).not.toBe(verdict);
        }
      }),
      runs,
    );
  });

  it("is nothing for those who are ready", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { verdict } = assess(policy, profile);
        const steps = smallestChange(policy, profile);
        if (verdict === "not-ready") expect(steps).not.toEqual([]);
        else expect(steps).toEqual([]);
      }),
      runs,
    );
  });
});

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

function withHours(profile: Profile, year: number, hours: YearHours): Profile {
  return { ...profile, hours: { ...profile.hours, [year]: { ...profile.hours[year], ...hours } } };
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

function reversed(profile: Profile): Profile {
  const given = profileFields.filter((field) => field !== "hours").reverse();
  const hours = Object.fromEntries(
    Object.entries(profile.hours)
      .reverse()
      .map(([year, parts]) => [year, Object.fromEntries(Object.entries(parts).reverse())]),
  );
  return {
    hours,
    ...Object.fromEntries(given.map((field) => [field, profile[field]])),
    applicationYear: profile.applicationYear,
    asOf: profile.asOf,
  };
}
