import type { Pack } from "../packs/pack.ts";
import { type Clause, type HourSubject, hourSubjects } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { finding } from "./finding.ts";
import { checkYear, compileHours, type YearCheck } from "./hours.ts";
import { remember } from "./remember.ts";

/** 5.1 said of single years, as findings `continuing-education.year`; and what goes along with every check of hours. */
export interface HoursWords {
  /** A year that must meet the thresholds (`judged`), or one that is only told: `info`. */
  readonly year: (check: YearCheck, judged: boolean) => Finding;
  /** 省里另有规定的按其规定执行. */
  readonly otherwise: Finding;
  /** Where hours aren't judged: 5.4 points to other documents; outside the scope the notice doesn't speak. */
  readonly elsewhere: { readonly initial: Finding; readonly "out-of-scope": Finding };
}

export const subjectNames: Readonly<Record<HourSubject, string>> = {
  total: "总",
  professional: "专业",
  public: "公需",
  generalPublic: "一般公需",
};

interface Words {
  readonly citations: readonly Clause[];
  /** 总学时 90、专业学时 60… */
  readonly least: string;
  readonly exemptQuote: string;
}

export function compileHoursWords(pack: Pack): HoursWords {
  const { clause, thresholds, exemption } = pack.rules.continuingEducation;
  const words: Words = {
    citations: Object.freeze([clause]),
    least: hourSubjects
      .map((subject) => `${subjectNames[subject]}学时 ${thresholds[subject].value}`)
      .join("、"),
    exemptQuote: exemption.before.quote,
  };
  const rule = compileHours(pack);
  // A year that meets, and one of which nothing is known, sound alike for everybody.
  const met = (year: number): YearCheck => ({
    ...checkYear(rule, year, undefined),
    status: "met",
    missing: [],
  });
  const metJudged = remember((year: number) => yearFinding(words, met(year), true));
  const metTold = remember((year: number) => yearFinding(words, met(year), false));
  const unknownJudged = remember((year: number) =>
    yearFinding(words, checkYear(rule, year, undefined), true),
  );
  return {
    year: (check, judged) => {
      if (check.status === "met") return judged ? metJudged(check.year) : metTold(check.year);
      if (judged && check.missing.length === hourSubjects.length) return unknownJudged(check.year);
      return yearFinding(words, check, judged);
    },
    otherwise: otherwise(pack),
    elsewhere: { initial: initialHours(pack), "out-of-scope": outOfScopeHours(clause) },
  };
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

function yearMessage(words: Words, { year, status, shortfalls, missing, exempt }: YearCheck): string {
  if (exempt === "yes") return `${year} 年的学时视同合格。`;
  if (status === "met") return `${year} 年的学时够了（要求${words.least}）。`;
  let message = "";
  for (const { subject, hours } of shortfalls)
    message += `${message === "" ? `${year} 年还差 ` : "、"}${hours} 个${subjectNames[subject]}学时`;
  if (shortfalls.length > 0) message += "。";
  if (missing.length === hourSubjects.length) message += `${year} 年的学时还不知道（要求${words.least}）。`;
  else if (missing.length > 0)
    message += `${year} 年的${missing.map((subject) => subjectNames[subject]).join("、")}学时还不知道。`;
  if (exempt === "open") message += `「${words.exemptQuote}」包不包括 ${year} 年，通知没有写明。`;
  return message;
}

function otherwise(pack: Pack): Finding {
  const { provinceOverrides, governedBy } = pack.rules.continuingEducation;
  const documents = governedBy.map((document) => document.quote).join("和");
  return finding(
    "continuing-education.otherwise",
    "info",
    `学时的要求执行${documents}；${provinceOverrides.quote}。`,
    [provinceOverrides.clause],
  );
}

function initialHours(pack: Pack): Finding {
  const { governedBy, openAllYear } = pack.plan.initialRecognition;
  const documents = governedBy.map((document) => document.value).join("、");
  return finding(
    "continuing-education.years",
    "unknown",
    `初定要不要学时，这份通知没有写，它说按${documents}执行。`,
    [openAllYear.clause],
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
