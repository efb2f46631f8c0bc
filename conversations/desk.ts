import type { MiddlewareFn } from "grammy";
import type { BotContext, StaffNotes } from "../src/context.ts";
import { Refusal } from "../src/refusal.ts";
import { renderDesk } from "../src/render/desk.ts";
import { answering, claiming, closing, releasing, rewriting, sending } from "./desk-answering.ts";
import { type Doing, readDoing } from "./desk-doing.ts";
import { citing, dropping, editing, keeping, saving, withdrawing } from "./desk-keeping.ts";
import { showKept, showQueue, showTicket } from "./desk-looking.ts";
import type { DeskTurn } from "./desk-turn.ts";

/**
 * The desk in Telegram. It takes what a member of staff does at it, and leaves everything else to the interview, his own
 * words as an applicant too; whoever isn't staff never comes here. A press that a kill had done again does nothing twice:
 * the desk sees to it.
 */
export const desk: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { staff, ground } = ctx.notes;
  const doing = staff === undefined ? null : readDoing(ctx.update, ctx.me.id, staff.talk);
  if (staff === undefined || doing === null) return next();
  const { talk, say } = await turn(staff, doing);
  const { pack } = ground.shelf.choose({ day: ground.today });
  await staff.keep(
    talk,
    say.map((utterance) => renderDesk(pack, staff.staff, utterance)),
  );
};

async function turn(notes: StaffNotes, doing: Doing): Promise<DeskTurn> {
  try {
    return await act(notes, doing);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { talk: notes.talk, say: [{ kind: "refused", details: error.details }] };
  }
}

async function act(notes: StaffNotes, doing: Doing): Promise<DeskTurn> {
  const { talk } = notes;
  switch (doing.kind) {
    case "queue":
      return { talk, say: [await showQueue(notes, doing.page)] };
    case "kept-answers":
      return { talk, say: [showKept(notes, doing.page)] };
    case "ticket":
      return { talk, say: [await showTicket(notes, doing.number)] };
    case "claim":
      return claiming(notes, doing.number);
    case "release":
      return releasing(notes, doing.number);
    case "close":
      return closing(notes, doing.number);
    case "answer":
      return answering(notes, doing.number, doing.text);
    case "send":
      return sending(notes);
    case "rewrite":
      return rewriting(notes);
    case "keep":
      return keeping(notes, doing.number);
    case "cite":
      return citing(notes, doing.place);
    case "edit":
      return editing(notes, doing.what, doing.text);
    case "save":
      return saving(notes);
    case "drop":
      return dropping(notes);
    case "withdraw":
      return withdrawing(notes, doing.id);
    case "which?":
    case "stale":
      return { talk, say: [doing] };
  }
}
