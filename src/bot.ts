import { setTimeout as sleep } from "node:timers/promises";
import { conversations, createConversation } from "@grammyjs/conversations";
import { type ApiClientOptions, Bot, type Context } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { LRUCache } from "lru-cache";
import { desk as deskTalk } from "../conversations/desk.ts";
import { interview } from "../conversations/interview.ts";
import { disposableStorage } from "./bot/disposable-storage.ts";
import { finish } from "./bot/errands.ts";
import { type AnswerInline, answerInlineQueries } from "./bot/inline.ts";
import { createLists, type ListService, type Lists } from "./bot/lists/lists.ts";
import type { BotLog } from "./bot/log.ts";
import { acknowledge, apologise } from "./bot/manners.ts";
import { tellStaff } from "./bot/news.ts";
import { createPost, type Deliver } from "./bot/post.ts";
import { type ChatRecord, chatRecords } from "./bot/record.ts";
import { type RememberDeps, remember } from "./bot/remember.ts";
import { createResend } from "./bot/resend.ts";
import { send } from "./bot/send.ts";
import type { BotContext } from "./context.ts";
import type { Make } from "./render/reply.ts";
import { createTurns } from "./store/in-turn.ts";
import type { Store } from "./store/store.ts";

export interface BotDeps
  extends Pick<
    RememberDeps,
    | "ground"
    | "book"
    | "today"
    | "now"
    | "log"
    | "channel"
    | "desk"
    | "staff"
    | "nearest"
    | "promise"
    | "count"
    | "forgetChannel"
    | "dropFile"
  > {
  readonly token: string;
  /** How calls leave: a channel other than Telegram gives a `fetch` of its own. */
  readonly client?: ApiClientOptions;
  /** Spares the call of getMe. */
  readonly botInfo?: UserFromGetMe;
  readonly store: Store;
  readonly log: BotLog;
  /** Lists of colleagues are taken with it. */
  readonly lists?: ListService;
  /** Makes the files that replies name; without it only the words come. */
  readonly make?: Make;
  /** Inline mode is on with it. */
  readonly answerInline?: AnswerInline;
  /** Resolves after so many milliseconds; tests give one that doesn't wait. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** The same for what is tried again later; must keep no process alive. */
  readonly later?: (milliseconds: number) => Promise<void>;
}

export interface TheBot {
  readonly bot: Bot<BotContext>;
  /** Brings letters to chats of this bot. */
  readonly deliver: Deliver;
  /** Goes on with the lists that a former process left. */
  resume(): Promise<void>;
  /** Resolves when nothing is under way in any chat; lists may be. */
  idle(): Promise<void>;
  /** Stops at lists that are looked at, for the next process to begin them anew; resolves when nothing is under way. */
  close(): Promise<void>;
}

const unheld = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });

/** Files that are sent again without being made: the plan's picture is one a day. */
const rememberedFiles = 100;

/**
 * The one bot, for every channel. `handleUpdate` resolves when the update is taken in and answered, and never throws;
 * updates of one chat are handled in the order they come, also when handed over at once.
 */
export function createBot(deps: BotDeps): TheBot {
  const { token, client, botInfo, log, desk, staff = [], wait = sleep, later = unheld } = deps;
  const bot = new Bot<BotContext>(token, { client, botInfo });
  const pack = () => deps.ground.shelf().choose({ day: deps.today() }).pack;
  const held = disposableStorage();
  const turns = createTurns();
  const records = chatRecords(deps.store);
  const lists: Lists | undefined =
    deps.lists &&
    createLists({
      ...{ ...deps.lists, channel: deps.channel, now: deps.now, log, pack, records, turns, wait, later },
      ...{ api: bot.api, token, apiRoot: client?.apiRoot },
      finish: (chat, record): Promise<ChatRecord | null> => finish(bot.api, chat, record, chores),
    });
  const chores = {
    ...deps,
    make: unfailing(deps.make, log),
    fileIds: new LRUCache<string, string>({ max: rememberedFiles }),
    ...{ pack, records, wait, lists, forgetHeld: held.forget },
  };
  const resend = createResend({ ...chores, turns, later });

  if (deps.answerInline) bot.on("inline_query", answerInlineQueries(deps.answerInline, log));

  // Groups and channels are no place for a person's hours.
  const talks = bot.chatType("private").on(["message", "edited_message", "callback_query"]);
  talks.use((ctx, next) => turns.run(String(ctx.chat.id), next));
  talks.use(apologise(log));
  talks.use(acknowledge);
  talks.use(remember({ ...chores, resend }));
  talks.use(deskTalk);
  talks.use(conversations<BotContext, Context>({ storage: held.storage }));
  talks.use(createConversation<BotContext, Context>(interview));
  // No conversation took the update: a new chat, or one whose log is gone.
  talks.use((ctx) => ctx.conversation.enter(interview.name));

  if (desk && deps.channel === "telegram") {
    tellStaff({
      desk,
      pack,
      staff,
      later,
      tell: async (chat, reply) => {
        const sending = await send(bot.api, chat, reply, chores);
        if (sending !== "sent") log({ kind: "undeliverable", chat, error: sending.error });
      },
      onFault: (error) => log({ kind: "failed", chat: 0, error }),
    });
  }
  return {
    bot,
    deliver: createPost(bot.api, { ...chores, turns, resend }),
    resume: async () => lists?.resume(),
    idle: turns.idle,
    async close() {
      await lists?.close();
      await turns.idle();
    },
  };
}

/** A file that can't be made is logged, and its message has words for that. */
function unfailing(make: Make | undefined, log: BotLog): Make {
  return async (what) => {
    try {
      return (await make?.(what)) ?? null;
    } catch (error) {
      log({ kind: "failed", chat: 0, error });
      return null;
    }
  };
}
