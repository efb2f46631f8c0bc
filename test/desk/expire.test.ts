import { describe, expect, it } from "vitest";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Courier } from "../../src/desk/desk.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { applicant, clauses, filing, question, staff } from "../support/tickets.ts";

const day = 24 * 60 * 60 * 1000;
const start = Date.parse("2024-06-20T01:00:00Z");

/** A desk whose clock the test sets, in days after the start. */
async function openDesk(store: Store = memoryStore()) {
  let now = start;
  const faults: unknown[] = [];
  const desk = await createDesk({
    store,
    now: () => now,
    clauses: () => clauses,
    staff,
    onFault: (error) => faults.push(error),
  });
  return {
    desk,
    store,
    faults,
    on(days: number) {
      now = start + days * day;
    },
    /** What is due on that day, where tickets are kept for 400. */
    expireOn: (days: number) => desk.expire(start + (days - 400) * day),
  };
}

/** All that a store in memory holds of these kinds, as text. */
async function textOf(store: Store, numbers: readonly number[]): Promise<string> {
  const any = (kind: string) => store.documents<unknown>(kind, (json) => json);
  const read = [
    await any("desk").read("desk"),
    ...(await Promise.all(numbers.map((number) => any("tickets").read(String(number))))),
    await any("filed").read(String(applicant)),
  ];
  return JSON.stringify(read);
}

describe("a ticket that was kept as long as it may be", () => {
  it("loses what its person said, and stays for the count", async () => {
    const { desk, store, on, expireOn } = await openDesk();
    await desk.file(filing());
    on(100);
    await desk.file(filing({ errand: "errand-2", question: "还有一个问题" }));
    on(401);
    await expireOn(401);
    expect(await desk.ticket(1)).toMatchObject({
      number: 1,
      state: "closed",
      chat: null,
      question: null,
      profile: null,
    });
    expect(await desk.ticket(2)).toMatchObject({ state: "open", question: "还有一个问题" });
    expect((await desk.queue()).map(({ number }) => number)).toEqual([2]);
    expect(await textOf(store, [1, 2])).not.toContain(question);
  });

  it("counts from when somebody last had to do with it", async () => {
    const { desk, on, expireOn } = await openDesk();
    await desk.file(filing());
    await desk.file(filing({ errand: "errand-2" }));
    on(300);
    await desk.claim(1, "wang");
    await expireOn(450);
    expect(await desk.ticket(1)).toMatchObject({ question, claimedBy: "wang" });
    expect(await desk.ticket(2)).toMatchObject({ question: null });
    await expireOn(701);
    expect(await desk.ticket(1)).toMatchObject({ question: null, claimedBy: null });
  });

  it("leaves nothing of its person on the desk, once all of his are due", async () => {
    const { desk, store, on, expireOn } = await openDesk();
    await desk.file(filing());
    await desk.claim(1, "wang");
    await desk.answer(1, "wang", "公需课认的。", []);
    on(401);
    await expireOn(401);
    expect(await textOf(store, [1])).not.toMatch(new RegExp(`公需课|${applicant}`));
    expect(await desk.forget(applicant)).toBe(0);
  });

  it("sends no letter any more", async () => {
    const { desk, expireOn } = await openDesk();
    await desk.file(filing());
    await desk.claim(1, "wang");
    await expireOn(401);
    const letters: string[] = [];
    const courier: Courier = async (_, { id }) => void letters.push(id);
    await desk.sendBy(courier);
    expect(letters).toEqual([]);
  });

  it("isn't touched before its time, nor is one that was forgotten already", async () => {
    const { desk, expireOn } = await openDesk();
    await desk.file(filing());
    await expireOn(400);
    expect(await desk.ticket(1)).toMatchObject({ question });
    await desk.forget(applicant);
    const forgotten = await desk.ticket(1);
    await expireOn(5000);
    expect(await desk.ticket(1)).toEqual(forgotten);
  });

  it("is passed over in the next walk, so that a desk of many years reads few", async () => {
    const memory = memoryStore();
    let reads = 0;
    const store: Store = {
      ...memory,
      documents(kind, parse) {
        const documents = memory.documents(kind, parse);
        return {
          ...documents,
          read(key) {
            if (kind === "tickets") reads += 1;
            return documents.read(key);
          },
        };
      },
    };
    const { desk, on, expireOn } = await openDesk(store);
    for (let number = 1; number <= 20; number++) {
      on(number);
      await desk.file(filing({ errand: `errand-${number}`, chat: number }));
    }
    await expireOn(415);
    reads = 0;
    await expireOn(415);
    expect(reads).toBe(1);
  });
});

describe("forgetting, where a record was spoiled", () => {
  it("finds a person's tickets though the list of them can't be read", async () => {
    const { desk, store, faults } = await openDesk();
    await desk.file(filing());
    await desk.file(filing({ errand: "errand-2", chat: 7 }));
    await store.documents<unknown>("filed", (json) => json).write(String(applicant), { version: 9 });
    expect(await desk.forget(applicant)).toBe(1);
    expect(faults).toHaveLength(1);
    expect(await desk.ticket(1)).toMatchObject({ question: null });
    expect(await desk.ticket(2)).toMatchObject({ question });
  });
});
