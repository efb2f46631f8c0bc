import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { learn } from "../../src/answers/matcher.ts";
import { soundTable } from "../../src/answers/sounds.ts";
import { keepBook, keptBook } from "../../src/kept-book.ts";
import { keepPack, keptPack } from "../../src/packs/kept.ts";
import { policyDataFolder, readPack } from "../../src/packs/load.ts";
import { indexed } from "../../src/packs/pack.ts";

const noWords = { cut: () => [], sounds: () => [] };

let temporary = "";
let folder = "";
let kept = "";
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "pingzhi-kept-"));
  kept = join(temporary, "kept");
  cpSync(policyDataFolder(), join(temporary, "policy-data"), { recursive: true });
  folder = join(temporary, "policy-data", "liandu-2024");
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

describe("a pack that is kept when the program is built", () => {
  it("is the pack that reading and checking gives", () => {
    const read = readPack(folder);
    keepPack(folder, read, kept);
    expect(keptPack(folder, kept)).toEqual(read);
  });

  it("is nothing where none was kept", () => {
    expect(keptPack(folder, kept)).toBeNull();
  });

  it("counts no more once any file has changed, the province's too", () => {
    keepPack(folder, readPack(folder), kept);
    appendFileSync(join(temporary, "policy-data", "zhejiang", "series.yaml"), "\n");
    expect(keptPack(folder, kept)).toBeNull();
  });

  it("counts in another folder only where the files are the same", () => {
    keepPack(folder, readPack(folder), kept);
    const other = join(temporary, "other", "liandu-2024");
    cpSync(join(temporary, "policy-data"), join(temporary, "other"), { recursive: true });
    expect(keptPack(other, kept)).toEqual(readPack(other));
    appendFileSync(join(other, "plan.yaml"), "# another\n");
    expect(keptPack(other, kept)).toBeNull();
  });

  it("counts whatever happens to another pack beside it", () => {
    keepPack(folder, readPack(folder), kept);
    cpSync(folder, join(temporary, "policy-data", "liandu-2025"), { recursive: true });
    expect(keptPack(folder, kept)).not.toBeNull();
  });

  it("is nothing where the province's folder has gone", () => {
    keepPack(folder, readPack(folder), kept);
    rmSync(join(temporary, "policy-data", "zhejiang"), { recursive: true });
    expect(keptPack(folder, kept)).toBeNull();
  });
});

describe("what the phrasings of a pack come to, kept when the program is built", () => {
  const book = { learned: learn([], 0), sounds: soundTable([], noWords), committeesOf: [["water"]] };

  it("is found for a pack that says the same, however it came here, and for no other", () => {
    const read = readPack(folder);
    keepBook(indexed(read), book, kept);
    keepPack(folder, read, kept);
    const again = keptPack(folder, kept);
    if (again === null) throw new Error("nothing was kept");
    expect(keptBook(indexed(again), kept)).toEqual(book);

    const [first, ...others] = read.silences;
    if (first === undefined) throw new Error("no silence");
    const other = indexed({ ...read, silences: [{ ...first, say: `${first.say}（改）` }, ...others] });
    expect(keptBook(other, kept)).toBeNull();
  });
});
