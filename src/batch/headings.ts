import type { HourSubject } from "../packs/schema.ts";
import {
  doubtfulWords,
  headingWords,
  type ListField,
  listFields,
  plainHeading,
  strongerWords,
  subjectWords,
  weakerWords,
} from "./heading-words.ts";

/** The year of a column of hours: by its number, or so many years before the application year (申报当年, 前一年度). */
export type HeadingYear = number | { readonly before: 0 | 1 };

export interface FieldHeading {
  readonly kind: "field";
  readonly field: ListField;
  /** Of several headings for the field the one with the lowest step is read. */
  readonly step: number;
  /** What it is instead among columns of hours: 专业. */
  readonly orSubject: HourSubject | undefined;
}

/** What a heading says its column holds. */
export type Heading =
  | FieldHeading
  /** No year: the one of the column to its left holds, where that is one of hours. */
  | { readonly kind: "hours"; readonly year: HeadingYear | null; readonly subject: HourSubject }
  /** Not read; `hint`: what to write instead, where it was nearly understood. */
  | { readonly kind: "unread"; readonly hint?: string };

const words = new Map<string, Heading>([
  ...listFields.flatMap((field) =>
    [strongerWords[field] ?? [], headingWords[field], ...(weakerWords[field] ?? [])].flatMap((steps, step) =>
      steps.map((word) => fieldWord(plainHeading(word), field, step)),
    ),
  ),
  ...Object.entries(doubtfulWords).map(
    ([word, hint]) => [plainHeading(word), { kind: "unread", hint }] as const,
  ),
]);

function fieldWord(word: string, field: ListField, step: number): readonly [string, FieldHeading] {
  return [word, { kind: "field", field, step, orSubject: subjectOf(word) }];
}

function subjectOf(words: string): HourSubject | undefined {
  return subjectWords.find(([word]) => word.test(words))?.[1];
}

/** Reads one heading: 姓名, 拟申报资格, 2024年总学时, 专业学时(2024), 前一年度公需科目. */
export function readHeading(text: string): Heading {
  const heading = plainHeading(text);
  return words.get(heading) ?? readHours(heading) ?? { kind: "unread" };
}

const ownYear = /(?:申报)?(?:当年度?|本年度?|年度)|申报年份?/;
const yearBefore = /(?:前一|上一?)年度?/;
const aboutHours = /学时|课时|科目|公需|继续教育/;
const around = /继续教育|学时数?|课时数?|科目|课程|小时|完成|合格|数量|[()的,、/_-]|数$/g;

function readHours(heading: string): Heading | null {
  const [digits] = /(?:19|20)\d{2}(?!\d)/.exec(heading) ?? [];
  const rest = heading.replace(/(?:19|20)\d{2}(?:年度?)?/, "");
  const relative = digits === undefined ? relativeYear(rest) : null;
  const bare = (relative === null ? rest : relative.rest).replaceAll(around, "");
  const subject = subjectOf(bare);
  const isAbout = aboutHours.test(heading) || (digits !== undefined && bare !== "");
  if (subject === undefined || !isAbout) return null;
  if (digits !== undefined) return { kind: "hours", year: Number(digits), subject };
  if (relative !== null) return { kind: "hours", year: relative.year, subject };
  return { kind: "hours", year: null, subject };
}

function relativeYear(heading: string): { readonly year: HeadingYear; readonly rest: string } | null {
  if (yearBefore.test(heading)) return { year: { before: 1 }, rest: heading.replace(yearBefore, "") };
  return ownYear.test(heading) ? { year: { before: 0 }, rest: heading.replace(ownYear, "") } : null;
}
