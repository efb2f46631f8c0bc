import type { Pack, Title } from "../packs/pack.ts";
import type { Committee } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { districtSentence } from "./district-words.ts";
import { finding } from "./finding.ts";
import type { District } from "./route.ts";

/**
 * Units that appraise their own staff: annex1.11 and annex1.initial keep them out (自主评聘单位除外), 5.3 says what the unit
 * has to do. Elsewhere the notice doesn't say whether the unit's own plan covers a title.
 */

export function ownInitial(pack: Pack): Finding {
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

export function ownReview(row: Committee): Finding {
  return finding(
    "route.self-appraisal",
    "applies",
    `区里这个系列的评审，申报对象是「${row.applicants.value}」。你在自主评聘单位，由本单位按自己的评聘方案评聘，时间和条件请问本单位。`,
    [row.clause],
  );
}

/** 5.3: what the unit has to do, and by when; never the applicant's dates. */
export function ownPlan(pack: Pack): Finding {
  const { plan, clause } = pack.rules.selfAppraisal;
  return finding(
    "route.self-appraisal-plan",
    "info",
    `评聘方案由单位「${plan.quote}」。这是单位要办的事，不是你个人的期限。`,
    [clause],
  );
}

export function maybeOwn(pack: Pack, district: District, title: Title): Finding {
  const clause =
    "committee" in district && district.committee
      ? district.committee.clause
      : pack.plan.noCommittee.handIn.clause;
  return finding(
    "route.self-appraisal",
    "unknown",
    `你在自主评聘单位，单位的评聘方案管不管${title.name}，通知没有说，请先问本单位。如果不管，就走区里这条路：${districtSentence(pack, district)}`,
    [clause, pack.rules.selfAppraisal.clause],
    "interpretation",
  );
}
