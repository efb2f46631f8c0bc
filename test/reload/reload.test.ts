import { describe, expect, it } from "vitest";
import { learn } from "../../src/answers/matcher.ts";
import { soundTable } from "../../src/answers/sounds.ts";
import type { Fault } from "../../src/packs/fault.ts";
import { fingerprintOf } from "../../src/packs/fingerprint.ts";
import { dataOf, indexed, type Pack } from "../../src/packs/pack.ts";
import type { Known, PackReading } from "../../src/reload/read-packs.ts";
import { createReload } from "../../src/reload/reload.ts";
import { loadPack } from "../support/pack.ts";

/** The pack of 2024 as `id`, of another number: made up, so that one pack can be told from another. */
function packOf(id: string, number: string): Pack {
  const { manifest, ...rest } = dataOf(loadPack());
  return indexed({ ...rest, manifest: { ...manifest, id, number: { ...manifest.number, value: number } } });
}

const book = {
  learned: learn([], 0),
  sounds: soundTable([], { cut: () => [], sounds: () => [] }),
  committeesOf: [],
};

const same = (name: string): PackReading => ({ kind: "same", name });
const read = (pack: Pack): PackReading => ({ kind: "new", name: pack.id, pack: dataOf(pack), book });
const faulty = (name: string, ...faults: readonly Fault[]): PackReading => ({ kind: "faulty", name, faults });
const fault = (file: string, line: number): Fault => ({ file, line, message: "值与引文不符" });

/** A house whose folder holds what it is told. */
function house(...packs: readonly Pack[]) {
  const lines: string[] = [];
  const asked: (readonly Known[])[] = [];
  let time = 1000;
  let answers: readonly Promise<readonly PackReading[]>[] = [];
  let heard = 0;
  const reload = createReload({
    packs,
    folder: "packs",
    now: () => time,
    report: (line) => lines.push(line),
    read: (known) => {
      asked.push(known);
      const [next = Promise.resolve([]), ...later] = answers;
      answers = later;
      return next;
    },
  });
  reload.onChange(() => {
    heard += 1;
  });
  const willRead = (...next: readonly Promise<readonly PackReading[]>[]) => {
    answers = next;
  };
  return {
    reload,
    lines,
    asked,
    heard: () => heard,
    inForce: () =>
      reload.state().inForce.map(({ pack, since }) => [pack.id, pack.manifest.number.value, since]),
    /** What reading the folder comes to, one time after the other. */
    willRead,
    async finds(...readings: readonly PackReading[]) {
      time += 1000;
      willRead(Promise.resolve(readings));
      await reload.renew();
    },
  };
}

const [old, next] = [packOf("liandu-2024", "一号"), packOf("liandu-2024", "二号")];
const other = packOf("other-2024", "别的");

describe("the packs in force", () => {
  it("are those in order at the start; what is wrong with another is told, until it is mended", async () => {
    const started = createReload({
      ...{ packs: [old], faults: [fault("other-2024/rules.yaml", 7)], folder: "packs", now: () => 1000 },
      report: () => undefined,
      read: async () => [same("liandu-2024"), read(other)],
    });
    expect(started.state().faults).toEqual([fault("other-2024/rules.yaml", 7)]);
    await started.renew();
    expect(started.state().faults).toEqual([]);
    expect(started.shelf().packs).toEqual([old, expect.objectContaining({ id: "other-2024" })]);
  });

  it("are those of the start, until others are found", async () => {
    const { reload, finds, inForce, lines, heard } = house(old);
    expect(inForce()).toEqual([["liandu-2024", "一号", 1000]]);
    const before = reload.shelf();
    await finds(same("liandu-2024"));
    expect(reload.shelf()).toBe(before);
    expect([lines, heard()]).toEqual([[], 0]);
  });

  it("change at once, all that have changed, and the others stay the very same", async () => {
    const { reload, finds, inForce, lines, heard, asked } = house(old, other);
    const before = reload.shelf();
    await finds(read(next), same("other-2024"));
    expect(inForce()).toEqual([
      ["liandu-2024", "二号", 2000],
      ["other-2024", "别的", 1000],
    ]);
    expect(before.packs).toEqual([old, other]);
    expect(reload.shelf().packs[1]).toBe(other);
    expect(lines).toEqual(["packs liandu-2024 is in force as it now is"]);
    expect(heard()).toBe(1);
    expect(asked).toEqual([
      [
        { name: "liandu-2024", fingerprint: fingerprintOf(old) },
        { name: "other-2024", fingerprint: fingerprintOf(other) },
      ],
    ]);
  });

  it("bring along what their phrasings came to; those of the start have it kept elsewhere", async () => {
    const { reload, finds } = house(old, other);
    await finds(read(next), same("other-2024"));
    const books = reload.shelf().packs.map(reload.bookOf);
    expect(books).toEqual([book, null]);
  });

  it("take up a new folder, and let go of one that has gone", async () => {
    const { finds, inForce, lines } = house(old);
    await finds(same("liandu-2024"), read(other));
    await finds(same("other-2024"));
    expect(inForce()).toEqual([["other-2024", "别的", 2000]]);
    expect(lines).toEqual(["packs other-2024 is in force as it now is", "packs liandu-2024 has gone"]);
  });
});

