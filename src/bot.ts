import { setTimeout as sleep } from "node:timers/promises";
import { conversations, createConversation } from "@grammyjs/conversations";
import { type ApiClientOptions, Bot, type Context } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { interview } from "../conversations/interview.ts";
import { disposableStorage } from "./bot/disposable-storage.ts";
import type { BotLog } from "./bot/log.ts";
import { acknowledge, apologise } from "./bot/manners.ts";
import { chatRecords } from "./bot/record.ts";
import { remember } from "./bot/remember.ts";
import { createResend } from "./bot/resend.ts";
import type { BotContext } from "./context.ts";
import type { Ground } from "./engine.ts";
import { createTurns } from "./store/in-turn.ts";
import type { Store } from "./store/store.ts";

export interface BotDeps {
  readonly token: string;
  /** How calls leave: a channel other than Telegram gives a `fetch` of its own. */
  readonly client?: ApiClientOptions;
  /** Spares the call of getMe. */
  readonly botInfo?: UserFromGetMe;
  readonly store: Store;
  readonly ground: Omit<Ground, "today">;
  /** The day as an ISO string, Asia/Shanghai; asked for with each update. */
  readonly today: () => string;
  readonly log: BotLog;
  /** Resolves after so many milliseconds; tests give one that doesn't wait. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** The same for what is tried again later; must keep no process alive. */
  readonly later?: (milliseconds: number) => Promise<void>;
}

const unheld = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });

/**
 * The one bot, for every channel. `handleUpdate` resolves when the update is taken in and answered, and never throws;
 * updates of one chat are handled in the order they come, also when handed over at once.
 */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const { token, client, botInfo, log, wait = sleep, later = unheld } = deps;
  const bot = new Bot<BotContext>(token, { client, botInfo });
  const post = { records: chatRecords(deps.store), log, wait };
  const turns = createTurns();

  // Groups and channels are no place for a person's hours.
  const talks = bot.chatType("private").on(["message", "edited_message", "callback_query"]);
  talks.use((ctx, next) => turns.run(String(ctx.chat.id), next));
  talks.use(apologise(log));
  talks.use(acknowledge);
  talks.use(remember({ ...deps, ...post, resend: createResend({ ...post, turns, later }) }));
  talks.use(conversations<BotContext, Context>({ storage: disposableStorage() }));
  talks.use(createConversation<BotContext, Context>(interview));
  // No conversation took the update: a new chat, or one whose log is gone.
  talks.use((ctx) => ctx.conversation.enter(interview.name));
  return bot;
}
