import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import { renderAnswers, renderNobodyToAsk } from "./answers.ts";
import { renderCalendar } from "./calendar-file.ts";
import { renderClause, renderClauses } from "./clauses.ts";
import { renderCourtesy } from "./courtesies.ts";
import { renderRefusal } from "./explanations.ts";
import { renderLists, renderNoList } from "./lists.ts";
import { renderMoved } from "./moved.ts";
import { renderNotice } from "./notices.ts";
import { renderPlan, renderPlanPicture } from "./plan/plan-text.ts";
import { renderForgotten, renderPrivacy } from "./privacy.ts";
import { renderChoice, renderFiguresPlease, renderQuestion } from "./question.ts";
import type { Reply } from "./reply.ts";
import { renderResult } from "./result.ts";
import { renderStaffForm } from "./staff-form.ts";
import { renderChangeWhat, renderSummary, renderUnderstood } from "./summary.ts";
import { renderSmallestChange, renderWhatIf, renderWhatIfHow } from "./what-if.ts";
import { renderWhy } from "./why.ts";

/** The words of an utterance: one message, of at most 4096 UTF-16 units. Pure. */
export function render(pack: Pack, utterance: Utterance): Reply {
  switch (utterance.kind) {
    case "understood":
      return renderUnderstood(pack, utterance);
    case "moved":
      return renderMoved(pack, utterance);
    case "question":
      return renderQuestion(pack, utterance);
    case "figures-please":
      return renderFiguresPlease(pack, utterance);
    case "choose":
      return renderChoice(pack, utterance);
    case "why":
      return renderWhy(pack, utterance);
    case "refused":
      return renderRefusal(pack, utterance.details);
    case "summary":
      return renderSummary(pack, utterance);
    case "result":
      return renderResult(pack, utterance);
    case "what-if":
      return renderWhatIf(utterance.from ?? pack, utterance);
    case "what-if-how":
      return renderWhatIfHow(pack, utterance);
    case "smallest-change":
      return renderSmallestChange(pack, utterance);
    case "clauses":
      return renderClauses(pack, utterance);
    case "clause":
      return renderClause(utterance.from ?? pack, utterance.clause);
    case "staff-form":
      return renderStaffForm(pack, utterance);
    case "calendar":
      return renderCalendar(pack, utterance.advice);
    case "plan-picture":
      return renderPlanPicture(pack, utterance);
    case "plan":
      return renderPlan(pack, utterance);
    case "change-what":
      return renderChangeWhat(pack, utterance);
    case "courtesy":
      return renderCourtesy(utterance);
    case "answers":
      return renderAnswers(utterance.from ?? pack, utterance);
    case "nobody-to-ask":
      return renderNobodyToAsk(pack, utterance);
    case "privacy":
      return renderPrivacy(utterance.service);
    case "lists":
      return renderLists(pack, utterance);
    case "no-list":
      return renderNoList(utterance);
    case "forgotten":
      return renderForgotten(utterance.removed);
    default:
      return renderNotice(pack, utterance);
  }
}
