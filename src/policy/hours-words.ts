import type { Pack } from "../packs/pack.ts";
import { annexOf } from "../packs/pack-words.ts";
import { type Clause, type HourSubject, hourSubjects } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { finding } from "./finding.ts";
import type { YearCheck } from "./hours.ts";

/** What is asked of a year, said as the finding `continuing-education.year`: judged, or only told (`info`). */
export type YearWords = (check: YearCheck, judged: boolean) => Finding;

/** What goes along with every check of hours. */
export interface HoursWords {
  /** 省里另有规定的按其规定执行; null where the notice points to nothing else. */
  readonly otherwise: Finding | null;
  /** Where hours aren't judged: initial recognition has documents of its own; outside the scope the notice doesn't speak. */
  readonly elsewhere: { readonly initial: Finding; readonly "out-of-scope": Finding };
}

const subjectNames: Readonly<Record<HourSubject, string>> = {
  total: "总",
  professional: "专业",
  public: "公需",
  generalPublic: "一般公需",
};

interface Words {
  readonly citations: readonly Clause[];
  /** 总学时 90、专业学时 60… */
  readonly least: string;
  /** 2019年以前的学时都视同合格; empty where no year is exempt. */
  readonly exemptQuote: string;
}

export function compileHoursWords(pack: Pack): HoursWords {
  return {
    otherwise: otherwise(pack),
    elsewhere: {
      initial: initialHours(pack),
      "out-of-scope": outOfScopeHours(pack.rules.continuingEducation.clause),
    },
  };
}

export function compileYearWords(pack: Pack): YearWords {
  const { clause, thresholds, exemption } = pack.rules.continuingEducation;
  const set = hourSubjects.filter((subject) => thresholds[subject] !== undefined);
  const words: Words = {
    citations: Object.freeze([clause]),
    least: set.map((subject) => `${subjectNames[subject]}学时 ${thresholds[subject]?.value}`).join("、"),
    exemptQuote: exemption?.before.quote ?? "",
  };
  return (check, judged) => Object.freeze(yearFinding(words, check, judged));
}

function yearFinding(words: Words, check: YearCheck, judged: boolean): Finding {
  const { year, status, shortfalls } = check;
  const rule = "continuing-education.year";
  const message = yearMessage(words, check);
  const { citations } = words;
  const basis = check.exempt === "open" && status === "unknown" ? "interpretation" : "notice";
  const shown = judged ? status : "info";
  return shortfalls.length === 0
    ? { rule, status: shown, message, citations, basis, year }
    : { rule, status: shown, message, citations, basis, year, shortfalls };
}

function yearMessage(words: Words, { year, status, shortfalls, missing, blank, exempt }: YearCheck): string {
  if (exempt === "yes") return `${year} 年的学时视同合格。`;
  if (status === "met") return `${year} 年的学时够了（要求${words.least}）。`;
  const parts: string[] = [];
  const short = shortfalls.map(({ subject, hours }) => `${hours} 个${subjectNames[subject]}学时`);
  if (short.length > 0) parts.push(`${year} 年还差 ${short.join("、")}。`);
  const unknown = missing.map((subject) => subjectNames[subject]).join("、");
  if (blank) parts.push(`${year} 年的学时还不知道（要求${words.least}）。`);
  else if (missing.length > 0) parts.push(`${year} 年的${unknown}学时还不知道。`);
  if (exempt === "open") parts.push(`「${words.exemptQuote}」包不包括 ${year} 年，通知没有写明。`);
  return parts.join("");
}

function otherwise(pack: Pack): Finding | null {
  const { clause, provinceOverrides, governedBy } = pack.rules.continuingEducation;
  const documents = governedBy.map((document) => document.quote).join("和");
  const parts = [
    ...(documents === "" ? [] : [`学时的要求执行${documents}`]),
    ...(provinceOverrides === undefined ? [] : [provinceOverrides.quote]),
  ];
  if (parts.length === 0) return null;
  return finding("continuing-education.otherwise", "info", `${parts.join("；")}。`, [
    provinceOverrides?.clause ?? clause,
  ]);
}

function initialHours(pack: Pack): Finding {
  const initial = pack.plan.initialRecognition;
  const documents = initial?.governedBy.map((document) => document.value).join("、") ?? "";
  return finding(
    "continuing-education.years",
    "unknown",
    `初定要不要学时，这份通知没有写${documents === "" ? "" : `，它说按${documents}执行`}。`,
    [initial?.governedBy[0]?.clause ?? initial?.office.clause ?? annexOf(pack)],
  );
}

function outOfScopeHours(clause: Clause): Finding {
  return finding(
    "continuing-education.years",
    "unknown",
    "学时的要求，先问清楚归哪里管再看。",
    [clause],
    "interpretation",
  );
}
