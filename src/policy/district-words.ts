import type { Pack } from "../packs/pack.ts";
import type { Committee } from "../packs/schema.ts";
import { callee } from "./finding.ts";
import type { District } from "./route.ts";

/** Annex 1's rows and its note in a sentence or two, for findings that name the district's path. */

/** The titles of a row as the notice lists them: 助理工程师、推荐工程师. */
export function titlesOf(committee: Committee): string {
  return committee.titles.map((title) => title.value).join("、");
}

export function placeSentence(pack: Pack, place: Committee | null): string {
  return place === null
    ? `区里没有评委会，材料报${pack.plan.noCommittee.reviewers.value}审核后送市里`
    : `归${place.name.value}，问${callee(place.office.value, place.phone?.value ?? null)}`;
}

/** The district's path in one or two sentences. */
export function districtSentence(pack: Pack, district: District): string {
  switch (district.kind) {
    case "local-review":
      return `${district.title.name}由${district.committee.name.value}评审，办公室在${officeOf(district.committee)}。`;
    case "recommendation":
      return `${district.title.name}由${district.committee.name.value}推荐到上一级评委会，区里不评。办公室在${officeOf(district.committee)}。`;
    case "unlisted":
      return `${district.committee.name.value}在附件 1 里列的是${titlesOf(district.committee)}，没有列${district.title.name}。办公室在${officeOf(district.committee)}。`;
    case "city-submission":
      return citySentence(pack, district);
    default:
      return "";
  }
}

function citySentence(pack: Pack, district: Extract<District, { kind: "city-submission" }>): string {
  const { region } = pack.manifest;
  const { reviewers, deliveredBy } = pack.plan.noCommittee;
  const { title, specialty } = district;
  const what = specialty?.name ?? title.series.map((id) => pack.byId.series.get(id)?.name ?? id).join("、");
  return `附件 1 里没有管${what}的评委会，${title.name}不在${region.value}评。材料先报${reviewers.value}审核，${deliveredBy.quote}。`;
}

function officeOf(committee: Committee): string {
  return callee(committee.office.value, committee.phone?.value ?? null);
}
