import type { Update, UserFromGetMe } from "grammy/types";
import { type ClientFetch, createFetch } from "./client-fetch.ts";
import { type ChatEvent, createListeners } from "./events.ts";
import { badRequest } from "./faults.ts";
import { type ChatLog, emptyLog, type LoggedMessage, type LoggedUpdate, type Picture } from "./log-schema.ts";
import { createMessageLog, type MessageLogDeps } from "./message-log.ts";
import { createOpenQueries } from "./queries.ts";
import { fileContent, plainContent, type Sent, written } from "./sent.ts";
import { asUpdate, me, queryId } from "./telegram-form.ts";

/**
 * A Bot API in this process. The channel puts in what a person does, hands the update to `bot.handleUpdate`, and
 * confirms it; what the bot says comes out of `fetch` into the log and to the listeners.
 *
 *     const bot = createBot({ token: api.token, client: api.client, botInfo: api.me, … });
 *     const update = await api.message(chat, "/start");
 *     await bot.handleUpdate(update);
 *     await api.confirm(chat, update.update_id);
 *
 * A chat exists once its person has written. Updates of one chat must be handed over one after another.
 */
export interface BotApi {
  readonly token: string;
  readonly me: UserFromGetMe;
  /** The `client` options for grammY: they reach the Api that conversations build, too. */
  readonly client: { readonly fetch: ClientFetch; readonly apiRoot: string };
  /**
   * The person writes. Resolves when it is on disk. `key` is the channel's name for this input: the same again, after
   * a broken connection, gives the same update and logs nothing.
   */
  message(chat: number, sent: Sent, key?: string): Promise<Update>;
  /**
   * The person presses a button. @throws ApiFault 400 where that message has no button with this data: a client can't
   * press what isn't there.
   */
  press(chat: number, message: number, data: string, key?: string): Promise<Update>;
  /** The person edits a text of his own. @throws ApiFault 400 where it isn't there or isn't his */
  edit(chat: number, message: number, text: string): Promise<Update>;
  /** The bot has handled this update; until then it is among the `unconfirmed`, also after a restart. */
  confirm(chat: number, update: number): Promise<void>;
  /** Updates to hand to the bot again after a restart, oldest first. */
  unconfirmed(chat: number): Promise<readonly Update[]>;
  /** The newest messages, or a page of those before the id `before`, oldest first; none for a chat that isn't there. */
  history(chat: number, before?: number): Promise<readonly LoggedMessage[]>;
  /** The bytes of a message's document; null where there is none. */
  document(
    chat: number,
    message: number,
  ): Promise<{ readonly message: LoggedMessage; readonly bytes: Buffer } | null>;
  /** The picture of a message; null where there is none, or where nobody has been sent it for long. */
  picture(
    chat: number,
    message: number,
  ): Promise<{ readonly picture: Picture; readonly bytes: Buffer } | null>;
  /** Removes the bytes of a message's document; the message stays, and says so. */
  dropFile(chat: number, message: number): Promise<void>;
  /** Whether there may be messages before this id. */
  hasOlder(chat: number, id: number): Promise<boolean>;
  /**
   * Removes all that is kept of a chat, also what was set aside as spoiled; resolves, with how many messages there were,
   * once it is gone from disk. What the person wrote after the update that the bot is at work on stays: it begins a new
   * talk. The chat is there still, for one last word on what was removed.
   */
  forget(chat: number): Promise<number>;
  /** Hears what happens in all chats; gives back how to stop. */
  on(listener: (event: ChatEvent) => void): () => void;
  /** Hears each new update; for a server that bots fetch updates from. */
  onUpdate(listener: (chat: number, update: Update) => void): () => void;
  /** The next `times` calls fail so: an ApiFault is answered (429 with `retryAfter`, 403 …), any other error breaks the connection. */
  failNext(error: Error, times?: number): void;
}

/** Updates remembered by their key, and the ones that wait to be confirmed. */
const keptUpdates = 32;

const token = "1:in-process";
const apiRoot = "http://bot-api.invalid";

