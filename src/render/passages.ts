import type { Pack } from "../packs/pack.ts";
import type { Clause, Passage } from "../packs/schema.ts";
import type { Finding } from "../policy/advice.ts";

/** The notice's words that a finding stands on, to the letter, as short as they can be. */
export function passagesFor(pack: Pack, finding: Finding): readonly Passage[] {
  const known = passagesOfRule(pack, finding.rule).filter(({ clause }) => finding.citations.includes(clause));
  const covered = new Set(known.map(({ clause }) => clause));
  return [
    ...known,
    ...finding.citations.filter((clause) => !covered.has(clause)).flatMap((clause) => opening(pack, clause)),
  ];
}

function passagesOfRule(pack: Pack, rule: string): readonly Passage[] {
  const { continuingEducation: education, mountain, platform } = pack.rules;
  const { total, professional, public: common, generalPublic } = education.thresholds;
  switch (rule) {
    case "continuing-education.year":
      return [total, professional, common, generalPublic, education.consecutiveYears];
    case "continuing-education.years":
      return [education.yearsMatch, education.exemption.before];
    case "mountain.applicant":
      return mountain === undefined ? [] : [mountain.applicant];
    case "mountain.years":
      return mountain === undefined ? [] : [mountain.years];
    case "plan.outdated":
      return [pack.manifest.year];
    default:
      return rule.startsWith("platform") ? [platform.name, platform.onlineOnly] : [];
  }
}

/** A row or note of the annex whole; of a longer clause the first sentence. */
function opening(pack: Pack, clause: Clause): readonly Passage[] {
  const text = pack.clauses.get(clause)?.trim();
  if (text === undefined || text === "") return [];
  if (clause.startsWith("annex1.")) return [{ clause, quote: text }];
  const end = text.indexOf("。");
  return [{ clause, quote: end < 0 ? text : text.slice(0, end + 1) }];
}
