import type { Utterance } from "../engine/utterance.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import { excludedKinds, hereIn, mustMeetText, numeral, thresholdsOf } from "../packs/pack-words.ts";
import type { Committee, Passage } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import { unitName } from "./names.ts";
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
  const here = hereIn(pack);
  const hasNote = pack.plan.noCommittee !== undefined;
  const toTheCity = hasNote ? "，要送市里" : "";
  switch (field) {
    case "region":
      return {
        why: "每个地方各发各的通知，评委会、评审时间和电话都按那一份；一份通知只发给自己地方的单位。",
        passages: [pack.manifest.addressees],
      };
    case "applicationYear":
      return {
        why: "一份通知只管一个年度的评审，要看你报的是哪一年。",
        passages: [pack.manifest.year],
      };
    case "specialty":
      return {
        why: `不同专业归不同的评委会，评审时间和联系电话也不同；有的专业${here}没有评委会${toTheCity}。`,
        passages: [...applicantsOf(pack, profile), ...noteOf(pack)],
      };
    case "target":
      return {
        why: `同一个评委会，有的职称自己评，有的只推荐到上一级${hasNote ? "；没有评委会的要送市里" : ""}。`,
        passages: titlesOf(pack, profile),
      };
    case "unit":
      return {
        why: `这份通知发给${pack.manifest.region.value}的单位，${excludedText(pack)}所以要知道你在哪类单位。`,
        passages: [pack.manifest.addressees, ...exclusions(pack)],
      };
    case "requiredYears":
      return {
        why: "学时合格的年数要够你那个职称规定的年数。通知没有列各职称要几年。",
        passages: [education.yearsMatch].flatMap(stated),
      };
    case "careerStart":
      return {
        why: education.exemption
          ? "较早年份的学时视同合格，要从你哪一年工作算起。"
          : "学时合格的年数，要从你哪一年工作算起。",
        passages: [education.exemption?.before ?? education.yearsMatch].flatMap(stated),
      };
    case "hours":
      return {
        why: hoursReason(pack),
        passages: [
          thresholds.total,
          thresholds.professional,
          thresholds.public,
          thresholds.generalPublic,
          education.mustMeet,
          education.yearsMatch,
        ].flatMap(stated),
      };
    case "mountainYears":
      return {
        why: "有的评委会量化评价时，山区县的工作年限会多算分；哪些评委会、多多少，通知没有写。",
        passages: [mountain?.years].flatMap(stated),
      };
    case "mountainCounty":
      return {
        why: "要看你工作过的地方在不在山区县里。",
        passages: [mountain?.years].flatMap(stated),
      };
  }
}

/** What stands in the notice, to the letter; nothing where it has no such words. */
function stated(one: { readonly clause: string; readonly quote?: string | undefined } | undefined) {
  return one?.quote === undefined ? [] : [{ clause: one.clause, quote: one.quote }];
}

function noteOf({ plan }: Pack): readonly Passage[] {
  return plan.noCommittee === undefined ? [] : [plan.noCommittee.handIn];
}

function hoursReason(pack: Pack): string {
  const years = pack.rules.continuingEducation.mustMeet.value.length;
  const parts = thresholdsOf(pack).length;
  const each = parts === 1 ? "有最低要求" : `${numeral(parts)}项各有最低要求`;
  const number = pack.rules.continuingEducation.yearsMatch === undefined ? "" : "；合格的年数也要够";
  return `${mustMeetText(pack)}${years > 1 ? "都" : ""}要合格，${each}${number}。`;
}

/** 有的评委会还不收自主评聘单位的人; empty where every row takes everybody. */
function excludedText(pack: Pack): string {
  const kinds = excludedKinds(pack).map((kind) => unitName(pack, kind));
  return kinds.length === 0 ? "" : `有的评委会还不收${kinds.join("、")}的人，`;
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

/** The titles of the specialty's row; without a specialty, what the text says of one; without a row, the note. */
function titlesOf(pack: Pack, profile: Profile): readonly Passage[] {
  const [example] = pack.rules.otherNames;
  if (profile.specialty === undefined && example !== undefined) return [example.says];
  return committeeOf(pack, profile)?.titles ?? noteOf(pack);
}

function exclusions(pack: Pack): readonly Passage[] {
  const { committees, initialRecognition } = pack.plan;
  return [...committees, ...(initialRecognition ? [initialRecognition] : [])].flatMap(
    ({ excludes, applicants }) => (excludes.length === 0 ? [] : [applicants]),
  );
}
