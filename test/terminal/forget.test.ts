import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../src/store/folder.ts";
import { runTerminal, turnsOf } from "../support/terminal.ts";

const says = (text: string) => JSON.stringify({ text });
const interview = [
  "/start",
  "我是莲都一家企业搞水利的，想评助工",
  "2024年总92专业62公需30一般公需12；2023年总95专业64公需25一般公需12",
];
const wholeTalk = [...interview, "跳过", "对", "加入日历", "复制给工作人员"];

/** What the person said, and what was said back to it, in any spelling that a record could hold. */
const traces = /水利|助工|助理工程师|企业|92|评审\.ics|BEGIN:VCALENDAR|QkVHSU46VkNBTEVOREFS/;

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "pingzhi-forget-"));
}

async function run(folder: string, lines: readonly string[], user = "terminal") {
  const store = await openFolder(folder);
  try {
    return turnsOf(await runTerminal(lines.map(says), { store, user, log: () => undefined }));
  } finally {
    await store.close();
  }
}

type Turn = Awaited<ReturnType<typeof run>>[number];

const told = (turn: Turn = []) => turn.flatMap((line) => ("text" in line ? [line.text] : [])).join("\n");

/** What the last message of a turn waits for. */
function asks(turn: Turn = []) {
  const last = turn.at(-1);
  return last !== undefined && "asking" in last ? last.asking : undefined;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
}

/** The files of a folder, of whatever kind, in which something of the person is. */
function filesWith(folder: string, words: RegExp): readonly string[] {
  return files(folder).filter((path) => words.test(readFileSync(path, "utf8")));
}

describe("/forget", () => {
  it("leaves nothing of a person in any file, whatever he has said and had made", async () => {
    const folder = emptyFolder();
    await run(folder, [...wholeTalk, ...Array.from({ length: 40 }, () => "继续")]);
    expect(filesWith(folder, traces).length).toBeGreaterThan(3);
    const [said] = await run(folder, ["/forget"]);
    expect(told(said)).toMatch(/已删除：你的回答、对话记录 \d+ 条/);
    expect(filesWith(folder, traces)).toEqual([]);
  });

  it("removes what was set aside as spoiled, too", async () => {
    const folder = emptyFolder();
    await run(folder, wholeTalk);
    for (const path of files(folder).filter((path) => path.endsWith(".json"))) {
      writeFileSync(path, readFileSync(path, "utf8").slice(0, -3));
    }
    await run(folder, ["我是搞水利的"]);
    expect(files(folder).filter((path) => path.includes("spoiled")).length).toBeGreaterThan(1);
    await run(folder, ["/forget"]);
    expect(filesWith(folder, traces).filter((path) => !path.includes("/files/"))).toEqual([]);
  });

  it("in the middle of the interview leaves a talk that works, from its first question", async () => {
    const folder = emptyFolder();
    const [, , , forgotten, first] = await run(folder, [...interview, "/forget", "/start"]);
    expect(asks(forgotten)).toBeNull();
    expect(asks(first)).toBe("specialty");
    const after = await run(folder, wholeTalk);
    expect(JSON.stringify(after)).toContain("莲都区水利局");
  });

  it("says so where there is nothing", async () => {
    const [said] = await run(emptyFolder(), ["/forget"]);
    expect(told(said)).toMatch(/已删除：对话记录 1 条|没有存着你的东西/);
  });

  it("leaves another's talk as it is", async () => {
    const folder = emptyFolder();
    await run(folder, interview, "甲");
    await run(folder, interview, "乙");
    await run(folder, ["/forget"], "甲");
    const [said] = await run(folder, ["继续"], "乙");
    expect(asks(said)).toBe("requiredYears");
  });
});

describe("/privacy", () => {
  it("is told in the middle of the interview, and the question stands", async () => {
    const turns = await run(emptyFolder(), [...interview, "/privacy"]);
    expect(told(turns.at(-1))).toContain("发 /forget");
    expect(asks(turns.at(-1))).toBe(asks(turns.at(-2)));
  });
});
