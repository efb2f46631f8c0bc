import type { ConversationData, ConversationStorage, VersionedState } from "@grammyjs/conversations";
import { LRUCache } from "lru-cache";
import type { BotContext } from "../context.ts";

/** Logs of conversations kept at most, under 1 KB each; a chat beyond them enters its conversation again. */
const keptChats = 5000;

/**
 * Where the conversations plugin keeps its logs: in memory, as nothing depends on them. The key is the chat's id; an
 * update without a chat never comes this far.
 */
export function disposableStorage(): {
  readonly storage: ConversationStorage<BotContext, ConversationData>;
  readonly forget: (chat: number) => void;
} {
  const logs = new LRUCache<number, VersionedState<ConversationData>>({ max: keptChats });
  const key = (ctx: BotContext) => ctx.chat?.id ?? 0;
  return {
    storage: {
      type: "context",
      adapter: {
        read: (ctx) => logs.get(key(ctx)),
        write: (ctx, log) => void logs.set(key(ctx), log),
        delete: (ctx) => void logs.delete(key(ctx)),
      },
    },
    forget: (chat) => void logs.delete(chat),
  };
}
