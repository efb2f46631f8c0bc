import { Bot, type Context, InlineKeyboard, InputFile } from "grammy";
import type { Update } from "grammy/types";
import type { BotApi } from "../../src/channels/bot-api/bot-api.ts";

/**
 * A bot of a few words for the page's tests: what it says is known beforehand, and it does everything that a channel
 * must be able to show.
 */
export function smallBot(api: BotApi): (update: Update) => Promise<void> {
  const bot = new Bot(api.token, { client: api.client, botInfo: api.me });
  bot.hears(/开始|^\/start/, (ctx) => ctx.reply("你是哪类单位？", { reply_markup: units() }));
  bot.hears("慢", async (ctx) => {
    await ctx.replyWithChatAction("typing");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await ctx.reply("慢慢说完了");
  });
  bot.hears("日历", (ctx) =>
    ctx.replyWithDocument(
      new InputFile(Buffer.from("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), "评审时间.ics"),
      {
        caption: "放进日历",
      },
    ),
  );
  bot.hears("坏", () => Promise.reject(new Error("the bot broke")));
  bot.hears("富", (ctx) =>
    ctx.reply("第五条 累计不少于90学时 简版", {
      entities: [
        { type: "bold", offset: 0, length: 3 },
        { type: "blockquote", offset: 4, length: 9 },
        { type: "bold", offset: 9, length: 2 },
        { type: "pre", offset: 14, length: 2 },
      ],
    }),
  );
  bot.hears("忘掉", async (ctx) => {
    await api.forget(ctx.chat.id);
    await ctx.reply("已删除");
  });
  bot.hears("改", async (ctx) => edit(ctx));
  bot.on("message:text", (ctx) => ctx.reply(`你说：${ctx.message.text}`));
  bot.on("callback_query:data", async (ctx) => {
    await ctx.answerCallbackQuery({ text: "收到" });
    await ctx.reply(`记下了：${ctx.callbackQuery.data}`, { reply_markup: units() });
  });
  return (update) => bot.handleUpdate(update);
}

async function edit(ctx: Context): Promise<void> {
  const first = await ctx.reply("旧的");
  const second = await ctx.reply("要走的");
  await ctx.api.editMessageText(first.chat.id, first.message_id, "新的");
  await ctx.api.deleteMessage(second.chat.id, second.message_id);
}

function units(): InlineKeyboard {
  return new InlineKeyboard()
    .text("企业", "unit:enterprise")
    .text("事业单位", "unit:institution")
    .row()
    .text("跳过", "skip");
}
