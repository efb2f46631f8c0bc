import { LRUCache } from "lru-cache";
import { createTurns } from "../../store/in-turn.ts";
import type { Store } from "../../store/store.ts";
import {
  type ChatLog,
  chatLogSchema,
  emptyLog,
  fileSchema,
  forgottenLog,
  type LoggedMessage,
  olderPageSchema,
  type Picture,
  pictureFileSchema,
} from "./log-schema.ts";

/** Messages a page. Up to two pages are kept with the newest, so that a turn costs the same in a long talk as in a short one. */
const pageSize = 16;

const cachedChats = 200;

/** Milliseconds; far less than any log is kept on disk, so that none lives on here once it is removed there. */
const cachedFor = 60 * 60 * 1000;

/**
 * What was said in each chat, on disk: the newest messages in one record, older ones in pages that are written
 * once. A change is made by one caller at a time (`MessageLog.change` queues them by chat).
 */
export interface MessageLog {
  /** The newest messages and updates; null for a chat that nobody has written in. */
  read(chat: number): Promise<ChatLog | null>;
  /** Applies a change and resolves, with what the change gave, once it is on disk. A throw changes nothing, nor does null. */
  change<T>(chat: number, change: (log: ChatLog | null) => readonly [ChatLog | null, T]): Promise<T>;
  /**
   * Changes one message wherever it is kept, or deletes it, with its file, by giving null. The file goes too where the change
   * says that it is `gone`. Gives the message as changed; null where there is none.
   */
  amend(
    chat: number,
    id: number,
    change: (message: LoggedMessage) => LoggedMessage | null,
  ): Promise<LoggedMessage | null>;
  /** One message, also from the older pages. */
  find(chat: number, id: number): Promise<LoggedMessage | null>;
  /** Up to a page or two of messages before the id `before`, oldest first; the newest without it. */
  before(chat: number, before?: number): Promise<readonly LoggedMessage[]>;
  /** Whether there may be messages before this id. */
  hasOlder(chat: number, id: number): Promise<boolean>;
  /** Removes what was said, pages, files and what was set aside of them. How many messages there were, and those left. */
  forget(chat: number): Promise<Forgotten>;
  saveFile(id: string, bytes: Buffer): Promise<void>;
  /** Of a file that came to stand in no message. */
  removeFile(id: string): Promise<void>;
  /** Null for a file that isn't there or can't be read. */
  loadFile(id: string): Promise<Buffer | null>;
  /** Keeps a picture, apart from the chats that it is sent to: it holds nothing of a person, and none has it removed. */
  savePicture(picture: Picture, bytes: Buffer): Promise<void>;
  /** As `loadFile`. */
  loadPicture(id: string): Promise<{ readonly picture: Picture; readonly bytes: Buffer } | null>;
}

interface Forgotten {
  readonly removed: number;
  /** What the person wrote after he asked for it. */
  readonly left: readonly LoggedMessage[];
}

export interface MessageLogDeps {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A log couldn't be read: the store set it aside under that name, and the chat has an empty one. */
  readonly onSpoiled?: (chat: number, aside: string) => void;
}

