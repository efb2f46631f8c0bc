import { describe, expect, it } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { type UnitKind, unitKinds } from "../../src/packs/schema.ts";
import type { Advice, Finding } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { initialRecognition, type Profile } from "../../src/policy/profile.ts";
import { madeUpPack } from "../support/made-up.ts";
import { loadPack } from "../support/pack.ts";
import { enough, own } from "./people.ts";

/**
 * Every specialty and none × every title, 初定 and none × every kind of unit and none × every month of 2023–2026, in
 * memory: exactly one route or an explicit unknown, never a throw, every finding with a clause of the pack. The two made-up
 * packs are held to the same, in fewer months.
 */
const everyMonth = [2023, 2024, 2025, 2026].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => ({
    applicationYear: year,
    asOf: `${year}-${String(index + 1).padStart(2, "0")}-15`,
    hours: { [year]: enough, [year - 1]: enough },
  })),
);

/** What may be said as a number: the notice's own, the months of its quarters, the years and the counts of these profiles. */
function numbersOf({ clauses, plan }: Pack): ReadonlySet<string> {
  const rounds = plan.committees.flatMap(({ windows }) => windows);
  return new Set([
    ...[...clauses.values()].flatMap((text) => text.match(/\d+/g) ?? []),
    ...rounds.flatMap(({ start, end }) => [String(start.value), String(end.value)]),
    ...(plan.initialRecognition?.months ?? []).map(({ value }) => String(value)),
    ...Array.from({ length: 10 }, (_, index) => String(index)),
    ...Array.from({ length: 5 }, (_, index) => String(2022 + index)),
  ]);
}

/** Findings are shared among advices: each is looked at once. */
const seen = new WeakSet<Finding>();

function faultsOf(pack: Pack, numbers: ReadonlySet<string>, finding: Finding): readonly string[] {
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
  "route.excluded",
  "route.no-committee",
  "route.initial-unsaid",
];

function shapeFaults(
  pack: Pack,
  { route, committee, window, contact, verdict, findings }: Advice,
): readonly string[] {
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

function yearFaults(
  packYear: number,
  profile: Profile,
  { findings, verdict, window }: Advice,
): readonly string[] {
  const outdated = profile.applicationYear !== packYear;
  const faults: string[] = [];
  if (outdated !== (findings[0]?.rule === "plan.outdated")) faults.push("an old plan not said first");
  if (outdated && verdict === "ready") faults.push("ready beyond the pack's year");
  if (outdated && window !== null && window.status !== "closed")
    faults.push("a window beyond the pack's year");
  return faults;
}

/** Walks every path of a pack; what is wrong on any of them, and how many there were. */
function walk(
  pack: Pack,
  months: typeof everyMonth,
): { readonly faults: ReadonlySet<string>; readonly combinations: number } {
  const policy = compile(pack);
  const numbers = numbersOf(pack);
  const year = pack.manifest.year.value;
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
      for (const finding of advice.findings)
        for (const fault of faultsOf(pack, numbers, finding)) faults.add(fault);
      for (const fault of shapeFaults(pack, advice)) faults.add(fault);
      for (const fault of yearFaults(year, profile, advice)) faults.add(fault);
    }
  };
  for (const specialty of [undefined, ...pack.byId.specialty.keys()])
    for (const target of [undefined, initialRecognition, ...pack.byId.title.keys()])
      for (const unit of [undefined, ...unitKinds]) look(specialty, target, unit);
  return { faults, combinations };
}

/** Before, in each quarter of and after the year of the made-up packs. */
const someMonths = everyMonth.filter(({ asOf }) => /^2025-(?:02|05|08|11)|^2024-12|^2026-01/.test(asOf));

const packs: readonly (readonly [string, () => Pack, typeof everyMonth])[] = [
  ["liandu-2024", loadPack, everyMonth],
  ["liandu-2025", () => madeUpPack("liandu-2025"), someMonths],
  ["qinghe-2025", () => madeUpPack("qinghe-2025"), someMonths],
];

describe("every path there is", () => {
  it.each(packs)(
    "has one route or says what is unknown, with a clause for each finding: %s",
    (_, load, months) => {
      const pack = load();
      const { faults, combinations } = walk(pack, months);
      expect([...faults]).toEqual([]);
      expect(combinations).toBe(
        (pack.byId.specialty.size + 1) * (pack.byId.title.size + 2) * (unitKinds.length + 1) * months.length,
      );
    },
    300_000,
  );
});
