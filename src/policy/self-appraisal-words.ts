import type { Pack, Title } from "../packs/pack.ts";
import { hereIn, noteClause } from "../packs/pack-words.ts";
import type { Committee } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { districtSentence } from "./district-words.ts";
import { finding } from "./finding.ts";
import type { District, OwnInitial } from "./route.ts";

/**
 * Units that appraise their own staff: rows that keep them out (自主评聘单位除外), and what the notice says the
 * unit has to do. Elsewhere the notice doesn't say whether the unit's own plan covers a title.
 */

export function ownInitial(pack: Pack, { table, reading }: OwnInitial): Finding {
  return finding(
    "route.self-appraisal",
    "applies",
    `${hereIn(pack)}的初定写的是「${table.applicants.value}」。${reading.why}。`,
    [table.applicants.clause],
    reading.basis,
  );
}

export function ownReview(pack: Pack, row: Committee): Finding {
  return finding(
    "route.self-appraisal",
    "applies",
    `${hereIn(pack)}这个系列的评审，申报对象是「${row.applicants.value}」。你在自主评聘单位，由本单位按自己的评聘方案评聘，时间和条件请问本单位。`,
    [row.clause],
  );
}

/** What the unit has to do, and by when; never the applicant's dates. Nothing where the notice doesn't say. */
export function ownPlan(pack: Pack): readonly Finding[] {
  const { plan, clause } = pack.rules.selfAppraisal ?? {};
  if (plan === undefined || clause === undefined) return [];
  return [
    finding(
      "route.self-appraisal-plan",
      "info",
      `评聘方案由单位「${plan.quote}」。这是单位要办的事，不是你个人的期限。`,
      [clause],
    ),
  ];
}

export function maybeOwn(pack: Pack, district: District, title: Title): Finding {
  const clause = "committee" in district && district.committee ? district.committee.clause : noteClause(pack);
  return finding(
    "route.self-appraisal",
    "unknown",
    `你在自主评聘单位，单位的评聘方案管不管${title.name}，通知没有说，请先问本单位。如果不管，就走${hereIn(pack)}这条路：${districtSentence(pack, district)}`,
    [clause, ...(pack.rules.selfAppraisal === undefined ? [] : [pack.rules.selfAppraisal.clause])],
    "interpretation",
  );
}
