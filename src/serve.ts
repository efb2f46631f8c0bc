import { join, resolve } from "node:path";
import { listLimits } from "./batch/limits.ts";
import { listChecker } from "./bot/lists/check.ts";
import { createListQueue, listRecords } from "./bot/lists/queue.ts";
import { keepResults, resultDays } from "./bot/lists/results.ts";
import type { BotLog } from "./bot/log.ts";
import { logLine } from "./bot/log-line.ts";
import { courierOf } from "./bot/post.ts";
import { createBot } from "./bot.ts";
import { dayAt, minuteAt } from "./calendar.ts";
import { createBotApi } from "./channels/bot-api/bot-api.ts";
import { pollTelegram } from "./channels/telegram.ts";
import { type Listening, listen } from "./channels/web/listen.ts";
import { createWeb } from "./channels/web/web.ts";
import { createCounts } from "./desk/counts.ts";
import { createDesk } from "./desk/create-desk.ts";
import { openLibrary } from "./library.ts";
import { projectFolder } from "./packs/folders.ts";
import { calendarAddress, createPlanFeed } from "./plan-feed.ts";
import { Refusal } from "./refusal.ts";
import { servePacks } from "./reload/serve-packs.ts";
import { openingWords } from "./render/opening.ts";
import { readSettings, type Settings } from "./settings.ts";
import { clausesOf } from "./shelf.ts";
import { openFolder } from "./store/folder.ts";
import { startSweeping } from "./store/sweep.ts";
import { openWorkshop } from "./workshop.ts";

export interface Served {
  readonly url: string;
  /** Stops in order: what comes in, what is under way, then the store. */
  close(): Promise<void>;
}

/** Records that are of a person, and go once nobody has touched them for long; and those that stay, whatever their age. */
const kinds = {
  personal: ["chats", "messages", "older-messages", "files", "pictures", listRecords],
  lasting: ["desk", "tickets", "filed", "counts", "calendars"],
};

/** How long the dictionaries wait, in milliseconds, where nobody asks sooner: opening them takes the machine for a moment. */
const afterTheFirstPage = 1500;

/** Wires settings, store, pack, bot and channels together. @throws Refusal where the folder or the port is taken */
export async function startServing(settings: Settings, report: (line: string) => void): Promise<Served> {
  const packs = servePacks({ folder: settings.policyData, now: Date.now, report });
  const { shelf } = packs;
  const ground = {
    shelf,
    service: {
      staffed: settings.staff.length > 0,
      retentionDays: settings.retentionDays,
      lists: { ...listLimits, days: resultDays },
    },
  };
  const store = await openFolder(resolve(settings.dataDir));
  const log: BotLog = (event) => report(logLine(event));
  const faultOf = (room: string) => (error: unknown) =>
    report(`${room} ${error instanceof Error ? error.message : String(error)}`);
  const { staff, opening } = settings;
  const today = () => settings.asOf ?? dayAt(Date.now());
  const pack = () => shelf().choose({ day: today() }).pack;
  const counts = createCounts({ store, today, onFault: faultOf("counts") });
  const make = openWorkshop((id) => shelf().byId(id)?.pack ?? null);
  const common = {
    store,
    ground,
    today,
    now: Date.now,
    log,
    count: counts.note,
    make,
    promise: () => openingWords(opening, { day: today(), minute: minuteAt(Date.now()) }),
  };
  // Also where nobody works at it: what was passed to staff before has still to be forgotten, and in time removed.
  const desk = await createDesk({
    store,
    now: Date.now,
    clauses: () => clausesOf(shelf().packs),
    staff,
    count: counts.noteTicket,
    onFault: faultOf("desk"),
  });

  const library = openLibrary({ shelf, today, kept: desk.kept, phrasings: packs.phrasings });
  const answering = { book: library.book, nearest: library.nearest };

  const api = createBotApi({
    store,
    now: Date.now,
    onSpoiled: (chat, aside) => log({ kind: "spoiled", chat, aside }),
  });
  const { lists: limits } = ground.service;
  const lists = { queue: createListQueue(store), check: listChecker(shelf, today), limits };
  const results = keepResults(store, Date.now, api.dropFile);
  const web = createBot({
    ...common,
    ...answering,
    token: api.token,
    client: api.client,
    botInfo: api.me,
    channel: "web",
    ground: withCalendar(ground, calendarAddress(settings, true)),
    desk,
    forgetChannel: api.forget,
    dropFile: api.dropFile,
    lists: { ...lists, results, fetchFile: api.client.fetch },
  });
  const page = createWeb({
    api,
    handle: (update) => web.bot.handleUpdate(update),
    now: Date.now,
    pageFolder: join(projectFolder(), "dist", "page"),
    origins: settings.origins,
    trustProxy: settings.trustProxy,
    plan: createPlanFeed({ shelf, today, make, store }),
    staff: { staff, desk, pack, packs, counts, today, nearest: library.nearest },
    largestFile: listLimits.bytes,
    onFault: faultOf("web"),
  });
  let listening: Listening;
  try {
    listening = await listen(page, settings);
  } catch (error) {
    await store.close();
    throw portRefusal(error, settings);
  }

  const telegram =
    settings.botToken === undefined
      ? null
      : createBot({
          ...common,
          ...answering,
          answerInline: library.answerInline,
          token: settings.botToken,
          client: { apiRoot: settings.telegramApi },
          channel: "telegram",
          ground: withCalendar(ground, calendarAddress(settings, false)),
          desk,
          staff,
          lists,
        });
  const polling = telegram === null ? null : pollTelegram(telegram.bot, staff, report);
  for (const bot of [web, telegram]) bot?.resume().catch(faultOf("lists"));
  void desk.sendBy(courierOf({ store, pack, log, bots: { web: web.deliver, telegram: telegram?.deliver } }));

  packs.watch();
  // The dictionaries take their time: the page answers first, and the first question finds them there.
  let isClosing = false;
  const toLoad = setTimeout(
    // A reading that ends because the program does is no fault.
    () => library.book().catch((error: unknown) => isClosing || faultOf("answers")(error)),
    afterTheFirstPage,
  );

  const sweep = startSweeping({
    store,
    kinds: kinds.personal,
    lasting: kinds.lasting,
    days: settings.retentionDays,
    now: Date.now,
    also: async (before) => {
      await desk.expire(before);
      await results.expire();
    },
    onFault: faultOf("sweep"),
  });

  return {
    url: listening.url,
    async close() {
      isClosing = true;
      clearTimeout(toLoad);
      await packs.close();
      await sweep.close();
      await polling?.close();
      await listening.close();
      await desk.idle();
      await Promise.all([web.close(), telegram?.close()]);
      await counts.close();
      await store.close();
    },
  };
}

function withCalendar<G extends { readonly service: object }>(ground: G, calendar: string | null): G {
  return calendar === null ? ground : { ...ground, service: { ...ground.service, calendar } };
}

function portRefusal(error: unknown, { host, port }: Settings): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EADDRINUSE" || code === "EACCES" || code === "EADDRNOTAVAIL"
    ? new Refusal({ field: "PORT", got: `${host}:${port}`, expected: "一个没有被占用、可以使用的端口" })
    : error;
}

/** `pingzhi serve`: until SIGINT or SIGTERM. @throws SettingsFault, Refusal */
export async function serveUntilStopped(env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env);
  const served = await startServing(settings, (line) => process.stderr.write(`${line}\n`));
  console.log(
    `评职在 ${served.url} 等你，用浏览器打开就行。Telegram：${settings.botToken ? "开" : "关（没有设 BOT_TOKEN）"}。`,
  );
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  await served.close();
}
