import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatRecords } from "../../src/bot/record.ts";
import { newTalk, type Talk } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import type { Reply } from "../../src/render/reply.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { groundOn, stepWith } from "../support/talk.ts";

const ground = groundOn("2024-06-20");

/** What people type, of every kind; a number presses one of the buttons that were shown last. */
const doing = fc.oneof(
  fc.nat(40),
  fc.constantFrom(
    ..."/start 水利 园林 护士 会计 助工 中级 初定 企业 自主评聘单位 跳过 不知道 上一步 改学时 改单位类型 重新开始 取消 对 都合格 4年 丽水 莲都区 6年半".split(
      " ",
    ),
    "我是莲都一家企业搞水利的，想评助工",
    "2024年总92，专业62，公需30，一般公需12；2023年总95",
    "2012年参加工作",
    "2023年的专业打错了，是46不是64",
    "如果2024年公需再多5个呢",
    "评审要交费吗",
  ),
);

describe("what is kept of a chat", () => {
  it("is read back as it was written, whatever a talk has come to", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 25 }), async (doings) => {
        const store = memoryStore();
        let talk: Talk = newTalk;
        let buttons: string[] = [];
        for (const [index, done] of doings.entries()) {
          const data = typeof done === "number" ? buttons[done % buttons.length] : undefined;
          const text = typeof done === "number" ? "继续" : done;
          const taken = stepWith(ground, talk, data ? { kind: "press", data } : { kind: "text", text });
          const outbox: readonly Reply[] = taken.say.map((utterance) => render(ground.pack, utterance));
          buttons = outbox.flatMap((reply) => reply.buttons.flat().map((button) => button.data));
          talk = taken.talk;
          const errands = (taken.errands ?? []).map((errand, place) => ({ id: `${index}.${place}`, errand }));
          const record = {
            version: 1,
            talk,
            asking: taken.asking,
            updates: [index],
            outbox,
            errands,
            letters: [`${index}.claimed`],
          } as const;
          await chatRecords(store).write("42", record);
          const read = await chatRecords(store).read("42");
          expect(read).toEqual({ kind: "found", value: JSON.parse(JSON.stringify(record)) });
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["of another version", { version: 2 }],
    ["that waits for what no question asks", { asking: "shoeSize" }],
    ["with a key nobody knows", { mood: "fine" }],
    ["with an errand that nobody does", { errands: [{ id: "1", errand: { kind: "dance" } }] }],
  ])("is no record %s", async (_, spoil) => {
    const store = memoryStore();
    const record = { version: 1, talk: newTalk, asking: null, updates: [], outbox: [] };
    await store.documents("chats", (json) => json).write("42", { ...record, ...spoil });
    expect(await chatRecords(store).read("42")).toMatchObject({ kind: "spoiled" });
  });
});
