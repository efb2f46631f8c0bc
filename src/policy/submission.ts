import type { Pack, Title } from "../packs/pack.ts";
import { askedOfCity, noteClause } from "../packs/pack-words.ts";
import type { Level, Passage, Specialty } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { finding } from "./finding.ts";
import type { Decision } from "./route.ts";

/** What happens with the papers, and the platform; as far as the notice says. */
export function submissionFindings(pack: Pack, decision: Decision): readonly Finding[] {
  switch (decision.kind) {
    case "local-review":
      return [...committeeNotice(pack), ...procedure(pack), ...platformFindings(pack)];
    case "recommendation":
      return [
        ...committeeNotice(pack),
        ...procedure(pack),
        ...(decision.title.level === "intermediate" ? returned(pack) : []),
        ...examination(pack, decision.title, decision.committee.clause),
        ...platformFindings(pack),
      ];
    case "unlisted":
      return [...examination(pack, decision.title, decision.committee.clause), ...platformFindings(pack)];
    case "no-committee":
      return [
        ...examination(pack, decision.title, noteClause(pack), decision.specialty),
        ...platformFindings(pack),
      ];
    case "city-submission":
      return [
        ...cityPapers(pack),
        ...examination(pack, decision.title, noteClause(pack), decision.specialty),
        ...platformFindings(pack),
      ];
    case "initial-recognition":
    case "initial-unsaid":
    case "self-appraisal-initial":
    case "out-of-scope":
      return [];
    case "excluded":
      return decision.title === null ? [] : platformFindings(pack);
    case "self-appraisal":
      return platformFindings(pack);
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
  const clause = noteClause(pack);
  if (district.kind === "city-submission" || district.kind === "no-committee")
    return [
      ...cityPapers(pack),
      ...examination(pack, title, clause, district.specialty),
      ...platformFindings(pack),
    ];
  const row = "committee" in district ? district.committee : null;
  return [...examination(pack, title, row?.clause ?? clause), ...platformFindings(pack)];
}

/** Who hands in what to whom; and the working days before the end of the city's plan, which isn't in the pack. */
function cityPapers(pack: Pack): readonly Finding[] {
  const { noCommittee } = pack.plan;
  if (noCommittee === undefined) return [];
  const { handIn, deliveredBy } = noCommittee;
  return [
    finding("submission.materials", "info", `通知说：${handIn.quote}。`, [handIn.clause]),
    ...(deliveredBy === undefined ? [] : [delivery(deliveredBy)]),
    ...workingDays(pack, noCommittee),
  ];
}

function delivery({ clause, quote }: Passage): Finding {
  const words = quote.startsWith("通过后") ? `审核${quote}` : quote;
  return finding("submission.delivery", "info", `${words}。`, [clause]);
}

/** How a number of working days before a day reads. */
const readings = {
  within: (days: number) => `截止前的 ${days} 个工作日之内`,
  before: (days: number) => `至少提前 ${days} 个工作日`,
} as const;

function workingDays(
  pack: Pack,
  { deadline, deadlineReading, cityPlan }: NonNullable<Pack["plan"]["noCommittee"]>,
): readonly Finding[] {
  if (deadline === undefined) return [];
  const days = deadline.value.workingDays;
  const reading = deadlineReading?.value ?? "open";
  const read =
    reading === "open"
      ? `有两种读法：${readings.within(days)}，或${readings.before(days)}`
      : `是${readings[reading](days)}`;
  const plan = cityPlan === undefined ? "市里的计划" : `市里的计划（${cityPlan.value}）`;
  const own = deadlineReading === undefined || "basis" in deadlineReading;
  return [
    finding(
      "submission.working-days",
      "unknown",
      `「${deadline.quote}」${read}。${plan}这份资料没有收，所以不算日子，请先问${askedOfCity(pack)}。`,
      [deadline.clause],
      own ? "interpretation" : "notice",
    ),
  ];
}

function committeeNotice(pack: Pack): readonly Finding[] {
  const { committeeNotice: passage } = pack.rules.procedure;
  if (passage === undefined) return [];
  const words = `${passage.quote}；哪几天交、交什么，以那份通知为准。`;
  return [finding("submission.committee-notice", "info", words, [passage.clause])];
}

function procedure(pack: Pack): readonly Finding[] {
  const { examination: check, publicity } = pack.rules.procedure;
  const steps = [
    ...(check === undefined ? [] : [{ say: "评委会办公室会审查申报资格", clause: check.clause }]),
    ...(publicity === undefined ? [] : [{ say: "评审结束后会公示结果", clause: publicity.clause }]),
  ];
  if (steps.length === 0) return [];
  return [
    finding(
      "submission.procedure",
      "info",
      `交了材料以后，${steps.map(({ say }) => say).join("；")}。`,
      steps.map(({ clause }) => clause),
    ),
  ];
}

function returned(pack: Pack): readonly Finding[] {
  const { returned: passage } = pack.rules.procedure;
  if (passage === undefined) return [];
  return [finding("submission.returned", "info", `通知说：${passage.quote}。`, [passage.clause])];
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

/** 统一在“浙江省专业技术职务任职资格申报与评审管理服务平台”上进行职称申报与评审… */
function platformFindings(pack: Pack): readonly Finding[] {
  const { platform } = pack.rules;
  if (platform === undefined) return [];
  const { name, onlineOnly, record, noClassified } = platform;
  const online = onlineOnly === undefined ? [] : [onlineOnly];
  const kept = [record, noClassified].filter((passage) => passage !== undefined);
  return [
    finding(
      "platform.online",
      "info",
      `${[`申报和评审都在“${name.value}”上进行`, ...online.map(({ quote }) => quote)].join("，")}。`,
      [name.clause, ...online.map(({ clause }) => clause)],
    ),
    ...(kept.length === 0
      ? []
      : [
          finding(
            "platform.record",
            "info",
            `${kept.map(({ quote }) => quote).join("，")}。`,
            kept.map(({ clause }) => clause),
          ),
        ]),
  ];
}
