import { isDay } from "../calendar.ts";
import type { Pack } from "../packs/pack.ts";
import { hourSubjects, profileFields } from "../packs/schema.ts";
import type { Profile, YearHours } from "../policy/profile.ts";
import { Refusal, type RefusalDetails } from "../refusal.ts";
import type { Lexicon } from "./lexicon.ts";
import {
  careerStartFault,
  hoursFault,
  hoursYearFault,
  mountainYearsFault,
  requiredYearsFault,
  sumFault,
} from "./limits.ts";
import { type RegionWords, regionWords, resolveRegion } from "./regions.ts";
import { type Resolution, resolveCounty, resolveSpecialty, resolveTarget, resolveUnit } from "./resolve.ts";

export interface ProfileGround {
  readonly lexicon: Lexicon;
  readonly pack: Pack;
  /** ISO day in Asia/Shanghai; the profile's own `asOf` comes first. */
  readonly today: string;
  /** What people call the regions whose notices are at hand; the pack's own without it. */
  readonly regions?: RegionWords;
  /** Of a profile that names none; without it the day's year. */
  readonly applicationYear?: number;
}

const firstDay = "2000-01-01";
const lastDay = "2100-12-31";
/** How far ahead of the day an application year may lie. */
const yearsAhead = 10;

const keys: readonly string[] = ["asOf", ...profileFields];

/**
 * Reads a profile as contract `assess` lays it down; strict: whatever isn't in the contract is refused.
 * @throws Refusal naming the field and what is expected; nothing else, whatever the JSON.
 */
export function readProfile(json: unknown, ground: ProfileGround): Profile {
  const input = objectOf(json, "profile", "一个 JSON 对象");
  for (const key of Object.keys(input)) {
    if (!keys.includes(key))
      refuse({ field: inLine(key), got: key, expected: `这些字段之一：${keys.join("、")}` });
  }
  const given = (key: string): unknown => (Object.hasOwn(input, key) ? input[key] : undefined);
  if (given("specialty") === undefined && given("target") === undefined) {
    refuse({ field: "specialty", got: "", expected: "specialty（专业）和 target（职称）至少给一个" });
  }
  const asOf = optional(given("asOf"), readDay) ?? ground.today;
  const year = Number(asOf.slice(0, 4));
  const applicationYear =
    optional(given("applicationYear"), (value) => readApplicationYear(value, year)) ??
    ground.applicationYear ??
    year;
  const region = optional(given("region"), (value) => readRegion(value, ground));
  const specialty = optional(given("specialty"), (value) =>
    settled(
      "specialty",
      value,
      "一个专业",
      (word) => resolveSpecialty(ground.lexicon, word),
      (id) => `${ground.pack.byId.specialty.get(id)?.name ?? id}（${id}）`,
    ),
  );
  const target = optional(given("target"), (value) =>
    settled("target", value, "一个职称名称，或“初定”；只写级别时要和专业一起给", (word) =>
      resolveTarget(ground.lexicon, word, specialty?.id),
    ),
  );
  const unit = optional(given("unit"), (value) =>
    settled(
      "unit",
      value,
      "一种单位",
      (word) => resolveUnit(ground.lexicon, word),
      (id) => ground.pack.units.find((unit) => unit.id === id)?.name ?? id,
    ),
  );
  const requiredYears = optional(given("requiredYears"), (value) =>
    numberOf(value, "requiredYears", requiredYearsFault),
  );
  const careerStart = optional(given("careerStart"), (value) =>
    numberOf(value, "careerStart", (start) => careerStartFault(start, applicationYear)),
  );
  const mountainYears = optional(given("mountainYears"), (value) =>
    numberOf(value, "mountainYears", mountainYearsFault),
  );
  const mountainCounty = optional(given("mountainCounty"), (value) => readCounties(value, ground.lexicon));
  return {
    asOf,
    applicationYear,
    ...(region !== undefined && { region }),
    ...(specialty && { specialty }),
    ...(target && { target }),
    ...(unit && { unit }),
    ...(requiredYears !== undefined && { requiredYears }),
    ...(careerStart !== undefined && { careerStart }),
    hours: optional(given("hours"), (value) => readHours(value, applicationYear)) ?? {},
    ...(mountainYears !== undefined && { mountainYears }),
    ...(mountainCounty && { mountainCounty }),
  };
}

/** Whose plan a profile means, as far as it says so and can be read; what is wrong in it, `readProfile` refuses. */
export function readWanted(
  json: unknown,
  regions: RegionWords,
  today: string,
): { readonly region?: string; readonly applicationYear?: number; readonly day: string } {
  const { asOf, applicationYear, region } =
    typeof json === "object" && json !== null ? fieldsOf(json) : fieldsOf({});
  const named = typeof region === "string" ? resolveRegion(regions, region) : undefined;
  return {
    ...(named?.kind === "one" && { region: named.value }),
    ...(typeof applicationYear === "number" && { applicationYear }),
    day: typeof asOf === "string" && isDay(asOf) ? asOf : today,
  };
}

