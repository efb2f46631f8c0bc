import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bench, describe } from "vitest";
import { openFolder } from "../../src/store/folder.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { type BotTalk, botTalk, someChat } from "../support/bot.ts";

/** What a turn costs late in a talk, against early in one: a person's text in, its replies out and all of it kept. */
const early = 10;
const late = 1000;
const iterations = 200;

const store = memoryStore();
const folder: Store = await openFolder(mkdtempSync(join(tmpdir(), "pingzhi-bench-")));
const today = "2024-06-20";

async function talked(turns: number, chat: number, kept: Store = store): Promise<BotTalk> {
  const talk = botTalk(kept, today, chat);
  await talk.says("/start");
  for (let turn = 1; turn < turns; turn++) await next(talk, turn);
  return talk;
}

/** A specialty is told and told anew, over and over. */
function next(talk: BotTalk, turn: number) {
  return talk.says(turn % 2 === 0 ? "水利" : "林业");
}

// Each early turn has a talk of its own, so that it stays the tenth.
const earlyTalks = await Promise.all(
  Array.from({ length: iterations }, (_, index) => talked(early, someChat + 1 + index)),
);
const lateTalk = await talked(late, someChat);
const keptTalk = await talked(early, someChat, folder);
let turn = 0;

describe("a turn", () => {
  const options = { iterations, time: 0, warmupIterations: 0, warmupTime: 0 };

  bench(
    `the ${early}th of a talk`,
    async () => {
      const talk = earlyTalks[turn++ % iterations];
      if (talk) await next(talk, turn);
    },
    options,
  );

  bench(
    `the ${late}th of a talk`,
    async () => {
      await next(lateTalk, turn++);
    },
    options,
  );

  bench(
    "on disk, every write with fsync",
    async () => {
      await next(keptTalk, turn++);
    },
    options,
  );
});
