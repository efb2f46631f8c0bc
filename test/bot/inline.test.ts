import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AnswerInline } from "../../src/bot/inline.ts";
import { createBot } from "../../src/bot.ts";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { houseGround } from "../support/talk.ts";

/** What Telegram takes as the answer to an inline query. */
const answered = z.strictObject({
  inline_query_id: z.string(),
  is_personal: z.literal(false),
  cache_time: z.literal(300),
  results: z
    .array(
      z.strictObject({
        type: z.literal("article"),
        id: z.string().min(1).max(64),
        title: z.string().min(1),
        description: z.string().max(200),
        input_message_content: z.strictObject({ message_text: z.string().min(1).max(4096) }),
      }),
    )
    .max(50),
});

const three: AnswerInline = (query) =>
  ["一", "二", "三", "四"].map((name) => ({ id: name, title: name, text: `${name}：${query}\n〔第五条〕` }));

/** A bot in inline mode, and what it answers. */
function inlineBot(answerInline: AnswerInline | undefined, fails = false) {
  const events: unknown[] = [];
  const sent: z.infer<typeof answered>[] = [];
  const touched: string[] = [];
  const memory = memoryStore();
  const store: Store = {
    ...memory,
    documents(kind, parse) {
      const documents = memory.documents(kind, parse);
      return {
        ...documents,
        read(key) {
          touched.push(`${kind}/${key}`);
          return documents.read(key);
        },
        write(key, value) {
          touched.push(`${kind}/${key}`);
          return documents.write(key, value);
        },
      };
    },
  };
  const api = createBotApi({ store: memoryStore(), now: Date.now });
  const ground = houseGround();
  const { bot } = createBot({
    ...{ store, ground, answerInline },
    token: api.token,
    botInfo: { ...api.me, supports_inline_queries: true },
    client: {
      ...api.client,
      async fetch(url: string | URL, init: { readonly body?: unknown } = {}) {
        expect(String(url)).toMatch(/\/answerInlineQuery$/);
        if (fails) return Response.json({ ok: false, error_code: 400, description: "query is too old" });
        sent.push(answered.parse(JSON.parse(String(init.body))));
        return Response.json({ ok: true, result: true });
      },
    },
    book: () => Promise.reject(new Error("nobody talks here")),
    channel: "telegram",
    today: () => "2024-06-20",
    now: Date.now,
    log: (event) => events.push(event),
  });
  const asks = (query: string) => {
    const from = { id: 2001, is_bot: false, first_name: "访客" };
    const update: Update = { update_id: 1, inline_query: { id: "q1", from, query, offset: "" } };
    return bot.handleUpdate(update);
  };
  return { asks, sent, events, touched };
}

describe("the bot asked inline, in any chat", () => {
  it("offers the three best answers with their clauses to paste", async () => {
    const { asks, sent, events } = inlineBot(three);
    await asks(" 学时 ");
    expect(sent[0]?.results.map(({ id }) => id)).toEqual(["一", "二", "三"]);
    expect(sent[0]?.results[0]).toMatchObject({
      title: "一",
      description: "一：学时 〔第五条〕",
      input_message_content: { message_text: "一：学时\n〔第五条〕" },
    });
    expect(events).toEqual([]);
  });

  it("asks for common ones where nothing is typed yet, and cuts what is endless", async () => {
    const queries: string[] = [];
    const { asks } = inlineBot((query) => {
      queries.push(query);
      return [];
    });
    await asks("");
    await asks("水".repeat(5000));
    expect(queries).toEqual(["", "水".repeat(256)]);
  });

  it("touches no talk and no record, and keeps nothing of who asked", async () => {
    const { asks, touched } = inlineBot(three);
    await asks("学时");
    await asks("我的学时");
    expect(touched).toEqual([]);
  });

  it("leaves out what can't be pasted", async () => {
    const { asks, sent } = inlineBot(() => [
      { id: "长".repeat(30), title: "名字太长", text: "好" },
      { id: "long", title: "太长", text: "长".repeat(4097) },
      { id: "fits", title: "正好", text: "好" },
    ]);
    await asks("学时");
    expect(sent[0]?.results.map(({ id }) => id)).toEqual(["fits"]);
  });

  it("goes on where a query has become too old, or finding an answer fails", async () => {
    const late = inlineBot(three, true);
    await late.asks("学时");
    expect(late.events).toMatchObject([{ kind: "failed", chat: 0 }]);
    const broken = inlineBot(() => Promise.reject(new Error("no answers")));
    await broken.asks("学时");
    expect(broken.events).toMatchObject([{ kind: "failed", chat: 0 }]);
  });

  it("says nothing where inline mode is off", async () => {
    const { asks, sent, touched } = inlineBot(undefined);
    await asks("学时");
    expect([sent, touched]).toEqual([[], []]);
  });
});