function fieldsOf(input: object): {
  readonly asOf?: unknown;
  readonly applicationYear?: unknown;
  readonly region?: unknown;
} {
  return input;
}

function readRegion(value: unknown, { pack, regions = regionWords([pack]) }: ProfileGround): string {
  const resolution = typeof value === "string" ? resolveRegion(regions, value) : null;
  if (resolution?.kind === "one") return resolution.value;
  const here = [...new Set([...regions.words.values()].flat())];
  return refuse({
    field: "region",
    got: show(value),
    expected: `这里有通知的地方：${here.join("、")}`,
    candidates: here,
  });
}

function refuse(details: RefusalDetails): never {
  throw new Refusal(details);
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

/** What came, in short: the parts of a list or an object don't matter, and may be nested without end. */
function show(value: unknown): string {
  if (Array.isArray(value)) return "一个列表";
  return typeof value === "object" && value !== null ? "一个对象" : String(value);
}

/** A key that came from outside, fit to stand in a line. */
function inLine(key: string): string {
  return [...key.replaceAll(/[\s\p{Cc}]+/gu, " ")].slice(0, 40).join("");
}

function objectOf(value: unknown, field: string, expected: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse({ field, got: show(value), expected });
  }
  return Object.fromEntries(Object.entries(value));
}

function readDay(value: unknown): string {
  if (typeof value === "string" && isDay(value) && value >= firstDay && value <= lastDay) return value;
  return refuse({
    field: "asOf",
    got: show(value),
    expected: "2000 到 2100 年之间的一个真实日期，写作 2024-06-20",
  });
}

function readApplicationYear(value: unknown, currentYear: number): number {
  const last = currentYear + yearsAhead;
  if (typeof value === "number" && Number.isInteger(value) && value >= 2000 && value <= last) return value;
  return refuse({ field: "applicationYear", got: show(value), expected: `2000 到 ${last} 之间的年份` });
}

function numberOf(value: unknown, field: string, fault: (value: number) => RefusalDetails | null): number {
  const number = typeof value === "number" ? value : Number.NaN;
  const found = fault(number);
  if (found === null) return number;
  return refuse({ ...found, field, got: show(value) });
}

function settled<T>(
  field: string,
  value: unknown,
  expected: string,
  resolve: (word: string) => Resolution<T>,
  describe: (candidate: string) => string = (candidate) => candidate,
): T {
  if (typeof value !== "string" || value.trim() === "") {
    return refuse({ field, got: show(value), expected: `${expected}（文字）` });
  }
  const resolution = resolve(value);
  if (resolution.kind === "one") return resolution.value;
  const { kind, candidates } = resolution;
  const choice = candidates.length > 0 ? `：${candidates.map(describe).join("、")}` : "";
  const wanted =
    kind === "several"
      ? candidates.length > 0
        ? `更确切的说法，它可以是几种${choice}`
        : expected
      : `${expected}${candidates.length > 0 ? `，也许是${choice}` : ""}`;
  return refuse({ field, got: value, expected: wanted, candidates });
}

function readCounties(value: unknown, lexicon: Lexicon): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0)
    return refuse({ field: "mountainCounty", got: "[]", expected: "至少一个县（市、区）名" });
  return [
    ...new Set(
      list.map((name) =>
        settled("mountainCounty", name, `${lexicon.pack.counties.province}省的一个县（市、区）名`, (word) =>
          resolveCounty(lexicon, word),
        ),
      ),
    ),
  ];
}

function readHours(value: unknown, applicationYear: number): Profile["hours"] {
  const years = objectOf(value, "hours", '按年份写的学时，如 {"2024":{"total":92}}');
  return Object.fromEntries(
    Object.entries(years).map(([year, hours]) => {
      const fault = /^\d{4}$/.test(year) ? hoursYearFault(Number(year), applicationYear) : undefined;
      if (fault !== null) {
        refuse({ field: `hours.${inLine(year)}`, got: year, expected: fault?.expected ?? "四位数字的年份" });
      }
      return [year, readYear(year, hours)];
    }),
  );
}

function readYear(year: string, value: unknown): YearHours {
  const input = objectOf(value, `hours.${year}`, `一个对象，字段可为 ${hourSubjects.join("、")}`);
  for (const key of Object.keys(input)) {
    if (!hourSubjects.some((subject) => subject === key)) {
      refuse({
        field: `hours.${year}.${inLine(key)}`,
        got: key,
        expected: `这些字段之一：${hourSubjects.join("、")}`,
      });
    }
  }
  const hours: YearHours = Object.fromEntries(
    hourSubjects.flatMap((subject) => {
      const given = Object.hasOwn(input, subject) ? input[subject] : undefined;
      if (given === undefined) return [];
      const field = `hours.${year}.${subject}`;
      return [[subject, numberOf(given, field, (number) => hoursFault(year, subject, number))]];
    }),
  );
  const fault = sumFault(year, hours);
  return fault === null ? hours : refuse(fault);
}
