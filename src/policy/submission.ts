import type { Pack, Title } from "../packs/pack.ts";
import type { Level, Specialty } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { finding } from "./finding.ts";
import type { Decision } from "./route.ts";

/** What happens with the papers: 5.2, annex1.note; and the platform: 1. */
export function submissionFindings(pack: Pack, decision: Decision): readonly Finding[] {
  switch (decision.kind) {
    case "local-review":
      return [committeeNotice(pack), procedure(pack), ...platformFindings(pack)];
    case "recommendation":
      return [
        committeeNotice(pack),
        procedure(pack),
        ...(decision.title.level === "intermediate" ? [returned(pack)] : []),
        ...examination(pack, decision.title, decision.committee.clause),
        ...platformFindings(pack),
      ];
    case "unlisted":
      return [...examination(pack, decision.title, decision.committee.clause), ...platformFindings(pack)];
    case "city-submission":
      return [
        ...cityPapers(pack),
        ...examination(pack, decision.title, pack.plan.noCommittee.handIn.clause, decision.specialty),
        ...platformFindings(pack),
      ];
    case "initial-recognition":
    case "out-of-scope":
      return [];
    case "self-appraisal":
      return decision.row === null ? [] : platformFindings(pack);
    case "self-appraisal-open":
      return appraisedByItself(pack, decision);
    default:
      return platformFindings(pack);
  }
}

/** The district's path as the other one: its papers, and whether an examination stands before it. */
function appraisedByItself(
  pack: Pack,
  { district, title }: Extract<Decision, { kind: "self-appraisal-open" }>,
): readonly Finding[] {
  const { clause } = pack.plan.noCommittee.handIn;
  if (district.kind === "city-submission")
    return [
      ...cityPapers(pack),
      ...examination(pack, title, clause, district.specialty),
      ...platformFindings(pack),
    ];
  const row = "committee" in district ? district.committee : null;
  return [...examination(pack, title, row?.clause ?? clause), ...platformFindings(pack)];
}

/** annex1.note: who hands in what to whom; the five working days read two ways, and the city's plan isn't here. */
function cityPapers(pack: Pack): readonly Finding[] {
  const { handIn, deadline, deliveredBy, cityPlan } = pack.plan.noCommittee;
  const days = deadline.value.workingDays;
  return [
    finding("submission.materials", "info", `通知说：${handIn.quote}。`, [handIn.clause]),
    finding("submission.delivery", "info", `审核${deliveredBy.quote}。`, [deliveredBy.clause]),
    finding(
      "submission.working-days",
      "unknown",
      `「${deadline.quote}」有两种读法：截止前的 ${days} 个工作日之内，或至少提前 ${days} 个工作日。市里的计划（${cityPlan.value}）这份资料没有收，所以不算日子，请先问业务主管部门。`,
      [deadline.clause],
      "interpretation",
    ),
  ];
}

function committeeNotice(pack: Pack): Finding {
  const { committeeNotice: passage } = pack.rules.procedure;
  return finding(
    "submission.committee-notice",
    "info",
    `${passage.quote}；哪几天交、交什么，以那份通知为准。`,
    [passage.clause],
  );
}

function procedure(pack: Pack): Finding {
  const { examination: check, publicity } = pack.rules.procedure;
  return finding(
    "submission.procedure",
    "info",
    "交了材料以后，评委会办公室会审查申报资格；评审结束后会公示结果。",
    [check.clause, publicity.clause],
  );
}

function returned(pack: Pack): Finding {
  const { returned: passage } = pack.rules.procedure;
  return finding("submission.returned", "info", `通知说：${passage.quote}。`, [passage.clause]);
}

/**
 * General knowledge: these titles are usually got by a national examination. One title may be of several series (编辑 of
 * publishing and of journalism): the specialty tells which.
 */
function examination(
  pack: Pack,
  title: Title,
  clause: string,
  specialty: Specialty | null = null,
): readonly Finding[] {
  const own = title.series.filter((id) => specialty === null || specialty.series.includes(id));
  const byExamination = own.some((id) =>
    pack.byId.series.get(id)?.examination?.some((level: Level) => level === title.level),
  );
  if (!byExamination) return [];
  return [
    finding(
      "submission.examination",
      "info",
      `${title.name}一般要通过全国统一考试取得，请先确认要不要评审。这是一般知识，不是通知的内容。`,
      [clause],
      "general-knowledge",
    ),
  ];
}

/** 1: 统一在“浙江省专业技术职务任职资格申报与评审管理服务平台”上进行职称申报与评审… */
function platformFindings(pack: Pack): readonly Finding[] {
  const { name, onlineOnly, record, noClassified } = pack.rules.platform;
  return [
    finding("platform.online", "info", `申报和评审都在“${name.value}”上进行，${onlineOnly.quote}。`, [
      name.clause,
      onlineOnly.clause,
    ]),
    finding("platform.record", "info", `${record.quote}，${noClassified.quote}。`, [
      record.clause,
      noClassified.clause,
    ]),
  ];
}
