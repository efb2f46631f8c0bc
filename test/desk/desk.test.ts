import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Courier, Desk } from "../../src/desk/desk.ts";
import { limits } from "../../src/desk/limits.ts";
import type { Letter } from "../../src/desk/ticket.ts";
import { Refusal } from "../../src/refusal.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { applicant, clauses, filing, question, staff } from "../support/tickets.ts";

const hours = { clause: "5.1", quote: "累计不少于90学时" };
const keeping = { topic: "外地公需课", ask: ["外地学的公需课认吗"], say: "认的。", cites: [hours] };

async function openDesk(store: Store = memoryStore(), now = () => Date.parse("2024-06-20T01:00:00Z")) {
  const faults: unknown[] = [];
  const counted: string[] = [];
  const desk = await createDesk({
    store,
    now,
    clauses: () => clauses,
    staff,
    count: (what) => counted.push(what),
    onFault: (error) => faults.push(error),
  });
  return { desk, faults, counted };
}

/** Takes every letter that stands, once by its id. */
function letterbox(): { readonly courier: Courier; readonly letters: Letter[] } {
  const letters: Letter[] = [];
  return {
    letters,
    async courier(_, letter, stands) {
      if (stands() && !letters.some(({ id }) => id === letter.id)) letters.push(letter);
    },
  };
}

