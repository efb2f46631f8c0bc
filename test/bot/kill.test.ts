import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chatRecords, newRecord } from "../../src/bot/record.ts";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { chatOf } from "../../src/channels/terminal/link.ts";
import { openFolder } from "../../src/store/folder.ts";
import { buildChild, type Said, startChild } from "../support/child-chat.ts";
import { expectAllSaid, replay, wholeHistory } from "../support/replay.ts";
import { groundOn } from "../support/talk.ts";

const today = "2024-06-20";
/** Side by side, as half of a process's start is waiting. */
const talks = 2;
const momentsEach = 25;
/** The same kills each time, as far as processes allow. */
const seed = 20240522;
const mostTurns = 4;
/** Of a new process, in milliseconds; later turns are measured. */
const firstTurn = 20;

/** mulberry32 */
function seeded(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const answers: Readonly<Record<string, string>> = {
  specialty: "水利",
  target: "助工",
  unit: "莲都的企业",
  hours: "2024年总92，专业62，公需30，一般公需12；2023年总95，专业64，公需25，一般公需12",
  requiredYears: "4年",
  careerStart: "2012年参加工作",
  mountainYears: "在莲都干了6年半",
  mountainCounty: "莲都区",
  confirm: "对",
};

/** What a person answers to what was said last; at the end he starts anew. */
function answerTo(said: readonly Said[]): string {
  return answers[said.at(-1)?.asking ?? ""] ?? "重新开始";
}

type Built = Awaited<ReturnType<typeof buildChild>>;

describe("kill -9", () => {
  let built: Built;

  beforeAll(async () => {
    built = await buildChild();
  });

  afterAll(() => rmSync(dirname(built.program), { recursive: true }));

  it(`at ${talks * momentsEach} random moments loses no confirmed answer and no reply, and talks go on`, async () => {
    const killed = await Promise.all(
      Array.from({ length: talks }, (_, index) => talkOverKills(built, seeded(seed + index))),
    );

    for (const { confirmed, left, killedAtWork } of killed) {
      const person = left.history.filter(({ from }) => from === "person").map(({ text }) => text);
      const bot = left.history.filter(({ from }) => from === "bot").map(({ text }) => text);
      const expected = replay(groundOn(today), person);
      expect(inOrder(confirmed, person)).toBe(true);
      expect(left.record.talk).toEqual(expected.talk);
      expect(left.record.outbox).toEqual([]);
      expect(left.unfinished).toBe(0);
      expect(expectAllSaid(bot, expected.said)).toBeLessThanOrEqual(momentsEach);
      // The kills did hit turns, and interviews did come to their end.
      expect(killedAtWork).toBeGreaterThan(0);
      expect(person.filter((text) => text === "重新开始").length).toBeGreaterThan(1);
    }
  }, 180_000);
});

/** Talks, is killed in the middle, and goes on in a new process, again and again; then reads what is there. */
async function talkOverKills(built: Built, random: () => number) {
  const folder = mkdtempSync(join(tmpdir(), "pingzhi-kill-"));
  const confirmed: string[] = [];
  let killedAtWork = 0;
  for (let moment = 0; moment < momentsEach; moment++) {
    const child = startChild(built, folder, today);
    let said = await child.says(moment === 0 ? "/start" : "继续");
    let duration = firstTurn;
    for (let turns = Math.floor(random() * mostTurns); turns > 0; turns--) {
      const answer = answerTo(said);
      const begun = performance.now();
      said = await child.says(answer);
      duration = performance.now() - begun;
      confirmed.push(answer);
    }
    child.throws(answerTo(said));
    await wait(random() * duration);
    await child.kill();
    killedAtWork += (await readFolder(folder)).unfinished;
  }
  const last = startChild(built, folder, today);
  await last.says("继续");
  await last.kill();
  return { confirmed, killedAtWork, left: await readFolder(folder) };
}

/** What the killed process left, read while nobody else has the folder. */
async function readFolder(folder: string) {
  const store = await openFolder(folder);
  try {
    const chat = chatOf("terminal");
    const api = createBotApi({ store, now: () => 0 });
    const read = await chatRecords(store).read(String(chat));
    if (read.kind === "spoiled") throw new Error(`spoiled record: ${read.aside}`);
    const record = read.kind === "found" ? read.value : newRecord;
    return {
      history: await wholeHistory(api, chat),
      unfinished: (await api.unconfirmed(chat)).length,
      record,
    };
  } finally {
    await store.close();
  }
}

/** Whether all of `part` are in `whole`, in their order. */
function inOrder(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const text of whole) if (text === part[found]) found += 1;
  return found === part.length;
}
