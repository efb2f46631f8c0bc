import type { Question } from "../policy/question.ts";
import type { Said } from "../understanding/understood.ts";
import { nonceOf } from "./buttons.ts";
import { type Ground, on, profileOf } from "./ground.ts";
import { changeable } from "./plan.ts";
import { answers, openQuestions, questionOf } from "./questions.ts";
import { decline } from "./taking.ts";
import { newTalk } from "./talk.ts";
import { before, conclude, proceed, put, repeat, resultOf, say, type Turn } from "./turn.ts";
import type { Utterance } from "./utterance.ts";

/** The moves that words, commands and buttons share. Each ends with what the person is waited for, if anything. */

/** Begins, or goes on where the talk stands; what is known stays. */
export function start(ground: Ground, turn: Turn): Turn {
  const welcomed = say(turn, welcome(ground, turn));
  return turn.talk.pending === null ? proceed(ground, welcomed) : repeat(ground, welcomed);
}

export function welcome(ground: Ground, turn: Turn): Utterance {
  return { kind: "welcome", ...regionsOf(ground, turn) };
}

/** Whose notices are at hand, while it isn't known which is his, or of which year. */
function regionsOf(ground: Ground, { talk }: Turn): { readonly regions?: readonly string[] } {
  const { regions, years, pack } = on(ground, talk);
  if (regions.length > 0) return { regions };
  return years.length > 0 ? { regions: [pack.manifest.region.value] } : {};
}

/** What a word about applying does: begins, or says again what is asked. */
export function begin(ground: Ground, turn: Turn): Turn {
  return turn.talk.pending === null ? start(ground, turn) : repeat(ground, turn);
}

/** 继续: the pending question again; after 取消 the next one; under a result the result as it is today. */
export function goOn(ground: Ground, turn: Turn): Turn {
  if (turn.talk.pending !== null) return repeat(ground, turn);
  return turn.talk.concluded ? say(turn, resultOf(ground, turn.talk)) : proceed(ground, turn);
}

/** 上一步: the question before is put again; its answer stays until another comes. */
export function back(ground: Ground, turn: Turn): Turn {
  const { talk } = turn;
  if (talk.concluded) return put(ground, turn, { kind: "confirm" });
  if (talk.pending?.kind === "choice" && talk.pending.question !== null) {
    return put(ground, turn, { kind: "question", question: talk.pending.question, anew: true });
  }
  const id = before(talk);
  const question = id === null ? null : questionOf(id);
  if (question !== null) return put(ground, turn, { kind: "question", question, anew: true });
  const told = say(turn, { kind: "nothing-before" });
  return talk.pending === null ? proceed(ground, told) : repeat(ground, told);
}

/** 重新开始: at once, and without any of the answers. */
export function restart(ground: Ground, turn: Turn): Turn {
  return proceed(ground, clear(turn));
}

/** All answers go. Nonces go on counting, so that old buttons stay old. */
export function clear(turn: Turn): Turn {
  const { asked, toldOutdated } = turn.talk;
  const talk = { ...newTalk, asked, ...(toldOutdated !== undefined && { toldOutdated }) };
  return say({ ...turn, talk }, { kind: "restarted" });
}

/** 取消: nothing is asked any more; the answers stay. */
export function cancel(turn: Turn): Turn {
  const asked = turn.talk.asked + 1;
  const talk = { ...turn.talk, pending: null, asked, concluded: false };
  return say({ ...turn, talk }, { kind: "cancelled", nonce: nonceOf(asked) });
}

/** 为什么问: of the question that is pending. */
export function why(ground: Ground, turn: Turn): Turn {
  const profile = profileOf(ground, turn.talk);
  return repeat(ground, say(turn, { kind: "why", question: pendingQuestion(turn), profile }));
}

export function help(ground: Ground, turn: Turn): Turn {
  return repeat(ground, say(turn, { kind: "help", ...regionsOf(ground, turn) }));
}

/** 不知道, 跳过: legal everywhere; at the summary it lets the summary stand. */
export function skip(ground: Ground, turn: Turn): Turn {
  const { pending } = turn.talk;
  switch (pending?.kind) {
    case undefined:
      return say(turn, { kind: "nothing-pending" });
    case "confirm":
      return confirm(ground, turn);
    case "question":
      return proceed(ground, { ...turn, talk: decline(turn.talk, pending.question) });
    case "choice": {
      const [next, ...rest] = pending.rest ?? [];
      if (next !== undefined) return put(ground, turn, { ...pending, ambiguity: next, rest });
      const { question } = pending;
      if (question === null) return proceed(ground, turn);
      if (question.field !== pending.ambiguity.field) {
        return put(ground, turn, { kind: "question", question });
      }
      return proceed(ground, { ...turn, talk: decline(turn.talk, question) });
    }
  }
}

/**
 * 不知道 beside values: the pending question stays unanswered, unless they speak of it or it was put anew. Where they are a
 * part of a year's hours (总92，别的忘了), the rest of the year stays unanswered.
 */
export function leave(ground: Ground, turn: Turn, said: Said): Turn {
  const { pending } = turn.talk;
  if (pending?.kind !== "question") return turn;
  const { question, anew } = pending;
  const given = question.year === undefined ? undefined : said.hours?.[String(question.year)];
  if (question.year !== undefined && given !== undefined) {
    const { hours, ...profile } = profileOf(ground, turn.talk);
    const then = { ...profile, hours: { ...hours, [question.year]: { ...hours[question.year], ...given } } };
    return { ...turn, talk: openQuestions(then, question.year).reduce(decline, turn.talk) };
  }
  if (anew === true || answers(said, question)) return turn;
  return { ...turn, talk: decline(turn.talk, question) };
}

/** 对, at the summary. Where a new day opened a question, that one comes first. */
export function confirm(ground: Ground, turn: Turn): Turn {
  const next = proceed(ground, turn);
  return next.talk.pending?.kind === "confirm" ? conclude(ground, turn) : next;
}

/** 改单位类型: asks it anew; the other answers stay. Without a question: which one? */
export function change(ground: Ground, turn: Turn, question: Question | null): Turn {
  if (question !== null) return put(ground, turn, { kind: "question", question, anew: true });
  const profile = profileOf(ground, turn.talk);
  const plans = changeable(ground, turn.talk);
  const nonce = nonceOf(turn.talk.asked);
  return say(turn, { kind: "change-what", profile, nonce, ...(plans.length > 0 && { plans }) });
}

/** The question that an answer would answer: a choice's own where there is one. */
export function pendingQuestion(turn: Turn): Question | null {
  const { pending } = turn.talk;
  return pending === null || pending.kind === "confirm" ? null : pending.question;
}