describe("a pack at fault", () => {
  const [one, two] = [fault("liandu-2024/plan.yaml", 76), fault("liandu-2024/rules.yaml", 8)];

  it("leaves the old one in force, and every fault is said once, with its line", async () => {
    const { finds, inForce, lines, reload, heard } = house(old);
    await finds(faulty("liandu-2024", one, two));
    await finds(faulty("liandu-2024", one, two));
    expect(inForce()).toEqual([["liandu-2024", "一号", 1000]]);
    expect(reload.state().faults).toEqual([one, two]);
    expect(lines).toEqual([
      "packs liandu-2024/plan.yaml:76: 值与引文不符",
      "packs liandu-2024/rules.yaml:8: 值与引文不符",
    ]);
    expect(heard()).toBe(1);
  });

  it("doesn't keep another from being taken up", async () => {
    const { finds, inForce } = house(old, other);
    const later = packOf("other-2024", "改了");
    await finds(faulty("liandu-2024", one), read(later));
    expect(inForce()).toEqual([
      ["liandu-2024", "一号", 1000],
      ["other-2024", "改了", 2000],
    ]);
  });

  it("is forgotten once it is mended, whether it says the old or something new", async () => {
    const { finds, reload, lines, inForce } = house(old);
    await finds(faulty("liandu-2024", one));
    await finds(same("liandu-2024"));
    expect(reload.state().faults).toEqual([]);
    expect(lines.at(-1)).toBe("packs are all in order again");
    await finds(faulty("liandu-2024", one));
    await finds(read(next));
    expect(reload.state().faults).toEqual([]);
    expect(inForce()).toEqual([["liandu-2024", "二号", 5000]]);
  });

  it("is not in force where it never was, and is said all the same", async () => {
    const { finds, inForce, reload } = house(old);
    await finds(same("liandu-2024"), faulty("new-2025", fault("new-2025/pack.yaml", 1)));
    expect(inForce()).toEqual([["liandu-2024", "一号", 1000]]);
    expect(reload.state().faults).toEqual([fault("new-2025/pack.yaml", 1)]);
  });

  it("says a fault of the province once, though all packs have it", async () => {
    const { finds, reload } = house(old, other);
    const shared = fault("zhejiang/series.yaml", 3);
    await finds(faulty("liandu-2024", shared), faulty("other-2024", shared));
    expect(reload.state().faults).toEqual([shared]);
  });
});

describe("a folder that can't answer for anything", () => {
  it.each([
    ["holds no pack any more", [], "packs packs:1: 这里没有政策包"],
    [
      "holds only a new pack at fault",
      [faulty("new-2025", fault("new-2025/pack.yaml", 1))],
      "packs new-2025/pack.yaml:1: 值与引文不符",
    ],
  ])("leaves all in force where it %s", async (_, readings, line) => {
    const { finds, inForce, lines } = house(old);
    await finds(...readings);
    expect(inForce()).toEqual([["liandu-2024", "一号", 1000]]);
    expect(lines).toEqual([line]);
    await finds(same("liandu-2024"));
    expect(lines.at(-1)).toBe("packs are all in order again");
  });

  it("leaves all in force where it can't be read", async () => {
    const { reload, willRead, inForce, lines } = house(old);
    willRead(Promise.reject(new Error("no room")));
    await reload.renew();
    expect(inForce()).toEqual([["liandu-2024", "一号", 1000]]);
    expect(lines).toEqual(["packs packs:1: 读不出来：no room"]);
  });
});

describe("a change while the folder is read", () => {
  it("has it read once more, and what was read before counts for nothing", async () => {
    const { reload, willRead, inForce, asked, lines } = house(old);
    let isRead = (_: readonly PackReading[]) => {};
    const half = new Promise<readonly PackReading[]>((resolve) => {
      isRead = resolve;
    });
    willRead(half, Promise.resolve([read(next)]));
    const renewed = reload.renew();
    void reload.renew();
    void reload.renew();
    isRead([faulty("liandu-2024", fault("liandu-2024/plan.yaml", 1))]);
    await renewed;
    expect(inForce()).toEqual([["liandu-2024", "二号", 1000]]);
    expect(asked).toHaveLength(2);
    expect(lines).toEqual(["packs liandu-2024 is in force as it now is"]);
  });
});
