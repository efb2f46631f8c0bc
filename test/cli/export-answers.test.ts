import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exportAnswers } from "../../src/cli/export-answers.ts";
import { createDesk } from "../../src/desk/create-desk.ts";
import { openFolder } from "../../src/store/folder.ts";
import { clauses, filing, staff } from "../support/tickets.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingzhi-export-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const cites = [{ clause: "5.1", quote: "累计不少于90学时" }];
const keeping = { topic: "外地公需课: 认不认", ask: ["外地学的公需课认吗", "#外地"], say: "认的。", cites };

/** A desk that was at work, with two answers kept and one of them withdrawn, and stopped. */
async function workADay(): Promise<void> {
  const store = await openFolder(folder);
  const now = () => Date.parse("2024-06-20T01:00:00Z");
  const onFault = (error: unknown) => {
    throw error;
  };
  const desk = await createDesk({ store, now, clauses: () => clauses, staff, onFault });
  for (const errand of ["e1", "e2"]) {
    const ticket = await desk.file(filing({ errand }));
    if ("notFiled" in ticket) throw new Error("not filed");
    await desk.claim(ticket.number, "wang");
    await desk.answer(ticket.number, "wang", "认的。", cites);
    await desk.keep(ticket.number, "wang", keeping);
  }
  await desk.withdraw("kept-2", "li");
  await desk.idle();
  await store.close();
}

async function exported(): Promise<string> {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  await exportAnswers({ data: folder }, output);
  return written.join("");
}

describe("answers export", () => {
  it("writes what is in force in the form of policy data, below a line with author and date", async () => {
    await workADay();
    const text = await exported();
    expect(parse(text)).toEqual([{ id: "kept-1", ...keeping }]);
    expect(text).toContain("# 王芳，2024-06-20，1 号问题\n- id: kept-1");
    expect(text).toMatch(/^# .*审阅/);
  });

  it("writes the same into a file", async () => {
    await workADay();
    const out = join(folder, "kept.yaml");
    await exportAnswers({ data: folder, out }, process.stdout);
    expect(await readFile(out, "utf8")).toBe(await exported());
  });

  it("writes an empty list where nothing was kept", async () => {
    expect(parse(await exported())).toEqual([]);
  });

  it("refuses a folder that a running process has, one that isn't there, and a file that can't be written", async () => {
    const store = await openFolder(folder);
    await expect(exported()).rejects.toThrow(/^data：/);
    await store.close();
    await expect(exportAnswers({ data: join(folder, "none") }, process.stdout)).rejects.toThrow(/^--data：/);
    const out = join(folder, "no", "such", "folder.yaml");
    await expect(exportAnswers({ data: folder, out }, process.stdout)).rejects.toThrow(/^--out：/);
  });
});
