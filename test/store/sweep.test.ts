import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFolder } from "../../src/store/folder.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { placeOf, shardCount } from "../../src/store/shard.ts";
import type { Store } from "../../src/store/store.ts";
import { due, type SweepDeps, startSweeping } from "../../src/store/sweep.ts";

const day = 24 * 60 * 60 * 1000;
const start = Date.parse("2024-06-20T08:00:00+08:00");

const parse = (json: unknown): string => {
  if (typeof json !== "string") throw new Error("no text");
  return json;
};

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingzhi-sweep-"));
  store = await openFolder(folder);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function filesOf(kind: string): Promise<readonly string[]> {
  const found = await readdir(join(folder, kind), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

/** Lets a record, and all that lies beside it, have been written so many days before the start. */
async function age(kind: string, key: string, days: number): Promise<void> {
  for (const path of await filesOf(kind)) {
    if (!basename(path).startsWith(placeOf(key).hash)) continue;
    await utimes(path, new Date(start), new Date(start - days * day));
  }
}

/** A sweep whose pauses pass when the test says so; one call is one part of the records. */
function sweeping(given: Partial<SweepDeps> = {}) {
  const waiting: (() => void)[] = [];
  const faults: unknown[] = [];
  const also: number[] = [];
  const sweep = startSweeping({
    store,
    kinds: ["chats"],
    days: 400,
    now: () => start,
    lasting: ["desk"],
    also: async (before) => void also.push(before),
    onFault: (error) => faults.push(error),
    later: () => new Promise((resolve) => waiting.push(resolve)),
    ...given,
  });
  async function passes(pauses: number): Promise<void> {
    for (let count = 0; count < pauses; count++) {
      await expect.poll(() => waiting.length, { interval: 1 }).toBe(1);
      for (const resolve of waiting.splice(0)) resolve();
    }
    await expect.poll(() => waiting.length, { interval: 1 }).toBe(1);
  }
  return { sweep, passes, faults, also };
}

describe("what nobody has touched for long", () => {
  it("is gone after a day of sweeping, and what is younger stays, to the letter", async () => {
    const chats = store.documents("chats", parse);
    for (let days = 395; days < 405; days++) await chats.write(`chat ${days}`, `${days}`);
    for (let days = 395; days < 405; days++) await age("chats", `chat ${days}`, days);
    const { passes, also, faults } = sweeping();
    await passes(shardCount);
    const left = await Promise.all((await filesOf("chats")).map((path) => readFile(path, "utf8")));
    expect(left.map((text) => JSON.parse(text)).sort()).toEqual(["395", "396", "397", "398", "399", "400"]);
    expect(also).toEqual(Array(shardCount).fill(start - 400 * day));
    expect(faults).toEqual([]);
  });

  it("stays at the start, whatever its age", async () => {
    await store.documents("chats", parse).write("a", "old");
    await age("chats", "a", 1000);
    const { sweep } = sweeping();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await filesOf("chats")).toHaveLength(1);
    await sweep.close();
  });

  it("takes along what was set aside as spoiled, and what a kill left of a write", async () => {
    const chats = store.documents("chats", parse);
    await chats.write("a", "words");
    const [path = ""] = await filesOf("chats");
    await writeFile(path, "{ half");
    await chats.read("a");
    await writeFile(`${path}.4711`, "temp");
    await age("chats", "a", 401);
    await chats.write("a", "new words");
    await store.expire("chats", Number.parseInt(placeOf("a").shard, 16), start - 400 * day);
    expect(await filesOf("chats")).toEqual([path]);
    expect(await chats.read("a")).toEqual({ kind: "found", value: "new words" });
  });

  it("stays where its kind lasts, and only what was set aside of it goes", async () => {
    const desk = store.documents("desk", parse);
    await desk.write("desk", "words");
    const [path = ""] = await filesOf("desk");
    await writeFile(path, "{ half");
    await desk.read("desk");
    await desk.write("desk", "new words");
    await age("desk", "desk", 5000);
    const { passes } = sweeping();
    await passes(shardCount);
    expect(await filesOf("desk")).toEqual([path]);
  });

  it("doesn't vanish under a turn that is writing it", async () => {
    const chats = store.documents("chats", parse);
    const shard = Number.parseInt(placeOf("a").shard, 16);
    for (let round = 0; round < 50; round++) {
      await chats.write("a", "old");
      await age("chats", "a", 500);
      await Promise.all(
        [chats.write("a", `new ${round}`), store.expire("chats", shard, start - 400 * day)].toSorted(
          () => round - 25,
        ),
      );
      expect(await chats.read("a")).toEqual({ kind: "found", value: `new ${round}` });
    }
  });

  it("leaves other kinds alone", async () => {
    await store.documents("counts", parse).write("a", "numbers");
    await age("counts", "a", 5000);
    const { passes } = sweeping();
    await passes(shardCount);
    expect(await filesOf("counts")).toHaveLength(1);
  });

  it("is gone from a store in memory too", async () => {
    let now = start;
    const memory = memoryStore(() => now);
    const chats = memory.documents("chats", parse);
    await chats.write("a", "old");
    now += 401 * day;
    await chats.write("b", "new");
    const sweepAll = async (asideOnly: boolean) => {
      for (let shard = 0; shard < shardCount; shard++)
        await memory.expire("chats", shard, now - 400 * day, asideOnly);
    };
    await sweepAll(true);
    expect(await chats.read("a")).toEqual({ kind: "found", value: "old" });
    await sweepAll(false);
    expect(await chats.read("a")).toEqual({ kind: "none" });
    expect(await chats.read("b")).toEqual({ kind: "found", value: "new" });
  });
});

describe("a sweep", () => {
  it("looks at every part once in each round, from wherever it begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: shardCount - 1 }), (first) => {
        const seen = new Set<number>();
        let next = first;
        for (let count = 0; count < shardCount; count++) {
          seen.add(due(next, start, 400).shard);
          next = due(next, start, 400).next;
        }
        expect(seen.size).toBe(shardCount);
        expect(next).toBe(first);
      }),
    );
  });

  it("takes so many days off the instant", () => {
    expect(due(0, start, 30).before).toBe(Date.parse("2024-05-21T08:00:00+08:00"));
  });

  it("goes on after a restart where it stopped, so that short days reach every part", async () => {
    const chats = store.documents("chats", parse);
    for (let count = 0; count < 30; count++) {
      await chats.write(`chat ${count}`, "old");
      await age("chats", `chat ${count}`, 500);
    }
    for (let days = 0; days < 4; days++) {
      const { sweep, passes } = sweeping();
      await passes(shardCount / 4);
      await sweep.close();
    }
    expect(await filesOf("chats")).toEqual([]);
  });

  it("goes on after a fault, and tells it", async () => {
    let faulty = true;
    const failing: Store = {
      ...store,
      async expire(...part) {
        if (faulty) throw new Error("disk gone");
        return store.expire(...part);
      },
    };
    const { passes, faults } = sweeping({ store: failing });
    await passes(1);
    expect(faults).toHaveLength(1);
    faulty = false;
    await passes(1);
    expect(faults).toHaveLength(1);
  });

  it("removes nothing any more once it is closed", async () => {
    await store.documents("chats", parse).write("a", "old");
    await age("chats", "a", 500);
    const waiting: (() => void)[] = [];
    const { sweep } = sweeping({ later: () => new Promise((resolve) => waiting.push(resolve)) });
    await sweep.close();
    for (const resolve of waiting) resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await filesOf("sweep")).toEqual([]);
  });
});
