import type { FormattedString } from "@grammyjs/parse-mode";
import type { Answer } from "../answers/answer.ts";
import { buttonData } from "../engine/buttons.ts";
import type { Utterance } from "../engine/utterance.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Clause, Silence } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import { button, labels, noNonce, rowsOf } from "./buttons.ts";
import { cited, dayName, officeText } from "./names.ts";
import { planName } from "./plan-name.ts";
import type { Reply } from "./reply.ts";
import { bold, type Line, lines, paragraphs, quoted, type Rows, reply } from "./text.ts";

type Answers = Extract<Utterance, { readonly kind: "answers" }>;

/** What is said to a question in free text: each answer with its clauses, or what may have been meant and whom to ask. */
export function renderAnswers(pack: Pack, said: Answers): Reply {
  return said.answers.length === 0 ? renderUnknown(pack, said) : renderKnown(pack, said);
}

function renderKnown(pack: Pack, said: Answers): Reply {
  const { answers, profile, ofYear, named, from } = said;
  const several = answers.length > 1;
  const clauses = [...new Set(answers.flatMap(citationsOf))];
  return reply(
    paragraphs(
      named === true ? `下面按${planName(pack)}来答。` : null,
      ofYear === undefined || named === true ? null : `下面说的是${ofYear}年度的通知，别的年度请看新的通知。`,
      ...answers.map((answer) => answerText(pack, answer, profile, several)),
    ),
    [
      ...rowsOf(
        3,
        clauses.map((clause) => clauseButton(pack, clause, from !== undefined)),
      ),
      ...(answers.some(isOfPlan) ? [[button("plan", noNonce)]] : []),
      ...passRow(said),
    ],
  );
}

/** Worked out from all rows of the plan, which can be looked at. */
function isOfPlan({ id }: Answer): boolean {
  return id.startsWith("plan.");
}

/** The clauses that an answer cites, the most telling first. */
export function citationsOf({ passages }: Answer): readonly Clause[] {
  return [...new Set(passages.map(({ clause }) => clause))];
}

/** One answer in words. `headed`: with its topic above it. */
export function answerText(
  pack: Pack,
  answer: Answer,
  profile: Profile | undefined,
  headed: boolean,
): FormattedString {
  const { status, topic, say, basis, why, by } = answer;
  const clauses = citationsOf(answer);
  const said = `${say}${clauses.length === 0 || status === "not-covered" ? "" : cited(pack, clauses)}`;
  return lines(
    headed ? bold(topic) : null,
    said,
    why !== undefined && basis === "interpretation" ? `（我们的理解：${why}）` : null,
    by === undefined ? null : `（这是工作人员${by.author}${dayName(by.date)}的答复，不是通知原文。）`,
    status === "not-covered" ? leftOpen(pack, answer, profile) : [],
  );
}

/** What the notice says nearest to a matter that it leaves open, and whom to call. */
function leftOpen(pack: Pack, { passages, call }: Answer, profile: Profile | undefined): readonly Line[] {
  const nearest = passages.at(-1);
  const office = ownOffice(pack, profile);
  return [
    ...(nearest === undefined
      ? []
      : [`通知里最接近的是${clauseName(pack, nearest.clause)}：`, quoted(nearest.quote)]),
    ...(office === null ? [] : [office]),
    ...(call === undefined ? [] : [callText(pack, call, office !== null)]),
  ];
}

/** Nothing is guessed: what may have been meant, and who can be asked. */
function renderUnknown(pack: Pack, said: Answers): Reply {
  const { alternatives, canPass, outside, profile, from, regions } = said;
  if (outside) return reply(notOurs(pack, regions), passRow(said));
  const isNear = alternatives.length > 0;
  const meant = alternatives.map(({ id, topic }) => [
    { label: topic, data: buttonData("ask", noNonce, from === undefined ? id : `${from.id}/${id}`) },
  ]);
  return reply(
    lines(
      "这个问题我没有把握，不乱答。",
      isNear ? "你想问的是不是下面这些？点一下就行。" : null,
      canPass ? `${isNear ? "都不是的话，" : ""}可以转给工作人员，由人来答。` : whomToAsk(pack, profile),
    ),
    [...meant, ...passRow(said)],
  );
}

function notOurs({ manifest }: Pack, regions: readonly string[] | undefined): string {
  const where = regions?.join("、") ?? `${manifest.region.value}${manifest.year.value}年度`;
  return `我没听出这是评职称的事。我只答${where}职称评审的问题；要是有关，换个说法再问一次。`;
}

/** Nobody is there to pass a question to: which office to call. */
export function renderNobodyToAsk(
  pack: Pack,
  { profile }: Extract<Utterance, { readonly kind: "nobody-to-ask" }>,
): Reply {
  return reply(lines("这里现在没有工作人员接问题。", whomToAsk(pack, profile)));
}

function whomToAsk(pack: Pack, profile: Profile): string {
  return ownOffice(pack, profile) ?? "可以打电话问评委会办公室；说出专业和职称，我告诉你是哪一个。";
}

function passRow({ canPass, mark }: Answers): Rows {
  return canPass ? [[{ label: labels.pass, data: buttonData("pass", noNonce, mark) }]] : [];
}

/** `of`: whether the button has to say of which pack, as several are at hand. */
function clauseButton(pack: Pack, clause: Clause, of: boolean) {
  return {
    label: clauseName(pack, clause),
    data: buttonData("clause", noNonce, of ? `${pack.id}/${clause}` : clause),
  };
}

/** The office of the committee that the person's specialty goes to; null where it isn't known or there is none. */
function ownOffice(pack: Pack, profile: Profile | undefined): string | null {
  const specialty = pack.byId.specialty.get(profile?.specialty?.id ?? "");
  const committee = pack.byId.committee.get(specialty?.committee ?? "");
  if (specialty === undefined || committee === undefined) return null;
  const { office, phone } = committee;
  return `${specialty.name}的评委会办公室在${officeText({ office: office.value, phone: phone?.value ?? null })}。`;
}

/** Whom to call, or whom `also`; what the number stands for in the notice, where that is something else. */
function callText(pack: Pack, { office, phone, standsFor }: Silence["call"], also: boolean): string {
  const whom = officeText({ office: office.value, phone: phone?.value ?? null });
  const place = clauseName(pack, phone?.clause ?? office.clause);
  const caveat = standsFor === undefined ? "" : `通知（${place}）里，这是${standsFor}的电话。`;
  return `${also ? "也" : ""}可以打电话问${whom}。${caveat}`;
}
