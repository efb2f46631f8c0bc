import type { Api } from "grammy";
import type { Staff } from "../desk/ticket.ts";
import { chatOf } from "./staff-notes.ts";

/** The commands that a messenger lists; each works as a word and by button too. */
const commands = [
  { command: "start", description: "开始，或看看问到哪了" },
  { command: "continue", description: "继续：把问题再说一遍" },
  { command: "back", description: "上一步：改上一个回答" },
  { command: "change", description: "改一项" },
  { command: "skip", description: "跳过：不知道" },
  { command: "why", description: "为什么问这个" },
  { command: "plan", description: "评审计划：全部评委会，有图有表" },
  { command: "restart", description: "重新开始" },
  { command: "cancel", description: "取消：先不问了，回答留着" },
  { command: "list", description: "单位名单：发一张表，一次看一批人" },
  { command: "help", description: "帮助" },
  { command: "privacy", description: "隐私：存了什么，存多久" },
  { command: "forget", description: "删除我的全部记录" },
] as const;

/** Those of the desk, listed in the chats of staff alone. */
const deskCommands = [
  { command: "desk", description: "工作台：等答复的问题" },
  { command: "ticket", description: "看一个问题，如 /ticket 12" },
  { command: "claim", description: "接手，如 /claim 12" },
  { command: "release", description: "放回，如 /release 12" },
  { command: "answer", description: "答复，如 /answer 12 可以的" },
  { command: "close", description: "关闭，如 /close 12" },
  { command: "keep", description: "留作答案，如 /keep 12" },
  { command: "kept", description: "留下的答案，可以撤回" },
] as const;

/** Tells the messenger which commands there are; once, when a channel starts. @throws GrammyError, HttpError */
export async function registerCommands(api: Api, staff: readonly Staff[]): Promise<void> {
  await api.setMyCommands(commands);
  for (const chat_id of staff.flatMap((member) => chatOf(member) ?? [])) {
    const scope = { type: "chat", chat_id } as const;
    // Telegram knows no chat of somebody who hasn't written yet; his commands work all the same.
    await api.setMyCommands([...deskCommands, ...commands], { scope }).catch(() => undefined);
  }
}