export function createBotApi(deps: MessageLogDeps): BotApi {
  const { now } = deps;
  const log = createMessageLog(deps);
  const queries = createOpenQueries();
  const events = createListeners<ChatEvent>();
  const updates = createListeners<readonly [number, Update]>();
  const ground = { log, queries, now, tell: events.tell };
  const faults: Error[] = [];
  /** Update ids rise over all chats, and within a chat also over restarts. */
  let lastUpdate = 0;

  /** Notes an update in the log, and the message that comes with it; one with a known key changes nothing. */
  async function take(
    chat: number,
    given: Omit<LoggedUpdate, "id" | "message" | "confirmed">,
    make: (log: ChatLog) => { readonly log: ChatLog; readonly message: LoggedMessage },
  ): Promise<Update> {
    const taken = await log.change(chat, (read) => {
      const before = read ?? emptyLog(now());
      const known = given.key === undefined ? undefined : before.updates.find(({ key }) => key === given.key);
      const knownMessage =
        given.kind === "callback_query"
          ? make(before).message
          : before.messages.find(({ id }) => id === known?.message);
      if (known && knownMessage) return [before, { update: known, message: knownMessage, isNew: false }];
      const { log: after, message } = make(before);
      lastUpdate = Math.max(lastUpdate, before.lastUpdate) + 1;
      const update: LoggedUpdate = { ...given, id: lastUpdate, message: message.id, confirmed: false };
      const updates = [...after.updates, update].slice(-keptUpdates);
      return [
        { ...after, lastUpdate, updates },
        { update, message, isNew: true },
      ];
    });
    const update = asUpdate(chat, taken.update, taken.message);
    if (!taken.isNew) return update;
    if (given.kind === "message") events.tell({ chat, kind: "message", message: taken.message });
    if (given.kind === "edited_message") events.tell({ chat, kind: "edited", message: taken.message });
    if (given.kind === "callback_query") {
      queries.open(queryId(chat, taken.update.id), chat, now());
      if (taken.message.pressed === given.data) events.tell({ chat, kind: "edited", message: taken.message });
    }
    updates.tell([chat, update]);
    return update;
  }

  const seconds = () => Math.floor(now() / 1000);

  return {
    token,
    me,
    client: { apiRoot, fetch: createFetch(token, ground, faults) },
    async message(chat, sent, key) {
      // A text takes its turn at once, so that what is written first comes first.
      const hasFile = typeof sent !== "string" && "file" in sent;
      const content = hasFile ? await fileContent(sent.file, log) : plainContent(sent);
      const update = await take(chat, { kind: "message", key }, (before) => {
        const id = before.lastMessage + 1;
        const message: LoggedMessage = { id, date: seconds(), from: "person", ...content, key };
        return { log: { ...before, lastMessage: id, messages: [...before.messages, message] }, message };
      });
      const file = content.document?.id;
      // The same input once more: the file stands in its message already.
      if (file !== undefined && update.message?.document?.file_id !== file) await log.removeFile(file);
      return update;
    },
    async press(chat, id, data, key) {
      const message = await log.find(chat, id);
      const buttons = message?.keyboard?.inline_keyboard.flat() ?? [];
      if (!message || !buttons.some((button) => button.callback_data === data)) {
        throw badRequest("BUTTON_DATA_INVALID");
      }
      return take(chat, { kind: "callback_query", data, key }, (before) =>
        markPressed(before, message, data),
      );
    },
    async edit(chat, id, text) {
      const message = await log.amend(chat, id, ({ entities: _, ...old }) => {
        if (old.from !== "person") throw badRequest("message can't be edited");
        return { ...old, ...written(text), edited: seconds() };
      });
      if (!message) throw badRequest("message to edit not found");
      return take(chat, { kind: "edited_message" }, (before) => ({ log: before, message }));
    },
    confirm: (chat, id) =>
      log.change(chat, (before) => {
        if (!before) return [null, undefined];
        const updates = before.updates.map((update) =>
          update.id === id ? { ...update, confirmed: true } : update,
        );
        return [{ ...before, updates }, undefined];
      }),
    async unconfirmed(chat) {
      const waiting = (await log.read(chat))?.updates.filter((update) => !update.confirmed) ?? [];
      const found = await Promise.all(
        waiting.map(async (update) => ({ update, message: await log.find(chat, update.message) })),
      );
      return found.flatMap(({ update, message }) => (message ? asUpdate(chat, update, message) : []));
    },
    history: (chat, before) => log.before(chat, before),
    hasOlder: (chat, id) => log.hasOlder(chat, id),
    async forget(chat) {
      const { removed, left } = await log.forget(chat);
      events.tell({ chat, kind: "cleared", messages: left });
      return removed;
    },
    async document(chat, id) {
      const message = await log.find(chat, id);
      const bytes = message?.document ? await log.loadFile(message.document.id) : null;
      return message && bytes ? { message, bytes } : null;
    },
    async picture(chat, id) {
      const message = await log.find(chat, id);
      return message?.picture ? log.loadPicture(message.picture.id) : null;
    },
    async dropFile(chat, id) {
      const message = await log.amend(chat, id, ({ document, ...rest }) =>
        document === undefined ? rest : { ...rest, document: { ...document, gone: true } },
      );
      if (message) events.tell({ chat, kind: "edited", message });
    },
    on: (listener) => events.add(listener),
    onUpdate: (listener) => updates.add(([chat, update]) => listener(chat, update)),
    failNext(error, times = 1) {
      for (let count = 0; count < times; count++) faults.push(error);
    },
  };
}

/**
 * Notes on a message which of its buttons was pressed, so that it shows in the history: on the newest with buttons, and on
 * one before it where the person has neither written nor pressed anything since.
 */
function markPressed(
  log: ChatLog,
  message: LoggedMessage,
  data: string,
): { readonly log: ChatLog; readonly message: LoggedMessage } {
  const newest = log.messages.findLast(({ keyboard }) => keyboard);
  const done = log.messages.findLast(({ from, pressed }) => from === "person" || pressed !== undefined);
  const current = log.messages.find(({ id }) => id === message.id);
  if (current === undefined || (current !== newest && current.id <= (done?.id ?? 0))) return { log, message };
  const pressed = { ...current, pressed: data };
  return {
    log: { ...log, messages: log.messages.map((other) => (other === current ? pressed : other)) },
    message: pressed,
  };
}
