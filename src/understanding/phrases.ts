import type { ProfileField } from "../packs/schema.ts";
import type { Intent } from "./understood.ts";

export type PlainIntent = Exclude<Intent["kind"], "change" | "unknown-command" | "what-if">;

/** Whole sentences that mean each intent, spelled as `normalise` spells and without spaces or polite endings. */
const lists: readonly (readonly [PlainIntent, string])[] = [
  ["start", "开始 开始咨询 开始问 开始评估 开始填 开始测 start begin"],
  [
    "continue",
    "继续 继续问 继续填 继续说 接着 接着来 接着问 接着说 往下 往下走 goon continue resume 刚才到哪 到哪了",
  ],
  [
    "back",
    "上一步 上一题 上一个 上一个问题 上一问 前一步 返回 返回上一步 返回上一题 退回 退回上一步 回退 后退 退后 回上一步 回上一题 回到上一步 回到上一题 退一步 倒回去 撤回 撤销 往回 back prev previous",
  ],
  [
    "restart",
    "重新开始 重新来 重新来过 重来 重来一遍 重来一次 重头来 重头开始 从头开始 从头来 从头再来 再来一次 再来一遍 重新填 重新填写 重新问 重新评估 重新测 重置 清空 全部清空 清除 换个人 restart reset new 重开",
  ],
  [
    "cancel",
    "取消 算了 不用 不用了 不办了 不评了 不问了 不填了 不弄了 不搞了 不想弄 不想填 不想评 不玩了 退出 结束 停 停止 停下 停一下 到此为止 拜拜 再见 先不弄 先这样 下次再说 改天再说 改天 cancel stop quit exit bye",
  ],
  [
    "why",
    "为什么问 为什么问这个 为什么要问 为什么要问这个 为什么这么问 为什么 为啥 为啥问 为啥问这个 为啥要问 为何 为何问 问这个干嘛 问这个干吗 问这个干什么 问这个干啥 问这个做什么 干嘛问这个 干嘛要问 凭什么问 依据 有什么依据 依据是什么 什么依据 依据呢 这个有什么用 问这个有什么用 有什么关系 这有关系 why",
  ],
  [
    "skip",
    "跳过 略过 略 先跳过 跳过这个 跳过这题 跳 不知道 不清楚 不太清楚 不大清楚 搞不清楚 搞不清 弄不清 弄不清楚 不懂 不太懂 不晓得 晓不得 勿晓得 忘 忘记 不记得 记不清 记不清楚 记不得 没印象 不确定 不太确定 说不清 说不清楚 说不准 没数 没查过 没查 还没查 还没看 不好说 下一个 下一题 下一步 skip next 不想说 不方便说 不填 先不填 不告诉你 都不知道 全不知道 都不清楚 都忘 没注意 不了解 未知 以后再说 暂时不知道 idk dontknow",
  ],
  [
    "help",
    "帮助 怎么用 如何使用 怎么使用 使用说明 使用方法 说明 你能做什么 你会什么 你会做什么 能干什么 能干嘛 你是谁 菜单 指令 命令 怎么操作 怎么弄 help menu",
  ],
  [
    "pass",
    "人工 转人工 人工客服 人工服务 客服 转客服 找人工 找客服 转给工作人员 转工作人员 问工作人员 找工作人员 找真人 真人 真人回答 要人工 我要人工 让工作人员回答 找个人问 pass",
  ],
  [
    "lists",
    "名单 单位名单 人员名单 职工名单 名单模板 模板 表格模板 下载模板 要模板 发模板 批量 批量查 批量查询 批量核对 批量检查 查名单 核对名单 检查名单 看名单 传名单 上传名单 发名单 传文件 上传文件 传表格 上传表格 发表格 单位查名单 单位批量查 帮单位查 帮单位查名单 帮单位核对名单 给单位查名单 查单位名单 查全单位 查一批人 查很多人 一次查多个人 怎么批量查 怎么查名单 能批量查 可以批量查 可以查名单 能查名单 list batch template",
  ],
  [
    "privacy",
    "隐私 隐私政策 隐私说明 隐私条款 数据怎么保存 你们保存什么 保存了什么 你记了什么 会保存我的信息 我的数据 privacy",
  ],
  [
    "forget",
    "删除我的数据 删除数据 删掉我的数据 删除我的信息 删除所有数据 全部删除 删除记录 删除我的记录 清除我的数据 注销 忘掉我 忘记我 把我忘了 forget",
  ],
  [
    "yes",
    "对 对的 对头 是 是的 是啊 没错 没有错 没有错误 嗯 嗯嗯 恩 好 好的 ok okay okk yes y yeah yep 确认 确定 正确 可以 行 没问题 没毛病 就是这样 就这样 是这样 是这样的 都对 全对 全部正确 无误 确认无误 准确 要得 收到 对对 对对对 是是",
  ],
  [
    "no",
    "不对 不是 不是的 不是这样 错 有错 有误 不正确 不准 不准确 填错 写错 打错 说错 搞错 弄错 选错 否 不 有问题 no n nope",
  ],
];

export const intentByPhrase: ReadonlyMap<string, PlainIntent> = new Map(
  lists.flatMap(([intent, list]) => list.split(" ").map((phrase) => [phrase, intent] as const)),
);

export const greetings: ReadonlySet<string> = new Set(
  "你好 您好 你们好 hi hello hey 嗨 哈喽 在吗 在不在 有人吗 早 早上好 上午好 下午好 晚上好 中午好".split(" "),
);

/** What people call each field when they want it changed. Longer words first, so that 山区年限 isn't 年限. */
export const fieldWords: readonly (readonly [RegExp, ProfileField])[] = [
  [/^(?:申报|所在|单位)?(?:的)?(?:地区|所在地|地方)$|^申报地$/, "region"],
  [/^(?:申报|评审|报)?(?:的)?(?:年度|年份)$/, "applicationYear"],
  [
    /^(?:山区|山区县)(?:工作)?(?:的)?(?:年限|年数|年头|工作年限|经历|时间)$|^山区$|^在山区(?:几年|多少年|工作的?年限)$/,
    "mountainYears",
  ],
  [/^(?:哪个|所在|工作的?|山区)?(?:县|县名|区县|县区|县市区|山区县)(?:名|名称)?$/, "mountainCounty"],
  [
    /^(?:参加工作|参工|工作|入职|开始工作|上班)(?:的)?(?:时间|年份|年|日期|那年)$|^参加工作$|^工龄$/,
    "careerStart",
  ],
  [/^(?:规定|要求|任职|资历|需要|职称)?(?:的)?(?:年限|年数)(?:要求)?$|^要求的?年$/, "requiredYears"],
  [
    /^(?:继续教育)?(?:的)?(?:学时|课时)(?:数)?$|^继续教育$|^(?:总|专业|公需|一般公需)(?:科目)?(?:的)?(?:学时|课时)$|^公需(?:课|科目)?$|^一般公需(?:课|科目)?$/,
    "hours",
  ],
  [/^(?:工作|用人|所在)?单位(?:的)?(?:类型|性质|种类|类别)?$|^公司$/, "unit"],
  [/^(?:专业|系列|领域|行业|专业领域|从事专业|从事的?工作|工种)(?:类别)?$/, "specialty"],
  [
    /^(?:目标|申报|评审|想评的?|要评的?|申报的?|评的)?(?:职称|级别|等级|层级|目标|资格|职务)(?:名称)?$/,
    "target",
  ],
];
