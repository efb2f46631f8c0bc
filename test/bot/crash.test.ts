import { describe, expect, it } from "vitest";
import { memoryStore } from "../../src/store/memory.ts";
import { botTalk, someChat } from "../support/bot.ts";
import { dyingStore } from "../support/dying-store.ts";
import { expectAllSaid, replay, wholeHistory } from "../support/replay.ts";
import { groundOn } from "../support/talk.ts";

const today = "2024-06-20";
const texts = ["/start", "我是莲都一家企业搞水利的", "助工", "总92，专业62，公需30，一般公需12", "跳过"];

/** Talks until the process dies, then goes on in another, which first takes what the dead one had not finished. */
async function talkOverDeath(last: number, when: "before" | "after") {
  const disk = memoryStore();
  const dying = dyingStore(disk, last, when);
  const first = botTalk(dying.store, today);
  let said = 0;
  for (const text of texts) {
    await first.says(text).catch(() => undefined);
    said += 1;
    if (dying.isDead()) break;
  }
  const second = botTalk(disk, today);
  for (const update of await second.api.unconfirmed(someChat)) await second.hands(update);
  for (const text of texts.slice(said)) await second.says(text);
  await second.says("继续");
  return { second, diedAt: dying.isDead() ? said : null };
}

describe.each(["before", "after"] as const)("a process that dies just %s a write", (when) => {
  it("loses no answer and no reply, whichever write it was, and takes no answer twice", async () => {
    const ground = groundOn(today);
    let repeated = 0;
    let last = 1;
    for (; ; last++) {
      const { second, diedAt } = await talkOverDeath(last, when);
      const history = await wholeHistory(second.api, someChat);
      const logged = history.filter(({ from }) => from === "person").map(({ text }) => text);
      // The one text that may be missing is one that never reached the disk.
      expect(logged.length).toBeGreaterThanOrEqual(texts.length);
      const expected = replay(ground, logged);
      const said = history.filter(({ from }) => from === "bot").map(({ text }) => text);
      repeated += expectAllSaid(said, expected.said);
      const record = await second.record();
      expect(record.talk).toEqual(expected.talk);
      expect(record.outbox).toEqual([]);
      if (diedAt === null) break;
    }
    // Each turn writes what came in, the record, the replies, that they were sent, and that it is done.
    expect(last).toBeGreaterThan(texts.length * 4);
    expect(repeated).toBeLessThanOrEqual(last);
  });
});
