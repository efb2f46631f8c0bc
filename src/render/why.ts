import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import type { Passage } from "../packs/schema.ts";
import type { Question } from "../policy/question.ts";
import { clauseName } from "./names.ts";
import type { Reply } from "./reply.ts";
import { lines, quoted, reply } from "./text.ts";

interface Reason {
  readonly why: string;
  readonly passages: readonly Passage[];
}

/** Why a question is asked, with the notice's own words for it. */
export function renderWhy(pack: Pack, { question }: Extract<Utterance, { readonly kind: "why" }>): Reply {
  if (question === null) return reply("现在没有在问你什么。说“继续”可以接着来，说“重新开始”从头来。");
  const { why, passages } = reasonFor(pack, question);
  return reply(
    lines(
      why,
      passages.flatMap((passage) => [`${clauseName(pack, passage.clause)}：`, quoted(passage.quote)]),
    ),
  );
}

function reasonFor(pack: Pack, { field }: Question): Reason {
  const { continuingEducation: education, mountain, construction } = pack.rules;
  const { thresholds } = education;
  switch (field) {
    case "specialty":
      return {
        why: "每个专业归不同的评委会，评审时间和联系电话也不同；有的专业区里没有评委会，要送市里。",
        passages: [pack.plan.noCommittee.handIn],
      };
    case "target":
      return {
        why: "同一个评委会，有的职称自己评，有的只推荐到上一级。比如附件里建设工程这一类：",
        passages: [construction.juniorTitle, ...recommendations(pack)],
      };
    case "unit":
      return {
        why: `这份通知发给${pack.manifest.region.value}的单位，有的评委会还不收自主评聘单位的人，所以要知道你在哪类单位。`,
        passages: [pack.manifest.addressees, ...exclusions(pack)],
      };
    case "requiredYears":
      return {
        why: "学时合格的年数要够你那个职称规定的年数。通知没有列各职称要几年。",
        passages: [education.yearsMatch],
      };
    case "careerStart":
      return {
        why: "较早年份的学时视同合格，要从你哪一年工作算起。",
        passages: [education.exemption.before],
      };
    case "hours":
      return {
        why: "申报当年和前一年都要合格，四项各有最低要求。",
        passages: [
          thresholds.total,
          thresholds.professional,
          thresholds.public,
          thresholds.generalPublic,
          education.consecutiveYears,
        ],
      };
    case "mountainYears":
      return {
        why: "有的评委会量化评价时，山区县的工作年限会多算分；哪些评委会、多多少，通知没有写。",
        passages: mountain === undefined ? [] : [mountain.years],
      };
    case "mountainCounty":
      return {
        why: "要看你工作过的地方在不在山区县里。",
        passages: mountain === undefined ? [] : [mountain.years, mountain.applicant],
      };
  }
}

/** One row's recommendation, as an example of how the plan says it. */
function recommendations(pack: Pack): readonly Passage[] {
  return pack.plan.committees
    .filter((committee) => committee.id === pack.rules.construction.committee)
    .flatMap((committee) => committee.titles.map(({ clause, quote }) => ({ clause, quote })));
}

function exclusions(pack: Pack): readonly Passage[] {
  return [...pack.plan.committees, pack.plan.initialRecognition].flatMap(({ excludes, applicants }) =>
    excludes.length === 0 ? [] : [{ clause: applicants.clause, quote: applicants.quote }],
  );
}
