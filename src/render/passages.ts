import type { Pack } from "../packs/pack.ts";
import type { Clause, Passage } from "../packs/schema.ts";
import type { Finding } from "../policy/advice.ts";

/** The notice's words that a finding stands on, to the letter, as short as they can be; each clause it cites at least once. */
export function passagesFor(pack: Pack, { rule, citations }: Finding): readonly Passage[] {
  const known = passagesOf(pack, rule)
    .flatMap((one) => (one?.quote === undefined ? [] : [{ clause: one.clause, quote: one.quote }]))
    .filter(({ clause }) => citations.includes(clause));
  const covered = known.map(({ clause }) => clause);
  const others = citations.filter((clause) => !covered.includes(clause));
  return [...known, ...others.flatMap((clause) => opening(pack, clause))];
}

/** A passage, or a reading of ours, which may stand without words; undefined where the notice has none. */
type Stated = { readonly clause: Clause; readonly quote?: string | undefined } | undefined;

function passagesOf(pack: Pack, rule: string): readonly Stated[] {
  const {
    continuingEducation: education,
    mountain,
    otherNames,
    platform,
    procedure,
    selfAppraisal,
    scope,
  } = pack.rules;
  const { noCommittee, initialRecognition } = pack.plan;
  const { total, professional, public: common, generalPublic } = education.thresholds;
  switch (rule) {
    case "continuing-education.year":
      return [total, professional, common, generalPublic, education.mustMeet];
    case "continuing-education.years":
      return [education.yearsMatch, education.exemption?.before, ...(initialRecognition?.governedBy ?? [])];
    case "continuing-education.otherwise":
      return [education.provinceOverrides];
    case "mountain.applicant":
      return [mountain?.applicant];
    case "mountain.years":
      return [mountain?.years];
    case "plan.outdated":
      return [pack.manifest.year];
    case "route.scope":
      return [pack.manifest.addressees, scope.kinds.in, scope.kinds.out];
    case "route.city-submission":
      return [noCommittee?.handIn, noCommittee?.deliveredBy];
    case "route.self-appraisal":
    case "route.self-appraisal-plan":
      return [selfAppraisal?.planContent, selfAppraisal?.plan];
    case "route.initial-recognition":
    case "window.initial-recognition":
      return [initialRecognition?.openAllYear, initialRecognition?.frequency];
    case "window.review":
      return [procedure.committeeNotice];
    case "window.city-plan":
      return [noCommittee?.cityPlan];
    case "route.committee-names":
      return otherNames.flatMap(({ nameInClause, nameInAnnex }) => [nameInClause, nameInAnnex]);
    case "submission.working-days":
      return [noCommittee?.deadline];
    default:
      return rule.startsWith("platform.") ? [platform?.name, platform?.onlineOnly, platform?.record] : [];
  }
}

/** A row or note of the annex whole; of another clause the first sentence below its heading. */
function opening(pack: Pack, clause: Clause): readonly Passage[] {
  const text = pack.clauses.get(clause)?.trim() ?? "";
  if (text === "" || /^annex\d+\./.test(clause)) return text === "" ? [] : [{ clause, quote: text }];
  const body = text.replace(heading, "");
  const end = body.indexOf("。");
  return [{ clause, quote: end < 0 ? body : body.slice(0, end + 1) }];
}

/** 二、… on a line of its own, or (一)…。 before the first sentence. */
const heading = /^(?:[一二三四五六七八九十]+、[^\n]*\n+|[(（][一二三四五六七八九十]+[)）][^。]*。)(?=.)/u;
