import type { Context, Middleware } from "grammy";
import type { InlineQueryResult } from "grammy/types";
import type { BotLog } from "./log.ts";

/** An answer as it can be put into any chat: the words with their clauses. */
interface InlineAnswer {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The best answers to a query, best first; to an empty one those that are asked most. Few. */
export type AnswerInline = (query: string) => readonly InlineAnswer[] | Promise<readonly InlineAnswer[]>;

const offered = 3;
/** Telegram's own limits: characters of a query, bytes of a result's id, UTF-16 units of a message. */
const longestQuery = 256;
const longestId = 64;
const longestText = 4096;
const longestDescription = 120;
/** Seconds for which Telegram may give the same answers to the same query, whoever asks. */
const cacheTime = 300;

/**
 * `@bot 学时` in any chat: offers answers to paste. Such an update has no chat and belongs to no talk: nothing of it is
 * kept, and nothing of the asker's own case is used.
 */
export function answerInlineQueries(answerInline: AnswerInline, log: BotLog): Middleware<Context> {
  return async (ctx) => {
    const query = ctx.inlineQuery?.query;
    if (query === undefined) return;
    try {
      const answers = await answerInline([...query.trim()].slice(0, longestQuery).join(""));
      const results = answers.slice(0, offered).filter(isFit).map(article);
      await ctx.answerInlineQuery(results, { is_personal: false, cache_time: cacheTime });
    } catch (error) {
      // A query is soon too old to be answered, and its asker types on: nobody is told.
      log({ kind: "failed", chat: 0, error });
    }
  };
}

function isFit({ id, text }: InlineAnswer): boolean {
  return Buffer.byteLength(id) <= longestId && text !== "" && text.length <= longestText;
}

function article({ id, title, text }: InlineAnswer): InlineQueryResult {
  const line = [...text.replaceAll(/\s+/gu, " ")];
  const description = line.slice(0, longestDescription).join("");
  return { type: "article", id, title, description, input_message_content: { message_text: text } };
}
