import type { Removed, Service } from "../engine/service.ts";
import type { Reply } from "./reply.ts";
import { bold, lines, paragraphs, reply } from "./text.ts";

/** What is kept where, for how long, who sees it, and how it's removed. Each line is true of the code: change both. */
export function renderPrivacy({ staffed, retentionDays }: Service): Reply {
  return reply(
    paragraphs(
      lines(
        bold("留下什么"),
        retentionDays === 0
          ? "这次对话不存盘，程序一关就没有了。"
          : "你的回答和这里的对话，存在运行评职的这台机器上；不问姓名、证件号、电话。",
        howLong(retentionDays),
      ),
      staffed
        ? lines(
            bold("谁看得到"),
            "你同意转给工作人员的问题，连同当时的回答（单位类型、学时等），工作人员看得到；不附你的名字和账号。其他对话他们看不到。",
            "工作人员可以把自己写的答复留给以后问同样问题的人；那是他们的话，不含你的回答。",
          )
        : null,
      lines(bold("统计什么"), "每天问了几次、答上几次、用到哪一条。只是数字，不含你说的话，也不分是谁问的。"),
      lines(
        bold("怎么删"),
        "发 /forget，你的回答、对话和转给工作人员的问题一起删掉。",
        "在 Telegram 里聊的，Telegram 自己另存一份，我删不了，要在 Telegram 里清空聊天。",
      ),
    ),
  );
}

function howLong(retentionDays: number | null): string | null {
  if (retentionDays === 0) return null;
  if (retentionDays === null) return "一直留着，直到你要求删除。";
  return `最后一次说话起 ${retentionDays} 天没有再来，就自动删除。`;
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
