import { describe, expect, it } from "vitest";
import { courierOf } from "../../src/bot/post.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import { openLibrary } from "../../src/library.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { loadPack } from "../support/pack.ts";
import { houseGround } from "../support/talk.ts";
import { runTerminal, turnsOf } from "../support/terminal.ts";
import { staff } from "../support/tickets.ts";

const today = "2024-06-20";
const text = (said: string) => JSON.stringify({ text: said });

/** The dictionaries are read anew in each test file. */
const patience = 60_000;

describe("a question passed to staff from a terminal", { timeout: patience }, () => {
  it("is answered while nobody sits there, and the answer stands before the next reply", async () => {
    const store = memoryStore();
    const pack = loadPack();
    const now = () => Date.parse(`${today}T09:00:00+08:00`);
    const log = (event: unknown) => {
      throw new Error(`unexpected: ${JSON.stringify(event)}`);
    };
    const openDesk = () => createDesk({ store, now, clauses: () => pack.clauses, staff, onFault: log });
    const ground = { ...houseGround(), service: { staffed: true, retentionDays: null } };
    const { book } = openLibrary({ ...ground, today: () => today });

    const sitting = [text("转给工作人员"), text("评审表要盖哪个部门的章呀？")];
    const first = turnsOf(await runTerminal(sitting, { store, desk: await openDesk(), ground, book }));
    expect(JSON.stringify(first[1])).toContain("你的问题是 1 号");
    expect(JSON.stringify(first[1])).toContain("你下次在这里说话时就会看到");

    // Between the two sittings the folder is served, and staff are at the desk.
    const desk = await openDesk();
    await desk.sendBy(courierOf({ store, pack: () => pack, log, bots: {} }));
    await desk.claim(1, "wang");
    await desk.answer(1, "wang", "盖单位的章就行。", []);
    await desk.idle();

    const [said = []] = turnsOf(
      await runTerminal([text("继续")], { store, desk: await openDesk(), ground, book }),
    );
    const words = said.map((line) => ("text" in line ? line.text : ""));
    expect(words[0]).toBe("一位工作人员正在看你的 1 号问题。");
    expect(words[1]).toContain("盖单位的章就行。");
    expect(words.length).toBeGreaterThan(2);
  });
});
