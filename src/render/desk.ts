import type { Denied } from "../desk/desk.ts";
import type { DeskUtterance } from "../desk/desk-utterance.ts";
import { deskButtonData } from "../desk/press.ts";
import type { Staff } from "../desk/ticket.ts";
import type { Pack } from "../packs/pack.ts";
import { renderKeepForm, renderSendForm } from "./desk-forms.ts";
import { renderDrafts, renderKeptAnswers, renderQueue, renderTicket } from "./desk-lists.ts";
import { deskButton, nameOf } from "./desk-names.ts";
import type { Reply } from "./reply.ts";
import { lines, reply, shown } from "./text.ts";

/** The words of what the desk says to staff. Pure. */
export function renderDesk(pack: Pack, staff: readonly Staff[], utterance: DeskUtterance): Reply {
  const queue = deskButton("待办", "queue", 0);
  switch (utterance.kind) {
    case "queue":
      return renderQueue(staff, utterance);
    case "kept-answers":
      return renderKeptAnswers(utterance);
    case "ticket":
      return renderTicket(pack, staff, utterance);
    case "drafts":
      return renderDrafts(pack, utterance.drafts);
    case "your-answer":
      return reply(`直接发一条消息，就是 ${utterance.number} 号的答复；发出之前会让你确认。`, [
        [deskButton("放回", "release", utterance.number)],
      ]);
    case "send?":
      return renderSendForm(pack, utterance);
    case "sent":
      return reply(`${utterance.number} 号的答复发出了。`, [
        [deskButton("留作答案", "keep", utterance.number), deskButton("关闭", "close", utterance.number)],
        [queue],
      ]);
    case "released":
      return reply(`${utterance.number} 号放回去了，谁都可以接。`, [[queue]]);
    case "closed":
      return reply(`${utterance.number} 号关闭了。`, [[queue]]);
    case "keep?":
      return renderKeepForm(pack, utterance);
    case "kept":
      return reply(`留下了（${utterance.answer.id}），下一个这样问的人马上就能看到。`, [
        [deskButton("撤回", "withdraw", utterance.answer.id), queue],
      ]);
    case "dropped":
      return reply("不留了，答复本身不受影响。", [[queue]]);
    case "withdrawn":
      return reply(utterance.wasThere ? "撤回了，从现在起不再这样回答。" : "没有这条答案，可能已经撤回了。", [
        [deskButton("留下的答案", "kept", 0)],
      ]);
    case "denied":
      return renderDenied(staff, utterance.number, utterance.why);
    case "refused":
      return reply(
        `没有记下：“${shown(utterance.details.got)}”不行，应为${utterance.details.expected}。改好再发一次。`,
      );
    case "stale":
      return reply("这个按钮是之前的，已经不作数了。", [[queue]]);
    case "which?":
      return reply(`要写明是哪一个，比如“${utterance.command} 7”。`, [[queue]]);
    case "news":
      return reply(utterance.count === 1 ? "来了一个新问题。" : `来了 ${utterance.count} 个新问题。`, [
        [queue],
      ]);
  }
}

function renderDenied(staff: readonly Staff[], number: number, { denied, by }: Denied): Reply {
  const who = by === null ? null : nameOf(staff, by);
  const look = [[{ label: `看 ${number} 号`, data: deskButtonData("ticket", number) }]];
  switch (denied) {
    case "no-such-ticket":
      return reply(`没有 ${number} 号问题。`, [[deskButton("待办", "queue", 0)]]);
    case "taken":
      return reply(
        lines(`${number} 号已经由${who ?? "别人"}接手了。`, "要是一天没有动静，你可以再来接。"),
        look,
      );
    case "not-yours":
      return reply(`${number} 号在${who ?? "别人"}手上，只有接手的人能答复、放回或关闭。`, look);
    case "wrong-state":
      return reply(
        who === null
          ? `${number} 号还没有人接手，或者已经关闭。先看看它：`
          : `${number} 号已经答复或关闭了。先看看它：`,
        look,
      );
  }
}
