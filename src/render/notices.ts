import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import { button, noNonce } from "./buttons.ts";
import { cited } from "./names.ts";
import { hintFor } from "./question.ts";
import type { Reply } from "./reply.ts";
import { lines, paragraphs, reply, shown } from "./text.ts";

export type Notice = Extract<
  Utterance,
  {
    readonly kind:
      | "welcome"
      | "outdated"
      | "restarted"
      | "cancelled"
      | "help"
      | "nothing-pending"
      | "nothing-before"
      | "stale-press"
      | "not-understood"
      | "unknown-command"
      | "not-text"
      | "too-long"
      | "offer-interview"
      | "pass-what"
      | "not-passed"
      | "stale-pass"
      | "spoiled";
  }
>;

const whatCame = {
  photo: "图片",
  voice: "语音",
  sticker: "表情贴纸",
  unsupported: "这种消息",
} as const;

/** A picture may be one of a list. */
const aListInstead = "单位的名单请发表格文件（.xlsx 或 CSV），说“名单模板”就有。";

/** The short things that are said beside questions and results. */
export function renderNotice(pack: Pack, notice: Notice): Reply {
  switch (notice.kind) {
    case "welcome":
      return reply(
        lines(
          `你好，我是评职。问你几个问题，就能告诉你${wherePlan(pack, notice.regions)}评职称找哪个评委会、什么时候评审、学时够不够，每一句都写明是通知的哪一条。`,
          "随时可以说：上一步、跳过、为什么问、重新开始、帮助。",
        ),
      );
    case "outdated":
      return reply(
        lines(
          `⚠ ${notice.finding.message}${cited(pack, notice.finding.citations)}`,
          notice.cameBack ? "你以前说过的都留着。" : null,
        ),
      );
    case "restarted":
      return reply("从头来，之前的回答都清掉了。");
    case "cancelled":
      return reply("先不问了，你说过的都留着。想接着来就说“继续”。", [
        [button("continue", notice.nonce), button("restart", notice.nonce)],
      ]);
    case "help":
      return reply(help(pack, notice.regions), [[button("plan", noNonce)]]);
    case "nothing-pending":
      return reply("现在没有在问你什么。", [[button("start", noNonce), button("help", noNonce)]]);
    case "nothing-before":
      return reply("前面没有问题了，这就是第一个。");
    case "stale-press":
      return reply("这个按钮是之前的，已经不作数了；你的回答没有变。");
    case "not-understood":
      return reply(
        notice.question === null
          ? "这句我没看懂，什么都没有改。想问评职称的事，可以直接说你做什么专业、想评什么职称。"
          : `这句我没看懂，没有当作回答。${hintFor(pack, notice.question)}`,
      );
    case "unknown-command":
      return reply(`没有“${shown(notice.text)}”这个命令。说“帮助”看看能做什么。`, [
        [button("help", noNonce)],
      ]);
    case "not-text":
      return reply(
        notice.what === "edited"
          ? "你改了之前的消息。我只认新发的消息，要改哪一项，直接发一句就行。"
          : `${whatCame[notice.what]}我看不懂，请用文字说。${notice.what === "photo" ? aListInstead : ""}`,
      );
    case "too-long":
      return reply(`这条消息太长了，超过 ${notice.limit} 字，没有读。请拣要紧的说，或者分几条发。`);
    case "pass-what":
      return reply("想问工作人员什么？下一条消息我就原样转过去。不想问了就说“取消”。");
    case "not-passed":
      return reply("好，不转了。");
    case "stale-pass":
      return reply(
        "这个按钮下的问题已经转过了，或者不是你最近问的。要转的话，把它再问一遍，点新的“转给工作人员”。",
      );
    case "offer-interview":
      return reply("要不要看看你自己的情况？我问几个问题就行。", [[button("start", notice.nonce)]]);
    case "spoiled":
      return reply("之前的记录读不出来了，已经另外保存，没有删掉。对不起，要请你从头说一遍。");
  }
}

/** 莲都区2024年度, or the regions while it isn't known which is his. */
function wherePlan({ manifest }: Pack, regions: readonly string[] | undefined): string {
  return regions?.join("、") ?? `${manifest.region.value}${manifest.year.value}年度`;
}

function help(pack: Pack, regions: readonly string[] | undefined) {
  const { region, year } = pack.manifest;
  const enough = pack.rules.continuingEducation.thresholds.total?.value;
  return paragraphs(
    `我能告诉你：在${regions?.join("、") ?? region.value}评${regions === undefined ? `${year.value}年度` : ""}职称，找哪个评委会、什么时候评审、学时够不够，依据是哪一条。`,
    lines(
      "你可以：",
      "· 直接问：水利什么时候评审、学时要多少、电话是多少",
      "· 评审计划：全年哪个评委会在哪几个月评审，有图有表",
      "· 转人工：把问题转给工作人员",
      "· 单位名单：发一张表，一次看一批人",
      "· 隐私、/forget：看我保存了什么，全部删掉",
      `· 一句话全说出来，比如“企业里搞水利的，想评助工${enough === undefined ? "" : `，去年${enough}学时今年${enough + 2}`}”`,
      "· 上一步：回到前一个问题",
      "· 跳过、不知道：这一项先不说",
      "· 为什么问：看依据的条款",
      "· 改单位类型、改学时：只改一项，其他的留着",
      `· 如果${enough === undefined ? "我在别的单位" : `${year.value}年是${enough}学时`}：试一试，不会记下`,
      "· 继续：接着刚才的问题",
      "· 取消：先不问了，说过的留着",
      "· 重新开始：全部清掉，从头来",
    ),
  );
}
