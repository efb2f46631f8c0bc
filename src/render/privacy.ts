import type { Removed, Service } from "../engine/service.ts";
import type { Reply } from "./reply.ts";
import { bold, lines, paragraphs, reply } from "./text.ts";

/** What is kept where, for how long, who sees it, and how it is removed. Each line is true of the code: change both. */
export function renderPrivacy({ staffed, retentionDays, lists: limits }: Service): Reply {
  return reply(
    paragraphs(
      lines(
        bold("留下什么"),
        kept(retentionDays),
        "不问姓名、证件号、电话，这些请不要写进来。",
        limits === undefined
          ? null
          : `单位发来的名单，看完马上删；结果表里有名单上的姓名，在网页上留 ${limits.days} 天，到时自动删除。名单里的内容不记进日志，也不统计。`,
      ),
      lines(
        bold("谁看得到"),
        staffed
          ? [
              "你点了转给工作人员的问题，连同你当时的回答（单位类型、学时等），工作人员看得到；看不到你是谁，也看不到其他对话。回复要送回来，所以问题上记着这个聊天的编号。",
              "工作人员可能把问法和答复另写一份，留给以后问同样问题的人；那是他们写的话，/forget 不删。",
            ]
          : "没有人看。运行这台机器的人管着存放的文件。",
      ),
      lines(
        bold("统计什么"),
        "每天问了几次、答上几次、用到哪一条，只是数字，不含你说的话，也不分是谁问的。出错时记下错误，不记你说的话。",
      ),
      lines(
        bold("怎么删"),
        `发 /forget：你的回答、这里的对话${staffed ? "、转给工作人员的问题" : ""}马上删掉。`,
        "网页上的“换人使用”只是不再显示，不删。",
        "在 Telegram 里聊的，Telegram 自己另存一份，我删不了，要在 Telegram 里清空聊天。",
      ),
    ),
  );
}

function kept(retentionDays: number | null): string {
  if (retentionDays === 0) return "这次对话不存盘，程序一关就没有了。";
  const until =
    retentionDays === null
      ? "一直留着，直到你要求删除"
      : `最后一次说话起满 ${retentionDays} 天没有再来，自动删除`;
  return `你的回答和这里的对话，存在运行评职的那台机器上；${until}。网页用一个随机的 cookie 认出是你。`;
}

/** Says what there was and is no more. */
export function renderForgotten({ talk, messages, tickets }: Removed): Reply {
  const removed = [
    talk ? "你的回答" : null,
    messages === null || messages === 0 ? null : `对话记录 ${messages} 条`,
    tickets === 0 ? null : `转给工作人员的问题 ${tickets} 个（问题、情况和答复的文字）`,
  ].filter((item) => item !== null);
  return reply(
    lines(
      removed.length === 0 ? "这里没有存着你的东西，不用删。" : `已删除：${removed.join("、")}。`,
      messages === null ? "Telegram 里的聊天记录是 Telegram 存的，要在 Telegram 里清空。" : null,
      "想再问，直接说就行，从头开始。",
    ),
  );
}
