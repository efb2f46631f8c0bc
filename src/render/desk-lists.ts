import { FormattedString } from "@grammyjs/parse-mode";
import { momentAt } from "../calendar.ts";
import type { DeskUtterance } from "../desk/desk-utterance.ts";
import type { Draft } from "../desk/draft.ts";
import type { DeskAction } from "../desk/press.ts";
import type { KeptAnswer, Staff, Ticket, TicketEvent } from "../desk/ticket.ts";
import { answerOf } from "../desk/transitions.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import { rowsOf } from "./buttons.ts";
import { deskButton, nameOf } from "./desk-names.ts";
import { citedLines } from "./letters.ts";
import type { Button, Reply } from "./reply.ts";
import { itemText, pathsOf } from "./summary.ts";
import { bold, lines, longestText, paragraphs, quoted, reply, shown } from "./text.ts";

type Of<K extends DeskUtterance["kind"]> = Extract<DeskUtterance, { readonly kind: K }>;

/** What staff look at: the queue, one ticket, drafts for it, the answers that were kept. */

/** Open and claimed tickets, oldest first, a button for each. */
export function renderQueue(staff: readonly Staff[], queue: Of<"queue">): Reply {
  const others = [deskButton("留下的答案", "kept", 0), deskButton("刷新", "queue", queue.page)];
  if (queue.total === 0) return reply("现在没有等答复的问题。", [others]);
  const numbers = queue.items.map(({ number }) => deskButton(`${number} 号`, "ticket", number));
  return reply(
    paragraphs(
      bold(`等答复的问题有 ${queue.total} 个${pageWords(queue)}：`),
      lines(queue.items.map((ticket) => ticketLine(staff, ticket))),
    ),
    [...rowsOf(4, numbers), pageButtons("queue", queue), others],
  );
}

function ticketLine(staff: readonly Staff[], { number, question, claimedBy, history }: Ticket): string {
  const asked = history[0] === undefined ? "" : `${timeOf(history[0])} `;
  const who = claimedBy === null ? "" : `（${nameOf(staff, claimedBy)}在办）`;
  return `${number} 号 ${asked}${who}${shown(question ?? forgotten)}`;
}

const forgotten = "（提问的人已经要求删除）";

const stateNames = { open: "等人接手", claimed: "在办", answered: "已答复", closed: "已关闭" } as const;

/** One ticket: the question, the case in words, what happened, and what the reader can do with it. */
export function renderTicket(
  pack: Pack,
  staff: readonly Staff[],
  { ticket, mine, takeable }: Of<"ticket">,
): Reply {
  const { number, state, claimedBy, question, profile, history } = ticket;
  const who = claimedBy === null ? "" : `，${nameOf(staff, claimedBy)}`;
  const facts =
    profile === null ? [] : pathsOf(profile).map((path) => itemText(pack, profile, path, "staff"));
  const given = answerOf(ticket);
  return reply(
    paragraphs(
      bold(`${number} 号问题（${stateNames[state]}${who}）`),
      question === null ? forgotten : quoted(question),
      profile === null
        ? null
        : lines(`申报年度：${profile.applicationYear} 年`, facts.length > 0 ? facts : "没有说自己的情况。"),
      given === null ? null : lines("答复：", given.text, citedLines(pack, given.cites)),
      lines(history.map((event) => eventLine(staff, event))),
    ),
    rowsOf(3, ticketButtons(ticket, mine, takeable)),
  );
}

function ticketButtons(ticket: Ticket, mine: boolean, takeable: boolean): readonly Button[] {
  const { number, state } = ticket;
  return [
    ...(takeable ? [deskButton("接手", "claim", number)] : []),
    ...(mine ? [deskButton("放回", "release", number)] : []),
    ...(answerOf(ticket) !== null ? [deskButton("留作答案", "keep", number)] : []),
    ...(mine || state === "answered" ? [deskButton("关闭", "close", number)] : []),
    deskButton("待办", "queue", 0),
  ];
}

const eventNames = {
  asked: "提问",
  claimed: "接手",
  released: "放回",
  answered: "答复",
  closed: "关闭",
  kept: "留作答案",
  withdrawn: "撤回答案",
  forgotten: "按提问人要求删除",
} as const satisfies Record<TicketEvent["what"], string>;

function eventLine(staff: readonly Staff[], event: TicketEvent): string {
  return `${timeOf(event)} ${event.by === null ? "" : nameOf(staff, event.by)}${eventNames[event.what]}`;
}

/** 06-20 09:05; the year is seldom another. */
function timeOf({ at }: TicketEvent): string {
  return momentAt(Date.parse(at)).slice(5);
}

/** Answers that lie near, each to be copied with its quotes at a touch. */
export function renderDrafts(pack: Pack, drafts: readonly Draft[]): Reply {
  const blocks: FormattedString[] = [];
  let room = longestText - title.length;
  for (const { say, cites } of drafts) {
    const quotes = cites.map(({ clause, quote }) => `据：${clauseName(pack, clause)}「${quote}」`);
    const text = [say, ...quotes].join("\n");
    room -= text.length + 2;
    if (room >= 0) blocks.push(FormattedString.pre(text));
  }
  return reply(paragraphs(blocks.length === 0 ? "没有相近的现成答案，要自己写。" : title, ...blocks));
}

const title = "相近的现成答案，点一下就能复制：";

/** Answers that were kept, with a button to withdraw each. */
export function renderKeptAnswers(kept: Of<"kept-answers">): Reply {
  const queue = deskButton("待办", "queue", 0);
  if (kept.total === 0) return reply("还没有留下的答案。", [[queue]]);
  return reply(
    paragraphs(bold(`留下的答案有 ${kept.total} 条${pageWords(kept)}：`), lines(kept.items.map(keptLine))),
    [
      ...rowsOf(
        2,
        kept.items.map(({ id }) => deskButton(`撤回 ${id}`, "withdraw", id)),
      ),
      pageButtons("kept", kept),
      [queue],
    ],
  );
}

function keptLine({ id, topic, say, author, date }: KeptAnswer): string {
  return `${id} ${topic}：${shown(say)}（${author}，${date}）`;
}

interface Page {
  readonly page: number;
  readonly pages: number;
}

function pageWords({ page, pages }: Page): string {
  return pages > 1 ? `，第 ${page + 1}/${pages} 页` : "";
}

function pageButtons(action: DeskAction, { page, pages }: Page): readonly Button[] {
  return [
    ...(page > 0 ? [deskButton("上一页", action, page - 1)] : []),
    ...(page + 1 < pages ? [deskButton("下一页", action, page + 1)] : []),
  ];
}
