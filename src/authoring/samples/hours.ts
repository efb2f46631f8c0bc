import type { HourSubject } from "../../packs/schema.ts";
import type { Policy } from "../../policy/compile.ts";
import { subjectNames } from "../../render/names.ts";
import type { Hours, Sample } from "./sample.ts";

/** A change of a sample's words, with what it is there to show. */
export interface Case {
  readonly shows: string;
  readonly words: Partial<Sample>;
}

/** The years that must each meet the thresholds, counted back from the application year. */
export function coreYears({ hours }: Policy): readonly number[] {
  return hours.mustMeet.map((year) => 0 - year);
}

/** Exactly what the thresholds ask, and a total that holds its parts. */
export function enoughHours({ hours: { least } }: Policy): Hours {
  const parts = (least.professional ?? 0) + (least.public ?? 0);
  return least.total === undefined ? least : { ...least, total: Math.max(least.total, parts) };
}

/** Hours just met, one short in each subject, missing whole and in part; and the number of years, met by early years. */
export function hourCases(policy: Policy, { hours }: Sample): readonly Case[] {
  const core = coreYears(policy);
  const [now = 0, ...before] = core;
  const enough = enoughHours(policy);
  const { subjects } = policy.hours;
  const without = (subject: HourSubject): Hours =>
    Object.fromEntries(Object.entries(enough).filter(([key]) => key !== subject));
  const inNow = (year: Hours) => ({ hours: { ...hours, [now]: year } });
  const last = subjects.at(-1);
  return [
    { shows: "学时刚好够", words: {} },
    ...subjects.map((subject) => ({
      shows: `申报当年${subjectNames[subject]}学时差 1`,
      words: inNow({ ...enough, [subject]: (enough[subject] ?? 0) - 1 }),
    })),
    { shows: "没说申报当年的学时", words: { hours: omit(hours, now) } },
    ...(last === undefined
      ? []
      : [{ shows: `没说申报当年的${subjectNames[last]}学时`, words: inNow(without(last)) }]),
    ...before.map((year) => ({ shows: "没说更早一年的学时", words: { hours: omit(hours, year) } })),
    { shows: "没说要求几年", words: { requiredYears: undefined } },
    ...careerCases(policy, enough),
  ];
}

/** A career that began in the boundary year of the exemption, and one that began before it. */
function careerCases({ pack, hours: rule }: Policy, enough: Hours): readonly Case[] {
  if (rule.exemptBefore === null) return [];
  const span = pack.manifest.year.value - rule.exemptBefore;
  if (span < 1) return [];
  const hours = Object.fromEntries(Array.from({ length: span }, (_, before) => [before, enough]));
  const began = (career: number, shows: string) => ({
    shows,
    words: { career, hours, requiredYears: career + 1 },
  });
  return [
    began(span, `${rule.exemptBefore} 年参加工作，这一年没有学时`),
    began(span + 1, `${rule.exemptBefore - 1} 年参加工作，头两年没有学时`),
  ];
}

function omit(hours: Sample["hours"], year: number): Sample["hours"] {
  return Object.fromEntries(Object.entries(hours).filter(([key]) => key !== String(year)));
}
