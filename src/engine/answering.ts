import type { Reply } from "../answers/answer.ts";
import { ask } from "../answers/ask.ts";
import type { AnswerBook } from "../answers/book.ts";
import { resolve } from "../answers/resolve.ts";
import { noMentions, subjectOf } from "../answers/subject.ts";
import type { Asked } from "./errand.ts";
import { profileOf } from "./questions.ts";
import { type Ground, repeat, say, type Turn } from "./turn.ts";
import type { Utterance } from "./utterance.ts";

/** Longest question that is kept to be passed to staff, in characters. */
const longestQuestion = 1000;

/** What the book says to a text; of a question that speaks of one's own case, by what is known of it. */
export function lookUp(book: AnswerBook, ground: Ground, { talk }: Turn, text: string): Reply {
  return ask(book, text, { today: ground.today, profile: profileOf(talk, ground.today) });
}

/** Says what was found, or that nothing was; the question is kept, so that it can be passed to staff. */
export function tell(ground: Ground, turn: Turn, text: string, reply: Reply): Turn {
  const question = [...text].slice(0, longestQuestion).join("");
  const asked = [...(turn.asked ?? []), ...countsOf(reply)];
  return say({ ...turn, talk: { ...turn.talk, question }, asked }, utteranceOf(ground, turn, reply));
}

function utteranceOf(
  ground: Ground,
  { talk }: Turn,
  reply: Pick<Reply, "answers" | "alternatives">,
): Utterance {
  const profile = profileOf(talk, ground.today);
  const year = ground.pack.manifest.year.value;
  return {
    kind: "answers",
    answers: reply.answers,
    alternatives: reply.answers.length > 0 ? [] : reply.alternatives,
    canPass: ground.service.staffed,
    profile,
    ...(ground.policy.isOutdated(ground.today, profile.applicationYear) && { ofYear: year }),
  };
}

function countsOf({ answers, alternatives }: Reply): readonly Asked[] {
  if (answers.length === 0) return [{ status: "unknown", id: alternatives[0]?.id ?? null, citations: [] }];
  return answers.map(({ status, id, passages }) => ({
    status,
    id: id.split(":")[0] ?? id,
    citations: [...new Set(passages.map(({ clause }) => clause))],
  }));
}

/** A press on something that may have been meant: says that entry; null where there is no such entry any more. */
export function answerById(book: AnswerBook, ground: Ground, turn: Turn, id: string): Turn | null {
  const entry = book.byId.get(id);
  if (entry === undefined) return null;
  const asker = { today: ground.today, profile: profileOf(turn.talk, ground.today) };
  const mentions = noMentions;
  const answer = resolve(book, entry, { mentions, subject: subjectOf(book, mentions, "", asker), asker });
  if (answer === null) return null;
  const told = { answers: [answer], alternatives: [], status: answer.status, score: 1 };
  const asked = [...(turn.asked ?? []), ...countsOf(told)];
  return repeat(ground, say({ ...turn, asked }, utteranceOf(ground, turn, told)));
}

/** The question asked last goes to staff; without one, the next words are it. */
export function pass(ground: Ground, turn: Turn): Turn {
  const profile = profileOf(turn.talk, ground.today);
  if (!ground.service.staffed) return repeat(ground, say(turn, { kind: "nobody-to-ask", profile }));
  const { question, ...talk } = turn.talk;
  if (question === undefined)
    return say({ ...turn, talk: { ...talk, passing: true } }, { kind: "pass-what" });
  return file(ground, { ...turn, talk }, question);
}

/** Files a question; the bot tells its number once it is filed. */
export function file(ground: Ground, turn: Turn, text: string): Turn {
  const { passing: _, question: __, ...talk } = turn.talk;
  const question = [...text].slice(0, longestQuestion).join("");
  const errand = { kind: "ticket", question, profile: profileOf(talk, ground.today) } as const;
  return repeat(ground, { ...turn, talk, errands: [...(turn.errands ?? []), errand] });
}
