import { mkdtempSync, readdirSync, readFileSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BotEvent } from "../../src/bot/log.ts";
import { openFolder } from "../../src/store/folder.ts";
import { runTerminal, turnsOf } from "../support/terminal.ts";

const says = (text: string) => JSON.stringify({ text });
const waterEngineer = [
  "/start",
  "我是莲都一家企业搞水利的，想评助工",
  "2024年总92专业62公需30一般公需12；2023年总95专业64公需25一般公需12",
  "跳过",
  "对",
];

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "pingzhi-talk-"));
}

/** One run of the terminal over a folder, as one process after another has it. */
async function run(folder: string, lines: readonly string[], log?: (event: BotEvent) => void) {
  const store = await openFolder(folder);
  try {
    return turnsOf(await runTerminal(lines.map(says), log ? { store, log } : { store }));
  } finally {
    await store.close();
  }
}

function recordsIn(folder: string): readonly string[] {
  const chats = join(folder, "chats");
  return readdirSync(chats, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes(".json"))
    .map((name) => join(chats, name));
}

describe("a talk kept in a folder", () => {
  it("goes on to its result over a restart between any two messages", async () => {
    const folder = emptyFolder();
    const turns = [];
    for (const text of waterEngineer) turns.push(...(await run(folder, [text])));
    const together = await run(emptyFolder(), waterEngineer);
    expect(turns).toEqual(together);
    expect(JSON.stringify(turns.at(-1))).toContain("莲都区水利局");
  });

  it("starts anew and says so where its file is spoiled, and keeps the spoiled one beside it", async () => {
    const folder = emptyFolder();
    await run(folder, waterEngineer.slice(0, 2));
    const [record = ""] = recordsIn(folder);
    truncateSync(record, 40);
    const spoiled = readFileSync(record, "utf8");
    const events: BotEvent[] = [];

    const [turn] = await run(folder, ["水利"], (event) => events.push(event));

    expect(events).toEqual([expect.objectContaining({ kind: "spoiled", aside: `${record}.spoiled-1` })]);
    expect(readFileSync(`${record}.spoiled-1`, "utf8")).toBe(spoiled);
    expect(turn?.length).toBeGreaterThan(1);
    expect(turn?.at(-1)).toMatchObject({ asking: "target" });
  });

  it("hands over the calendar file, named in JSON and saved for a person", async () => {
    const folder = emptyFolder();
    await run(folder, waterEngineer);
    const [turn] = await run(folder, ["加入日历"]);
    expect(turn?.at(-1)).toMatchObject({
      document: { filename: expect.stringMatching(/\.ics$/), mime: "text/calendar" },
    });

    const saved = new Map<string, string>();
    const store = await openFolder(folder);
    const { output } = await runTerminal(["加入日历"], {
      store,
      json: false,
      async save(filename, bytes) {
        saved.set(filename, bytes.toString());
        return `/home/someone/${filename}`;
      },
    });
    await store.close();
    const [[filename, content] = ["", ""]] = saved;
    expect(content).toContain("BEGIN:VCALENDAR");
    expect(output).toContain(`/home/someone/${filename}`);
  });
});
