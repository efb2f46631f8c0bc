import { describe, expect, it } from "vitest";
import { createDesk } from "../../src/desk/create-desk.ts";
import type { Courier, Desk } from "../../src/desk/desk.ts";
import type { Letter } from "../../src/desk/ticket.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { dyingStore } from "../support/dying-store.ts";
import { applicant, clauses, filing, staff } from "../support/tickets.ts";

function openDesk(store: Store): Promise<Desk> {
  const now = () => Date.parse("2024-06-20T01:00:00Z");
  return createDesk({ store, now, clauses: () => clauses, staff, onFault: () => undefined });
}

const keeping = { topic: "外地", ask: ["外地的认吗"], say: "认的。", cites: [] };

/** A day at the desk; whoever was stopped in the middle does the whole again, as people and errands do. */
const steps: readonly ((desk: Desk) => Promise<unknown>)[] = [
  (desk) => desk.file(filing()),
  (desk) => desk.file(filing({ errand: "errand-2" })),
  (desk) => desk.claim(1, "wang"),
  (desk) => desk.answer(1, "wang", "认的。", []),
  (desk) => desk.keep(1, "wang", keeping),
  (desk) => desk.close(1, "wang"),
  (desk) => desk.claim(2, "li"),
  (desk) => desk.release(2, "li"),
];

async function workOverDeath(last: number, when: "before" | "after", work: typeof steps) {
  const disk = memoryStore();
  const arrived = new Map<string, Letter>();
  const courier: Courier = async (_, letter) => void arrived.set(letter.id, letter);
  const dying = dyingStore(disk, last, when);
  let done = 0;
  const first = await openDesk(dying.store);
  await first.sendBy(courier);
  for (const step of work) {
    await step(first).catch(() => undefined);
    await first.idle();
    if (dying.isDead()) break;
    done += 1;
  }
  const second = await openDesk(disk);
  await second.sendBy(courier);
  for (const step of work.slice(done)) await step(second);
  await second.idle();
  return { second, arrived, died: dying.isDead() };
}

describe.each(["before", "after"] as const)("a desk that dies just %s a write", (when) => {
  it("has every ticket once, in its place, and brings every letter", async () => {
    let last = 1;
    for (; ; last++) {
      const { second, arrived, died } = await workOverDeath(last, when, steps);
      expect(await second.queue()).toMatchObject([{ number: 2, state: "open", claimedBy: null }]);
      expect(await second.done(9)).toMatchObject([{ number: 1, state: "closed", claimedBy: "wang" }]);
      expect(await second.ticket(3)).toBeNull();
      expect(second.kept()).toMatchObject([{ id: "kept-1", say: "认的。" }]);
      expect([...arrived.keys()]).toEqual(["1.claimed", "1.answered", "2.claimed"]);
      const history = (await second.ticket(1))?.history.map(({ what }) => what);
      expect([...new Set(history)]).toEqual(["asked", "claimed", "answered", "kept", "closed"]);
      expect(history?.filter((what) => what === "answered")).toHaveLength(1);
      if (!died) break;
    }
    expect(last).toBeGreaterThan(steps.length * 2);
  });

  it("forgets a person whole", async () => {
    const work = [...steps, (desk: Desk) => desk.forget(applicant)];
    let last = 1;
    for (; ; last++) {
      const { second, died } = await workOverDeath(last, when, work);
      for (const number of [1, 2])
        expect(await second.ticket(number)).toMatchObject({ chat: null, question: null, profile: null });
      expect(await second.queue()).toEqual([]);
      expect(await second.forget(applicant)).toBe(0);
      if (!died) break;
    }
    expect(last).toBeGreaterThan(work.length * 2);
  });
});
