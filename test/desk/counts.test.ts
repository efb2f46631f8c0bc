import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter } from "../../src/calendar.ts";
import { type CountsDeps, createCounts } from "../../src/desk/counts.ts";
import { type DayCount, emptyDay, type Question, type TicketCount } from "../../src/desk/day-count.ts";
import { openFolder } from "../../src/store/folder.ts";
import { memoryStore } from "../../src/store/memory.ts";

const today = "2024-06-20";

/** A second passes only when the test says so. */
function start(given: Partial<CountsDeps> = {}) {
  const waiting: (() => void)[] = [];
  const faults: unknown[] = [];
  const store = given.store ?? memoryStore();
  const counts = createCounts({
    store,
    today: () => today,
    onFault: (error) => faults.push(error),
    later: () => new Promise((resolve) => waiting.push(resolve)),
    ...given,
  });
  const secondPasses = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { counts, store, faults, waiting, secondPasses };
}

const answered: Question = { status: "answered", id: "hours-all-four", citations: ["5.1", "5.2"] };
const open: Question = { status: "not-covered", id: "fees", citations: ["6.2"] };
const unknown: Question = { status: "unknown", id: "hours-all-four", citations: ["5.1"] };

describe("the counts", () => {
  it("tell what was asked in a day and how it went", async () => {
    const { counts } = start();
    for (const question of [answered, answered, open, unknown]) counts.note(question);
    counts.note({ status: "unknown", id: null, citations: [] });
    counts.noteTicket("filed");
    counts.noteTicket("filed");
    counts.noteTicket("answered");
    expect(await counts.read(today, today)).toEqual([
      {
        version: 1,
        day: today,
        asked: 5,
        answered: 2,
        notCovered: 1,
        unknown: 2,
        byClause: { "5.1": 2, "5.2": 2, "6.2": 1 },
        byAnswer: { "hours-all-four": 2 },
        bySilence: { fees: 1 },
        unknownNear: { "hours-all-four": 1 },
        ticketsFiled: 2,
        ticketsAnswered: 1,
      },
    ]);
  });

  it("have an entry for each day of the range, also for those on which nothing was asked", async () => {
    let day = "2024-02-28";
    const { counts } = start({ today: () => day });
    counts.note(answered);
    day = "2024-03-01";
    counts.note(open);
    const read = await counts.read("2024-02-27", "2024-03-02");
    expect(read.map((count) => [count.day, count.asked])).toEqual([
      ["2024-02-27", 0],
      ["2024-02-28", 1],
      ["2024-02-29", 0],
      ["2024-03-01", 1],
      ["2024-03-02", 0],
    ]);
  });

  it("refuse what is no range of at most 400 days", async () => {
    const { counts } = start();
    const ranges = [
      ["2024-06-21", "2024-06-20"],
      ["2024-02-30", "2024-06-20"],
      ["", "2024-06-20"],
      ["2024-06-20", "../chats"],
      ["2023-01-01", dayAfter("2023-01-01", 400)],
    ] as const;
    for (const [from, to] of ranges) await expect(counts.read(from, to)).rejects.toThrow("最多 400 天");
    expect(await counts.read("2023-01-01", dayAfter("2023-01-01", 399))).toHaveLength(400);
  });

  it("are written once a second however much is asked, and what is left when they close", async () => {
    const store = memoryStore();
    let writes = 0;
    const counting = {
      ...store,
      documents<T>(kind: string, parse: (json: unknown) => T) {
        const documents = store.documents(kind, parse);
        return {
          ...documents,
          write(key: string, value: T) {
            writes += 1;
            return documents.write(key, value);
          },
        };
      },
    };
    const { counts, waiting, secondPasses } = start({ store: counting });
    for (let count = 0; count < 1000; count++) counts.note(answered);
    expect(writes).toBe(0);
    expect(waiting).toHaveLength(1);
    secondPasses();
    await expect.poll(() => writes).toBe(1);
    counts.note(answered);
    await counts.close();
    expect(writes).toBe(2);
    expect((await start({ store }).counts.read(today, today))[0]?.asked).toBe(1001);
  });

  it("hold numbers and the notice's ids alone on disk", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pingzhi-counts-"));
    const store = await openFolder(folder);
    const { counts } = start({ store });
    counts.note(answered);
    await counts.close();
    const [path = ""] = await recordsIn(folder);
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({
      ...emptyDay(today),
      asked: 1,
      answered: 1,
      byClause: { "5.1": 1, "5.2": 1 },
      byAnswer: { "hours-all-four": 1 },
    });
    await store.close();
    await rm(folder, { recursive: true });
  });

  it("set a spoiled record aside, say so, and count its day anew", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pingzhi-counts-"));
    const store = await openFolder(folder);
    const { counts, faults } = start({ store });
    counts.note(answered);
    await counts.close();
    const [path = ""] = await recordsIn(folder);
    await writeFile(path, '{ "asked": -3 }');
    counts.note(open);
    counts.note(open);
    expect((await counts.read(today, today))[0]).toMatchObject({ asked: 2, notCovered: 2 });
    expect(faults).toHaveLength(1);
    await counts.close();
    expect((await counts.read(today, today))[0]).toMatchObject({ asked: 2, notCovered: 2 });
    expect(await recordsIn(folder)).toHaveLength(2);
    await store.close();
    await rm(folder, { recursive: true });
  });

  it("try again what a full disk kept back", async () => {
    const store = memoryStore();
    let isFull = true;
    const filling = {
      ...store,
      documents<T>(kind: string, parse: (json: unknown) => T) {
        const documents = store.documents(kind, parse);
        return {
          ...documents,
          write: (key: string, value: T) =>
            isFull ? Promise.reject(new Error("ENOSPC")) : documents.write(key, value),
        };
      },
    };
    const { counts, faults, secondPasses } = start({ store: filling });
    counts.note(answered);
    secondPasses();
    await expect.poll(() => faults.length).toBe(1);
    expect((await counts.read(today, today))[0]?.asked).toBe(1);
    isFull = false;
    counts.note(open);
    await counts.close();
    expect((await start({ store }).counts.read(today, today))[0]).toMatchObject({ asked: 2, answered: 1 });
  });

  it("count every question and ticket once, whatever is written, read and restarted in between", async () => {
    const id = fc.constantFrom("a", "b", "constructor", "5.1");
    const question: fc.Arbitrary<Question> = fc.record({
      status: fc.constantFrom("answered" as const, "not-covered" as const, "unknown" as const),
      id: fc.option(id),
      citations: fc.array(id, { maxLength: 3 }),
    });
    const act = fc.oneof(
      question.map((asked) => ({ kind: "note" as const, asked })),
      fc.constantFrom<TicketCount>("filed", "answered").map((what) => ({ kind: "ticket" as const, what })),
      fc.constantFrom("second", "read", "restart", "midnight").map((kind) => ({ kind })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const store = memoryStore();
        let day = today;
        let desk = start({ store, today: () => day });
        const asked: Question[] = [];
        const tickets: TicketCount[] = [];
        for (const one of acts) {
          if ("asked" in one) {
            desk.counts.note(one.asked);
            asked.push(one.asked);
          } else if ("what" in one) {
            desk.counts.noteTicket(one.what);
            tickets.push(one.what);
          } else if (one.kind === "second") desk.secondPasses();
          else if (one.kind === "read") await desk.counts.read(today, day);
          else if (one.kind === "midnight") day = dayAfter(day, 1);
          else {
            await desk.counts.close();
            desk = start({ store, today: () => day });
          }
        }
        const days = await desk.counts.read(today, day);
        const sum = (count: (of: DayCount) => number) => days.reduce((all, of) => all + count(of), 0);
        const tally = (key: "byAnswer" | "bySilence" | "unknownNear" | "byClause", name: string) =>
          sum((of) => (Object.hasOwn(of[key], name) ? (of[key][name] ?? 0) : 0));
        const having = (status: Question["status"]) => asked.filter((one) => one.status === status);
        expect(sum((of) => of.asked)).toBe(asked.length);
        expect(sum((of) => of.answered)).toBe(having("answered").length);
        expect(sum((of) => of.notCovered)).toBe(having("not-covered").length);
        expect(sum((of) => of.unknown)).toBe(having("unknown").length);
        expect(sum((of) => of.ticketsFiled)).toBe(tickets.filter((what) => what === "filed").length);
        expect(sum((of) => of.ticketsAnswered)).toBe(tickets.filter((what) => what === "answered").length);
        for (const name of ["a", "b", "constructor", "5.1"]) {
          const called = (status: Question["status"]) =>
            having(status).filter((one) => one.id === name).length;
          expect(tally("byAnswer", name)).toBe(called("answered"));
          expect(tally("bySilence", name)).toBe(called("not-covered"));
          expect(tally("unknownNear", name)).toBe(called("unknown"));
          const citing = asked.filter((one) => one.status !== "unknown" && one.citations.includes(name));
          expect(tally("byClause", name)).toBe(citing.length);
        }
        expect(desk.faults).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

async function recordsIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(join(folder, "counts"), { recursive: true, withFileTypes: true });
  return found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}
