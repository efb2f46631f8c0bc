import type { Pack } from "../packs/pack.ts";
import type { Clause, Passage } from "../packs/schema.ts";
import type { Finding } from "../policy/advice.ts";

/** The notice's words that a finding stands on, to the letter, as short as they can be; each clause it cites at least once. */
export function passagesFor(pack: Pack, { rule, citations }: Finding): readonly Passage[] {
  const known = passagesOf(pack, rule).filter(({ clause }) => citations.includes(clause));
  const covered = known.map(({ clause }) => clause);
  const others = citations.filter((clause) => !covered.includes(clause));
  return [...known, ...others.flatMap((clause) => opening(pack, clause))];
}

function passagesOf(pack: Pack, rule: string): readonly Passage[] {
  const {
    construction,
    continuingEducation: education,
    mountain,
    platform,
    procedure,
    selfAppraisal,
    scope,
  } = pack.rules;
  const { noCommittee, initialRecognition } = pack.plan;
  const { total, professional, public: common, generalPublic } = education.thresholds;
  switch (rule) {
    case "continuing-education.year":
      return [total, professional, common, generalPublic, education.consecutiveYears];
    case "continuing-education.years":
      return [education.yearsMatch, education.exemption.before, ...initialRecognition.governedBy];
    case "continuing-education.otherwise":
      return [education.provinceOverrides];
    case "mountain.applicant":
      return mountain === undefined ? [] : [mountain.applicant];
    case "mountain.years":
      return mountain === undefined ? [] : [mountain.years];
    case "plan.outdated":
      return [pack.manifest.year];
    case "route.scope":
      return [pack.manifest.addressees, ...withQuote(scope.kinds.in), ...withQuote(scope.kinds.out)];
    case "route.city-submission":
      return [noCommittee.handIn, noCommittee.deliveredBy];
    case "route.self-appraisal":
    case "route.self-appraisal-plan":
      return [selfAppraisal.planContent, selfAppraisal.plan];
    case "route.initial-recognition":
    case "window.initial-recognition":
      return [initialRecognition.openAllYear, initialRecognition.quarterly];
    case "window.review":
      return [procedure.committeeNotice];
    case "window.city-plan":
      return [noCommittee.cityPlan];
    case "route.committee-names":
      return [construction.nameInClause, construction.nameInAnnex];
    case "submission.working-days":
      return [noCommittee.deadline];
    default:
      return rule.startsWith("platform.") ? [platform.name, platform.onlineOnly, platform.record] : [];
  }
}

/** What we read into a clause may stand without words of its own. */
function withQuote({ clause, quote }: { clause: Clause; quote?: string | undefined }): readonly Passage[] {
  return quote === undefined ? [] : [{ clause, quote }];
}

/** A row or note of the annex whole; of another clause the first sentence below its heading. */
function opening(pack: Pack, clause: Clause): readonly Passage[] {
  const text = pack.clauses.get(clause)?.trim() ?? "";
  if (text === "" || clause.startsWith("annex1.")) return text === "" ? [] : [{ clause, quote: text }];
  const body = text.replace(heading, "");
  const end = body.indexOf("。");
  return [{ clause, quote: end < 0 ? body : body.slice(0, end + 1) }];
}

/** 二、… on a line of its own, or (一)…。 before the first sentence. */
const heading = /^(?:[一二三四五六七八九十]+、[^\n]*\n+|[(（][一二三四五六七八九十]+[)）][^。]*。)(?=.)/u;
