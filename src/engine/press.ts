import { isOfPlan } from "../policy/open-plans.ts";
import type { Question } from "../policy/question.ts";
import type { Ambiguity, Said } from "../understanding/understood.ts";
import { answerById, passMarked } from "./answering.ts";
import { lastingActions, nonceOf, type Press, readButton } from "./buttons.ts";
import { saidBy, saidByChoice } from "./choices.ts";
import { type Ground, on, profileOf } from "./ground.ts";
import { explainLists } from "./list.ts";
import * as moves from "./moves.ts";
import { stopPassing } from "./passing.ts";
import { changeable, planBy } from "./plan.ts";
import { questionAbout, questionOf } from "./questions.ts";
import { actOnResult, showPlan } from "./result.ts";
import { afterTaking, keep } from "./taken.ts";
import { say, type Turn } from "./turn.ts";

/** One press of a button. A press that doesn't belong to what stands now changes nothing and is told so. */
export function press(ground: Ground, before: Turn, data: string): Turn {
  const pressed = readButton(data);
  const turn = pressed?.action === "pass" ? before : stopPassing(before);
  const current = pressed !== null && (lasts(pressed) || pressed.nonce === nonceOf(turn.talk.asked));
  const next = pressed !== null && current ? act(ground, turn, pressed) : null;
  return next ?? say(turn, { kind: "stale-press" });
}

function lasts({ action }: Press): boolean {
  return lastingActions.includes(action);
}

/** Null where the button asks for what isn't there. */
function act(ground: Ground, turn: Turn, { action, argument }: Press): Turn | null {
  const { pending } = turn.talk;
  switch (action) {
    case "answer":
      return pending?.kind === "question" ? answer(ground, turn, pending.question, argument) : null;
    case "choose":
      return pending?.kind === "choice" ? choose(ground, turn, pending.ambiguity, argument) : null;
    case "confirm":
      return pending?.kind === "confirm" ? moves.confirm(ground, turn) : null;
    case "change":
      return change(ground, turn, argument);
    case "skip":
      return moves.skip(ground, turn);
    case "back":
      return moves.back(ground, turn);
    case "why":
      return moves.why(ground, turn);
    case "continue":
      return moves.goOn(ground, turn);
    case "restart":
      return moves.restart(ground, turn);
    case "cancel":
      return moves.cancel(turn);
    case "start":
      return moves.start(ground, turn);
    case "help":
      return moves.help(ground, turn);
    case "lists":
      return explainLists(ground, turn);
    case "ask":
      return answerById(ground, turn, argument);
    case "plan":
      return showPlan(ground, turn);
    case "pass":
      return passMarked(ground, turn, argument);
    default:
      return actOnResult(ground, turn, action, argument);
  }
}

function answer(ground: Ground, turn: Turn, question: Question, argument: string): Turn | null {
  const { field } = question;
  if (field === "hours") return null;
  if (isOfPlan(field)) return taken(ground, turn, planBy(ground, turn.talk, field, argument));
  return taken(ground, turn, saidBy(on(ground, turn.talk).pack, field, argument));
}

function choose(ground: Ground, turn: Turn, ambiguity: Ambiguity, argument: string): Turn | null {
  const place = /^\d+$/.test(argument) ? Number(argument) : -1;
  return taken(ground, turn, saidByChoice(on(ground, turn.talk).pack, ambiguity, place));
}

function taken(ground: Ground, turn: Turn, said: Said | null): Turn | null {
  return said === null ? null : afterTaking(ground, keep(ground, turn, said), said);
}

/** 改: a field, the hours of one year or a part of them, or nothing. */
function change(ground: Ground, turn: Turn, argument: string): Turn | null {
  if (argument === "") return moves.change(ground, turn, null);
  const question =
    argument === "hours" ? questionAbout("hours", profileOf(ground, turn.talk)) : questionOf(argument);
  if (
    question === null ||
    (isOfPlan(question.field) && !changeable(ground, turn.talk).includes(question.field))
  )
    return null;
  return moves.change(ground, turn, question);
}
