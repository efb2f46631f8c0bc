import { Bot } from "grammy";
import type { Update } from "grammy/types";
import { courierOf, createPost } from "../../src/bot/post.ts";
import { chatRecords } from "../../src/bot/record.ts";
import { remember } from "../../src/bot/remember.ts";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import type { BotContext } from "../../src/context.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import { type Errand, newTalk } from "../../src/engine.ts";
import { createTurns } from "../../src/store/in-turn.ts";
import type { Store } from "../../src/store/store.ts";
import { loadPack } from "./pack.ts";
import { houseGround } from "./talk.ts";
import { applicant, clauses, filing, staff } from "./tickets.ts";

const today = "2024-06-20";

export const promise = "工作人员会在 6 月 24 日（周一）下班前回复。";

/** What a text wants done: 问… goes to staff, 忘 removes everything. */
function errandsOf(text: string): readonly Errand[] {
  const { profile } = filing();
  if (text.startsWith("问")) return [{ kind: "ticket", question: text, profile }];
  return text === "忘" ? [{ kind: "forget" }] : [];
}

/** A bot whose turns are errands alone, on the web page's Bot API, with its desk; the store outlives it, as on a restart. */
export async function errandBot(store: Store) {
  const ground = houseGround();
  const now = () => Date.parse(`${today}T09:00:00+08:00`);
  const faults: unknown[] = [];
  const desk = await createDesk({
    store,
    now,
    clauses: () => clauses,
    staff,
    onFault: (error) => faults.push(error),
  });
  const api = createBotApi({ store, now });
  const bot = new Bot<BotContext>(api.token, { client: api.client, botInfo: api.me });
  const turns = createTurns();
  const records = chatRecords(store);
  const chores = {
    ...{ store, records, desk, now, ground, turns },
    pack: loadPack,
    channel: "web" as const,
    promise: () => promise,
    forgetChannel: api.forget,
    forgetHeld: () => undefined,
    log: (event: unknown) => faults.push(event),
    wait: async () => undefined,
    resend: () => undefined,
  };
  bot.use((ctx, next) => turns.run(String(ctx.chat?.id), next));
  const book = () => Promise.reject(new Error("nobody asks here"));
  bot.use(remember({ ...chores, book, today: () => today }));
  bot.on("message:text", (ctx) => {
    const { text } = ctx.message;
    const reply = { text: `收到：${text}`, entities: [], buttons: [] };
    const talk = text === "忘" ? newTalk : { ...newTalk, asked: ctx.notes.talk.asked + 1 };
    return ctx.notes.keep({ talk, asking: null, replies: [reply], errands: errandsOf(text) });
  });
  await desk.sendBy(courierOf({ ...chores, pack: loadPack, bots: { web: createPost(bot.api, chores) } }));

  async function hands(update: Update): Promise<void> {
    await bot.handleUpdate(update);
    await api.confirm(applicant, update.update_id);
  }

  return {
    desk,
    faults,
    api,
    hands,
    says: async (text: string) => hands(await api.message(applicant, text)),
    record: () => records.read(String(applicant)),
    said: async () =>
      (await api.history(applicant)).filter(({ from }) => from === "bot").map(({ text }) => text),
    async quiet() {
      await desk.idle();
      await turns.idle();
    },
  };
}
