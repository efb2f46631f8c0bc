import type { Pack } from "../packs/pack.ts";
import { leftOut } from "../policy/left-out.ts";
import { nextQuestion } from "../policy/next-question.ts";
import { isOfPlan } from "../policy/open-plans.ts";
import type { Question } from "../policy/question.ts";
import { nonceOf } from "./buttons.ts";
import type { Asked, Errand } from "./errand.ts";
import { adviceOn, type Ground, on, profileOf } from "./ground.ts";
import { choicesOf } from "./plan.ts";
import { waitsForRegion } from "./renew.ts";
import { type Asking, askingOf, type Pending, type Talk } from "./talk.ts";
import type { Utterance } from "./utterance.ts";

/** A turn as it grows: the talk as it now is, and what was said so far. */
export interface Turn {
  readonly talk: Talk;
  readonly say: readonly Utterance[];
  /** What is to be done besides; none where absent. */
  readonly errands?: readonly Errand[];
  /** Questions in free text that were answered or not. */
  readonly asked?: readonly Asked[];
  /** A question came and the ground hadn't the book of this pack: the turn is to be taken again with it, and nothing of this is kept. */
  readonly wantsBook?: string;
}

/** A turn that is over. */
export interface Step extends Turn {
  readonly asking: Asking;
  /** The pack that the talk stands on now: what is said is rendered with it. */
  readonly pack: Pack;
}

export function over(ground: Ground, turn: Turn): Step {
  const talk = withOffer(turn);
  return { ...turn, talk, asking: askingOf(talk), pack: on(ground, talk).pack };
}

/** An offer stands until something else is said to him. */
function withOffer({ talk, say }: Turn): Talk {
  const last = say.at(-1)?.kind;
  if (last === "stale-press") return talk;
  const { offered: _, ...rest } = talk;
  return last === "offer-interview" ? { ...rest, offered: true } : rest;
}

export function say(turn: Turn, ...utterances: readonly Utterance[]): Turn {
  return { ...turn, say: [...turn.say, ...utterances] };
}

/** Goes on: the next open question, or the summary where none is left. */
export function proceed(ground: Ground, turn: Turn): Turn {
  const { talk } = turn;
  const question = nextOpen(ground, talk);
  return put(ground, turn, question === null ? { kind: "confirm" } : { kind: "question", question });
}

function nextOpen(ground: Ground, talk: Talk): Question | null {
  const chosen = on(ground, talk);
  return nextQuestion(chosen.policy, profileOf(ground, talk), talk.declined, chosen);
}

/** Puts something to the person. Buttons of whatever stood before mean nothing from now on. */
export function put(ground: Ground, turn: Turn, pending: Pending): Turn {
  const talk = { ...turn.talk, pending, asked: turn.talk.asked + 1, concluded: false };
  const { told, news } = tellLeftOut(ground, talk);
  return say({ ...turn, talk: { ...talk, told } }, words(ground, talk, pending, news, false));
}

/** Says again what the person is waited for; nothing where nothing is. */
export function repeat(ground: Ground, turn: Turn): Turn {
  const { talk } = turn;
  return talk.pending === null ? turn : say(turn, words(ground, talk, talk.pending, [], true));
}

/** The advice on what is known, as the end of an interview. */
export function conclude(ground: Ground, turn: Turn): Turn {
  const talk = { ...turn.talk, pending: null, asked: turn.talk.asked + 1, concluded: true };
  return say({ ...turn, talk }, resultOf(ground, talk));
}

export function resultOf(ground: Ground, talk: Talk): Utterance {
  const profile = profileOf(ground, talk);
  return {
    kind: "result",
    advice: adviceOn(ground, talk),
    profile,
    nonce: nonceOf(talk.asked),
  };
}

function words(ground: Ground, talk: Talk, pending: Pending, news: Talk["told"], again: boolean): Utterance {
  const profile = profileOf(ground, talk);
  const nonce = nonceOf(talk.asked);
  switch (pending.kind) {
    case "confirm":
      return { kind: "summary", profile, declined: talk.declined, nonce, leftOut: news };
    case "choice":
      return { kind: "choose", ambiguity: pending.ambiguity, nonce };
    case "question": {
      const { question } = pending;
      if (pending.insist === "figures") return { kind: "figures-please", question, nonce };
      const canGoBack = before(talk) !== null;
      const choices = isOfPlan(question.field) ? choicesOf(ground, talk, question.field) : null;
      const said = { kind: "question", question, profile, nonce, leftOut: news, canGoBack, again } as const;
      return choices === null ? said : { ...said, choices };
    }
  }
}

/** The question answered before the one that is pending now; null where there is none. */
export function before(talk: Talk): Talk["answered"][number] | null {
  const { pending, answered } = talk;
  const id = pending?.kind === "question" ? pending.question.id : undefined;
  const place = id === undefined ? -1 : answered.indexOf(id);
  return (place === -1 ? answered.at(-1) : answered[place - 1]) ?? null;
}

/** Fields left out since the last time; one that comes back is told anew when it goes again. */
function tellLeftOut(
  ground: Ground,
  talk: Talk,
): { readonly told: Talk["told"]; readonly news: Talk["told"] } {
  // What another region asks, only its own notice can tell.
  if (waitsForRegion(on(ground, talk), talk)) return { told: talk.told, news: [] };
  const out = leftOut(on(ground, talk).policy, profileOf(ground, talk)).filter(
    (field) => !spokenOf(talk, field),
  );
  return { told: out, news: out.filter((field) => !talk.told.includes(field)) };
}

function spokenOf(talk: Talk, field: Talk["told"][number]): boolean {
  return talk.answered.some((id) => id.split(".")[0] === field);
}
