import type { Committee, ComputedAnswer, Silence, WrittenAnswer } from "../packs/schema.ts";
import type { Answer } from "./answer.ts";
import type { AnswerBook, Entry } from "./book.ts";
import { type CommitteeQuestion, cityAnswer, committeeAnswer, quoteOf } from "./committee-answers.ts";
import type { Mentions } from "./mentions.ts";
import { type PlanQuestion, planAnswer } from "./plan-answers.ts";
import type { Asker, Subject } from "./subject.ts";
import { titleAnswer } from "./title-answers.ts";

/** What an entry says to this question; null where it says nothing (outside). */
export function resolve(
  book: AnswerBook,
  entry: Entry,
  asked: { readonly mentions: Mentions; readonly subject: Subject; readonly asker: Asker },
): Answer | null {
  switch (entry.kind) {
    case "answer":
      return "say" in entry.entry ? written(entry.entry) : computed(book, entry.entry, asked);
    case "silence":
      return silent(book, entry.entry, asked.subject);
    case "kept": {
      const { id, topic, say, cites, author, date } = entry.entry;
      return { status: "answered", id, topic, say, passages: cites, basis: "notice", by: { author, date } };
    }
    case "outside":
      return null;
  }
}

function written({ id, topic, say, cites, basis, why }: WrittenAnswer): Answer {
  return {
    status: "answered",
    id,
    topic,
    say,
    passages: cites,
    basis: basis ?? "notice",
    ...(why !== undefined && { why }),
  };
}

/** A silence; beside it the committee's window where filing is asked, since that is what people take for it. */
export function silent({ pack }: AnswerBook, silence: Silence, subject?: Subject): Answer {
  const [committee, ...others] = subject?.committees ?? [];
  const window =
    silence.beside !== undefined && committee !== undefined && others.length === 0
      ? committeeAnswer(pack, silence.beside, "", committee)
      : null;
  return {
    status: "not-covered",
    id: silence.id,
    topic: silence.topic,
    say: window === null ? silence.say : `${silence.say}\n${window.say}`,
    passages: [...(window?.passages.slice(0, 1) ?? []), quoteOf(silence.nearest)],
    basis: "notice",
    call: silence.call,
  };
}

/** What stands in when a question of one committee names none. */
const ofAll: Readonly<Record<CommitteeQuestion, PlanQuestion>> = {
  "committee.window": "plan.windows",
  "committee.start": "plan.windows",
  "committee.end": "plan.windows",
  "committee.phone": "plan.phones",
  "committee.office": "plan.phones",
  "committee.titles": "plan.list",
  "committee.recommends": "plan.recommends",
  "committee.applicants": "plan.list",
  "committee.which": "plan.list",
  "committee.overview": "plan.list",
};

/** The most committees that one answer speaks of. */
const mostCommittees = 3;

function computed(
  book: AnswerBook,
  { compute, topic }: ComputedAnswer,
  {
    mentions,
    subject,
    asker,
  }: { readonly mentions: Mentions; readonly subject: Subject; readonly asker: Asker },
): Answer | null {
  const { pack, policy } = book;
  if (compute === "title.route") {
    const { specialty, target } = subject;
    if (target === undefined) return ofCommittees(book, "committee.overview", topic, subject, asker);
    return titleAnswer(policy, topic, { ...(specialty && { specialty }), target, today: asker.today });
  }
  if (isOfCommittee(compute)) return ofCommittees(book, compute, topic, subject, asker);
  const [month] = mentions.months;
  const [phone] = mentions.phones;
  const title = subject.target?.id ?? levelNamed(mentions.text);
  return (
    planAnswer(pack, compute, topic, {
      today: asker.today,
      ...(month !== undefined && { month }),
      ...(phone !== undefined && { phone }),
      committees: subject.committees,
      items: itemsNamed(mentions.text),
      ...(title !== undefined && { title }),
    }) ?? planAnswer(pack, instead(compute), topic, { today: asker.today })
  );
}

/** What is said where a question of the plan lacks its month, title or number. */
function instead(question: PlanQuestion): PlanQuestion {
  if (question === "plan.phone-owner") return "plan.phones";
  return question === "plan.reviews-title" ? "plan.list" : "plan.windows";
}

/** The words of the titles' column that say to what is recommended; 高级 has 副高 in it. */
function itemsNamed(text: string): readonly string[] {
  const named: readonly string[] = text.match(/副高|高级|中级|工程师/g) ?? [];
  return named.includes("高级") ? [...named, "副高"] : named;
}

function levelNamed(text: string): string | undefined {
  return /初级|中级|副高|正高/.exec(text)?.[0];
}

function isOfCommittee(question: ComputedAnswer["compute"]): question is CommitteeQuestion {
  return question in ofAll;
}

function ofCommittees(
  book: AnswerBook,
  question: CommitteeQuestion,
  topic: string,
  { committees, homeless }: Subject,
  asker: Asker,
): Answer | null {
  const { pack } = book;
  const [first, ...others] = committees;
  const [field] = homeless;
  if (first === undefined) {
    return field === undefined
      ? planAnswer(pack, ofAll[question], topic, { today: asker.today })
      : cityAnswer(pack, topic, field);
  }
  const answer = committeeAnswer(pack, question, topic, first);
  return others.length === 0
    ? answer
    : severally(pack, question, topic, [first, ...others].slice(0, mostCommittees));
}

/** 信息技术 may be a teacher's or an engineer's: each committee that it can be. */
function severally(
  pack: AnswerBook["pack"],
  question: CommitteeQuestion,
  topic: string,
  committees: readonly Committee[],
): Answer | null {
  const answers = committees.map((committee) => committeeAnswer(pack, question, topic, committee));
  const [first] = answers;
  if (first === undefined) return null;
  return {
    ...first,
    topic,
    say: `这要看归哪个评委会：\n${answers.map(({ say }) => say).join("\n")}`,
    passages: answers.flatMap(({ passages }) => passages.slice(0, 1)),
  };
}
