import type { Api } from "grammy";

/** The commands that a messenger lists; each works as a word and by button too. */
const commands = [
  { command: "start", description: "开始，或看看问到哪了" },
  { command: "continue", description: "继续：把问题再说一遍" },
  { command: "back", description: "上一步：改上一个回答" },
  { command: "change", description: "改一项" },
  { command: "skip", description: "跳过：不知道" },
  { command: "why", description: "为什么问这个" },
  { command: "restart", description: "重新开始" },
  { command: "cancel", description: "取消：先不问了，回答留着" },
  { command: "help", description: "帮助" },
] as const;

/** Tells the messenger which commands there are; once, when a channel starts. @throws GrammyError, HttpError */
export async function registerCommands(api: Api): Promise<void> {
  await api.setMyCommands(commands);
}
