import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import type { BotLog } from "./log.ts";

/** Said when a defect kept an update from being taken. Stands here, as rendering may be what failed. */
export const failureText =
  "出了点问题，刚才这句我没能处理。之前的回答都还在，请再说一遍；还不行的话，发「继续」。";

/** A defect ends one turn, never the talk: it is logged, and the person is told that the turn wasn't taken. */
export function apologise(log: BotLog): Middleware<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const chat = ctx.chat?.id ?? 0;
      log({ kind: "failed", chat, error });
      await ctx.reply(failureText).catch((second) => log({ kind: "undeliverable", chat, error: second }));
    }
  };
}

/** Stops a pressed button's waiting sign, while the turn goes on. One pressed long ago can't be answered any more. */
export const acknowledge: Middleware<BotContext> = async (ctx, next) => {
  const answered = ctx.callbackQuery ? ctx.answerCallbackQuery().catch(() => undefined) : undefined;
  await next();
  await answered;
};
