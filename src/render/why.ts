import type { Utterance } from "../engine/utterance.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Committee, Passage } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import type { Reply } from "./reply.ts";
import { lines, quotedAll, reply } from "./text.ts";

interface Reason {
  readonly why: string;
  readonly passages: readonly Passage[];
}

/** Why a question is asked, with the notice's own words for it. */
export function renderWhy(
  pack: Pack,
  { question, profile }: Extract<Utterance, { readonly kind: "why" }>,
): Reply {
  if (question === null)
    return reply("这一步只是弄清你的情况，没有单独的条款。说“继续”接着来，说“重新开始”从头来。");
  const { why, passages } = reasonFor(pack, question, profile);
  const clauses = [...new Set(passages.map((passage) => passage.clause))];
  return reply(
    lines(
      why,
      clauses.flatMap((clause) => [
        `${pack.manifest.number.value}${clauseName(pack, clause)}：`,
        quotedAll(passages.filter((passage) => passage.clause === clause).map((passage) => passage.quote)),
      ]),
    ),
  );
}

function reasonFor(pack: Pack, { field }: Question, profile: Profile): Reason {
  const { continuingEducation: education, mountain } = pack.rules;
  const { thresholds } = education;
  switch (field) {
    case "specialty":
      return {
        why: "不同专业归不同的评委会，评审时间和联系电话也不同；有的专业区里没有评委会，要送市里。",
        passages: [...applicantsOf(pack, profile), pack.plan.noCommittee.handIn],
      };
    case "target":
      return {
        why: "同一个评委会，有的职称自己评，有的只推荐到上一级；没有评委会的要送市里。",
        passages: titlesOf(pack, profile),
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
        why: "申报当年和前一年都要合格，四项各有最低要求；合格的年数也要够。",
        passages: [
          thresholds.total,
          thresholds.professional,
          thresholds.public,
          thresholds.generalPublic,
          education.consecutiveYears,
          education.yearsMatch,
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
        passages: mountain === undefined ? [] : [mountain.years],
      };
  }
}

function committeeOf(pack: Pack, profile: Profile): Committee | undefined {
  const specialty = pack.byId.specialty.get(profile.specialty?.id ?? "");
  return pack.byId.committee.get(specialty?.committee ?? "");
}

/** Whom the rows that review the title are for, two of them, so that one sees how they differ. */
function applicantsOf(pack: Pack, profile: Profile): readonly Passage[] {
  const rows = pack.plan.committees.filter(({ reviews }) =>
    reviews.some((title) => profile.target === undefined || title.value === profile.target.id),
  );
  return rows.slice(0, 2).map(({ applicants }) => applicants);
}

/** The titles of the specialty's row; without a specialty, 2's example; without a row, the note. */
function titlesOf(pack: Pack, profile: Profile): readonly Passage[] {
  if (profile.specialty === undefined) return [pack.rules.construction.juniorTitle];
  return committeeOf(pack, profile)?.titles ?? [pack.plan.noCommittee.handIn];
}

function exclusions(pack: Pack): readonly Passage[] {
  return [...pack.plan.committees, pack.plan.initialRecognition].flatMap(({ excludes, applicants }) =>
    excludes.length === 0 ? [] : [applicants],
  );
}
