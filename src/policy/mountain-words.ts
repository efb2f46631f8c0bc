import type { Pack } from "../packs/pack.ts";
import { mountainCounties } from "../packs/pack-words.ts";
import type { UnitKind } from "../packs/schema.ts";
import type { Finding, Status } from "./advice.ts";
import { finding } from "./finding.ts";
import type { Deciders } from "./mountain.ts";
import type { Profile } from "./profile.ts";
import { remember } from "./remember.ts";

/** Clause 3 made ready for one pack. */
export interface MountainRule {
  /** `mountain.applicant`, of the unit's county: our reading. */
  readonly applicant: (deciders: Deciders, unit: UnitKind | undefined) => Finding;
  /** `mountain.years`. */
  readonly years: (deciders: Deciders, profile: Profile) => Finding;
}

export function compileMountain(pack: Pack): MountainRule | null {
  const rule = pack.rules.mountain;
  if (rule === undefined) return null;
  return {
    applicant: (deciders, unit) => applicantFinding(pack, rule, deciders, unit),
    years: compileYears(pack, rule),
  };
}

type Rule = NonNullable<Pack["rules"]["mountain"]>;

function applicantFinding(pack: Pack, rule: Rule, deciders: Deciders, unit: UnitKind | undefined): Finding {
  const region = pack.manifest.region.value;
  const say = (status: Status, message: string) =>
    finding("mountain.applicant", status, message, [rule.applicant.clause], rule.applicantReading.basis);
  if (deciders === "junior") return say("not-applicable", juniorSentence(rule));
  if (deciders === "initial") return say("not-applicable", initialSentence(rule));
  if (unit === undefined)
    return say(
      "unknown",
      `山区 ${rule.countyCount.value} 县的照顾看单位在哪个县（我们的理解），还不知道你的单位。`,
    );
  if (deciders === "province") return say("unknown", provinceSentence(rule));
  if (deciders === "open") return say("unknown", openSentence(rule));
  return mountainCounties(pack).includes(region)
    ? say(
        "applies",
        `通知说：${rule.applicant.quote}。${region}是其中一个（名单是一般知识）；怎样倾斜，通知没有写。${rule.applicantReading.why}。`,
      )
    : say("not-applicable", `${region}不在山区 ${rule.countyCount.value} 县的名单里。`);
}

function compileYears(pack: Pack, rule: Rule): MountainRule["years"] {
  const clauses = [rule.years.clause];
  const say = (status: Status, message: string, general = false) =>
    finding("mountain.years", status, message, clauses, general ? "general-knowledge" : "notice");
  const count = rule.countyCount.value;
  const junior = say("not-applicable", juniorSentence(rule));
  const initial = say("not-applicable", initialSentence(rule));
  const noYears = say("not-applicable", `没有在山区 ${count} 县工作的年限，这一条不涉及。`);
  const unasked = say("unknown", `通知说：${rule.years.quote}。还不知道你在山区 ${count} 县工作过几年。`);
  const province = say("unknown", provinceSentence(rule));
  const open = say("unknown", openSentence(rule));
  const general = `通知说：${rule.years.quote}。哪些评委会、加多少，通知没有写，请问评委会。`;
  const applies = say("applies", general);
  const view = (counties: readonly string[]) => {
    const { outside, text } = countiesSentence(pack, counties);
    return {
      outside,
      notApplicable: say("not-applicable", `${text}这一条不涉及。`, true),
      applies: say("applies", `${general}${text}`, true),
    };
  };
  const one = remember((county: string) => view([county]));
  const about = (counties: readonly string[]) => {
    const [first] = counties;
    return first !== undefined && counties.length === 1 ? one(first) : view(counties);
  };
  return (deciders, { mountainYears, mountainCounty }) => {
    if (deciders === "junior") return junior;
    if (deciders === "initial") return initial;
    if (mountainYears === 0) return noYears;
    const counties = mountainCounty && about(mountainCounty);
    if (counties?.outside) return counties.notApplicable;
    if (deciders === "province") return province;
    if (deciders === "open") return open;
    if (mountainYears === undefined) return unasked;
    return counties === undefined ? applies : counties.applies;
  };
}

/** Which of the counties are among the mountain counties, by the list of its date. */
function countiesSentence(pack: Pack, counties: readonly string[]) {
  const { mountain } = pack.counties;
  const inside = counties.filter((county) => mountainCounties(pack).includes(county));
  const outside = counties.filter((county) => !mountainCounties(pack).includes(county));
  const left = mountain?.leftLater.filter((entry) => inside.includes(entry.county)) ?? [];
  const text = [
    inside.length > 0 && `${inside.join("、")}在名单里（按 ${mountain?.date} 的名单，一般知识）。`,
    outside.length > 0 && `${outside.join("、")}不在名单里（按 ${mountain?.date} 的名单，一般知识）。`,
    ...left.map(
      ({ county, date }) => `省里后来的名单有变化：${county}从 ${date} 起不在新名单里，请先问清楚。`,
    ),
  ]
    .filter((part) => part !== false)
    .join("");
  return { outside: inside.length === 0 && counties.length > 0, text };
}

function juniorSentence(rule: Rule): string {
  return `山区 ${rule.countyCount.value} 县的规定说的是中、高级评委会，初级职称不涉及。`;
}

function initialSentence(rule: Rule): string {
  return `山区 ${rule.countyCount.value} 县的规定说的是中、高级评委会，初定不涉及。`;
}

function provinceSentence(rule: Rule): string {
  return `山区 ${rule.countyCount.value} 县的规定说的是全市的评委会；${rule.provinceLevels.why}。`;
}

function openSentence(rule: Rule): string {
  return `山区 ${rule.countyCount.value} 县的规定说的是全市各中、高级评委会；你的情况用不用得上，还定不下来。`;
}
