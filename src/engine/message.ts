import type { ProfileField } from "../packs/schema.ts";
import { readCourtesy } from "../understanding/courtesy.ts";
import type { Intent, Understood } from "../understanding/understood.ts";
import { pass } from "./answering.ts";
import { saidByChoice, yearChosen } from "./choices.ts";
import { meet } from "./courtesies.ts";
import { type Ground, on, profileOf } from "./ground.ts";
import { hearAll } from "./hearing.ts";
import { explainLists } from "./list.ts";
import * as moves from "./moves.ts";
import { hearPassing, stopPassing } from "./passing.ts";
import { questionAbout } from "./questions.ts";
import { hasValues, notUnderstood, read } from "./reading.ts";
import { actOnResult, showPlan } from "./result.ts";
import { afterTaking, keep } from "./taken.ts";
import { newTalk, type Pending } from "./talk.ts";
import { repeat, say, type Turn } from "./turn.ts";
import { tryOut } from "./what-if.ts";
import { resultWord } from "./words.ts";

/** The longest message that is read, in characters; longer ones are said to be so, and nothing of them is taken. */
const longestMessage = 4000;

/** One text of the person. */
export function hear(ground: Ground, turn: Turn, text: string): Turn {
  if (text.length > longestMessage) {
    return repeat(ground, say(turn, { kind: "too-long", limit: longestMessage }));
  }
  const courtesy = readCourtesy(text);
  if (courtesy === "despair" || courtesy === "insult") return meet(ground, turn, courtesy);
  if (turn.talk.passing === true)
    return hearPassing(ground, turn, text) ?? hear(ground, stopPassing(turn), text);
  const word = resultWord(on(ground, turn.talk).pack, text);
  if (word?.action === "plan") return showPlan(ground, turn);
  if (word !== null) return actOnResult(ground, turn, word.action, word.argument);
  const { pending } = turn.talk;
  if (pending?.kind === "choice") {
    const place = yearChosen(pending.ambiguity, text, on(ground, turn.talk).applicationYear);
    const said = place === null ? null : saidByChoice(on(ground, turn.talk).pack, pending.ambiguity, place);
    if (said !== null) return afterTaking(ground, keep(ground, turn, said), said);
  }
  return act(ground, turn, hearAll(ground, turn.talk, text), text);
}

/** An intent beside values gives way to them (不对，是事业单位), but for 如果 and 重新开始. */
function act(ground: Ground, turn: Turn, understood: Understood, text: string): Turn {
  const { intent } = understood;
  const saysMore = hasValues(understood);
  if (intent === undefined) return read(ground, turn, understood, text);
  if (intent.kind === "what-if") return tryOut(ground, turn, understood);
  if (intent.kind === "restart" && saysMore) return read(ground, moves.clear(turn), understood, text);
  if (intent.kind === "skip" && saysMore)
    return read(ground, moves.leave(ground, turn, understood.said), understood, text);
  const yields =
    intent.kind === "start" || intent.kind === "yes" || intent.kind === "no" || intent.kind === "change";
  return yields && saysMore ? read(ground, turn, understood, text) : obey(ground, turn, intent, text);
}

function obey(ground: Ground, turn: Turn, intent: Intent, text: string): Turn {
  const { pending } = turn.talk;
  switch (intent.kind) {
    case "start":
      return moves.start(ground, turn);
    case "continue":
      return moves.goOn(ground, turn);
    case "back":
      return moves.back(ground, turn);
    case "restart":
      return moves.restart(ground, turn);
    case "cancel": {
      // 再见 and 不用了 where nothing is asked end nothing.
      const courtesy = pending === null ? readCourtesy(text) : null;
      return courtesy === null ? moves.cancel(turn) : meet(ground, turn, courtesy);
    }
    case "why":
      return moves.why(ground, turn);
    case "help":
      return moves.help(ground, turn);
    case "skip":
      return moves.skip(ground, turn);
    case "change":
      return change(ground, turn, intent.field, intent.year);
    case "yes": {
      if (pending?.kind === "confirm") return moves.confirm(ground, turn);
      const said = isYesOrNo(pending) ? saidByChoice(on(ground, turn.talk).pack, pending.ambiguity, 0) : null;
      if (said !== null) return afterTaking(ground, keep(ground, turn, said), said);
      return isAsked(turn) ? moves.goOn(ground, turn) : meet(ground, turn, readCourtesy(text) ?? "noted");
    }
    case "no":
      if (isYesOrNo(pending) && pending.question !== null) return moves.back(ground, turn);
      if (pending === null) return meet(ground, turn, "noted");
      return pending?.kind === "confirm"
        ? moves.change(ground, turn, null)
        : notUnderstood(ground, turn, text);
    case "pass":
      return pass(ground, turn);
    case "lists":
      return explainLists(ground, turn);
    case "privacy":
      return repeat(ground, say(turn, { kind: "privacy", service: ground.service }));
    case "forget":
      // What goes is told by whoever removes it; the talk that is left knows nothing.
      return { talk: newTalk, say: [], errands: [{ kind: "forget" }] };
    case "what-if":
      return actOnResult(ground, turn, "what-if", "");
    case "unknown-command":
      return repeat(ground, say(turn, intent));
  }
}

/** Whether a yes is to being asked: it was just offered, or he says nothing else. Else it only says that he has read. */
function isAsked({ talk }: Turn): boolean {
  const isNew = talk.asked === 0 && talk.question === undefined;
  return talk.pending === null && (talk.offered === true || isNew);
}

/** 是说助理工程师吗？ */
function isYesOrNo(pending: Pending | null): pending is Extract<Pending, { readonly kind: "choice" }> {
  return pending?.kind === "choice" && pending.ambiguity.candidates.length === 1;
}

function change(ground: Ground, turn: Turn, field: ProfileField | undefined, year?: number): Turn {
  const profile = profileOf(ground, turn.talk);
  return moves.change(ground, turn, field === undefined ? null : questionAbout(field, profile, year));
}
