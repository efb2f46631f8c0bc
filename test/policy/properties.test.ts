import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourSubjects, profileFields } from "../../src/packs/schema.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { smallestChange, withSteps } from "../../src/policy/smallest-change.ts";
import { loadPack } from "../support/pack.ts";
import { profiles, runs, withHours } from "./arbitrary.ts";

const pack = loadPack();
const policy = compile(pack);

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