async function refusalOf(task: Promise<unknown>): Promise<string> {
  const error = await task.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${String(error)}`);
  return error.details.field;
}

const numbers = async (desk: Desk) => (await desk.queue()).map(({ number }) => number);

describe("the desk", () => {
  it("takes a question through its life, and tells its person of each step", async () => {
    const { desk, counted } = await openDesk();
    const { courier, letters } = letterbox();
    await desk.sendBy(courier);
    expect(await desk.file(filing())).toMatchObject({ number: 1, state: "open" });
    expect(await desk.claim(1, "wang")).toMatchObject({ state: "claimed", claimedBy: "wang" });
    expect(await desk.answer(1, "wang", " 认的。 ", [hours])).toMatchObject({ state: "answered" });
    expect(await desk.close(1, "li")).toMatchObject({ state: "closed" });
    await desk.idle();
    expect(letters).toEqual([
      { kind: "ticket-claimed", id: "1.claimed", number: 1 },
      { kind: "ticket-answered", id: "1.answered", number: 1, question, answer: "认的。", cites: [hours] },
    ]);
    expect(await desk.queue()).toEqual([]);
    expect((await desk.done(10)).map(({ number }) => number)).toEqual([1]);
    expect(counted).toEqual(["filed", "answered"]);
  });

  it("tells the second who claims a ticket who has it, and lets only him answer", async () => {
    const { desk } = await openDesk();
    await desk.file(filing());
    const [first, second] = await Promise.all([desk.claim(1, "wang"), desk.claim(1, "li")]);
    expect(first).toMatchObject({ claimedBy: "wang" });
    expect(second).toEqual({ denied: "taken", by: "wang" });
    expect(await desk.answer(1, "li", "不认。", [])).toEqual({ denied: "not-yours", by: "wang" });
    expect(await desk.release(1, "li")).toEqual({ denied: "not-yours", by: "wang" });
    expect(await desk.close(1, "li")).toEqual({ denied: "not-yours", by: "wang" });
    expect(await desk.claim(7, "li")).toEqual({ denied: "no-such-ticket", by: null });
  });

  it("lets a colleague take over a ticket that was left alone for a day", async () => {
    let now = Date.parse("2024-06-20T01:00:00Z");
    const { desk } = await openDesk(memoryStore(), () => now);
    await desk.file(filing());
    await desk.claim(1, "wang");
    now += 23 * 60 * 60 * 1000;
    expect(await desk.claim(1, "li")).toHaveProperty("denied", "taken");
    now += 60 * 60 * 1000;
    expect(await desk.claim(1, "li")).toMatchObject({ claimedBy: "li" });
    expect(await desk.answer(1, "wang", "认的。", [])).toEqual({ denied: "not-yours", by: "li" });
  });

  it("announces once that somebody looks at it, however often it changes hands, and says when it ends unanswered", async () => {
    const { desk } = await openDesk();
    const { courier, letters } = letterbox();
    await desk.sendBy(courier);
    await desk.file(filing());
    await desk.claim(1, "wang");
    await desk.release(1, "wang");
    await desk.claim(1, "li");
    await desk.close(1, "li");
    await desk.idle();
    expect(letters.map(({ id }) => id)).toEqual(["1.claimed", "1.closed"]);
  });

  it("files an errand once, however often it is brought, also at the same time", async () => {
    const { desk } = await openDesk();
    const filed = await Promise.all([filing(), filing(), filing({ errand: "errand-2" })].map(desk.file));
    expect(filed).toMatchObject([{ number: 1 }, { number: 1 }, { number: 2 }]);
    await desk.claim(1, "wang");
    await desk.close(1, "wang");
    expect(await desk.file(filing())).toMatchObject({ number: 1, state: "closed" });
  });

  it("takes no more than five open questions of a chat, and takes others' still", async () => {
    const { desk } = await openDesk();
    for (let count = 1; count <= limits.perChat; count++) await desk.file(filing({ errand: `e${count}` }));
    expect(await desk.file(filing({ errand: "more" }))).toEqual({ notFiled: "too-many", limit: 5 });
    expect(await desk.file(filing({ errand: "other", chat: 7, channel: "telegram" }))).toMatchObject({
      number: 6,
    });
    await desk.claim(1, "wang");
    await desk.answer(1, "wang", "认的。", []);
    expect(await desk.file(filing({ errand: "more" }))).toMatchObject({ number: 7 });
  });

  it("refuses what is too long, empty, or not the notice's words", async () => {
    const { desk } = await openDesk();
    expect(await desk.file(filing({ question: "水".repeat(1001) }))).toEqual({
      notFiled: "too-long",
      limit: 1000,
    });
    await desk.file(filing());
    await desk.claim(1, "wang");
    expect(await refusalOf(desk.answer(1, "wang", "  ", []))).toBe("answer");
    expect(await refusalOf(desk.answer(1, "wang", "水".repeat(1501), []))).toBe("answer");
    const wrong = { clause: "5.1", quote: "累计不少于91学时" };
    expect(await refusalOf(desk.answer(1, "wang", "认的。", [wrong]))).toBe("cites");
    expect(await refusalOf(desk.answer(1, "wang", "认的。", [hours, hours, hours, hours]))).toBe("cites");
    expect((await desk.ticket(1))?.state).toBe("claimed");
  });
});

describe("an answer that staff keep", () => {
  async function answered(store?: Store) {
    const opened = await openDesk(store);
    await opened.desk.file(filing());
    await opened.desk.claim(1, "wang");
    await opened.desk.answer(1, "wang", "认的。", [hours]);
    return opened;
  }

  it("is in force at once with author and date, and out of it at once", async () => {
    const { desk } = await answered();
    const kept = await desk.keep(1, "li", keeping);
    expect(kept).toEqual({ id: "kept-1", ...keeping, author: "李强", date: "2024-06-20", ticket: 1 });
    expect(desk.kept()).toEqual([kept]);
    expect(desk.kept()).toBe(desk.kept());
    expect(await desk.withdraw("kept-1", "wang")).toBe(true);
    expect(desk.kept()).toEqual([]);
    expect(await desk.withdraw("kept-1", "wang")).toBe(false);
    expect((await desk.ticket(1))?.history.map(({ what }) => what)).toEqual(
      "asked claimed answered kept withdrawn".split(" "),
    );
  });

  it("takes the place of the one that was kept of the same ticket", async () => {
    const { desk } = await answered();
    await desk.keep(1, "wang", keeping);
    await desk.keep(1, "wang", { ...keeping, say: "认，要有证明。" });
    expect(desk.kept().map(({ say }) => say)).toEqual(["认，要有证明。"]);
  });

  it("is there after a restart, and stays when its asker has himself forgotten", async () => {
    const store = memoryStore();
    const { desk } = await answered(store);
    await desk.keep(1, "wang", keeping);
    await desk.forget(applicant);
    expect((await openDesk(store)).desk.kept()).toEqual(desk.kept());
    expect(desk.kept()).toHaveLength(1);
  });

  it.each([
    ["without a phrasing", { ask: [" "] }, "ask"],
    ["with eleven phrasings", { ask: "一 二 三 四 五 六 七 八 九 十 百".split(" ") }, "ask"],
    ["of more than 300 characters", { say: "水".repeat(301) }, "say"],
    ["without a topic", { topic: "" }, "topic"],
    ["with a clause that isn't there", { cites: [{ clause: "99", quote: "学时" }] }, "cites"],
    ["with words that aren't the clause's", { cites: [{ clause: "5.1", quote: "九十学时" }] }, "cites"],
    ["with an empty quote", { cites: [{ clause: "5.1", quote: "" }] }, "cites"],
  ])("is refused %s", async (_, spoil, field) => {
    const { desk } = await answered();
    expect(await refusalOf(desk.keep(1, "wang", { ...keeping, ...spoil }))).toBe(field);
    expect(desk.kept()).toEqual([]);
  });

  it("needs an answer", async () => {
    const { desk } = await openDesk();
    await desk.file(filing());
    expect(await desk.keep(1, "wang", keeping)).toEqual({ denied: "wrong-state", by: null });
  });
});

describe("forgetting a person", () => {
  it("takes his words, case and letters out of all his tickets, and leaves others' alone", async () => {
    const store = memoryStore();
    const { desk } = await openDesk(store);
    await desk.file(filing());
    await desk.file(filing({ errand: "errand-2", question: "还有一个问题" }));
    await desk.file(filing({ errand: "errand-3", chat: 7, channel: "telegram" }));
    await desk.claim(1, "wang");
    await desk.answer(1, "wang", "认的。", []);
    expect(await desk.forget(applicant)).toBe(2);
    for (const { desk: reopened } of [{ desk }, await openDesk(store)]) {
      expect(await reopened.ticket(1)).toMatchObject({ state: "answered", chat: null, question: null });
      expect(await reopened.ticket(2)).toMatchObject({ state: "closed", chat: null, question: null });
      expect(await numbers(reopened)).toEqual([3]);
      const { courier, letters } = letterbox();
      await reopened.sendBy(courier);
      expect(letters).toEqual([]);
      expect(await reopened.forget(applicant)).toBe(0);
    }
  });

  it("leaves none of his words in the store", async () => {
    const written = new Map<string, string>();
    const memory = memoryStore();
    const store: Store = {
      ...memory,
      documents(kind, parse) {
        const documents = memory.documents(kind, parse);
        return {
          ...documents,
          async write(key, value) {
            written.set(`${kind}/${key}`, JSON.stringify(value));
            await documents.write(key, value);
          },
          async remove(key) {
            written.delete(`${kind}/${key}`);
            return documents.remove(key);
          },
        };
      },
    };
    const { desk } = await openDesk(store);
    await desk.file(filing());
    await desk.claim(1, "wang");
    await desk.answer(1, "wang", "公需课认的。", []);
    expect([...written.values()].join()).toContain("公需课");
    await desk.forget(applicant);
    expect([...written.values()].join()).not.toMatch(new RegExp(`公需课|${applicant}`));
  });

  it("stops a letter that is already on its way", async () => {
    const { desk } = await openDesk();
    await desk.file(filing());
    const { courier, letters } = letterbox();
    await desk.sendBy(async (to, letter, stands) => {
      await desk.forget(to.chat);
      await courier(to, letter, stands);
    });
    await desk.claim(1, "wang");
    await desk.idle();
    expect(letters).toEqual([]);
  });
});

describe("letters", () => {
  it("wait for the channels, and for a courier that can't go now", async () => {
    const store = memoryStore();
    const { desk, faults } = await openDesk(store);
    await desk.file(filing());
    await desk.claim(1, "wang");
    await desk.sendBy(() => Promise.reject(new Error("disk full")));
    expect(faults).toHaveLength(1);
    const { courier, letters } = letterbox();
    const { desk: reopened } = await openDesk(store);
    await reopened.sendBy(courier);
    expect(letters.map(({ id }) => id)).toEqual(["1.claimed"]);
    await reopened.sendBy(() => Promise.reject(new Error("nothing should be left")));
  });
});

describe("a desk with many tickets", () => {
  it("starts without reading those that are done", async () => {
    const memory = memoryStore();
    const { desk } = await openDesk(memory);
    for (let number = 1; number <= 30; number++) {
      await desk.file(filing({ errand: `e${number}`, chat: number }));
      if (number <= 25) await desk.claim(number, "wang");
      if (number <= 25) await desk.close(number, "wang");
    }
    const read = vi.fn();
    const store: Store = {
      ...memory,
      documents(kind, parse) {
        const documents = memory.documents(kind, parse);
        return {
          ...documents,
          read(key) {
            read(kind, key);
            return documents.read(key);
          },
        };
      },
    };
    const { desk: reopened } = await openDesk(store);
    expect(read.mock.calls).toEqual([["desk", "desk"]]);
    expect(await numbers(reopened)).toEqual([26, 27, 28, 29, 30]);
    expect((await reopened.done(3)).map(({ number }) => number)).toEqual([25, 24, 23]);
  });

  it("counts on where its own record was spoiled, and finds the open ones again", async () => {
    const store = memoryStore();
    const { desk } = await openDesk(store);
    for (let number = 1; number <= 3; number++)
      await desk.file(filing({ errand: `e${number}`, chat: number }));
    await desk.claim(2, "wang");
    await desk.close(2, "wang");
    await store.documents("desk", (json) => json).write("desk", { version: 9 });
    const { desk: reopened, faults } = await openDesk(store);
    expect(faults).toHaveLength(1);
    expect(await numbers(reopened)).toEqual([1, 3]);
    expect(await reopened.file(filing({ errand: "new" }))).toMatchObject({ number: 4 });
  });
});

describe("many hands at once", () => {
  it("never answer one ticket twice, nor one that somebody else has", async () => {
    const doing = fc.record({
      number: fc.integer({ min: 1, max: 3 }),
      by: fc.constantFrom("wang", "li"),
      what: fc.constantFrom("claim", "release", "answer", "close"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 30 }), async (doings) => {
        const { desk } = await openDesk();
        for (const number of [1, 2, 3]) await desk.file(filing({ errand: `e${number}` }));
        await Promise.all(
          doings.map(({ number, by, what }) =>
            what === "answer" ? desk.answer(number, by, `${by}答`, []) : desk[what](number, by),
          ),
        );
        for (const number of [1, 2, 3]) {
          const history = (await desk.ticket(number))?.history ?? [];
          const answers = history.filter(({ what }) => what === "answered");
          expect(answers.length).toBeLessThanOrEqual(1);
          for (const answer of answers) {
            const before = history.slice(0, history.indexOf(answer)).at(-1);
            expect(before).toMatchObject({ what: "claimed", by: answer.by });
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
