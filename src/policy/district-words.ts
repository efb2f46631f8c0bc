import type { Pack } from "../packs/pack.ts";
import { annexNumber, hereIn } from "../packs/pack-words.ts";
import type { Committee } from "../packs/schema.ts";
import { callee } from "./finding.ts";
import type { District } from "./route.ts";

/** Annex 1's rows and its note in a sentence or two, for findings that name the district's path. */

/** The titles of a row as the notice lists them: 助理工程师、推荐工程师. */
export function titlesOf(committee: Committee): string {
  return committee.titles.map((title) => title.value).join("、");
}

export function placeSentence(pack: Pack, place: Committee | null): string {
  const { noCommittee } = pack.plan;
  if (place === null && noCommittee === undefined) return `${hereIn(pack)}没有评委会，往哪里送通知没有写`;
  return place === null
    ? `${hereIn(pack)}没有评委会，材料报${noCommittee?.reviewers.value}审核后送市里`
    : `归${place.name.value}，问${callee(place.office.value, place.phone?.value ?? null)}`;
}

/** The district's path in one or two sentences. */
export function districtSentence(pack: Pack, district: District): string {
  switch (district.kind) {
    case "local-review":
      return `${district.title.name}由${district.committee.name.value}评审，办公室在${officeOf(district.committee)}。`;
    case "recommendation":
      return `${district.title.name}由${district.committee.name.value}推荐到上一级评委会，${hereIn(pack)}不评。办公室在${officeOf(district.committee)}。`;
    case "unlisted":
      return `${district.committee.name.value}在附件 ${annexNumber(pack)} 里列的是${titlesOf(district.committee)}，没有列${district.title.name}。办公室在${officeOf(district.committee)}。`;
    case "city-submission":
    case "no-committee":
      return citySentence(pack, district);
    default:
      return "";
  }
}

type WithoutCommittee = Extract<District, { kind: "city-submission" | "no-committee" }>;

function citySentence(pack: Pack, district: WithoutCommittee): string {
  const { region } = pack.manifest;
  const { noCommittee } = pack.plan;
  const { title, specialty } = district;
  const what = specialty?.name ?? title.series.map((id) => pack.byId.series.get(id)?.name ?? id).join("、");
  const none = `附件 ${annexNumber(pack)} 里没有管${what}的评委会，${title.name}不在${region.value}评。`;
  if (noCommittee === undefined) return `${none}材料往哪里送，这份通知没有写。`;
  const { reviewers, deliveredBy } = noCommittee;
  return `${none}材料先报${reviewers.value}审核${deliveredBy === undefined ? "" : `，${deliveredBy.quote}`}。`;
}

function officeOf(committee: Committee): string {
  return callee(committee.office.value, committee.phone?.value ?? null);
}
