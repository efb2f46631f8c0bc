import type { Denied } from "../../../../desk/desk.ts";
import type { Channel, Staff, Ticket, TicketEvent } from "../../../../desk/ticket.ts";

/** What things are called on the page. */

export const channelNames: Readonly<Record<Channel, string>> = {
  web: "网页",
  telegram: "Telegram",
  terminal: "终端",
};

const eventNames: Readonly<Record<TicketEvent["what"], string>> = {
  asked: "提问",
  claimed: "接手",
  released: "放回",
  answered: "答复",
  closed: "关闭",
  kept: "留作答案",
  withdrawn: "撤回留的答案",
  forgotten: "按本人要求删除内容",
};

/** A member's name by his id; who has left keeps his id. */
export function nameOf(staff: readonly Staff[], id: string | null): string {
  return id === null ? "同事" : (staff.find((one) => one.id === id)?.name ?? id);
}

export function eventText(staff: readonly Staff[], { by, what }: TicketEvent): string {
  return `${by === null ? "申报人" : nameOf(staff, by)}${eventNames[what]}`;
}

export function stateText(staff: readonly Staff[], { state, claimedBy }: Ticket): string {
  switch (state) {
    case "open":
      return "等人接手";
    case "claimed":
      return `${nameOf(staff, claimedBy)}在办`;
    case "answered":
      return "已答复";
    case "closed":
      return "已关闭";
  }
}

/** Why it wasn't done; kindly, as two people reach for one ticket every day. */
export function deniedText(staff: readonly Staff[], { denied, by }: Denied): string {
  const other = nameOf(staff, by);
  switch (denied) {
    case "no-such-ticket":
      return "没有这一号。";
    case "taken":
      return `${other}刚接手了这一号，不用你办了。`;
    case "not-yours":
      return by === null ? "这一号不在你手上，先接手才行。" : `这一号现在在${other}手上，刚才那一步没有做。`;
    case "wrong-state":
      return "这一号已经有人办过了，或者还没有人接手，刚才那一步没有做。请看下面的经过。";
  }
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, roughly. In milliseconds. */
export function ageText(age: number): string {
  if (age < minute) return "刚刚";
  if (age < hour) return `${Math.floor(age / minute)} 分钟前`;
  if (age < day) return `${Math.floor(age / hour)} 小时前`;
  return `${Math.floor(age / day)} 天前`;
}

const longestLine = 60;

/** A question in one line. */
export function firstLine(question: string | null): string {
  if (question === null) return "（内容已按本人要求删除）";
  const characters = [...question.replaceAll(/\s+/gu, " ").trim()];
  return characters.length <= longestLine
    ? characters.join("")
    : `${characters.slice(0, longestLine).join("")}…`;
}