export function createMessageLog({ store, now, onSpoiled }: MessageLogDeps): MessageLog {
  const newest = store.documents("messages", (json) => chatLogSchema.parse(json));
  const older = store.documents("older-messages", (json) => olderPageSchema.parse(json));
  const files = store.documents("files", (json) => fileSchema.parse(json));
  const pictures = store.documents("pictures", (json) => pictureFileSchema.parse(json));
  const cache = new LRUCache<number, ChatLog>({ max: cachedChats, ttl: cachedFor });
  const turns = createTurns();

  async function load(chat: number): Promise<ChatLog | null> {
    const cached = cache.get(chat);
    if (cached) return cached;
    const read = await newest.read(String(chat));
    if (read.kind === "found") return read.value;
    if (read.kind === "none") return null;
    onSpoiled?.(chat, read.aside);
    const fresh = emptyLog(now());
    await newest.write(String(chat), fresh);
    return fresh;
  }

  async function save(chat: number, log: ChatLog): Promise<void> {
    const kept = await shelve(chat, log);
    await newest.write(String(chat), kept);
    cache.set(chat, kept);
  }

  /** Moves full pages out of the newest. The page is written first: a kill in between leaves it in both places, never in none. */
  async function shelve(chat: number, log: ChatLog): Promise<ChatLog> {
    if (log.lastMessage < log.forgotten + (log.olderPages + 2) * pageSize) return log;
    const bound = log.forgotten + (log.olderPages + 1) * pageSize;
    const messages = log.messages.filter((message) => message.id <= bound);
    await older.write(pageKey(chat, log.olderPages), { version: 1, messages });
    return {
      ...log,
      olderPages: log.olderPages + 1,
      messages: log.messages.filter((message) => message.id > bound),
    };
  }

  async function page(chat: number, index: number): Promise<readonly LoggedMessage[]> {
    const read = await older.read(pageKey(chat, index));
    return read.kind === "found" ? read.value.messages : [];
  }

  /** Where a message is; one that isn't among the older pages is among the newest. */
  async function messagesAround(log: ChatLog, chat: number, id: number): Promise<readonly LoggedMessage[]> {
    const index = pageOf(log, id);
    return index < log.olderPages ? page(chat, index) : log.messages;
  }

  async function removeFiles(messages: readonly LoggedMessage[]): Promise<void> {
    for (const { document } of messages) if (document) await files.remove(document.id);
  }

  /**
   * Removes the older pages with their files, also those of a log that was spoiled and lost count of them. How many
   * messages there were.
   */
  async function removePages(chat: number, count: number): Promise<number> {
    let removed = 0;
    for (let index = 0; ; index++) {
      const read = await older.read(pageKey(chat, index));
      if (read.kind === "none" && index >= count) return removed;
      const messages = read.kind === "found" ? read.value.messages : [];
      await removeFiles(messages);
      await older.remove(pageKey(chat, index));
      removed += messages.length;
    }
  }

  const inTurn = <T>(chat: number, task: () => Promise<T>) => turns.run(String(chat), task);

  return {
    read: (chat) => inTurn(chat, () => load(chat)),
    change: (chat, change) =>
      inTurn(chat, async () => {
        const [log, result] = change(await load(chat));
        if (log) await save(chat, log);
        return result;
      }),
    amend: (chat, id, change) =>
      inTurn(chat, async () => {
        const log = await load(chat);
        if (!log) return null;
        const index = pageOf(log, id);
        const messages = await messagesAround(log, chat, id);
        const old = messages.find((message) => message.id === id);
        if (!old) return null;
        const changed = change(old);
        if (old.document && (!changed?.document || changed.document.gone))
          await files.remove(old.document.id);
        const amended = messages.flatMap((message) => (message === old ? (changed ?? []) : message));
        if (index < log.olderPages)
          await older.write(pageKey(chat, index), { version: 1, messages: amended });
        else await save(chat, { ...log, messages: amended });
        return changed;
      }),
    find: (chat, id) =>
      inTurn(chat, async () => {
        const log = await load(chat);
        const messages = log ? await messagesAround(log, chat, id) : [];
        return messages.find((message) => message.id === id) ?? null;
      }),
    before: (chat, before) =>
      inTurn(chat, async () => {
        const log = await load(chat);
        if (!log) return [];
        if (before === undefined) return log.messages;
        const inNewest = log.messages.filter((message) => message.id < before);
        if (inNewest.length > 0) return inNewest;
        // Walks back over pages whose messages were all deleted.
        for (let index = Math.min(log.olderPages - 1, pageOf(log, before - 1)); index >= 0; index--) {
          const found = (await page(chat, index)).filter((message) => message.id < before);
          if (found.length > 0) return found;
        }
        return [];
      }),
    hasOlder: (chat, id) => inTurn(chat, async () => id > ((await load(chat))?.forgotten ?? 0) + 1),
    forget: (chat) =>
      inTurn(chat, async () => {
        const log = await load(chat);
        // Pages first: a kill in between leaves the log, and with it the way to go on.
        const inPages = await removePages(chat, log?.olderPages ?? 0);
        const after = log ? forgottenLog(log) : null;
        const left = after?.messages ?? [];
        const gone = log?.messages.filter((message) => !left.includes(message)) ?? [];
        await removeFiles(gone);
        await newest.remove(String(chat));
        cache.delete(chat);
        if (after) await save(chat, after);
        return { removed: inPages + gone.length, left };
      }),
    saveFile: (id, bytes) => files.write(id, { base64: bytes.toString("base64") }),
    async removeFile(id) {
      await files.remove(id);
    },
    async loadFile(id) {
      const read = await files.read(id);
      return read.kind === "found" ? Buffer.from(read.value.base64, "base64") : null;
    },
    savePicture: (picture, bytes) =>
      pictures.write(picture.id, { picture, base64: bytes.toString("base64") }),
    async loadPicture(id) {
      const read = await pictures.read(id);
      if (read.kind !== "found") return null;
      return { picture: read.value.picture, bytes: Buffer.from(read.value.base64, "base64") };
    },
  };
}

/** The number of the page that a message is in, or will be. */
function pageOf(log: ChatLog, id: number): number {
  return Math.floor((id - log.forgotten - 1) / pageSize);
}

function pageKey(chat: number, index: number): string {
  return `${chat}.${index}`;
}
