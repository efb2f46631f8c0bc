import type { Pack, Title } from "../packs/pack.ts";
import type { Committee } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { districtSentence } from "./district-words.ts";
import { callee, finding } from "./finding.ts";
import { mismatch, noSpecialty, noTarget, nothing } from "./open-route-words.ts";
import type { Decision, District, Rows } from "./route.ts";
import { maybeOwn, ownInitial, ownPlan, ownReview } from "./self-appraisal-words.ts";

/** A decision said as findings `route.*`: annex 1's rows and note, 2 (construction's junior title), 5.4 (initial recognition). */
export function routeFindings(rows: Rows, decision: Decision): readonly Finding[] {
  const { pack } = rows;
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
      return [inRow(pack, decision), ...twoNames(pack, decision.committee)];
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

function inRow(pack: Pack, decision: InRow): Finding {
  const { committee, title } = decision;
  const { clause } = committee;
  const sentence = districtSentence(pack, decision);
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
    districtSentence(pack, district),
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
