import type { Reply } from "../answers/answer.ts";
import { ask } from "../answers/ask.ts";
import type { AnswerBook } from "../answers/book.ts";
import { resolve } from "../answers/resolve.ts";
import { noMentions, subjectOf } from "../answers/subject.ts";
import type { Asked } from "./errand.ts";
import { type Ground, on, profileOf } from "./ground.ts";
import { repeat, say, type Turn } from "./turn.ts";
import type { Utterance } from "./utterance.ts";

/** Longest question that is kept to be passed to staff, in characters. */
const longestQuestion = 1000;

/** What the book says to a text; of a question that speaks of one's own case, by what is known of it. */
export function lookUp(book: AnswerBook, ground: Ground, { talk }: Turn, text: string): Reply {
  return ask(book, text, { today: ground.today, profile: profileOf(ground, talk) });
}

/** Says what was found, or that nothing was; the question is kept, so that it can be passed to staff. */
export function tell(ground: Ground, turn: Turn, text: string, reply: Reply): Turn {
  const question = [...text].slice(0, longestQuestion).join("");
  const asked = [...(turn.asked ?? []), ...countsOf(reply)];
  const kept = { ...turn, talk: { ...turn.talk, question }, asked };
  return say(kept, utteranceOf(ground, kept, reply));
}

function utteranceOf(
  ground: Ground,
  { talk }: Turn,
  reply: Pick<Reply, "answers" | "alternatives" | "outside">,
): Utterance {
  const profile = profileOf(ground, talk);
  const { pack, policy } = on(ground, talk);
  return {
    kind: "answers",
    answers: reply.answers,
    alternatives: reply.answers.length > 0 ? [] : reply.alternatives,
    canPass: ground.service.staffed,
    outside: reply.outside === true,
    ...(talk.question !== undefined && { mark: markOf(talk.question) }),
    profile,
    ...(policy.isOutdated(ground.today, profile.applicationYear) && { ofYear: pack.manifest.year.value }),
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
  const asker = { today: ground.today, profile: profileOf(ground, turn.talk) };
  const mentions = noMentions;
  const answer = resolve(book, entry, { mentions, subject: subjectOf(book, mentions, "", asker), asker });
  if (answer === null) return null;
  const told = { answers: [answer], alternatives: [], status: answer.status, score: 1 };
  const asked = [...(turn.asked ?? []), ...countsOf(told)];
  return repeat(ground, say({ ...turn, asked }, utteranceOf(ground, turn, told)));
}

/** What tells one question from another on a button: the 32-bit FNV-1a of its text, in base 36. */
function markOf(question: string): string {
  let hash = 0x811c9dc5;
  for (const character of question) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A press on 转给工作人员: passes the question that it stands below, and no other. */
export function passMarked(ground: Ground, turn: Turn, mark: string): Turn {
  const { question } = turn.talk;
  const isOther = mark !== "" && (question === undefined || markOf(question) !== mark);
  return isOther ? say(turn, { kind: "stale-pass" }) : pass(ground, turn);
}

/** The question asked last goes to staff; without one, the next words are it. */
export function pass(ground: Ground, turn: Turn): Turn {
  const profile = profileOf(ground, turn.talk);
  if (!ground.service.staffed) return repeat(ground, say(turn, { kind: "nobody-to-ask", profile }));
  const { question, ...talk } = turn.talk;
  if (question === undefined)
    return say({ ...turn, talk: { ...talk, passing: true } }, { kind: "pass-what" });
  return file(ground, { ...turn, talk }, question);
}

/** Files a question. The bot tells its number once it is filed, and how to go on. */
export function file(ground: Ground, turn: Turn, text: string): Turn {
  const { passing: _, question: __, ...talk } = turn.talk;
  const question = [...text].slice(0, longestQuestion).join("");
  const errand = { kind: "ticket", question, profile: profileOf(ground, talk) } as const;
  return { ...turn, talk, errands: [...(turn.errands ?? []), errand] };
}
