import { describe, expect, it } from "vitest";
import { type UnitKind, unitKinds } from "../../src/packs/schema.ts";
import type { Advice, Finding } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { initialRecognition, type Profile } from "../../src/policy/profile.ts";
import { loadPack } from "../support/pack.ts";
import { enough, own } from "./people.ts";

/**
 * Every specialty and none × every title, 初定 and none × every kind of unit and none × every month of 2023–2026, in
 * memory: exactly one route or an explicit unknown, never a throw, every finding with a clause of the pack.
 */
const pack = loadPack();
const policy = compile(pack);
const specialties = [undefined, ...pack.byId.specialty.keys()];
const targets = [undefined, initialRecognition, ...pack.byId.title.keys()];
const units = [undefined, ...unitKinds];
const months = [2023, 2024, 2025, 2026].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => ({
    applicationYear: year,
    asOf: `${year}-${String(index + 1).padStart(2, "0")}-15`,
    hours: { [year]: enough, [year - 1]: enough },
  })),
);
const packYear = pack.manifest.year.value;

/** What may be said as a number: the notice's own, the years and the counts of these profiles. */
const numbers = new Set([
  ...[...pack.clauses.values()].flatMap((text) => text.match(/\d+/g) ?? []),
  ...Array.from({ length: 10 }, (_, index) => String(index)),
  ...Array.from({ length: 5 }, (_, index) => String(2022 + index)),
]);

/** Findings are shared among advices: each is looked at once. */
const seen = new WeakSet<Finding>();

function faultsOf(finding: Finding): readonly string[] {
  if (seen.has(finding)) return [];
  seen.add(finding);
  const faults: string[] = [];
  if (!/^(route|window|continuing-education|mountain|plan|submission|platform)\./.test(finding.rule))
    faults.push(`rule ${finding.rule}`);
  if (finding.citations.length === 0) faults.push(`${finding.rule} cites nothing`);
  for (const clause of finding.citations)
    if (!pack.clauses.has(clause)) faults.push(`${finding.rule} cites ${clause}`);
  if (/undefined|null|NaN|\[object|截止时间|申报时间|。。|；。/.test(finding.message))
    faults.push(`${finding.rule} says ${finding.message}`);
  for (const [number] of finding.message.matchAll(/\d+/g))
    if (!numbers.has(number)) faults.push(`${finding.rule} says ${number}, which the notice doesn't`);
  return faults;
}

const unknownsOfNoRoute = [
  "route.scope",
  "route.mismatch",
  "route.target",
  "route.specialty",
  "route.self-appraisal",
];

function shapeFaults({ route, committee, window, contact, verdict, findings }: Advice): readonly string[] {
  const faults: string[] = [];
  const routes = findings.filter(
    ({ rule, status }) => rule.startsWith("route.") && status === "applies" && rule !== "route.scope",
  );
  if (route === null) {
    if (!findings.some(({ rule, status }) => status === "unknown" && unknownsOfNoRoute.includes(rule)))
      faults.push("no route, and nothing says why");
    if (verdict === "ready") faults.push("ready without a route");
  } else if (
    route === "unlisted" ? routes.length !== 0 : routes.length !== 1 || routes[0]?.rule !== `route.${route}`
  )
    faults.push(`${route} said as ${routes.map(({ rule }) => rule).join()}`);
  if (["city-submission", "self-appraisal", "unlisted"].includes(route ?? "") && window !== null)
    faults.push(`a window for ${route}`);
  if (window !== null && route === null && committee === null) faults.push("a window of nobody");
  if (["local-review", "recommendation"].includes(route ?? "") && window === null) faults.push("no window");
  if (
    ["local-review", "recommendation", "unlisted"].includes(route ?? "") !== (committee !== null) &&
    route !== null
  )
    faults.push(`${route} with committee ${committee?.clause}`);
  if (contact.office === "" || !pack.clauses.has(contact.clause)) faults.push("nobody to call");
  return faults;
}

/** What differs from the advice before it, most often nothing: only that is looked at. */
function isSame(before: Advice | undefined, after: Advice): boolean {
  if (before === undefined || before.route !== after.route || before.window !== after.window) return false;
  if (before.verdict !== after.verdict || before.findings.length !== after.findings.length) return false;
  for (let index = 0; index < after.findings.length; index += 1)
    if (before.findings[index] !== after.findings[index]) return false;
  return true;
}

function yearFaults(profile: Profile, { findings, verdict, window }: Advice): readonly string[] {
  const outdated = profile.applicationYear !== packYear;
  const faults: string[] = [];
  if (outdated !== (findings[0]?.rule === "plan.outdated")) faults.push("an old plan not said first");
  if (outdated && verdict === "ready") faults.push("ready beyond the pack's year");
  if (outdated && window !== null && window.status !== "closed")
    faults.push("a window beyond the pack's year");
  return faults;
}

describe("every path there is", () => {
  it("has one route or says what is unknown, with a clause for each finding, in under ten seconds", () => {
    const begun = process.cpuUsage();
    const faults = new Set<string>();
    let combinations = 0;
    const look = (specialty: string | undefined, target: string | undefined, unit: UnitKind | undefined) => {
      const who = {
        specialty: specialty === undefined ? undefined : own(specialty),
        target: target === undefined ? undefined : own(target),
        unit: unit === undefined ? undefined : own(unit),
      };
      let last: Advice | undefined;
      for (const month of months) {
        const profile = {
          asOf: month.asOf,
          applicationYear: month.applicationYear,
          specialty: who.specialty,
          target: who.target,
          unit: who.unit,
          requiredYears: 2,
          hours: month.hours,
          mountainYears: 0,
        };
        const advice = assess(policy, profile);
        combinations += 1;
        if (isSame(last, advice)) continue;
        last = advice;
        for (const fault of [
          ...advice.findings.flatMap(faultsOf),
          ...shapeFaults(advice),
          ...yearFaults(profile, advice),
        ])
          faults.add(fault);
      }
    };
    for (const specialty of specialties)
      for (const target of targets) for (const unit of units) look(specialty, target, unit);
    const seconds = process.cpuUsage(begun).user / 1e6;
    console.info(`${combinations} combinations in ${seconds.toFixed(1)} s of one core`);
    expect([...faults]).toEqual([]);
    expect(combinations).toBe(specialties.length * targets.length * units.length * months.length);
    expect(seconds).toBeLessThan(10);
  }, 60_000);
});
