import type { Pack, Title } from "../packs/pack.ts";
import type { Committee } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { callee, finding } from "./finding.ts";
import type { Decision, District, Rows } from "./route.ts";

/** A decision said as findings `route.*`: annex 1's rows and note, 2 (construction's junior title), 5.4 (initial recognition). */
export function routeFindings(rows: Rows, decision: Decision): readonly Finding[] {
  const { pack } = rows;
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
      return [inRow(decision), ...twoNames(pack, decision.committee)];
    case "city-submission":
      return [toTheCity(pack, decision)];
    case "initial-recognition":
      return [initial(pack)];
    case "self-appraisal":
      return decision.row === null ? [ownInitial(pack)] : [ownReview(decision.row), ownPlan(pack)];
    case "self-appraisal-open":
      return [maybeOwn(pack, decision.district, decision.title), ownPlan(pack)];
    case "mismatch":
      return [mismatch(rows, decision)];
    case "no-target":
      return [noTarget(pack, decision)];
    case "no-specialty":
      return [noSpecialty(rows, decision.title)];
    case "nothing":
      return [nothing(pack)];
    case "out-of-scope":
      return [];
  }
}

type InRow = Extract<District, { committee: Committee; title: Title }>;

function inRow(decision: InRow): Finding {
  const { committee, title } = decision;
  const { clause } = committee;
  const sentence = districtSentence(decision);
  switch (decision.kind) {
    case "local-review":
      return finding("route.local-review", "applies", sentence, [clause]);
    case "unlisted":
      return finding(
        "route.unlisted",
        "unknown",
        `${sentence}${title.name}怎么评，通知没有说，请先打电话问。`,
        [clause],
      );
    case "recommendation": {
      const { recommendation } = decision;
      return "basis" in recommendation
        ? finding(
            "route.recommendation",
            "applies",
            `${sentence}${recommendation.why}。`,
            [clause],
            recommendation.basis,
          )
        : finding("route.recommendation", "applies", sentence, [clause]);
    }
  }
}

/** Clause 2 and annex 1 call the construction committee by two names. */
function twoNames(pack: Pack, committee: Committee): readonly Finding[] {
  const { construction } = pack.rules;
  if (committee.id !== construction.committee) return [];
  return [
    finding(
      "route.committee-names",
      "info",
      `通知正文第二条写的是「${construction.juniorTitle.quote}」，附件 1 的名称是「${committee.name.value}」。两个名称按同一个评委会理解。`,
      [construction.juniorTitle.clause, committee.clause],
      "interpretation",
    ),
  ];
}

function toTheCity(pack: Pack, district: Extract<District, { kind: "city-submission" }>): Finding {
  const { clause } = pack.plan.noCommittee.handIn;
  return finding(
    "route.city-submission",
    "applies",
    districtSentence(district, pack),
    [clause],
    "interpretation",
  );
}

function initial(pack: Pack): Finding {
  const { office, phone, openAllYear, quarterly, governedBy } = pack.plan.initialRecognition;
  const documents = governedBy.map((document) => document.value).join("、");
  return finding(
    "route.initial-recognition",
    "applies",
    `初定由${callee(office.value, phone?.value ?? null)}初审材料。通知说：${openAllYear.quote}，${quarterly.quote}。具体按${documents}执行。`,
    [office.clause, openAllYear.clause],
  );
}

function ownInitial(pack: Pack): Finding {
  const { initialRecognition: table } = pack.plan;
  const { initialReading } = pack.rules.selfAppraisal;
  return finding(
    "route.self-appraisal",
    "applies",
    `区里的初定写的是「${table.applicants.value}」。${initialReading.why}。`,
    [table.applicants.clause],
    initialReading.basis,
  );
}

function ownReview(row: Committee): Finding {
  return finding(
    "route.self-appraisal",
    "applies",
    `这个评委会的申报对象是「${row.applicants.value}」。你在自主评聘单位，由本单位按自己的评聘方案评聘，时间和条件请问本单位。`,
    [row.clause],
  );
}

/** 5.3: what the unit has to do, and by when; never the applicant's dates. */
function ownPlan(pack: Pack): Finding {
  const { plan, clause } = pack.rules.selfAppraisal;
  return finding(
    "route.self-appraisal-plan",
    "info",
    `评聘方案由单位「${plan.quote}」。这是单位要办的事，不是你个人的期限。`,
    [clause],
  );
}

