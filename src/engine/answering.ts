import type { Reply } from "../answers/answer.ts";
import { ask } from "../answers/ask.ts";
import { resolve } from "../answers/resolve.ts";
import { noMentions, subjectOf } from "../answers/subject.ts";
import { isToBeNamed, packAsked, type WhichPack } from "../answers/which-pack.ts";
import type { Said } from "../understanding/understood.ts";
import type { Asked } from "./errand.ts";
import { bookOf, type Ground, on, profileOf } from "./ground.ts";
import { partsOf } from "./of-pack.ts";
import { reread } from "./renew.ts";
import type { Talk } from "./talk.ts";
import { repeat, say, type Turn } from "./turn.ts";
import type { Utterance } from "./utterance.ts";

/** Longest question that is kept to be passed to staff, in characters. */
const longestQuestion = 1000;

/** What was found, and in which pack's book. */
export interface LookedUp {
  readonly reply: Found;
  readonly by: WhichPack;
}

type Found = Pick<Reply, "answers" | "alternatives" | "outside" | "score">;

/**
 * What the book of the pack that a text is about says to it; of a question that speaks of one's own case, by what is known of
 * it. Without that book, which one is wanted.
 */
export function lookUp(
  ground: Ground,
  { talk }: Turn,
  text: string,
): LookedUp | { readonly wantsBook: string } {
  const by = packAsked(ground.shelf, on(ground, talk), text, ground.today);
  const book = bookOf(ground, by.pack);
  if (book === null) return { wantsBook: by.pack.id };
  return { reply: ask(book, by.text, askerOf(ground, talk, by)), by };
}

/** Whether a question is about another plan than that of who asks, whose it is being what he says in it. */
export function asksOfOther(ground: Ground, { talk }: Turn, said: Said, text: string): boolean {
  const { region = talk.answers.region, applicationYear = talk.answers.applicationYear } = said;
  const own = ground.shelf.choose({ region, applicationYear, day: ground.today });
  return packAsked(ground.shelf, own, text, ground.today).other;
}

/** Who asks: what he has said of himself, in the words of the pack that answers. */
function askerOf(ground: Ground, talk: Talk, by: WhichPack) {
  const then = by.other ? { ...talk, answers: reread(by, talk.answers) } : talk;
  return { today: ground.today, profile: profileOf(ground, then) };
}

/** Says what was found, or that nothing was; the question is kept, so that it can be passed to staff. */
export function tell(ground: Ground, turn: Turn, text: string, { reply, by }: LookedUp): Turn {
  const question = [...text].slice(0, longestQuestion).join("");
  const asked = [...(turn.asked ?? []), ...countsOf(reply)];
  const kept = { ...turn, talk: { ...turn.talk, question }, asked };
  return say(kept, utteranceOf(ground, kept, reply, by));
}

function utteranceOf(ground: Ground, { talk }: Turn, reply: Omit<Found, "score">, by: WhichPack): Utterance {
  const { profile } = askerOf(ground, talk, by);
  const own = on(ground, talk);
  const isOutdated = by.policy.isOutdated(ground.today, by.other ? yearOf(by) : profile.applicationYear);
  return {
    kind: "answers",
    answers: reply.answers,
    alternatives: reply.answers.length > 0 ? [] : reply.alternatives,
    canPass: ground.service.staffed,
    outside: reply.outside === true,
    ...(talk.question !== undefined && { mark: markOf(talk.question) }),
    profile,
    ...(isOutdated && { ofYear: yearOf(by) }),
    ...(ground.shelf.packs.length > 1 && {
      from: by.pack,
      named: isToBeNamed(own, by),
    }),
    ...(own.regions.length > 0 && { regions: own.regions }),
  };
}

function yearOf({ pack }: WhichPack): number {
  return pack.manifest.year.value;
}

function countsOf({ answers, alternatives }: Pick<Reply, "answers" | "alternatives">): readonly Asked[] {
  if (answers.length === 0) return [{ status: "unknown", id: alternatives[0]?.id ?? null, citations: [] }];
  return answers.map(({ status, id, passages }) => ({
    status,
    id: id.split(":")[0] ?? id,
    citations: [...new Set(passages.map(({ clause }) => clause))],
  }));
}

/**
 * A press on something that may have been meant (`id`, or `pack/id`): says that entry; null where there is no such entry any
 * more. Without the book of its pack, which one is wanted.
 */
export function answerById(ground: Ground, turn: Turn, argument: string): Turn | null {
  const own = on(ground, turn.talk);
  const { of, id } = partsOf(ground.shelf, argument);
  const by = { ...(of ?? own), other: of !== null && of.pack !== own.pack, text: "" };
  const book = bookOf(ground, by.pack);
  if (book === null) return { ...turn, wantsBook: by.pack.id };
  const entry = book.byId.get(id);
  if (entry === undefined) return null;
  const asker = askerOf(ground, turn.talk, by);
  const mentions = noMentions;
  const answer = resolve(book, entry, { mentions, subject: subjectOf(book, mentions, "", asker), asker });
  if (answer === null) return null;
  const told = { answers: [answer], alternatives: [] };
  const asked = [...(turn.asked ?? []), ...countsOf(told)];
  return repeat(ground, say({ ...turn, asked }, utteranceOf(ground, turn, told, by)));
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