function maybeOwn(pack: Pack, district: District, title: Title): Finding {
  const clause =
    "committee" in district && district.committee
      ? district.committee.clause
      : pack.plan.noCommittee.handIn.clause;
  return finding(
    "route.self-appraisal",
    "unknown",
    `你在自主评聘单位，单位的评聘方案管不管${title.name}，通知没有说，请先问本单位。如果不管，就走区里这条路：${districtSentence(district, pack)}`,
    [clause, pack.rules.selfAppraisal.clause],
    "interpretation",
  );
}

function mismatch(rows: Rows, { specialty, title }: Extract<District, { kind: "mismatch" }>): Finding {
  const { pack } = rows;
  const bySpecialty =
    specialty.committee === null ? null : (pack.byId.committee.get(specialty.committee) ?? null);
  const places = [...(rows.placesOf.get(title.name) ?? [])];
  const byTitle = places.map((place) => placeSentence(pack, place));
  const few = byTitle.length <= 2;
  return finding(
    "route.mismatch",
    "unknown",
    `${specialty.name}和${title.name}不在同一个系列，要看你报的是哪一个。如果按${specialty.name}：${placeSentence(pack, bySpecialty)}。如果按${title.name}：${few ? byTitle.join("；或") : "要看具体专业，不同专业由不同的评委会负责"}。`,
    [
      ...[bySpecialty, ...(few ? places : [])].map(
        (place) => place?.clause ?? pack.plan.noCommittee.handIn.clause,
      ),
    ],
    "interpretation",
  );
}

function noTarget(
  pack: Pack,
  { specialty, committee, excluded }: Extract<District, { kind: "no-target" }>,
): Finding {
  const say = "还不知道你评哪个职称。";
  if (committee === null) {
    return finding(
      "route.target",
      "unknown",
      `${say}附件 1 里没有管${specialty.name}的评委会。`,
      [pack.plan.noCommittee.handIn.clause],
      "interpretation",
    );
  }
  if (excluded) {
    return finding(
      "route.target",
      "unknown",
      `${say}这个专业的评委会，申报对象是「${committee.applicants.value}」；你在自主评聘单位，请先问本单位。`,
      [committee.clause],
    );
  }
  return finding(
    "route.target",
    "unknown",
    `${say}${committee.name.value}在附件 1 里列的是：${titlesOf(committee)}。`,
    [committee.clause],
  );
}

function noSpecialty(rows: Rows, title: Title): Finding {
  const places = [...(rows.placesOf.get(title.name) ?? [])];
  return finding(
    "route.specialty",
    "unknown",
    `${title.name}在不同专业由不同的评委会负责，还要知道你的专业。`,
    places.map((place) => place?.clause ?? rows.pack.plan.noCommittee.handIn.clause),
  );
}

function nothing(pack: Pack): Finding {
  return finding("route.specialty", "unknown", "还不知道你的专业，也不知道评哪个职称。", [
    pack.plan.noCommittee.handIn.clause,
  ]);
}

/** The titles of a row as the notice lists them: 助理工程师、推荐工程师. */
function titlesOf(committee: Committee): string {
  return committee.titles.map((title) => title.value).join("、");
}

function placeSentence(pack: Pack, place: Committee | null): string {
  return place === null
    ? `区里没有评委会，材料报${pack.plan.noCommittee.reviewers.value}审核后送市里`
    : `归${place.name.value}，问${callee(place.office.value, place.phone?.value ?? null)}`;
}

/** The district's path in one or two sentences. */
function districtSentence(district: InRow): string;
function districtSentence(district: District, pack: Pack): string;
function districtSentence(district: District, pack?: Pack): string {
  switch (district.kind) {
    case "local-review":
      return `${district.title.name}由${district.committee.name.value}评审，办公室在${officeOf(district.committee)}。`;
    case "recommendation":
      return `${district.title.name}由${district.committee.name.value}推荐到上一级评委会，区里不评。办公室在${officeOf(district.committee)}。`;
    case "unlisted":
      return `${district.committee.name.value}在附件 1 里列的是${titlesOf(district.committee)}，没有列${district.title.name}。办公室在${officeOf(district.committee)}。`;
    case "city-submission":
      return pack === undefined ? "" : citySentence(district, pack);
    default:
      return "";
  }
}

function citySentence(district: Extract<District, { kind: "city-submission" }>, pack: Pack): string {
  const { region } = pack.manifest;
  const { reviewers, deliveredBy } = pack.plan.noCommittee;
  const { title, specialty } = district;
  const what = specialty?.name ?? title.series.map((id) => pack.byId.series.get(id)?.name ?? id).join("、");
  return `附件 1 里没有管${what}的评委会，${title.name}不在${region.value}评。材料先报${reviewers.value}审核，${deliveredBy.quote}。`;
}

function officeOf(committee: Committee): string {
  return callee(committee.office.value, committee.phone?.value ?? null);
}
